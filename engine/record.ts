/** What keeps a session: it is written as a text, read and replayed. A page loads it when it is needed. */
export { storyLimitMs } from './base/index.ts';
export { type Aliases, aliasesOf, underAliases } from './record/aliases.ts';
export { lookAhead } from './record/digests.ts';
export { csvOf, eventsAsCsv, eventsAsJson, type TellsEvent } from './record/events-file.ts';
export { passingUntilIdle, passUntilIdle } from './record/pass-until-idle.ts';
export { type ReadRecord, readRecord } from './record/read-record.ts';
export { type RecordFrame, recordOf } from './record/record-of.ts';
export { setUpOf, startsWith } from './record/recorded-starts.ts';
export { type Begun, type RecordStarts, type Replayed, replay, replaying } from './record/replay.ts';
export { runbookOf } from './record/runbook.ts';
export { transcriptOf } from './record/transcript.ts';
export type { RecordDigests, RecordStart, ReplayProgress, SessionRecord } from './record/types.ts';
export { engineVersion } from './record/version.ts';
export { writeRecord } from './record/write-record.ts';
export type { Act } from './statements/index.ts';
export type { DocumentWords, RecordDifference, RecordFault, RecordWording } from './telling/index.ts';
