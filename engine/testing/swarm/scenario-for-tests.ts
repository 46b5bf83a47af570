import { expect } from 'vitest';
import { type ClusterEvent, knownLeaves } from '../../cluster/index.ts';
import { WatchedRun } from './watched-run.ts';

/** Two leaves, a pair. */
export const pair = [
  'SET GLOBAL redundancy_level = 2;',
  "ADD LEAF root@'leaf-1';",
  "ADD LEAF root@'leaf-2';",
];

/** Runs the lines; no invariant may be violated on the way. */
export function runOf(...lines: readonly string[]): WatchedRun {
  const run = new WatchedRun();
  run.run(lines);
  expect(run.violation).toBeNull();
  return run;
}

export const eventsOf = ({ world }: WatchedRun, kind: ClusterEvent['kind']) =>
  world.events.slice().filter((event) => event.kind === kind);

export const nodeOf = ({ world }: WatchedRun, host: string) =>
  knownLeaves(world).find((leaf) => leaf.host === host)?.id;

/** What the client has printed last. */
export const lastText = (run: WatchedRun): string => run.client.finished.at(-1)?.result?.text ?? '';

/** The states of the leaves, by NODE_ID. */
export const statesOf = ({ world }: WatchedRun): string[] => knownLeaves(world).map(({ state }) => state);
