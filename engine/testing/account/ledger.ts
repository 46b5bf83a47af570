import { type CommandId, nameOfTable } from '../../base/index.ts';
import {
  type ClusterEvent,
  conditionOf,
  type Database,
  isInTransaction,
  onlinePrimary,
  type PendingWrite,
  type Row,
  rowsOf,
  sessionIn,
  type World,
  workloadWriteOf,
} from '../../cluster/index.ts';
import type { ImportedCluster } from '../../simulation/index.ts';
import type { RunRecord } from '../invariants/invariant.ts';
import { Account, type AccountTable } from './account.ts';

/**
 * Keeps the account of one run: what its statements promised, from their commands and the instants at which they were
 * acknowledged, and what the cluster has named as undone. Rows of a workload are in no account: it promises a rate. What a
 * transaction writes is promised by its COMMIT.
 */
export class Ledger {
  readonly account = new Account();
  readonly #record: RunRecord;
  /** The tables that waiting writes meant when they were sent. */
  readonly #meant = new Map<
    CommandId,
    { readonly write: PendingWrite; readonly table: AccountTable; readonly session: number | null }
  >();
  /** The tables that there were last, by database and identity. */
  #tables: ReadonlyMap<string, AccountTable> = new Map();
  /** Databases with rows that are in no account, so that counts cannot be checked. */
  readonly #loaded = new Set<string>();

  /** What the world holds at first is taken for granted. */
  constructor(record: RunRecord, world: World) {
    this.#record = record;
    for (const database of world.databases) this.#adopt(database);
    if (world.workload !== null) this.#loaded.add(world.workload.database);
    this.#noteTables(world);
    this.#noteWaiting(world);
  }

  /** Enters what has happened since `before`; returns what cannot be so, or null. */
  follow(after: World, before: World): string | null {
    let complaint: string | null = null;
    for (let index = before.events.length; index < after.events.length; index += 1)
      complaint ??= this.#enter(after.events.at(index), before);
    if (after.databases !== before.databases) this.#noteTables(after);
    this.#noteWaiting(after);
    return complaint;
  }

