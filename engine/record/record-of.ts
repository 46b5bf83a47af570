import type { Play } from '../statements/index.ts';
import { digestsOf } from './digests.ts';
import type { RecordStart, SessionRecord } from './types.ts';
import { engineVersion, recordFormat } from './version.ts';

/** What a record has beside what a session has done. */
export interface RecordFrame {
  readonly start: RecordStart;
  readonly view?: Readonly<Record<string, string>>;
}

/** The record of all that has been done in a session. */
export function recordOf(play: Play, { start, view = {} }: RecordFrame): SessionRecord {
  play.enterTheRest();
  const { history, acts } = play;
  return {
    format: recordFormat,
    engine: engineVersion,
    seed: history.world.seed,
    start,
    acts: [...acts],
    cursor: history.cursor,
    digests: digestsOf(play),
    view,
  };
}
