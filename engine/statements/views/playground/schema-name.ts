import type { World } from '../../../cluster/index.ts';

/**
 * Does the name mean the schema of an observer's tables, whatever its letter case? A database that the cluster has under
 * this very spelling goes first; another spelling means the schema still.
 */
export const isPlayground = (schema: string | null, { databases }: World): boolean =>
  schema?.toUpperCase() === 'PLAYGROUND' && !databases.some(({ name }) => name === schema);

/** The tables of PLAYGROUND, in the order in which they are listed. */
export const playgroundTableNames = [
  'PARTITIONS',
  'NODES',
  'PAIRS',
  'EVENTS',
  'COMMANDS',
  'STATEMENTS',
  'WATCHES',
  'LOST_WRITES',
  'RISK',
  'WORKLOAD',
  'COPIES',
  'OPERATIONS',
] as const;

export type PlaygroundTableName = (typeof playgroundTableNames)[number];
