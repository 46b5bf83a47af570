import type { Column } from '../types.ts';

/** Numbers that the product's tables set left as texts [HAC]: what is computed of them is a number again. */
const numbers: ReadonlySet<string> = new Set([
  'AVAILABILITY_GROUP',
  'AVERAGE_ROUNDTRIP_LATENCY',
  'AVERAGE_ROUNDTRIP_LATENCY_MS',
  'COMMITS',
  'DATABASE_ID',
  'ESTIMATED_TIME_REMAINING_MS',
  'INSTANCE_ID',
  'IS_OFFLINE',
  'IS_SYNC',
  'LOCKED',
  'MASTER_AGGREGATOR',
  'MASTER_PORT',
  'METADATA_MASTER_NODE_ID',
  'METADATA_MASTER_PORT',
  'NODEID',
  'NODE_ID',
  'NUM_PARTITIONS',
  'OPENED_CONNECTIONS',
  'ORDINAL',
  'ORIGIN_NODE_ID',
  'PAIR_PORT',
  'PHASE',
  'PORT',
  'RUNNING_TIME_MS',
  'SYNC_DESIRED',
  'TARGET_PORT',
  'TERM',
]);

export function left(name: string): Column {
  if (!numbers.has(name.toUpperCase())) return { name, align: 'left' };
  const decimals = /^average_roundtrip_latency/i.test(name) ? 3 : 0;
  return { name, align: 'left', holds: 'number', decimals };
}
export const right = (name: string): Column => ({ name, align: 'right' });

/** Columns that are all set left, as most of the product's tables are. */
export const leftColumns = (...names: readonly string[]): Column[] => names.map(left);

/** How a role is printed: only result tables call a primary Master [HAC]. */
export const printedRole = (role: 'primary' | 'replica'): string =>
  role === 'primary' ? 'Master' : 'Replica';

export const bit = (flag: boolean): 0 | 1 => (flag ? 1 : 0);
