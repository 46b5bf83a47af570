/**
 * The watches that many clusters need, each as the statement that makes it. What one says in words stands with whoever
 * offers it. All are expectations: what is bad is broken, from the instant on at which it is so and not from that at which
 * somebody has noticed.
 */
export const readyWatches: readonly ReadyWatch[] = [
  ready('partitionWithoutPrimary', 'primaries', 'PARTITIONS', 'PRIMARY_NODE_ID IS NULL'),
  ready('partitionWithoutSecondCopy', 'second_copies', 'PARTITIONS', 'COPIES < 2'),
  ready('copiesInOneGroup', 'both_groups', 'PARTITIONS', 'COPIES > 1 AND COPY_GROUPS = 1'),
  ready('writesLost', 'acknowledged_writes', 'LOST_WRITES', null),
  ready('unevenPair', 'even_pairs', 'PAIRS', 'UNEVEN_BY > 1'),
  ready('operationFailed', 'operations', 'OPERATIONS', "STATE = 'failed'"),
  ready('lastCopyOrphaned', 'last_copies', 'PARTITIONS', 'COPIES = 0 AND ORPHANS > 0'),
  {
    ...ready(
      'leafNotOnline',
      'leaves_online',
      'NODES',
      "KIND = 'leaf' AND IS_MEMBER = 1 AND (STATE <> 'online' OR REACHABLE = 0)",
    ),
    takesDuration: true,
  },
];

export type ReadyWatchKey =
  | 'partitionWithoutPrimary'
  | 'partitionWithoutSecondCopy'
  | 'copiesInOneGroup'
  | 'writesLost'
  | 'unevenPair'
  | 'operationFailed'
  | 'lastCopyOrphaned'
  | 'leafNotOnline';

export interface ReadyWatch {
  readonly key: ReadyWatchKey;
  /** What it is called unless there is a watch of this name. */
  readonly name: string;
  /** What has to hold, as it may stand after `.expect NAME always`. */
  readonly condition: string;
  /** Is it broken only when it has been so for some time? */
  readonly takesDuration: boolean;
}

/** Nothing may be in a table, or none of its rows may be so. */
function ready(key: ReadyWatchKey, name: string, table: string, where: string | null): ReadyWatch {
  const rows = `SELECT * FROM PLAYGROUND.${table}${where === null ? '' : ` WHERE ${where}`}`;
  return { key, name, condition: `NOT EXISTS (${rows})`, takesDuration: false };
}

/** The statement that watches it under `name`; one that takes a duration is broken after so many seconds. */
export const statementOfReady = (
  { condition, takesDuration }: ReadyWatch,
  { name, forSeconds }: { readonly name: string; readonly forSeconds: number },
): string => `.expect ${name} always ${condition}${takesDuration ? ` FOR ${forSeconds}s` : ''}`;
