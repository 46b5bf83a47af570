import type { SimMs } from '../base/index.ts';
import type { Play, Watch } from '../statements/index.ts';
import type { WatchCourse, WatchStretch } from '../statements/watching/course.ts';
import type { Standing } from '../statements/watching/expected.ts';
import type { WatchedRows, WatchValue } from '../statements/watching/question.ts';
import { standingsOf } from '../statements/watching/standings.ts';
import { WatchCourses } from '../statements/watching/watch-courses.ts';
import type { Bet, Exercise, Instant } from './types.ts';

/** What the cluster answers to all that an exercise asks, over the line of time of a session, from the start on. */
export interface Answers {
  /** How an expectation stands at the end; null where it was not asked. */
  readonly standingOf: (watch: Watch) => Standing | null;
  /** The first time that an instant has come; null while it has not. */
  readonly reachedAt: (instant: Instant) => SimMs | null;
  /** What a SELECT answers at an instant; null where it has no answer. */
  readonly rowsAt: (watch: Watch, atMs: SimMs) => WatchedRows | null;
  /** Since when a watch has answered as it does at an instant. */
  readonly sinceWhen: (watch: Watch, atMs: SimMs) => SimMs;
  /** Does the condition of an expectation hold at an instant? */
  readonly holdsAt: (watch: Watch, atMs: SimMs) => boolean;
  /** The changes of what an expectation's condition says, in order. */
  readonly stretchesOf: (watch: Watch) => readonly WatchStretch[];
}

/**
 * Asks of a session that is over. What has to be known of all of time is asked together; any other question is put when its
 * answer is wanted, and at that instant alone.
 */
export function askOfAllTime(exercise: Asking, play: Play): Answers {
  const watches = watchesOf(exercise);
  const courses = coursesOf(watches, play);
  courses.ask(watchedAllAlong(exercise));
  const whole = (watch: Watch): WatchCourse | null => courses.ask([watch])[0] ?? null;
  return answersBy(play, whole, (watch, atMs) =>
    countsAtOnce(watch) ? (courses.ask([watch], { fromMs: atMs, toMs: atMs })[0] ?? null) : whole(watch),
  );
}

/** Asks all of it bit by bit, of a session that goes on: what is new costs only itself. */
export class AskedOfAllTime {
  readonly #courses: WatchCourses;
  readonly #play: Play;
  readonly #watches: readonly Watch[];

  constructor(exercise: Asking, play: Play) {
    this.#play = play;
    this.#watches = watchesOf(exercise);
    this.#courses = coursesOf(this.#watches, play);
  }

  /** Asks on while there is time. True when all is known about the line of time that the session is on. */
  work(hasTime: () => boolean): boolean {
    return this.#courses.work(hasTime);
  }

  /** What is known now; it does not change with what comes. */
  answers(): Answers {
    const known = new Map(this.#courses.all.map((course, index) => [this.#watches[index], course]));
    const courseOf: CourseOf = (watch) => known.get(watch) ?? null;
    return answersBy(this.#play, courseOf, courseOf);
  }
}

type CourseOf = (watch: Watch, atMs: SimMs) => WatchCourse | null;

/** Of `whole`, all of time is known; of `at` an instant, and it may be nothing else. */
function answersBy({ history: { originMs, endMs } }: Play, whole: CourseOf, at: CourseOf): Answers {
  const stretchesOf = (watch: Watch): readonly WatchStretch[] => whole(watch, endMs)?.stretches ?? [];
  const valueAt = (watch: Watch, atMs: SimMs): WatchValue =>
    stretchAt(at(watch, atMs)?.stretches, atMs)?.value ?? null;
  const standingOf = (watch: Watch): Standing | null =>
    (isOfEnd(watch) ? at : whole)(watch, endMs)?.standing ?? null;
  return {
    standingOf,
    stretchesOf,
    reachedAt: (instant) => {
      if (instant.kind === 'atStart') return originMs;
      return instant.kind === 'atEnd' ? endMs : (standingOf(instant.watch)?.firedMs ?? null);
    },
    holdsAt: (watch, atMs) => valueAt(watch, atMs) === true,
    rowsAt: (watch, atMs) => {
      const value = valueAt(watch, atMs);
      return typeof value === 'object' ? value : null;
    },
    sinceWhen: (watch, atMs) => stretchAt(stretchesOf(watch), atMs)?.fromMs ?? originMs,
  };
}

const stretchAt = (stretches: readonly WatchStretch[] = [], atMs: SimMs): WatchStretch | undefined =>
  stretches.findLast(({ fromMs }) => fromMs <= atMs);

/** Is it expected of the last instant alone? */
const isOfEnd = ({ statement }: Watch): boolean =>
  statement.kind === 'dotExpect' && statement.when === 'atEnd';

/** Does the answer of an instant count then, whatever it was before? */
const countsAtOnce = ({ statement }: Watch): boolean =>
  statement.kind === 'dotWatch' || (statement.forMs === null && statement.everyMs === null);

function coursesOf(watches: readonly Watch[], play: Play): WatchCourses {
  return new WatchCourses({
    history: play.history,
    watches: { all: watches },
    entered: () => play.statements,
    // The goals are not among the watches of the session, so that none of them asks itself.
    sees: { watches: () => play.watches.all, standingsOf },
  });
}

type Asking = Pick<Exercise, 'goals' | 'bets' | 'hints'>;

function watchesOf(exercise: Asking): readonly Watch[] {
  const { goals, bets, hints } = exercise;
  return [
    ...goals.map(({ watch }) => watch),
    ...bets.flatMap((bet) => {
      const { given, answer, choices } = bet;
      const others = [given, answer, choices.kind === 'derived' ? choices.watch : null];
      return [...instantsOf(bet), ...others.filter((watch) => watch !== null)];
    }),
    ...hints.flatMap(({ when, past }) => [when, past].filter((watch) => watch !== null)),
  ];
}

/** What no single instant answers: a goal that is expected of more than the end, and when somebody bets. */
const watchedAllAlong = ({ goals, bets }: Asking): readonly Watch[] => [
  ...goals.flatMap(({ watch }) => (isOfEnd(watch) ? [] : [watch])),
  ...bets.flatMap(instantsOf),
];

const instantsOf = ({ asked, settled, moot }: Bet): readonly Watch[] =>
  [asked, settled, moot].flatMap((instant) => (instant?.kind === 'when' ? [instant.watch] : []));
