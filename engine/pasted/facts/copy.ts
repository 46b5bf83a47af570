import { addressOf, isSystemDatabase, nameFault, partitionLimit, type Role } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import type { PastedAddress } from '../pasted-cluster.ts';

/** What one row says of a partition on a leaf; null is what it does not say. */
export interface CopyFacts {
  readonly ordinal: number;
  readonly leaf: PastedAddress;
  readonly role: Role;
  readonly isOrphan: boolean;
  readonly isOffline: boolean;
  readonly term: number | null;
  readonly instanceId: number | null;
  /** STATE of DISTRIBUTED_PARTITIONS. */
  readonly state: 'sync' | 'ready' | 'async' | 'primary' | null;
  /** The row, or what else tells of it. */
  readonly at: { readonly span: Span };
}

/** A database as one table tells it. */
export interface DatabaseFacts {
  readonly name: string;
  readonly id: number | null;
  /** SYNC_DESIRED, or what STATE and the roles say of it. */
  readonly replication: 'sync' | 'async' | null;
  /** Is it printed as old versions print it, whose databases are asynchronous? */
  readonly isOld: boolean;
  /** The ordinals that a row names, also one without an instance. */
  readonly ordinals: ReadonlySet<number>;
  readonly copies: readonly CopyFacts[];
  readonly locked: readonly { readonly ordinal: number; readonly span: Span }[];
  /** How much such a table tells: DISTRIBUTED_PARTITIONS most, SHOW CLUSTER STATUS least. */
  readonly rank: 0 | 1 | 2;
  readonly columns: readonly string[];
  readonly span: Span;
}

/** The database of rows that name none, with no statement line that does [MODEL]. */
export const defaultDatabase = 'test';

/** Earlier versions of the product print Slave. */
export function readRole(text: string): { readonly role: Role; readonly isOld: boolean } | null {
  const role = text.toLowerCase();
  if (role === 'master' || role === 'primary') return { role: 'primary', isOld: false };
  const [, word] = /^(?:a?sync )?(replica|slave|secondary)$/.exec(role) ?? [];
  return word === undefined ? null : { role: 'replica', isOld: word === 'slave' };
}

/** Databases that nodes of some versions have for themselves: `sharding` was what `cluster` is. */
const databasesOfNodes: readonly string[] = ['sharding', 'mysql', 'performance_schema'];

/** Can a database of people have this name? */
export const isDatabaseName = (name: string): boolean =>
  !isSystemDatabase(name) &&
  !databasesOfNodes.includes(name.toLowerCase()) &&
  nameFault('database', name) === null;

export function readOrdinal(text: string): number | null {
  const ordinal = /^\d{1,6}$/.test(text) ? Number(text) : partitionLimit;
  return ordinal < partitionLimit ? ordinal : null;
}

/** `test_3` is partition 3 of test; null for any other name. */
export function partitionNamed(name: string): { readonly database: string; readonly ordinal: number } | null {
  const [, database, digits] = /^(.+)_(0|[1-9]\d{0,5})$/.exec(name) ?? [];
  const ordinal = readOrdinal(digits ?? '');
  return database === undefined || ordinal === null || !isDatabaseName(database)
    ? null
    : { database, ordinal };
}

/** What identifies a partition on a leaf. */
export const copyKey = (database: string, ordinal: number, leaf: PastedAddress): string =>
  `${ordinal} ${addressOf(leaf)} ${database}`;
