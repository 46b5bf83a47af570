import { unreachable } from '@ha-playground/engine';
import { useRef } from 'react';
import { useFrame, useSession } from '../../../hooks/use-session.tsx';
import type { CourseShown, ShownOf } from '../../../presentation/watches/courses.ts';
import { writeText } from '../../../ui/write-text.ts';
import { formats, laterWords } from '../../../words/index.ts';
import { isolated } from '../../../words/isolated.ts';
import { answerAt, breaksOf, holdingsOf } from './breaks.ts';
import { extentOf } from './step-line.ts';

const text = () => laterWords.watches.lanes;

const look =
  'relative z-10 flex w-(--label) shrink-0 items-center justify-between gap-1.5 pr-2 text-start text-[0.85rem] text-muted';

/**
 * The name of a lane and its answer at the moment shown. It says in words how the course goes; that of an expectation which
 * is broken leads to where it breaks first.
 */
export function LaneName({ course }: { readonly course: CourseShown }) {
  const session = useSession();
  const value = useRef<HTMLSpanElement>(null);
  useFrame(session, () => writeText(value.current, shortAnswer(course, session.history.cursor.atMs)));
  const [first] = breaksOf(course);
  const told = isolated(sentenceOf(course));
  const name = (
    <>
      <span aria-hidden="true" dir="auto" className="min-w-0 truncate">
        {course.name}
      </span>
      <span ref={value} aria-hidden="true" className="shrink-0 font-semibold text-ink tabular-nums" />
    </>
  );
  if (first === undefined)
    return (
      <span title={told} className={look}>
        {name}
        <span className="sr-only">{told}</span>
      </span>
    );
  return (
    <button
      type="button"
      title={told}
      aria-label={`${told} ${text().goes(formats.clock(first))}`}
      // The lanes take a pointer for one that drags through time.
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => session.transport.seek(first)}
      className={`${look} cursor-pointer hover:underline`}
    >
      {name}
    </button>
  );
}

/** In few letters. */
function shortAnswer(course: CourseShown, atMs: number): string {
  switch (course.kind) {
    case 'number': {
      const value = answerAt(course.stretches, atMs) ?? null;
      return value === null ? '–' : formats.number(value);
    }
    case 'rows': {
      const value = answerAt(course.stretches, atMs) ?? null;
      return value === null ? '–' : formats.number(value.count);
    }
    case 'expectation': {
      const value = answerAt(course.stretches, atMs) ?? null;
      return value === null ? '–' : value ? '✓' : '✕';
    }
    default:
      return unreachable(course);
  }
}

/** How the whole course goes. */
function sentenceOf(course: CourseShown): string {
  const { name, stretches } = course;
  switch (course.kind) {
    case 'number': {
      const extent = extentOf(course.stretches);
      if (extent === null) return text().never(name);
      return text().number(name, { ...extent, changes: stretches.length - 1 });
    }
    case 'rows':
      return sentenceOfRows(course);
    case 'expectation':
      return sentenceOfExpectation(course);
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

function sentenceOfExpectation(course: ShownOf<'expectation'>): string {
  const { name, stretches } = course;
  if (stretches.every(({ value }) => value === null)) return text().never(name);
  const broken = holdingsOf(stretches).filter((holding) => holding.look === 'broken');
  const [first] = broken;
  if (first === undefined) return text().always(name);
  const lastMs = stretches.at(-1)?.toMs ?? 0;
  const forMs = broken.reduce((total, { startMs, endMs }) => total + (endMs ?? lastMs) - startMs, 0);
  return text().broke(name, { clock: formats.clock(first.startMs), times: broken.length, forMs });
}
