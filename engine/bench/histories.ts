import { chance, nodeId } from '../base/index.ts';
import { knownLeaves, processIs, type World } from '../cluster/index.ts';
import { History } from '../history/index.ts';
import type { Command } from '../simulation/index.ts';
import { type ClusterSize, database, setUpCommands } from './clusters.ts';

/** Time that passes between two commands: from nothing to several minutes. */
const pausesMs = [0, 40, 700, 3_000, 6_000, 12_000, 31_000, 130_000, 300_000];

const seed = 1;

/** A history of so many accepted commands after its set-up: leaves die, hang and return, plans run. */
export function historyOf(size: ClusterSize, commands: number): History {
  const history = new History({ seed });
  for (const command of setUpCommands(size)) submit(history, command);
  history.markOrigin();
  for (let accepted = 0, step = 0; accepted < commands; step += 1) {
    const draw = (about: string, bound: number) => chance(seed, [about, step], bound);
    history.seek(history.cursor.atMs + (pausesMs[draw('pause', pausesMs.length)] ?? 0));
    if (submit(history, randomCommand(history.world, draw))) accepted += 1;
  }
  history.seek(history.cursor.atMs + 600_000);
  return history;
}

function submit(history: History, command: Command): boolean {
  const connection = { node: nodeId(1), database: null };
  return history.submit({ connection, text: command.kind, command }).kind === 'accepted';
}

function randomCommand(world: World, draw: (about: string, bound: number) => number): Command {
  const leaves = knownLeaves(world);
  const node = leaves[draw('leaf', leaves.length)]?.id ?? nodeId(2);
  const stopped = leaves.find((leaf) => processIs.startable(leaf.process))?.id ?? node;
  const roll = draw('roll', 100);
  if (roll < 30) return { kind: 'killNode', node };
  if (roll < 75) return { kind: 'startNode', node: stopped };
  if (roll < 85) return { kind: 'hangNode', node };
  if (roll < 93) return { kind: 'resumeNode', node };
  if (roll < 96) return { kind: 'restoreRedundancy', database };
  return {
    kind: 'rebalance',
    database,
    full: false,
    force: false,
    kill: false,
    ensuresOnlineNodes: false,
  };
}
