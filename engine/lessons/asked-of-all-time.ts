import type { SimMs } from '../base/index.ts';
import { type Play, type Watch, Watches } from '../statements/index.ts';
import type { WatchStretch } from '../statements/watching/course.ts';
import type { Standing } from '../statements/watching/expected.ts';
import type { WatchedRows } from '../statements/watching/question.ts';
import { standingsOf } from '../statements/watching/standings.ts';
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
  /** Does the condition of an expectation hold at an instant? */
  readonly holdsAt: (watch: Watch, atMs: SimMs) => boolean;
  /** The changes of what an expectation's condition says, in order. */
  readonly stretchesOf: (watch: Watch) => readonly WatchStretch[];
}

export interface RowsAt {
  readonly rows: WatchedRows;
  readonly sinceMs: SimMs;
}

/** Asks all at once, with the evaluator of `.watch` and `.expect`. */
export function askOfAllTime(exercise: Asking, play: Play): Answers {
  const asked = new AskedOfAllTime(exercise, play);
  asked.work(() => true);
  return asked.answers();
}

/** The same bit by bit, for a session that goes on: what is new costs only itself. */
export class AskedOfAllTime {
  readonly #watches = new Watches();
  readonly #courses: WatchCourses;
  readonly #play: Play;

  constructor(exercise: Asking, play: Play) {
    this.#play = play;
    this.#watches.replace(watchesOf(exercise));
    this.#courses = new WatchCourses({
      history: play.history,
      watches: this.#watches,
      entered: () => play.statements,
      // The goals are not among the watches of the session, so that none of them asks itself.
      sees: { watches: () => play.watches.all, standingsOf },
    });
  }

  /** Asks on while there is time. True when all is known about the line of time that the session is on. */
  work(hasTime: () => boolean): boolean {
    return this.#courses.work(hasTime);
  }

  /** What is known now; it does not change with what comes. */
  answers(): Answers {
    const { history } = this.#play;
    const { originMs, endMs } = history;
    const { all } = this.#watches;
    const byWatch = new Map(this.#courses.all.map((course, index) => [all[index], course]));
    const standingOf = (watch: Watch): Standing | null => byWatch.get(watch)?.standing ?? null;
    const stretchesOf = (watch: Watch): readonly WatchStretch[] => byWatch.get(watch)?.stretches ?? [];
    return {
      standingOf,
      stretchesOf,
      reachedAt: (instant) => {
        if (instant.kind === 'atStart') return originMs;
        return instant.kind === 'atEnd' ? endMs : (standingOf(instant.watch)?.firedMs ?? null);
      },
      holdsAt: (watch, atMs) => stretchesOf(watch).findLast(({ fromMs }) => fromMs <= atMs)?.value === true,
      rowsAt: (watch, atMs) => {
        const stretch = stretchesOf(watch).findLast(({ fromMs }) => fromMs <= atMs);
        const value = stretch?.value ?? null;
        if (stretch === undefined || value === null || typeof value !== 'object') return null;
        return { rows: value, sinceMs: stretch.fromMs };
      },
    };
  }
}

type Asking = Pick<Exercise, 'goals' | 'bets' | 'hints'>;

function watchesOf({ goals, bets, hints }: Asking): readonly Watch[] {
  const ofInstant = (instant: Instant): readonly Watch[] => (instant.kind === 'when' ? [instant.watch] : []);
  return [
    ...goals.map(({ watch }) => watch),
    ...bets.flatMap(({ asked, settled, given, moot, answer, choices }) => [
      ...ofInstant(asked),
      ...ofInstant(settled),
      ...(given === null ? [] : [given]),
      ...(moot === null ? [] : ofInstant(moot)),
      answer,
      ...(choices.kind === 'derived' ? [choices.watch] : []),
    ]),
    ...hints.flatMap(({ when, past }) => [when, past].filter((watch) => watch !== null)),
  ];
}
