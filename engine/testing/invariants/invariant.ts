import type { CommandId } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import type { Command } from '../../simulation/index.ts';

/** A rule that holds at every instant: what is wrong in `after`, given the instant before, or null. */
export type Invariant = (after: World, before: World) => string | null;

/** What is known of a run beside its worlds. */
export interface RunRecord {
  /** What a statement asked for; null for one that is not known. */
  readonly commandOf: (statement: CommandId) => Command | null;
}

/** A rule that remembers what it has seen: one for each run, shown every instant of it in turn. */
export type InvariantOfRun = (record: RunRecord) => Invariant;
