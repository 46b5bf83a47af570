import type { SimMs } from '@ha-playground/engine';
import { askOfStep, type Because, tellBecause, type WhyAnswer } from '@ha-playground/engine/lessons';
import type { TellsEvent } from '@ha-playground/engine/record';
import type { Session } from '../session.ts';
import { type Answered, betOf } from './bets.ts';
import { runsOf, stepTaken } from './steps.ts';

/** Why the cluster has answered as it did: since when it does, and what made it so. */
export interface WhyTold {
  readonly why: WhyAnswer;
  /** The moment to go to; null where it has been so from the start on. */
  readonly sinceMs: SimMs | null;
}

/** So much is asked when nothing is more urgent. */
const sliceMs = 6;

/**
 * Finds out why the question of a step was answered as it was, in slices, and tells it once; nothing where the history does not
 * say it. What is called leaves it.
 */
export function findWhy(
  session: Session,
  step: number,
  {
    answered,
    tells,
    onFound,
  }: {
    readonly answered: Answered;
    readonly tells: TellsEvent;
    readonly onFound: (told: WhyTold) => void;
  },
): () => void {
  const { play, whenIdle } = session;
  const bet = betOf(session, step);
  const asked = bet === null ? null : askOfStep(bet, play);
  let isWanted = true;
  const work = (timeLeft: () => boolean): void => {
    if (!isWanted || asked === null) return;
    let isFirst = true;
    const isKnown = asked.work(() => {
      // One question is asked even where there is no time: a page that is never idle would find out nothing.
      const hasTime = isFirst || timeLeft();
      isFirst = false;
      return hasTime;
    });
    if (!isKnown) return whenIdle(sliceMs, work);
    const found = asked.at(answered.atMs);
    // The answer that is shown is the one that is explained, or none is.
    if (found?.text !== answered.text) return;
    const because = found.because();
    if (isTelling(session, step, because))
      onFound({ why: tellBecause(because, play, tells), sinceMs: because.sinceMs });
  };
  whenIdle(sliceMs, work);
  return () => {
    isWanted = false;
  };
}

/** A statement that was refused says itself why nothing has changed. */
function isTelling(session: Session, step: number, { sinceMs }: Because): boolean {
  const taken = stepTaken(session, step);
  return (
    sinceMs !== null || taken === null || !runsOf(session, taken).some(({ result }) => result?.ok === false)
  );
}
