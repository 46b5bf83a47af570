import { unreachable } from '../../base/index.ts';
/*
 * What every table must hold, by what clients were told: an account of its own, which knows statements and named losses
 * and nothing of how a cluster keeps its data. It imports nothing.
 */

export type AccountCell = number | string | null;
export type AccountRow = readonly AccountCell[];

/** Something that clients were told: what a statement has done, or what of it does not hold any more. */
export type Posting =
  | { readonly kind: 'tableCreated'; readonly database: string; readonly table: string }
  | { readonly kind: 'tableDropped'; readonly database: string; readonly table: string }
  | { readonly kind: 'tableRenamed'; readonly database: string; readonly table: string; readonly to: string }
  | { readonly kind: 'databaseDropped'; readonly database: string }
  | WritePosting
  | {
      readonly kind: 'undone';
      readonly database: string;
      readonly table: string;
      readonly ordinal: number;
      readonly gone: readonly AccountRow[];
      readonly back: readonly AccountRow[];
    }
  /** The partition has begun anew as an empty one, and so many rows were said to be lost with it. */
  | {
      readonly kind: 'emptied';
      readonly database: string;
      readonly ordinal: number;
      /** Null where rows that are in no account are among them. */
      readonly lostRows: number | null;
    };

/** An acknowledged write on the table that was meant when it was sent. */
export interface WritePosting {
  readonly kind: 'written';
  readonly table: AccountTable;
  readonly added: readonly { readonly ordinal: number; readonly rows: readonly AccountRow[] }[];
  /** What becomes of a row that is there: itself, another one, or null when it is deleted. Null touches none. */
  readonly change: ((row: AccountRow) => AccountRow | null) | null;
  /** How many rows the client was told; null where rows that are in no account are among them. */
  readonly affected: number | null;
}

/** A table from its CREATE to its DROP; it may be called otherwise meanwhile. */
export interface AccountTable {
  readonly database: string;
  readonly name: string;
  readonly number: number;
}

/** A partition's share of a table. */
interface Share {
  /** Changes with the rows. */
  version: number;
  readonly there: RowBag;
  /** Rows that were there once: only these can come back. */
  readonly away: RowBag;
}

