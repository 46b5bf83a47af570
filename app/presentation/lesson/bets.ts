import type { SimMs } from '@ha-playground/engine';
import type { StepTaken } from '@ha-playground/engine/play';
import { answerTo, type StoryBet } from '@ha-playground/engine/story';
import type { KeptBet } from '../exercise/progress.ts';
import type { Session } from '../session.ts';
import { extras } from '../statements/extras.ts';
import { endOf, stepTaken } from './steps.ts';

/** What is asked before a step, if anything is. */
export const betOf = ({ start }: Session, step: number): StoryBet | null =>
  start.lesson?.told[step]?.bet ?? null;

/** What the cluster says to a question, and the moment at which it was asked. */
export interface Answered {
  readonly text: string | null;
  readonly atMs: SimMs;
}

/** Where what was chosen is kept for the next time. */
export interface BetKeeper {
  readonly kept: readonly KeptBet[];
  readonly keep: (bet: KeptBet) => void;
}

/** What has been said to the questions of a story. It is part of no record: a bet changes nothing in the cluster. */
export class Bets {
  readonly #placed = new Map<number, string>();
  #keeper: BetKeeper | null = null;
  readonly #hands = new Map<number, string[]>();
  readonly #answers = new WeakMap<StepTaken, Answered>();

  /** What whoever reads has chosen before a step; undefined where nothing was. */
  placed(step: number): string | undefined {
    return this.#placed.get(step);
  }

  place(step: number, choice: string): void {
    this.#placed.set(step, choice);
    this.#keeper?.keep({ step, choice });
  }

  /** Takes in what was chosen the last time, where it can still be chosen, and keeps what is chosen from now on. */
  keepWith(session: Session, keeper: BetKeeper): void {
    this.#keeper = keeper;
    for (const { step, choice } of keeper.kept)
      if (!this.#placed.has(step) && betOf(session, step)?.choices.includes(choice) === true)
        this.#placed.set(step, choice);
  }

  /** A hand that has gone up for one of the choices of a step. */
  vote(step: number, choice: string): void {
    this.#hands.set(step, [...(this.#hands.get(step) ?? []), choice].slice(-mostHands));
  }

  /** The last hand of a step was none. */
  unvote(step: number): void {
    this.#hands.set(step, (this.#hands.get(step) ?? []).slice(0, -1));
  }

  /** How many hands went up, for one choice or for all of them. */
  votes(step: number, choice?: string): number {
    const hands = this.#hands.get(step) ?? [];
    return choice === undefined ? hands.length : hands.filter((one) => one === choice).length;
  }

  /**
   * What the cluster says to the question of a step that has ended, `text: null` where it has no answer; undefined where it has
   * not been asked. It is asked when the moment at which the step ended is seen for the first time.
   */
  answered(session: Session, step: number): Answered | undefined {
    const taken = stepTaken(session, step);
    const bet = betOf(session, step);
    if (taken === null || bet === null) return undefined;
    const known = this.#answers.get(taken);
    const { history } = session;
    if (known !== undefined || extras() === null) return known;
    const { atMs } = history.cursor;
    if (atMs < endOf(session, taken).atMs) return undefined;
    const next = stepTaken(session, step + 1);
    if (next !== null && atMs >= next.place.atMs) return undefined;
    const answered = { text: answerTo(bet, history, { extras }), atMs };
    this.#answers.set(taken, answered);
    return answered;
  }

  /** What it says, without when. */
  answer(session: Session, step: number): string | null | undefined {
    return this.answered(session, step)?.text;
  }
}

/** A hall is not larger. */
const mostHands = 9_999;

const betsBySession = new WeakMap<Session, Bets>();

export function betsOf(session: Session): Bets {
  const bets = betsBySession.get(session) ?? new Bets();
  betsBySession.set(session, bets);
  return bets;
}
