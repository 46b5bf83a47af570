import { unreachable } from '@ha-playground/engine';
import { type Standing, standingAt } from '@ha-playground/engine/watch';
import type { CourseShown, ExpectationShown, ShownOf } from '../../../presentation/watches/courses.ts';
import { formats, laterWords } from '../../../words/index.ts';
import type { Since } from './cause.ts';
import { extentOf } from './step-line.ts';

const text = () => laterWords.watches.lanes;

/** How the whole course of a lane goes, in words; `since` tells of the instant from which something counts. */
export function laneSentence(course: CourseShown, since: Since['whole']): string {
  const { name } = course;
  switch (course.kind) {
    case 'number': {
      const extent = extentOf(course.stretches);
      if (extent === null) return text().never(name);
      return text().number(name, { ...extent, changes: course.stretches.length - 1 });
    }
    case 'rows':
      return sentenceOfRows(course);
    case 'expectation':
      return sentenceOfExpectation(course, since);
    default:
      return unreachable(course);
  }
}

function sentenceOfRows({ name, stretches }: ShownOf<'rows'>): string {
  let [most, fromMs] = [0, 0];
  for (const { value, fromMs: atMs } of stretches)
    if (value !== null && value.count > most) [most, fromMs] = [value.count, atMs];
  if (stretches.every(({ value }) => value === null)) return text().never(name);
  return text().mostRows(name, most, formats.clock(fromMs));
}

function sentenceOfExpectation(course: ExpectationShown, since: Since['whole']): string {
  const { name } = course;
  const standing = standingAt(course, Infinity);
  if (standing === null) return text().never(name);
  switch (standing.state) {
    case 'unknown':
      return text().never(name);
    case 'notYet':
      return text().notYetMet(name);
    case 'met':
      return sentenceOfMet(name, standing, since);
    case 'broken':
      return sentenceOfBroken(course, standing, since);
    default:
      return unreachable(standing.state);
  }
}

function sentenceOfMet(
  name: string,
  { expected: { when }, fires, firedMs, factMs, lateByMs, phase }: Standing,
  since: Since['whole'],
): string {
  if (when === 'atEnd') return text().metInTheEnd(name);
  if (firedMs !== null)
    return text().metFirst(name, {
      clock: formats.clock(firedMs),
      lateMs: lateByMs ?? 0,
      since: since(factMs ?? firedMs),
    });
  if (factMs === null) return text().always(name);
  const clock = formats.clock(factMs);
  if (phase === 'pending') return text().pendingFrom(name, clock);
  return fires ? text().blindTo(name, clock) : text().tooShort(name, clock);
}

function sentenceOfBroken(
  { name, phases }: ExpectationShown,
  { fires, firedMs, factMs, lateByMs }: Standing,
  since: Since['whole'],
): string {
  const broken = phases.filter(({ phase }) => phase === 'broken');
  const forMs = broken.reduce((total, { fromMs, toMs }) => total + toMs - fromMs, 0);
  return text().broke(name, {
    fires,
    clock: formats.clock(firedMs ?? 0),
    lateMs: lateByMs ?? 0,
    since: since(factMs ?? 0),
    times: broken.length,
    forMs,
  });
}
