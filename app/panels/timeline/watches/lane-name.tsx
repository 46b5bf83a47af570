import { unreachable } from '@ha-playground/engine';
import { standingAt, valueAt } from '@ha-playground/engine/watch';
import { useRef } from 'react';
import { useFrame, useSession } from '../../../hooks/use-session.tsx';
import type { CourseShown } from '../../../presentation/watches/courses.ts';
import { writeText } from '../../../ui/write-text.ts';
import { formats, laterWords } from '../../../words/index.ts';
import { isolated } from '../../../words/isolated.ts';
import { LaneLabel } from '../lane-label.tsx';
import { stopsOf } from './breaks.ts';
import type { Since } from './cause.ts';
import { laneSentence } from './lane-sentence.ts';
import { noAnswer, signOf } from './sign-of.ts';

const text = () => laterWords.watches.lanes;

interface LaneNameProps {
  readonly course: CourseShown;
  readonly since: Since;
}

/**
 * The name of a lane and its answer at the moment shown. It says in words how the course goes; that of an expectation which
 * is broken, fires, misses something or loses its answer leads to where it does so first.
 */
export function LaneName({ course, since }: LaneNameProps) {
  const session = useSession();
  const value = useRef<HTMLSpanElement>(null);
  useFrame(session, () => writeText(value.current, shortAnswer(course, session.history.cursor.atMs)));
  const stops = stopsOf(course);
  const first = (stops.find(({ kind }) => kind === 'broken' || kind === 'fires') ?? stops[0])?.atMs;
  const told = isolated(laneSentence(course, since));
  return (
    <LaneLabel
      words={told}
      {...(first !== undefined && {
        onGo: () => session.transport.seek(first),
        goes: text().goes(formats.clock(first)),
      })}
    >
      <span aria-hidden="true" dir="auto" className="min-w-0 truncate">
        {course.name}
      </span>
      <span ref={value} aria-hidden="true" className="shrink-0 font-semibold text-ink tabular-nums" />
    </LaneLabel>
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
