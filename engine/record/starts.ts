import { Hasher, hashText, type SimMs } from '../base/index.ts';
import { History } from '../history/index.ts';
import { Client, type Extras, runUntilSettled } from '../statements/index.ts';

/** No set-up takes longer than this, simulated. */
const setUpLimitMs: SimMs = 10 * 60_000;

/**
 * A new history in which `script` has run and everything has settled, and a client to go on with. `isWhole`: no statement waits
 * for what has not been loaded yet.
 */
export function afterScript(
  script: string,
  { extras, seed = 1 }: { readonly extras: () => Extras | null; readonly seed?: number },
): { readonly history: History; readonly client: Client; readonly isWhole: boolean } {
  const history = new History({ seed });
  const client = new Client(history, { extras });
  client.enqueue(script);
  runUntilSettled(history, [client], setUpLimitMs);
  history.markOrigin();
  const isWhole = client.runs.every(({ state }) => state === 'done');
  return { history, client: new Client(history, { extras }), isWhole };
}

/** Eight leaves in pairs and one database of 16 partitions with a hundred rows. */
export function freePlayScript(): string {
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

/** What a story's set-up is known by. */
export const hashOfSetUp = (script: string): string => hashText(new Hasher().text(script).digest());
