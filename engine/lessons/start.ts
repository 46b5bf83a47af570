import type { SimMs } from '../base/index.ts';
import { History } from '../history/index.ts';
import { setUpOf } from '../record/recorded-starts.ts';
import type { RecordStarts } from '../record/replay.ts';
import { hashOfSetUp } from '../record/starts.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Client, runUntilSettled, type StatementRun } from '../statements/index.ts';
import type { Exercise } from './types.ts';

/** No start takes longer than this, simulated. */
const startLimitMs: SimMs = 60 * 60_000;

/** How a start went. */
export interface Begun {
  readonly history: History;
  /** The first statement that was refused; null where none was. */
  readonly refused: StatementRun | null;
  /** Did all of it end in time? */
  readonly hasEnded: boolean;
}

/** The cluster in which an exercise begins: its script has run, and the origin of the history is the end of that. */
export function beginWith(script: string, seed = 1): Begun {
  const history = new History({ seed });
  const client = new Client(history, { extras: () => extras });
  client.enqueue(script);
  const hasEnded = runUntilSettled(history, [client], startLimitMs);
  history.markOrigin();
  const refused = client.runs.find(({ result }) => result?.ok === false) ?? null;
  return { history, refused, hasEnded };
}

/** What the records of sessions in an exercise say that they start with. */
export const startIdOf = ({ id }: Pick<Exercise, 'id'>): string => `exercise-${id}`;

/**
 * The starts of records that are handed in: the exercise itself, and whatever makes the same cluster. All others are none,
 * so that nobody hands in what he has done somewhere else.
 */
export const startsOf =
  (exercise: Pick<Exercise, 'id' | 'start'>): RecordStarts =>
  (start, seed) => {
    const isOwn = start.kind === 'story' && start.id === startIdOf(exercise);
    const isSame = !isOwn && setUpOf(start, () => null)?.trim() === exercise.start.trim();
    if (!isOwn && !isSame) return null;
    const { history } = beginWith(exercise.start, seed);
    return { history, start: isOwn ? { ...start, hash: hashOfSetUp(exercise.start) } : start };
  };
