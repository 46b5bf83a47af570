import { describe, expect, test } from 'vitest';
import { type ConsoleOptions, consoleWith } from '../../client/console-for-tests.ts';
import { type ReadyWatchKey, readyWatches, statementOfReady } from './ready-watches.ts';

interface Told {
  readonly options: ConsoleOptions;
  readonly script: string;
}

/** The first instant at which what has to hold does not; null when it always does. */
function firstBrokenMs(key: ReadyWatchKey, { options, script }: Told): number | null {
  const { history, rows, run } = consoleWith(options);
  history.markOrigin();
  run(script);
  const condition = readyWatches.find((watch) => watch.key === key)?.condition;
  const instants = new Set(history.tip.events.slice().map(({ atMs }) => atMs));
  for (const atMs of [...instants].filter((instant) => instant >= history.originMs)) {
    history.seek(atMs);
    const [[holds] = []] = rows(`SELECT ${condition}`);
    if (holds === 0) return atMs;
    expect(holds).toBe(1);
  }
  return null;
}

const pair = { pairs: 1, partitions: 4 };
const pairs = { pairs: 2, partitions: 4 };

const restored =
  '.wait 900ms; .kill leaf-3; .wait idle; RESTORE REDUNDANCY ON test; .wait idle; .start leaf-3; .wait idle';

/** A story in which it breaks, when it does so first, and a story in which it does not. */
const stories: Readonly<Record<ReadyWatchKey, { breaks: Told; firstMs: number; holds: Told }>> = {
  partitionWithoutPrimary: {
    breaks: { options: pair, script: '.wait 900ms; .kill leaf-1; .wait idle' },
    firstMs: 1_000,
    holds: {
      options: pair,
      script: ".wait 900ms; DETACH LEAF 'leaf-1'; .wait idle; ATTACH LEAF 'leaf-1'; .wait idle",
    },
  },
  partitionWithoutSecondCopy: {
    breaks: { options: pair, script: '.wait 900ms; .kill leaf-1; .wait idle' },
    firstMs: 1_000,
    holds: {
      options: pair,
      script:
        ".wait 900ms; ADD LEAF root@'leaf-3' INTO GROUP 1; ADD LEAF root@'leaf-4' INTO GROUP 2; REBALANCE PARTITIONS ON test",
    },
  },
  copiesInOneGroup: {
    breaks: {
      options: pairs,
      script:
        ".wait 900ms; DROP PARTITION test:2 ON 'leaf-3':3306; COPY PARTITION test:2 ON 'leaf-2':3306; .wait idle",
    },
    firstMs: 3_801,
    holds: {
      options: pairs,
      script: '.wait 900ms; .kill leaf-3; .wait idle; RESTORE REDUNDANCY ON test; .wait idle',
    },
  },
  writesLost: {
    breaks: {
      options: pair,
      script:
        '.wait 900ms; .lag leaf-1 60s; INSERT INTO test.x VALUES (101), (102), ... (120); .kill leaf-1; .wait idle',
    },
    firstMs: 4_300,
    holds: {
      options: { ...pair, replication: 'SYNC' },
      script:
        '.wait 900ms; .lag leaf-1 60s; INSERT INTO test.x VALUES (101), (102), ... (120); .kill leaf-1; .wait idle',
    },
  },
  unevenPair: {
    breaks: { options: pair, script: '.wait 900ms; .kill leaf-1; .wait idle' },
    firstMs: 1_000,
    holds: {
      options: { pairs: 1, partitions: 3 },
      script: '.wait 900ms; .workload 10 reads 10 writes ON test.x; .wait 5s',
    },
  },
  operationFailed: {
    breaks: {
      options: pair,
      script: '.wait 900ms; .kill leaf-1; .wait 5s; .start leaf-1; .wait 5s; .kill leaf-1; .wait idle',
    },
    firstMs: 11_000,
    holds: { options: pair, script: '.wait 900ms; .kill leaf-1; .wait 5s; .start leaf-1; .wait idle' },
  },
  lastCopyOrphaned: {
    breaks: { options: pairs, script: `${restored}; .kill leaf-1; .kill leaf-4; .wait idle` },
    firstMs: 10_902,
    holds: { options: pairs, script: restored },
  },
  leafNotOnline: {
    breaks: { options: pair, script: '.wait 900ms; .kill leaf-1; .wait idle' },
    firstMs: 1_000,
    holds: { options: pair, script: ".wait 900ms; ADD AGGREGATOR root@'ca'; .kill ca; .wait 10s" },
  },
};

describe('ready watches', () => {
  test.each(readyWatches)('$key: breaks when it is so, and no sooner', ({ key }) => {
    expect(firstBrokenMs(key, stories[key].breaks)).toBe(stories[key].firstMs);
  });

  test.each(readyWatches)('$key: is entered as it is written, and holds at rest', (ready) => {
    const { client, print } = consoleWith(pair);
    const statement = statementOfReady(ready, { name: ready.name, forSeconds: 45 });
    expect(print(statement)).toBe(`${ready.name} is watched: met`);
    expect(client.watches.all.map(({ text }) => text)).toEqual([statement]);
    expect(statement.endsWith(' FOR 45s')).toBe(ready.key === 'leafNotOnline');
  });

  test.each(readyWatches)('$key: holds where it is never so', ({ key }) => {
    expect(firstBrokenMs(key, stories[key].holds)).toBe(null);
  });
});
