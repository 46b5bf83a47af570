import type { Cursor } from '../history/index.ts';
import type { Act } from '../statements/index.ts';

/** Where a session started. An imported cluster starts with the empty one, in which `.import` was entered. */
export type RecordStart =
  /** A story, and the hash of the script that sets it up. */
  | { readonly kind: 'story'; readonly id: string; readonly hash: string }
  | { readonly kind: 'builtIn'; readonly id: string }
  | { readonly kind: 'empty' };

/** A whole session: from it history and console come back as they were. */
export interface SessionRecord {
  readonly format: 1;
  /** The version of the engine that it was made with. */
  readonly engine: string;
  /** What decided what chance decides. */
  readonly seed: number;
  readonly start: RecordStart;
  readonly acts: readonly Act[];
  /** Where it ended. */
  readonly cursor: Cursor;
  readonly digests: RecordDigests;
  /** What the page wants to find again, in its own words. */
  readonly view: Readonly<Record<string, string>>;
}

/** What had become of everything, as hashes of facts: whoever replays a record sees whether it goes the same way. */
export interface RecordDigests {
  /** Six bits a statement, in the order in which they were entered. */
  readonly statements: readonly number[];
  /** A whole hash of what happened on each branch, and of how far it has been simulated, by its id. */
  readonly branches: readonly number[];
}

/** How far a replay has come, in acts. */
export interface ReplayProgress {
  readonly done: number;
  readonly of: number;
}
