import type { SimMs } from '@ha-playground/engine';
import type { StatementRun } from '@ha-playground/engine/console';
import type { StepTaken } from '@ha-playground/engine/play';
import type { Session } from '../session.ts';
import { changesCluster } from '../statements/explained.ts';
import { lookAtEnd, runsOf, stepTaken } from './steps.ts';

/** What somebody did to the cluster of a story that the story does not do: from then on it is another cluster. */
export interface LeftStory {
  /** The statement that was entered first of it, and when. */
  readonly statement: string;
  readonly atMs: SimMs;
  /** How many steps of the story had been begun by then. */
  readonly steps: number;
  /** Its place among all that was entered. */
  readonly place: number;
}

/** Where the line of time that is shown has left its story; null while it is the story's own. Looking and waiting leave none. */
export function leftStory({ play, story }: Session): LeftStory | null {
  if (story === null) return null;
  const { history, entered } = play;
  const own = new Set(play.steps.flatMap((taken) => taken.entered));
  const place = entered.findIndex((one) => {
    const run = one.client.runs[one.id];
    return run !== undefined && !own.has(one) && history.leadsThrough(run.place) && hasChanged(run);
  });
  const one = entered[place];
  const run = one?.client.runs[one.id];
  if (run === undefined) return null;
  const begun = play.steps.filter(
    (taken) => history.leadsThrough(taken.place) && placeOf(play, taken) < place,
  );
  const steps = Math.max(-1, ...begun.map(({ step }) => step)) + 1;
  return { statement: run.text, atMs: run.startedAtMs, steps, place };
}

/** Does what a step tells no longer hold, because the story was left before it was over? */
export function isOffStory(session: Session, left: LeftStory, step: number): boolean {
  const taken = stepTaken(session, step);
  if (taken === null || placeOf(session.play, taken) > left.place) return true;
  return runsOf(session, taken).some(
    ({ endedAtMs, isBackground }) => !isBackground && (endedAtMs === null || endedAtMs > left.atMs),
  );
}

/** Undoes what is not the story's, and what came after it, which a redo brings back. */
export function backToStory(session: Session): void {
  lookAtEnd(session);
  while (leftStory(session) !== null) {
    const { length } = session.history.branch.entries;
    session.undo();
    if (session.history.branch.entries.length >= length) return;
  }
}

/** What was refused has changed nothing; what failed on its way may have. */
const hasChanged = ({ statement, result, command }: StatementRun): boolean =>
  statement !== null && changesCluster(statement) && !(result?.ok === false && command === null);

const placeOf = ({ entered }: Session['play'], { entered: [first] }: StepTaken): number =>
  first === undefined ? -1 : entered.indexOf(first);
