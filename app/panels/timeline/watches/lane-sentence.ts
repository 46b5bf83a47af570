import { unreachable } from '@ha-playground/engine';
import { type Gap, type Standing, standingAt } from '@ha-playground/engine/watch';
import type { CourseShown, ExpectationShown, ShownOf } from '../../../presentation/watches/courses.ts';
import { formats, laterWords } from '../../../words/index.ts';
import type { Since } from './cause.ts';
import { extentOf } from './step-line.ts';

const text = () => laterWords.watches.lanes;

/** When there was no answer: from the first time on, up to when it ended if it did, how often, and for how long in all. */
interface Unanswered {
  readonly from: string;
  readonly to: string | null;
  readonly times: number;
  readonly forMs: number;
}

/** From what happened to when it counted; `seen` is from then on when it was seen, where that was later. */
interface Late {
  readonly ms: number;
  readonly since: string;
  readonly seen: { readonly ms: number; readonly since: string } | null;
}

/** How the whole course of a lane goes, in words; `since` tells of the instant from which something counts. */
export function laneSentence(course: CourseShown, since: Since): string {
  const { name } = course;
  switch (course.kind) {
    case 'number': {
      const extent = extentOf(course.stretches);
      if (extent === null) return text().never(name);
      return text().number(name, {
        ...extent,
        changes: changesIn(course.stretches),
        unanswered: unansweredIn(course),
      });
    }
    case 'rows':
      return sentenceOfRows(course);
    case 'expectation':
      return sentenceOfExpectation(course, since);
    default:
      return unreachable(course);
  }
}

/** How often a number was followed by another one: a time without an answer changes none. */
function changesIn(stretches: ShownOf<'number'>['stretches']): number {
  const values = stretches.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.filter((value, index) => index > 0 && value !== values[index - 1]).length;
}

function sentenceOfRows({ name, stretches }: ShownOf<'rows'>): string {
  let [most, fromMs] = [0, 0];
  for (const { value, fromMs: atMs } of stretches)
    if (value !== null && value.count > most) [most, fromMs] = [value.count, atMs];
  if (stretches.every(({ value }) => value === null)) return text().never(name);
  return text().mostRows(name, {
    most,
    clock: formats.clock(fromMs),
    unanswered: unansweredIn({ stretches }),
  });
}

const unansweredIn = ({ stretches }: Pick<CourseShown, 'stretches'>): Unanswered | null =>
  unansweredOf(
    stretches.filter(({ value }) => value === null),
    stretches.at(-1)?.value === null,
  );

/** When there was no answer; null where there always was one. */
function unansweredOf(gaps: readonly Gap[], lasts = false): Unanswered | null {
  const [first] = gaps;
  if (first === undefined) return null;
  return {
    from: formats.clock(first.fromMs),
    to: lasts && gaps.length === 1 ? null : formats.clock(first.toMs),
    times: gaps.length,
    forMs: gaps.reduce((total, { fromMs, toMs }) => total + toMs - fromMs, 0),
  };
}

/** From what happened to when it counted, and where it was seen later, from then on too. */
function latenessOf({ firedMs, factMs, happenedMs }: Standing, since: Since): Late | null {
  if (firedMs === null || factMs === null || happenedMs === null) return null;
  const seen = factMs === happenedMs ? null : { ms: firedMs - factMs, since: since.brief(factMs) };
  return { ms: firedMs - happenedMs, since: since.whole(happenedMs), seen };
}

function sentenceOfExpectation(course: ExpectationShown, since: Since): string {
  const { name } = course;
  const standing = standingAt(course, Infinity);
  if (standing === null) return text().never(name);
  switch (standing.state) {
    case 'unknown':
      return course.phases.every(({ phase }) => phase === 'unknown')
        ? text().never(name)
        : text().unanswered(name, { fires: standing.fires, clock: formats.clock(standing.sinceMs) });
    case 'notYet':
      return text().notYetMet(name, unansweredOf(standing.gaps));
    case 'met':
      return sentenceOfMet(name, standing, since);
    case 'broken':
      return sentenceOfBroken(course, standing, since);
    default:
      return unreachable(standing.state);
  }
}

function sentenceOfMet(name: string, standing: Standing, since: Since): string {
  const { fires, firedMs, happenedMs, phase } = standing;
  const { when } = standing.expected;
  if (when === 'atEnd') return text().metInTheEnd(name);
  if (firedMs !== null)
    return text().metFirst(name, { clock: formats.clock(firedMs), late: latenessOf(standing, since) });
  const unanswered = unansweredOf(standing.gaps);
  if (happenedMs === null)
    return unanswered === null ? text().always(name) : text().metWhere(name, unanswered);
  const clock = formats.clock(happenedMs);
  if (phase === 'pending') return text().pendingFrom(name, formats.clock(standing.soFromMs ?? happenedMs));
  return fires ? text().blindTo(name, clock) : text().tooShort(name, clock);
}

function sentenceOfBroken({ name, phases }: ExpectationShown, standing: Standing, since: Since): string {
  const broken = phases.filter(({ phase }) => phase === 'broken');
  const forMs = broken.reduce((total, { fromMs, toMs }) => total + toMs - fromMs, 0);
  return text().broke(name, {
    fires: standing.fires,
    clock: formats.clock(standing.firedMs ?? 0),
    late: latenessOf(standing, since),
    times: broken.length,
    forMs,
  });
}