  #enter(event: ClusterEvent, before: World): string | null {
    switch (event.kind) {
      case 'statementFinished':
        return event.outcome.ok
          ? this.#enterStatement(event.statement, event.outcome.affected, before)
          : null;
      case 'writesUndone': {
        const { database, table, ordinal } = event;
        const [gone, back] = [event.gone.filter(isPromised), event.back.filter(isPromised)];
        return this.account.post({ kind: 'undone', database, table, ordinal, gone, back });
      }
      case 'partitionEmptied': {
        const { database, ordinal } = event;
        const lostRows = this.#loaded.has(database) ? null : event.lostRows;
        return this.account.post({ kind: 'emptied', database, ordinal, lostRows });
      }
      case 'workloadStarted':
        this.#loaded.add(event.database);
        return null;
      default:
        return null;
    }
  }

  #enterStatement(statement: CommandId, affected: number, before: World): string | null {
    const waited = this.#meant.get(statement);
    if (waited !== undefined && waited.session !== null && isKept(before, waited.session)) return null;
    if (waited !== undefined) return this.#enterWrite(waited.write, { table: waited.table, affected });
    const command = this.#record.commandOf(statement);
    switch (command?.kind) {
      case 'createTable':
        return this.account.post({
          kind: 'tableCreated',
          database: command.database,
          table: command.table.name,
        });
      case 'alterTable': {
        const { database, table, from = table.name } = command;
        if (from === table.name) return null;
        return this.account.post({ kind: 'tableRenamed', database, table: from, to: table.name });
      }
      case 'dropTable':
        return this.account.post({ kind: 'tableDropped', database: command.database, table: command.table });
      case 'dropDatabase':
        this.#loaded.delete(command.name);
        return this.account.post({ kind: 'databaseDropped', database: command.name });
      case 'importCluster':
        for (const { name, table, partitions } of command.cluster.databases) {
          const shares = partitions.map((partition, ordinal) => ({ ordinal, rows: rowsOfImport(partition) }));
          this.#adoptTable(name, table.name, shares);
        }
        return null;
      case 'transaction':
        return command.step === 'commit' ? this.#enterCommit(before, command.session) : null;
      case 'writeWithin':
        if (isKept(before, command.session)) return null;
        return this.#enterWrite(command.write, { table: this.#tableOf(command.write), affected });
      case 'write':
        return this.#enterWrite(command.write, { table: this.#tableOf(command.write), affected });
      default:
        return null;
    }
  }

  #enterWrite(
    { database, table: id, inserts, deletes, changes, countsBoth = false }: PendingWrite,
    { table, affected }: { readonly table: AccountTable | null; readonly affected: number },
  ): string | null {
    if (table === null)
      return `a write to ${database}.${nameOfTable(id)} was acknowledged without such a table`;
    const isDeleted = deletes === null ? null : conditionOf(deletes);
    const change = changes === undefined ? null : changing(changes);
    return this.account.post({
      kind: 'written',
      table,
      added: inserts,
      change: change ?? (isDeleted === null ? null : (row) => (isDeleted(row) ? null : row)),
      affected: this.#loaded.has(database) || countsBoth ? null : affected,
    });
  }

  /**
   * What a transaction has written: the rows that it removes and those that it brings. How these come of its statements is
   * told apart by tests of their own.
   */
  #enterCommit(before: World, session: number): string | null {
    let complaint: string | null = null;
    for (const { database, table: id, ordinal, removed, added } of sessionIn(before, session)?.transaction
      ?.parts ?? []) {
      const table = this.#tableOf({ database, table: id });
      // What was written to a table that has been dropped meanwhile is gone with it.
      if (table === null) continue;
      const [gone, come] = [removed.filter(isPromised), added.filter(isPromised)];
      const change =
        gone.length === 0 ? null : changing([{ ordinal, rows: gone.map((from) => ({ from, to: null })) }]);
      complaint ??= this.account.post({ kind: 'written', table, added: [], change, affected: null });
      const rows = [{ ordinal, rows: come }];
      complaint ??= this.account.post({ kind: 'written', table, added: rows, change: null, affected: null });
    }
    return complaint;
  }

  /** A write that waits means the table of its name as it is now. */
  #noteWaiting({ statements }: World): void {
    for (const { statement, waitsFor } of statements) {
      if (waitsFor.kind !== 'write' || this.#meant.has(statement)) continue;
      const table = this.#tableOf(waitsFor.write);
      if (table !== null)
        this.#meant.set(statement, { write: waitsFor.write, table, session: waitsFor.session ?? null });
    }
  }

  #noteTables({ databases }: World): void {
    this.#tables = new Map(
      databases.flatMap(({ name: database, tables }) =>
        tables.slice().flatMap(({ id, name }) => {
          const table = this.account.find(database, name);
          return table === null ? [] : [[`${database} ${id}`, table] as const];
        }),
      ),
    );
  }

  #tableOf({ database, table }: Pick<PendingWrite, 'database' | 'table'>): AccountTable | null {
    // It may be called otherwise than when it was created.
    return this.#tables.get(`${database} ${table}`) ?? this.account.find(database, nameOfTable(table));
  }

  #adopt({ name, tables, partitions }: Database): void {
    for (const table of tables) {
      const shares = partitions.slice().map((partition) => {
        const served = onlinePrimary(partition) ?? partition.instances.find(({ role }) => role === 'primary');
        const rows = served === undefined ? [] : rowsOf(served.head, table.id).slice();
        return { ordinal: partition.ordinal, rows };
      });
      this.#adoptTable(name, table.name, shares);
    }
  }

  #adoptTable(
    database: string,
    name: string,
    shares: readonly { readonly ordinal: number; readonly rows: readonly Row[] }[],
  ): void {
    this.account.post({ kind: 'tableCreated', database, table: name });
    const table = this.account.find(database, name);
    const added = shares.map(({ ordinal, rows }) => ({ ordinal, rows: rows.filter(isPromised) }));
    if (table !== null) this.account.post({ kind: 'written', table, added, change: null, affected: null });
  }
}

type ImportedPartition = ImportedCluster['databases'][number]['partitions'][number];

/**
 * What a partition of an imported cluster holds at first: all its rows, but for one for each commit that its primary lacks of
 * those that another copy has, and none where it has no commit at all [MODEL].
 */
function rowsOfImport({ rows, instances }: ImportedPartition): readonly Row[] {
  const primaries = instances.filter(({ role, membership }) => role === 'primary' && membership === 'listed');
  const commits = (primaries.find(({ isOffline }) => !isOffline) ?? primaries[0])?.commits;
  const most = Math.max(0, ...instances.map((instance) => instance.commits));
  if ((commits ?? most) === 0) return [];
  return rows.slice(0, Math.max(0, rows.length - most + (commits ?? most)));
}

/** Is what the session writes kept for its COMMIT? */
const isKept = (world: World, session: number): boolean => isInTransaction(sessionIn(world, session));

/** Each row that was found becomes what was said of it, as often as it was found. */
function changing(changes: NonNullable<PendingWrite['changes']>): (row: Row) => Row | null {
  const wanted = new Map<string, (Row | null)[]>();
  for (const { from, to } of changes.flatMap(({ rows }) => rows)) {
    const key = JSON.stringify(from);
    wanted.set(key, [...(wanted.get(key) ?? []), to]);
  }
  return (row) => {
    const to = wanted.get(JSON.stringify(row))?.shift();
    return to === undefined ? row : to;
  };
}

/** A workload promises a rate of writes and none of its rows. */
export const isPromised = (row: Row): boolean => workloadWriteOf(row) === null;
