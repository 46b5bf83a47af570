import type { CommandId, NodeId, SimMs } from '../base/index.ts';
import type { World } from '../cluster/index.ts';
import type { Command } from '../simulation/index.ts';

/** Where a statement was typed: the node of its connection and the database chosen by USE. */
export interface Connection {
  readonly node: NodeId;
  readonly database: string | null;
}

/** A command at its place in a branch. */
export interface Entry {
  readonly id: CommandId;
  readonly atMs: SimMs;
  readonly connection: Connection;
  /** The statement as written, without its terminator. */
  readonly text: string;
  readonly command: Command;
}

/** One line of time. Branches share their entries, and their worlds, up to where they parted. */
export interface Branch {
  readonly id: number;
  readonly name: string;
  /** Where it parts from an earlier branch, with which it shares the entries applied there; null for the first. */
  readonly parent: Cursor | null;
  readonly entries: readonly Entry[];
  /** The furthest instant that has been simulated. */
  readonly endMs: SimMs;
}

/** A place on a line of time: an instant, and how many of the line's entries have been applied (several can share an instant). */
export interface Place {
  readonly atMs: SimMs;
  readonly applied: number;
}

/** A place in a branch. */
export interface Cursor extends Place {
  readonly branch: number;
}

/**
 * A whole history as plain data: from it the same history is made again, with the same world at every instant of each
 * branch. Commands keep their ids, because worlds tell of them.
 */
export interface SavedHistory {
  readonly seed: number;
  /** The end of the set-up, which all branches have in common. */
  readonly origin: Place;
  /** In the order of their ids. */
  readonly branches: readonly SavedBranch[];
  readonly cursor: Cursor;
  /** Where redo leads to in the end; null while nothing is undone. */
  readonly undone: Cursor | null;
}

export interface SavedBranch {
  readonly name: string;
  readonly parent: Cursor | null;
  /** Those of its own, after the ones that it shares with its parent. */
  readonly entries: readonly Entry[];
  /** The furthest instant that has been simulated. */
  readonly endMs: SimMs;
}

/** One branch to look at: nothing here moves a cursor. */
export interface TimeLine {
  readonly originMs: SimMs;
  /** The furthest simulated instant. */
  readonly endMs: SimMs;
  /** The world at the end. */
  readonly tip: World;
  /** The world at `atMs`, clamped to what is simulated; where that is a place, with so many of the entries `applied`. */
  worldAt(atMs: SimMs, applied?: number): World;
  /** The world just before anything happens at `atMs`. */
  worldBefore(atMs: SimMs): World;
}
