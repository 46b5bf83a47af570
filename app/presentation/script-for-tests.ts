import { type ClusterEvent, History, type NodeId, nodeId, type World } from '@ha-playground/engine';
import { Client, runUntilSettled } from '@ha-playground/engine/console';

/** A cluster of so many leaves in a line, or in pairs; leaf-1 has NODE_ID 2. */
export function clusterScript(
  size: { readonly leaves: number } | { readonly pairs: number },
  partitions: number,
): string {
  const isPaired = 'pairs' in size;
  const count = isPaired ? 2 * size.pairs : size.leaves;
  const leaves = Array.from({ length: count }, (_, index) => {
    const group = isPaired ? ` INTO GROUP ${index < size.pairs ? 1 : 2}` : '';
    return `ADD LEAF root@'leaf-${index + 1}':3306${group};`;
  });
  return [
    isPaired ? 'SET @@GLOBAL.redundancy_level = 2;' : '',
    ...leaves,
    `CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS ${partitions};`,
  ].join('\n');
}

/** The history of a script that has run to its end. */
export function historyOf(script: string): History {
  const history = new History();
  const client = new Client(history);
  client.enqueue(script);
  runUntilSettled(history, [client], 10 * 60_000);
  return history;
}

/** The first instant at which an event of this kind happened, or the `nth` different one, counted from 0. */
export function instantOf(history: History, kind: ClusterEvent['kind'], nth = 0): number {
  const instants = [
    ...new Set([...history.tip.events].filter((event) => event.kind === kind).map((event) => event.atMs)),
  ];
  const atMs = instants[nth];
  if (atMs === undefined) throw new Error(`no event ${kind} number ${nth}`);
  return atMs;
}

/** The leaf that was added as number `number`: leaf-1 is 1. */
export const leaf = (number: number): NodeId => nodeId(number + 1);

/** The worlds around an instant, as a stage shows them. */
export const around = (
  history: History,
  atMs: number,
): { readonly worldBefore: World; readonly world: World; readonly atMs: number } => ({
  worldBefore: history.worldBefore(atMs),
  world: history.worldAt(atMs),
  atMs,
});
