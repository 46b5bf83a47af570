import { History } from '@ha-playground/engine';
import { Client, runUntilSettled } from '@ha-playground/engine/console';
import { extras } from './statements/extras.ts';

/** Where a session begins: a cluster that a script has built, and the steps of a story, if it is one. */
export interface Start {
  /** How a link names it; null for free play. */
  readonly id: string | null;
  readonly title: StartTitle;
  /** What a story runs, script by script; empty where there is no story. */
  readonly steps: readonly string[];
  /** Builds the cluster anew. */
  readonly begin: () => { readonly history: History; readonly client: Client };
  /** What the console runs as soon as the session stands, so that it is seen. */
  readonly opening?: string;
}

/** What people call it: a story has a title of its own, in its own language. */
export type StartTitle =
  | { readonly kind: 'story'; readonly title: string }
  | { readonly kind: 'freePlay' | 'emptyCluster' | 'ownCluster' };

/** No set-up takes longer than this, simulated. */
const setUpLimitMs = 10 * 60_000;

/** Eight leaves in pairs, one database of 16 partitions with a hundred rows, and no story. */
export const freePlay: Start = {
  id: null,
  title: { kind: 'freePlay' },
  steps: [],
  begin: () => afterScript(eightLeaves()),
};

/** No leaves and no databases: where ADD LEAF begins, and the only cluster that `.import` can replace. */
export const emptyCluster: Start = {
  id: 'empty',
  title: { kind: 'emptyCluster' },
  steps: [],
  begin: () => afterScript(''),
};

/** A cluster that `script` builds before the eyes of the person who asked for it. */
export const builtBy = (script: string): Start => ({
  ...emptyCluster,
  title: { kind: 'ownCluster' },
  opening: script,
});

/** A new history in which `script` has run and everything has settled. */
export function afterScript(script: string): { readonly history: History; readonly client: Client } {
  const history = new History({});
  const client = new Client(history, { extras });
  client.enqueue(script);
  runUntilSettled(history, [client], setUpLimitMs);
  history.markOrigin();
  return { history, client: new Client(history, { extras }) };
}

function eightLeaves(): string {
  const leaves = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (number) => `ADD LEAF root@'leaf-${number}':3306 INTO GROUP ${number <= 4 ? 1 : 2};`,
  );
  return [
    'SET GLOBAL redundancy_level = 2;',
    ...leaves,
    'CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 16;',
    'CREATE TABLE test.x (id INT);',
    'INSERT INTO test.x VALUES (1), (2), ... (100);',
    '.wait idle',
  ].join('\n');
}
