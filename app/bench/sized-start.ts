import { History } from '@ha-playground/engine';
import { Client, runUntilSettled } from '@ha-playground/engine/console';
import type { Start } from '../presentation/start.ts';

/** A redundancy-2 cluster: `full` of its pairs hold the partitions, the others have just been added. */
export interface SizedCluster {
  readonly pairs: number;
  readonly full: number;
  readonly partitions: number;
}

/** No script takes longer, simulated. */
const limitMs = 60 * 60_000;

/** A start with such a cluster. With a `script`, that has run too, and its whole history can be travelled through. */
export function sizedStart(size: SizedCluster, script: string | null): Start {
  const begin = () => {
    const history = new History();
    const client = new Client(history);
    const run = (text: string): void => {
      client.enqueue(text);
      runUntilSettled(history, [client], limitMs);
    };
    run(setUpOf(size));
    history.markOrigin();
    if (script !== null) run(script);
    return { history, client: new Client(history) };
  };
  return {
    id: null,
    title: { kind: 'ownCluster' },
    recorded: { kind: 'builtIn', id: 'sized' },
    steps: [],
    lesson: null,
    begin,
  };
}

/** The second group is added to a database that had one copy, so all primaries are in the first, and fail together. */
function setUpOf({ pairs, full, partitions }: SizedCluster): string {
  const leaves = (group: 1 | 2, from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, index) => {
      const leaf = `ADD LEAF root@'leaf-${2 * (from + index) + group}':3306`;
      return group === 1 && from === 0 ? `${leaf};` : `${leaf} INTO GROUP ${group};`;
    });
  return [
    ...leaves(1, 0, full),
    `CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS ${partitions};`,
    'SET GLOBAL redundancy_level = 2;',
    ...leaves(2, 0, full),
    'RESTORE REDUNDANCY ON test;',
    ...leaves(1, full, pairs),
    ...leaves(2, full, pairs),
    '.wait idle',
  ].join('\n');
}
