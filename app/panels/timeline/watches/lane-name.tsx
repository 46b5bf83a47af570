import { unreachable } from '@ha-playground/engine';
import { standingAt, valueAt } from '@ha-playground/engine/watch';
import { useRef } from 'react';
import { useFrame, useSession } from '../../../hooks/use-session.tsx';
import type { CourseShown } from '../../../presentation/watches/courses.ts';
import { writeText } from '../../../ui/write-text.ts';
import { formats, laterWords } from '../../../words/index.ts';
import { isolated } from '../../../words/isolated.ts';
import { breaksOf } from './breaks.ts';
import { laneSentence } from './lane-sentence.ts';
import { noAnswer, signOf } from './sign-of.ts';

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
  const told = isolated(laneSentence(course));
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
  // Time goes on while the answers to it are being worked out.
  const knownMs = Math.min(atMs, course.stretches.at(-1)?.toMs ?? 0);
  switch (course.kind) {
    case 'number': {
      const value = valueAt(course, knownMs);
      return typeof value === 'number' ? formats.number(value) : noAnswer;
    }
    case 'rows': {
      const value = valueAt(course, knownMs);
      return typeof value === 'object' && value !== null ? formats.number(value.count) : noAnswer;
    }
    case 'expectation':
      return signOf(standingAt(course, atMs));
    default:
      return unreachable(course);
  }
}