export class Account {
  readonly #living: {
    readonly table: { -readonly [Field in keyof AccountTable]: AccountTable[Field] };
    readonly shares: Map<number, Share>;
  }[] = [];
  #created = 0;

  /** The table of this name that lives now, or null. */
  find(database: string, name: string): AccountTable | null {
    return this.#living.find(({ table }) => isNamed(table, database, name))?.table ?? null;
  }

  /** The names of the living tables of a database, in the order in which they were created. */
  tablesOf(database: string): readonly string[] {
    return this.#living.flatMap(({ table }) => (table.database === database ? [table.name] : []));
  }

  /** How often the partition must hold each row of the table, by the row's key; the version changes with the rows. */
  shareOf(
    table: AccountTable,
    ordinal: number,
  ): { readonly version: number; readonly rows: ReadonlyMap<string, number> } {
    const { version, there } = this.#shareOf(table, ordinal);
    return { version, rows: there.counts };
  }

  /** Enters what clients were told; what cannot be so is the answer, and null that it can. */
  post(posting: Posting): string | null {
    switch (posting.kind) {
      case 'tableCreated':
        return this.#create(posting.database, posting.table);
      case 'tableDropped':
        return this.#drop(posting.database, posting.table);
      case 'tableRenamed':
        return this.#rename(posting);
      case 'databaseDropped':
        for (const name of this.tablesOf(posting.database)) this.#drop(posting.database, name);
        return null;
      case 'written':
        return this.#write(posting);
      case 'undone':
        return this.#undo(posting);
      case 'emptied':
        return this.#empty(posting);
      default:
        return unreachable(posting);
    }
  }

  #create(database: string, name: string): string | null {
    if (this.find(database, name) !== null) return `${database}.${name} was created, but it was there`;
    this.#created += 1;
    this.#living.push({ table: { database, name, number: this.#created }, shares: new Map() });
    return null;
  }

  #drop(database: string, name: string): string | null {
    const place = this.#living.findIndex(({ table }) => isNamed(table, database, name));
    if (place === -1) return `${database}.${name} was dropped, but it was not there`;
    this.#living.splice(place, 1);
    return null;
  }

  #rename({ database, table: name, to }: Extract<Posting, { kind: 'tableRenamed' }>): string | null {
    const renamed = this.#living.find(({ table }) => isNamed(table, database, name));
    if (renamed === undefined) return `${database}.${name} was renamed, but it was not there`;
    if (this.find(database, to) !== null) return `${database}.${name} was renamed to ${to}, which was there`;
    renamed.table.name = to;
    return null;
  }

  #write({ table, added, change, affected }: WritePosting): string | null {
    const entry = this.#living.find((living) => living.table === table);
    if (entry === undefined) return `a write to ${nameOf(table)} was acknowledged after its DROP`;
    const removed = new Map<number, number>();
    if (change !== null)
      for (const [ordinal, share] of entry.shares) removed.set(ordinal, changeRows(share, change));
    let inserted = 0;
    for (const { ordinal, rows: more } of added) {
      // Rows that take the place of others come only where there are such others still.
      if (change !== null && (removed.get(ordinal) ?? 0) === 0) continue;
      const share = this.#shareOf(table, ordinal);
      share.there.addAll(more);
      share.version += 1;
      inserted += more.length;
    }
    // A row that is changed is one that goes and one that comes.
    const rows = Math.max(
      inserted,
      [...removed.values()].reduce((sum, count) => sum + count, 0),
    );
    return affected === null || affected === rows
      ? null
      : `a write to ${nameOf(table)} told of ${affected} rows, but it affects ${rows}`;
  }

  #undo(posting: Extract<Posting, { kind: 'undone' }>): string | null {
    const { database, table: name, ordinal, gone, back } = posting;
    const table = this.find(database, name);
    if (table === null) return `a loss of ${database}.${name} is named, but there is no such table`;
    const share = this.#shareOf(table, ordinal);
    const { there, away } = share;
    share.version += 1;
    for (const row of gone) {
      if (!there.take(row))
        return `${keyOf(row)} of ${database}:${ordinal} is said to be gone, but it was not there`;
      away.addAll([row]);
    }
    for (const row of back) {
      if (!away.take(row))
        return `${keyOf(row)} of ${database}:${ordinal} is said to be back, but it never was there`;
      there.addAll([row]);
    }
    return null;
  }

  #empty({ database, ordinal, lostRows }: Extract<Posting, { kind: 'emptied' }>): string | null {
    let rows = 0;
    for (const { table, shares } of this.#living) {
      const share = table.database === database ? shares.get(ordinal) : undefined;
      if (share !== undefined) rows += changeRows(share, () => null);
    }
    return lostRows === null || lostRows === rows
      ? null
      : `${database}:${ordinal} begins anew and ${lostRows} rows are said to be lost, but there were ${rows}`;
  }

  #shareOf(table: AccountTable, ordinal: number): Share {
    const shares = this.#living.find((living) => living.table === table)?.shares;
    const share = shares?.get(ordinal) ?? { version: 0, there: new RowBag(), away: new RowBag() };
    shares?.set(ordinal, share);
    return share;
  }
}

/** The key by which rows are counted: equal rows have equal keys. */
export const keyOf = (row: AccountRow): string => JSON.stringify(row);

const isNamed = (table: AccountTable, database: string, name: string): boolean =>
  table.database === database && table.name === name;

const nameOf = ({ database, name }: AccountTable): string => `${database}.${name}`;

/** Lets every row become what `change` makes of it; returns how many do not stay as they were. */
function changeRows(share: Share, change: (row: AccountRow) => AccountRow | null): number {
  const { there, away } = share;
  let changed = 0;
  for (const row of there.rows) {
    const after = change(row);
    if (after === row) continue;
    there.take(row);
    away.addAll([row]);
    if (after !== null) there.addAll([after]);
    changed += 1;
  }
  if (changed > 0) share.version += 1;
  return changed;
}

/** Rows, each as often as it is there. */
class RowBag {
  readonly counts = new Map<string, number>();

  /** A copy: the bag may change meanwhile. */
  get rows(): readonly AccountRow[] {
    return [...this.counts].flatMap(([key, count]) =>
      Array.from({ length: count }, () => JSON.parse(key) as AccountRow),
    );
  }

  addAll(rows: readonly AccountRow[]): void {
    for (const row of rows) this.counts.set(keyOf(row), (this.counts.get(keyOf(row)) ?? 0) + 1);
  }

  /** Takes one such row out; false when there is none. */
  take(row: AccountRow): boolean {
    const key = keyOf(row);
    const count = this.counts.get(key) ?? 0;
    if (count > 1) this.counts.set(key, count - 1);
    else this.counts.delete(key);
    return count > 0;
  }
}
