import type { History, SimMs } from '@ha-playground/engine';
import { RiskCourse, RiskLens, type RiskSpan } from '@ha-playground/engine/risk';
import type { WhenIdle } from '../surroundings.ts';

/** So long a slice of work may take when the browser does not say how much time it has. */
const sliceMs = 6;
/** Instants looked at between two looks at the clock. */
const instantsAtOnce = 4;

/** Of 512 partitions each. */
const portionsAtOnce = 4;

/**
 * What one more failure would cost, now and over the whole history. The first answer and the course are worked out in
 * slices while the page has nothing else to do; from then on it costs what has happened since.
 */
export class Risks {
  readonly #history: History;
  readonly #whenIdle: WhenIdle;
  readonly #course: RiskCourse;
  #lens: RiskLens | null = null;
  #isWaiting = false;
  #version = 0;
  readonly #listeners = new Set<() => void>();

  constructor(history: History, whenIdle: WhenIdle) {
    this.#history = history;
    this.#whenIdle = whenIdle;
    this.#course = new RiskCourse(history);
  }

  /** The lens on the world at the cursor; null until there was time to make one, and to count a large world anew. */
  get lens(): RiskLens | null {
    return this.#lens?.moveTo(this.#history.world, portionsAtOnce) === true ? this.#lens : null;
  }

  /** The course of the worst failure so far as it is known; another array after every change. */
  get spans(): readonly RiskSpan[] {
    return this.#course.spans;
  }

  /** Up to where that is known: what comes after it is neither good nor bad yet. */
  get knownUntilMs(): SimMs {
    return this.#course.knownUntilMs;
  }

  /** Changes whenever more is known. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The history may have changed: what is missing is worked out when there is time. */
  readonly follow = (): void => {
    if (this.#isWaiting || (this.lens !== null && this.#course.advance(0))) return;
    this.#isWaiting = true;
    this.#whenIdle(sliceMs, (timeLeft) => {
      this.#isWaiting = false;
      this.#work(timeLeft);
    });
  };

  #work(timeLeft: () => boolean): void {
    this.#lens ??= new RiskLens(this.#history.world, portionsAtOnce);
    let isComplete = this.#go();
    while (!isComplete && timeLeft()) isComplete = this.#go();
    this.#version += 1;
    for (const listener of [...this.#listeners]) listener();
    if (!isComplete) this.follow();
  }

  /** First the lens, then the course. */
  #go(): boolean {
    return this.lens !== null && this.#course.advance(instantsAtOnce);
  }
}
