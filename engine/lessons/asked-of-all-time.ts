import type { SimMs } from '../base/index.ts';
import { type Play, type Watch, Watches } from '../statements/index.ts';
import type { WatchStretch } from '../statements/watching/course.ts';
import type { Standing } from '../statements/watching/expected.ts';
import type { WatchedRows } from '../statements/watching/question.ts';
import { WatchCourses } from '../statements/watching/watch-courses.ts';
import type { Exercise, Instant } from './types.ts';

/** What the cluster answers to all that an exercise asks, over the line of time of a session, from the start on. */
export interface Answers {
  /** How an expectation stands at the end; null where it was not asked. */
  readonly standingOf: (watch: Watch) => Standing | null;
  /** The first time that an instant has come; null while it has not. */
  readonly reachedAt: (instant: Instant) => SimMs | null;
  /** What a SELECT answers at an instant, and since when it does; null where it has no answer. */
  readonly rowsAt: (watch: Watch, atMs: SimMs) => RowsAt | null;
  /** The changes of what an expectation's condition says, in order. */
  readonly stretchesOf: (watch: Watch) => readonly WatchStretch[];
}

export interface RowsAt {
  readonly rows: WatchedRows;
  readonly sinceMs: SimMs;
}

/** Asks all at once, with the evaluator of `.watch` and `.expect`. */
export function askOfAllTime(exercise: Pick<Exercise, 'goals' | 'bets' | 'hints'>, play: Play): Answers {
  const watches = new Watches();
  watches.replace(watchesOf(exercise));
  const { history } = play;
  const { statements } = play;
  const courses = new WatchCourses({ history, watches, entered: () => statements });
  courses.work(() => true);
  const byWatch = new Map(courses.all.map((course, index) => [watches.all[index], course]));
  const standingOf = (watch: Watch): Standing | null => byWatch.get(watch)?.standing ?? null;
  const stretchesOf = (watch: Watch): readonly WatchStretch[] => byWatch.get(watch)?.stretches ?? [];
  return {
    standingOf,
    stretchesOf,
    reachedAt: (instant) => {
      if (instant.kind === 'atStart') return history.originMs;
      return instant.kind === 'atEnd' ? history.endMs : (standingOf(instant.watch)?.firedMs ?? null);
    },
    rowsAt: (watch, atMs) => {
      const stretch = stretchesOf(watch).findLast(({ fromMs }) => fromMs <= atMs);
      const value = stretch?.value ?? null;
      if (stretch === undefined || value === null || typeof value !== 'object') return null;
      return { rows: value, sinceMs: stretch.fromMs };
    },
  };
}

function watchesOf({ goals, bets, hints }: Pick<Exercise, 'goals' | 'bets' | 'hints'>): readonly Watch[] {
  const ofInstant = (instant: Instant): readonly Watch[] => (instant.kind === 'when' ? [instant.watch] : []);
  return [
    ...goals.map(({ watch }) => watch),
    ...bets.flatMap(({ asked, settled, answer, choices }) => [
      ...ofInstant(asked),
      ...ofInstant(settled),
      answer,
      ...(choices.kind === 'derived' ? [choices.watch] : []),
    ]),
    ...hints.flatMap(({ when }) => (when === null ? [] : [when])),
  ];
}
