import type { Row, TableDefinition } from '../../cluster/index.ts';
import { type PastedCluster, type PastedPlacement, readPastedCluster } from '../../pasted/index.ts';
import type { ImportedCluster, ImportedDatabase } from '../../simulation/index.ts';
import { refusalAt } from '../mistake.ts';
import { type Bound, type Of, refused } from './bound.ts';
import { distribute } from './shard.ts';

/** `.import`: the pasted tables must describe one whole cluster. */
export function bindImport(statement: Of<'dotImport'>): Bound {
  const read = readPastedCluster(statement.pasted, statement.pastedStart);
  if (!read.ok) {
    const { span, message, hint } = read.mistake;
    return refused(refusalAt(span, message, hint));
  }
  const remarks = read.remarks.map(({ line, text }) => `line ${line}: ${text}`);
  return {
    kind: 'command',
    command: { kind: 'importCluster', cluster: importedFrom(read.cluster) },
    place: statement.span,
    remarks,
  };
}

/** What an imported database holds: one table with ids 1..100 [MODEL]. */
const importedTable: TableDefinition = { name: 'x', columns: [{ name: 'id', type: 'integer' }] };
const importedRows: readonly Row[] = Array.from({ length: 100 }, (_value, index) => [index + 1]);

const importedFrom = ({ leaves, fanout, databases }: PastedCluster): ImportedCluster => ({
  leaves,
  fanout,
  databases: databases.map(importedDatabase),
});

/** Partitions by ordinal, each with its share of the rows. */
function importedDatabase({ name, partitions }: PastedPlacement): ImportedDatabase {
  const shares = distribute(importedRows, partitions.length);
  const rows = new Map(shares.map((share) => [share.ordinal as number, share.rows]));
  return {
    name,
    table: importedTable,
    partitions: partitions.map((instances, ordinal) => ({ instances, rows: rows.get(ordinal) ?? [] })),
  };
}
