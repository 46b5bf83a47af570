import type { Cursor, SimMs } from '@ha-playground/engine';
import type { StatementRun } from '@ha-playground/engine/console';
import type { StepTaken } from '@ha-playground/engine/play';
import { passUntilIdle } from '@ha-playground/engine/record';
import type { Session } from '../session.ts';

/** What somebody thinks between two steps, so that each has a place of its own on the timeline. */
const thinkingMs: SimMs = 1_000;
/** No step takes longer. */
const stepLimitMs: SimMs = 7 * 86_400_000;

/** How a step was taken on the line of time that is shown, the last time; null where it was not. */
export const stepTaken = ({ play }: Session, step: number): StepTaken | null =>
  play.steps.findLast((taken) => taken.step === step && play.history.leadsThrough(taken.place)) ?? null;

/** The statements of a step, each as it is now, and those that it has put into the background. */
export function runsOf({ play }: Session, taken: StepTaken): readonly StatementRun[] {
  const { entered } = play;
  const [begun] = taken.entered;
  const next = play.steps[play.steps.indexOf(taken) + 1]?.entered[0];
  const from = begun === undefined ? entered.length : entered.indexOf(begun);
  const to = next === undefined ? entered.length : entered.indexOf(next);
  return entered.slice(from, to).flatMap((one) => {
    const run = one.client.runs[one.id];
    return run !== undefined && (run.isBackground || taken.entered.includes(one)) ? [run] : [];
  });
}

/** Does a step go on that the next one would have to wait for? */
export const isUnderWay = (runs: readonly StatementRun[]): boolean =>
  runs.some(({ state, isBackground }) => state !== 'done' && !isBackground);

/** Shows the moment at which a step that was taken had its answers. */
export function lookAtStep(session: Session, step: number): void {
  const taken = stepTaken(session, step);
  if (taken === null) return;
  const { history } = session;
  const place = endOf(session, taken);
  if (place.atMs !== history.cursor.atMs) session.visit({ ...place, branch: history.branch.id });
}

/** Where a step had its answers. */
export function endOf(session: Session, taken: StepTaken): Cursor {
  const ended = runsOf(session, taken)
    .filter(({ isBackground }) => !isBackground)
    .at(-1)?.place;
  return ended !== undefined && session.history.leadsThrough(ended) ? ended : taken.place;
}

/** Goes to where the next step is to be taken: the end of what is known. */
export function lookAtEnd({ history, transport }: Session): void {
  if (history.cursor.atMs < history.endMs) transport.seek(history.endMs);
}

/** Takes all steps before `step` that have not been taken, each to its end, and shows what has come of them. */
export function takeStepsTo(session: Session, step: number): void {
  const { play, story, transport } = session;
  if (story === null || story.done >= step) return;
  const { history } = play;
  play.jump(history.endMs);
  passUntilIdle(play, history.cursor.atMs + stepLimitMs);
  for (let next = story.next; next !== null && story.done < step; next = story.next) {
    const { done } = story;
    play.pass(history.cursor.atMs + thinkingMs);
    play.enter(next, done);
    passUntilIdle(play, history.cursor.atMs + stepLimitMs);
    // A step that was entered where it cannot be is not taken for ever.
    if (story.done === done) break;
  }
  transport.moved();
}

/** The step that the moment shown belongs to, from 0: the last one that had been taken by then; -1 before the first. */
export function stepAt(session: Session): number {
  const { done = 0 } = session.story ?? {};
  const { atMs } = session.history.cursor;
  for (let step = done - 1; step >= 0; step -= 1) {
    const taken = stepTaken(session, step);
    if (taken !== null && taken.place.atMs <= atMs) return step;
  }
  return -1;
}

/**
 * One press of whoever speaks before others. Forward runs the next step and stops when its answers are there, and shows them at
 * once where it runs already; back shows the step before as it ended. Where a story has no step more, and without one, it goes
 * to the next phase or command, or the one before.
 */
export function turn(session: Session, by: 1 | -1): void {
  const { story, transport } = session;
  const at = stepAt(session);
  if (by === -1) {
    if (story === null || at === -1) transport.stepBack('chapter');
    else lookBefore(session, at);
    return;
  }
  if (story !== null && isStepUnderWay(session)) hurryOn(session);
  else if (story !== null && at + 1 < story.done) lookAtStep(session, at + 1);
  else if (story !== null && story.next !== null) {
    lookAtEnd(session);
    thinkAtEnd(session);
    session.takeStep();
  } else transport.stepForward('chapter');
}

/**
 * Shows the last step before `step` that ended before `step` began. Where a lesson has run one as soon as the other had its
 * answers, both are one moment, and whoever is shown it again would never get back.
 */
function lookBefore(session: Session, step: number): void {
  const begun = stepTaken(session, step)?.place.atMs ?? session.history.originMs;
  for (let before = step - 1; before >= 0; before -= 1) {
    const taken = stepTaken(session, before);
    if (taken !== null && endOf(session, taken).atMs < begun) return lookAtStep(session, before);
  }
  session.transport.seek(session.history.originMs);
}

/** A step that would begin where the one before ends gets a place of its own, so that one can go back between the two. */
function thinkAtEnd(session: Session): void {
  const { play, history } = session;
  const last = stepTaken(session, (session.story?.done ?? 0) - 1);
  const ended = last === null ? history.originMs : endOf(session, last).atMs;
  if (ended === history.endMs) play.pass(history.endMs + thinkingMs);
}

/** What the picture has still to show is under way for whoever looks at it. */
export function isStepUnderWay(session: Session): boolean {
  const { state } = session.transport;
  const taken = stepTaken(session, (session.story?.done ?? 0) - 1);
  if (taken === null || session.history.cursor.atMs < taken.place.atMs) return false;
  return state === 'completing' || state === 'held' || isUnderWay(runsOf(session, taken));
}

/** Lets what is under way come to its end without showing how. */
export function hurryOn({ play, transport }: Session): void {
  play.jump(play.history.endMs);
  passUntilIdle(play, play.history.cursor.atMs + stepLimitMs);
  transport.moved();
}
