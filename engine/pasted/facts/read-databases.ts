import type { Notes } from '../notes.ts';
import type { NamedTable } from '../text/read-tables.ts';
import { isDatabaseName, partitionNamed, readOrdinal } from './copy.ts';
import { RowCells, readFlag, readId } from './row-cells.ts';

/** What a list of databases says of one. */
export interface ListedDatabase {
  readonly name: string;
  readonly id: number | null;
  readonly count: number | null;
  readonly replication: 'sync' | 'async' | null;
}

/**
 * The databases of SHOW DATABASES, SHOW DATABASES EXTENDED, DISTRIBUTED_DATABASES and MV_DISTRIBUTED_DATABASES_STATUS.
 * On a leaf the first two list partitions too, and the second says how they replicate.
 */
export function readDatabases(tables: readonly NamedTable[], notes: Notes): readonly ListedDatabase[] {
  const listed = new Map<string, ListedDatabase>();
  const partitions = new Map<string, ListedDatabase['replication']>();
  for (const table of tables) {
    for (const row of table.rows) {
      const cells = new RowCells(table, row, notes);
      const name = cells.needed('database', (text) => (text === '' ? null : text));
      if (name === null || !isDatabaseName(name)) continue;
      const partition = cells.has('numpartitions') || cells.has('issync') ? null : partitionNamed(name);
      if (partition !== null) partitions.set(name, replicationOf(cells.text('role')));
      listed.set(name, merged(listed.get(name), readDatabase(cells, name)));
    }
  }
  for (const [name, replication] of partitions) {
    const of = listed.get(partitionNamed(name)?.database ?? '');
    // A database may be called test_0: it is a partition only beside test.
    if (of === undefined) continue;
    listed.delete(name);
    if (replication !== null) listed.set(of.name, { ...of, replication });
  }
  return [...listed.values()];
}

function readDatabase(cells: RowCells, name: string): ListedDatabase {
  const isSync = cells.optional('issync', readFlag);
  return {
    name,
    id: cells.optional('databaseid', readId),
    count: cells.optional('numpartitions', (text) => (readId(text) === null ? null : readOrdinal(text))),
    replication: isSync === null ? null : isSync ? 'sync' : 'async',
  };
}

const merged = (known: ListedDatabase | undefined, later: ListedDatabase): ListedDatabase => ({
  name: later.name,
  id: later.id ?? known?.id ?? null,
  count: later.count ?? known?.count ?? null,
  replication: later.replication ?? known?.replication ?? null,
});

function replicationOf(role: string | null): ListedDatabase['replication'] {
  if (role === null) return null;
  return /^sync /i.test(role) ? 'sync' : /^async /i.test(role) ? 'async' : null;
}
