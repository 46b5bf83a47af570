import type { SimMs } from '@ha-playground/engine';
import type { StatementRun } from '@ha-playground/engine/console';
import {
  askingForHint,
  askingForModel,
  type Exercise,
  finishingLine,
  gradedTimeLimitMs,
  placementOf,
} from '@ha-playground/engine/lessons';
import { passingUntilIdle } from '@ha-playground/engine/record';
import type { Session } from '../session.ts';
import { inSlices } from '../sharing/in-slices.ts';

/** Places a bet, as a line that the console shows and a record keeps. */
export const placeBet = (session: Session, name: string, choice: string): void =>
  session.run(placementOf(name, choice));

/** Asks for a hint, counted from 1. */
export const askForHint = (session: Session, hint: number): void => session.run(askingForHint(hint));

/** Says that one has finished: time stands still, and a record has it. */
export function sayFinished(session: Session): void {
  session.run(finishingLine);
  session.transport.pause();
}

/** What runs now on the line of time that one is on; null where nothing does. */
export const runningIn = ({ play, history }: Session): string | null =>
  play.statements.findLast(({ run }) => run.state === 'running' && history.leadsThrough(run.place))?.run
    .text ?? null;

/** Shows a moment of the line of time that one is on, and pauses there. */
export const showMoment = (session: Session, atMs: SimMs): void => session.transport.seek(atMs);

/** Goes back to before a statement: time goes on without it, on a line of its own. */
export function undoFrom(session: Session, run: StatementRun): void {
  const { history } = session;
  showMoment(session, run.startedAtMs);
  while (history.leadsThrough(run.place) && history.cursor.applied > 0) {
    const { applied, branch } = history.cursor;
    session.undo();
    if (history.cursor.applied === applied && history.cursor.branch === branch) return;
  }
}

/** How the line of time is called on which the author's solution is. */
export const modelName = 'model';

/**
 * Does the author's solution on a line of time of its own that begins where the exercise does, in slices, and comes back to
 * the line that one was on. Where nothing has been done yet, that line is the only one.
 */
export async function showModel(session: Session, exercise: Exercise): Promise<void> {
  session.run(askingForModel);
  session.transport.pause();
  await inSlices(playingModel(session, exercise), {
    whenIdle: session.whenIdle,
    onProgress: () => undefined,
    isWanted: () => true,
  });
  session.transport.moved();
}

function* playingModel({ play, history }: Session, { solution }: Exercise): Generator<SimMs, void, void> {
  const own = history.branch.id;
  const limitMs = history.originMs + gradedTimeLimitMs;
  play.visit(own, history.originMs);
  for (const { script } of solution.blocks) {
    play.enter(script);
    yield* passingUntilIdle(play, limitMs);
  }
  play.name(modelName);
  if (history.branch.id !== own) play.visit(own, Number.MAX_SAFE_INTEGER);
}
