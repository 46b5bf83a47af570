import { knownLeaves, type World } from '@ha-playground/engine';
import { type Column, nameOfNode, type ResultTable } from '@ha-playground/engine/console';
import type { PictureSelection } from './selection.ts';

type Row = ResultTable['rows'][number];

/**
 * What each row of a table is about, for those tables whose columns name a leaf, a partition or both: a function from
 * rows to what they light up. `database` is the one that ordinals belong to where no column says it.
 */
export function subjectsOf(
  columns: readonly Column[],
  world: World,
  database: string | null,
): (row: Row) => PictureSelection | null {
  const indexOf = (...names: readonly string[]): number =>
    columns.findIndex(({ name }) => names.includes(name.toLowerCase()));
  const host = indexOf('host', 'target_host');
  const port = indexOf('port', 'target_port');
  const ordinal = indexOf('ordinal', 'partition_ordinal');
  const databaseName = indexOf('database_name', 'database');
  const partition = indexOf('partition');
  const target = indexOf('target');
  const leaves = new Map(knownLeaves(world).map((leaf) => [`${leaf.host}:${leaf.port}`, leaf.id]));
  // What tells of plans names partitions as `test:3`, and leaves as everywhere.
  if (partition !== -1) {
    const named = new Map(knownLeaves(world).map(({ id }) => [nameOfNode(world, id), id]));
    return (row) => {
      const [, of, at] = /^(.*):(\d+)$/s.exec(String(row[partition] ?? '')) ?? [];
      const found = world.databases.find(({ name }) => name === of)?.partitions;
      const node = named.get(String(row[target] ?? '')) ?? null;
      const ordinal = found !== undefined && Number(at) < found.length ? found.at(Number(at)).ordinal : null;
      return ordinal === null || of === undefined ? null : { node, ordinal, database: of };
    };
  }
  return (row) => {
    const node = leaves.get(`${row[host] ?? ''}:${row[port] ?? ''}`) ?? null;
    const named = databaseName === -1 ? database : String(row[databaseName] ?? database ?? '');
    const number = row[ordinal];
    const partitions = world.databases.find(({ name }) => name === named)?.partitions;
    const index = number === undefined || number === null ? -1 : Number(number);
    if (partitions === undefined || !(index >= 0 && index < partitions.length)) {
      return node === null ? null : { node, ordinal: null };
    }
    return { node, ordinal: partitions.at(index).ordinal, database: named };
  };
}
