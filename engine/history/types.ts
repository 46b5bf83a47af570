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
  readonly parent: { readonly branch: number; readonly atMs: SimMs } | null;
  readonly entries: readonly Entry[];
  /** The furthest instant that has been simulated. */
  readonly endMs: SimMs;
}

/** A place in a branch: an instant, and how many of its entries have been applied (several can share an instant). */
export interface Cursor {
  readonly branch: number;
  readonly atMs: SimMs;
  readonly applied: number;
}

/** One branch to look at: nothing here moves a cursor. */
export interface TimeLine {
  readonly originMs: SimMs;
  /** The furthest simulated instant. */
  readonly endMs: SimMs;
  /** The world at the end. */
  readonly tip: World;
  /** The world at `atMs`, clamped to what is simulated. */
  worldAt(atMs: SimMs): World;
  /** The world just before anything happens at `atMs`. */
  worldBefore(atMs: SimMs): World;
}
