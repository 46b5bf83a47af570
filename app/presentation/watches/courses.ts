import { type Expected, type PhaseStretch, WatchCourses } from '@ha-playground/engine/watch';
import type { Session } from '../session.ts';

/** A stretch of time in which a watch had one answer; null where it had none. */
export interface Answered<Value> {
  readonly fromMs: number;
  readonly toMs: number;
  readonly value: Value | null;
}

interface ValueOf {
  readonly number: number;
  readonly rows: { readonly count: number };
}

/** The course of a watch of one kind over the current branch, as far as it is known. */
export interface ShownOf<Kind extends keyof ValueOf> {
  readonly name: string;
  readonly kind: Kind;
  readonly stretches: readonly Answered<ValueOf[Kind]>[];
}

/** What is expected, and how that goes. */
export interface ExpectationShown {
  readonly name: string;
  readonly kind: 'expectation';
  readonly expected: Expected;
  readonly stretches: readonly Answered<boolean>[];
  readonly phases: readonly PhaseStretch[];
}

export type CourseShown = ShownOf<'number'> | ShownOf<'rows'> | ExpectationShown;

/** So long a slice of work may take when the browser does not say how much time it has. */
const sliceMs = 6;

/** What is watched in a session; it is worked out in slices while the page has nothing else to do. */
class Courses {
  readonly #whenIdle: Session['whenIdle'];
  readonly #courses: WatchCourses;
  #shown: readonly CourseShown[] = [];
  #isWaiting = false;
  readonly #listeners = new Set<() => void>();

  constructor({ history, play, whenIdle }: Session) {
    this.#whenIdle = whenIdle;
    this.#courses = new WatchCourses({ history, watches: play.watches, entered: () => play.statements });
  }

  /** In the order in which they were entered; another array after every change. */
  readonly shown = (): readonly CourseShown[] => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The history or what is watched may have changed: what is missing is asked when there is time. */
  readonly follow = (): void => {
    if (this.#isWaiting || (this.#courses.work(() => false) && this.#isShown)) return;
    this.#isWaiting = true;
    this.#whenIdle(sliceMs, (timeLeft) => {
      this.#isWaiting = false;
      this.#work(timeLeft);
    });
  };

  #work(timeLeft: () => boolean): void {
    let isFirst = true;
    // One question is asked even where there is no time: otherwise a page that is never idle would know nothing.
    const isComplete = this.#courses.work(() => {
      const hasTime = isFirst || timeLeft();
      isFirst = false;
      return hasTime;
    });
    this.#shown = this.#courses.all.map(shownOf);
    for (const listener of [...this.#listeners]) listener();
    if (!isComplete) this.follow();
  }

  get #isShown(): boolean {
    const { all } = this.#courses;
    return (
      all.length === this.#shown.length &&
      all.every(({ name, stretches }, index) => {
        const shown = this.#shown[index];
        return shown?.name === name && shown.stretches === stretches;
      })
    );
  }
}

/** The values of a watch are of its kind. */
const shownOf = ({ name, kind, stretches, expected, phases }: WatchCourses['all'][number]): CourseShown =>
  ({ name, kind, stretches, ...(expected === null ? {} : { expected, phases }) }) as CourseShown;

const known = new WeakMap<Session, Courses>();

/** The courses of a session, which all that shows them share. */
export function coursesOf(session: Session): Courses {
  const courses = known.get(session) ?? new Courses(session);
  known.set(session, courses);
  return courses;
}
