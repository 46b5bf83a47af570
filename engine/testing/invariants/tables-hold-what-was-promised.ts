import type { Sequence } from '../../base/index.ts';
import {
  type Database,
  onlinePrimary,
  type Partition,
  type Row,
  rowsOf,
  type TableSchema,
  type World,
} from '../../cluster/index.ts';
import { type Account, keyOf } from '../account/account.ts';
import { isPromised, Ledger } from '../account/ledger.ts';
import { everyPartition } from './every-partition.ts';
import type { InvariantOfRun } from './invariant.ts';

/**
 * Every served partition holds of every table what an independent account says: what acknowledged statements promised, but
 * for what has been named as undone. It holds no other table, and a dropped one is gone for good.
 */
export const tablesHoldWhatWasPromised: InvariantOfRun = (record) => {
  let ledger: Ledger | null = null;
  const comparison = new Comparison();
  return (after, before) => {
    ledger ??= new Ledger(record, before);
    const { account } = ledger;
    return (
      ledger.follow(after, before) ?? otherTables(after, account) ?? comparison.complaint(after, account)
    );
  };
};

function otherTables({ databases }: World, account: Account): string | null {
  for (const { name, tables } of databases) {
    const [held, promised] = [
      tables
        .slice()
        .map((table) => table.name)
        .join(),
      account.tablesOf(name).join(),
    ];
    if (held !== promised) return `${name} has the tables ${held || 'none'} instead of ${promised || 'none'}`;
  }
  return null;
}

/** Compares what has changed since it was compared last. */
class Comparison {
  readonly #equal = new Map<string, { readonly rows: Sequence<Row>; readonly version: number }>();

  complaint(world: World, account: Account): string | null {
    return everyPartition(world, (partition, database) => {
      const head = partition.state === 'served' ? onlinePrimary(partition)?.head : undefined;
      if (head === undefined) return null;
      for (const table of database.tables) {
        const complaint = this.#complaintAbout(
          account,
          { database, table, partition },
          rowsOf(head, table.id),
        );
        if (complaint !== null) return complaint;
      }
      return null;
    });
  }

  #complaintAbout(
    account: Account,
    place: { readonly database: Database; readonly table: TableSchema; readonly partition: Partition },
    rows: Sequence<Row>,
  ): string | null {
    const { database, table, partition } = place;
    const promised = account.find(database.name, table.name);
    if (promised === null) return `holds a table ${table.name} that nobody created`;
    const { version, rows: wanted } = account.shareOf(promised, partition.ordinal);
    const key = `${promised.number} ${partition.ordinal}`;
    const equal = this.#equal.get(key);
    if (equal?.rows === rows && equal.version === version) return null;
    this.#equal.set(key, { rows, version });
    const held = promisedRowsIn(rows);
    const misshapen = held.find((row) => row.length !== table.columns.length);
    if (misshapen !== undefined)
      return `holds ${keyOf(misshapen)} in ${table.name} of ${table.columns.length} columns`;
    return differenceOf(held, wanted, table.name);
  }
}

function differenceOf(
  held: readonly Row[],
  wanted: ReadonlyMap<string, number>,
  table: string,
): string | null {
  const missing = new Map(wanted);
  for (const row of held) {
    const count = missing.get(keyOf(row)) ?? 0;
    if (count === 0) return `holds ${keyOf(row)} in ${table}, which it must not`;
    if (count === 1) missing.delete(keyOf(row));
    else missing.set(keyOf(row), count - 1);
  }
  const [first] = missing.keys();
  return first === undefined
    ? null
    : `lacks ${[...missing.keys()].join(' ')} in ${table}, and nobody has said so`;
}

/** What chunks of lists hold; lists share those in which they agree. */
const known = new WeakMap<readonly Row[], readonly Row[]>();

/** The rows that are in an account. */
function promisedRowsIn(rows: Sequence<Row>): readonly Row[] {
  return rows.foldChunks<Row[]>([], (all, chunk) => {
    let promised = known.get(chunk);
    if (promised === undefined) {
      promised = chunk.filter(isPromised);
      known.set(chunk, promised);
    }
    all.push(...promised);
    return all;
  });
}
