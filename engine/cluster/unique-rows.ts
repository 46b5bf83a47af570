import type { Sequence } from '../base/index.ts';
import { asCompared } from './compare-values.ts';
import type { Row, TableDefinition, TableKey } from './rows.ts';

/** Keys that no two rows may share: those of the table that are primary or unique. */
export const uniqueKeysOf = ({ traits }: TableDefinition): readonly TableKey[] =>
  traits?.keys.filter(({ kind }) => kind === 'primary' || kind === 'unique') ?? [];

/** What a row is found by under a key; null where it has NULL there, which is equal to nothing. */
export function entryOf(row: Row, { columns }: TableKey): string | null {
  const values = columns.map((column) => row[column] ?? null);
  if (values.includes(null)) return null;
  return JSON.stringify(values.map((value) => (typeof value === 'string' ? asCompared(value) : value)));
}

type RowsByEntry = Map<string, Row>;

interface Known {
  /** The columns of the keys that it is about: a table may get others. */
  readonly of: string;
  readonly maps: readonly RowsByEntry[];
}

const known = new WeakMap<Sequence<Row>, Known>();

const columnsOf = (keys: readonly TableKey[]): string => keys.map(({ columns }) => columns.join()).join(';');

/** The rows by each of the keys: looked through once, and handed on from content to content as rows come and go. */
export function rowsByEntry(rows: Sequence<Row>, keys: readonly TableKey[]): readonly RowsByEntry[] {
  const of = columnsOf(keys);
  const before = known.get(rows);
  if (before?.of === of) return before.maps;
  const maps = keys.map((key) => {
    const entries: RowsByEntry = new Map();
    rows.forEach((row) => {
      const entry = entryOf(row, key);
      if (entry !== null) entries.set(entry, row);
    });
    return entries;
  });
  if (rows.length > 0) known.set(rows, { of, maps });
  return maps;
}

export interface RowsChange {
  readonly before: Sequence<Row>;
  readonly after: Sequence<Row>;
  readonly removed: readonly Row[];
  readonly added: readonly Row[];
}

/** The first entry that an added row would share with another row under a key, as MySQL writes both; null when there is none. */
export function duplicateIn(
  { before, after, removed, added }: RowsChange,
  keys: readonly TableKey[],
): { readonly entry: string; readonly key: string } | null {
  const maps = rowsByEntry(before, keys);
  for (const [index, key] of keys.entries()) {
    const gone = new Set(removed.map((row) => entryOf(row, key)));
    const come = new Set<string>();
    for (const row of added) {
      const entry = entryOf(row, key);
      if (entry === null) continue;
      if (come.has(entry) || (maps[index]?.has(entry) && !gone.has(entry)))
        return { entry: key.columns.map((column) => row[column]).join('-'), key: key.name };
      come.add(entry);
    }
  }
  known.delete(before);
  for (const [index, key] of keys.entries()) {
    for (const row of removed) maps[index]?.delete(entryOf(row, key) ?? '');
    for (const row of added) {
      const entry = entryOf(row, key);
      if (entry !== null) maps[index]?.set(entry, row);
    }
  }
  if (after.length > 0) known.set(after, { of: columnsOf(keys), maps });
  return null;
}
