import { Hasher, type Ordinal, ordinal } from '../../base/index.ts';
import { asCompared, type Row } from '../../cluster/index.ts';

/**
 * The partition that a row belongs to: a hash of its shard key, which is the first column where the table says nothing of
 * it [MODEL]. The product spreads the rows of a table with an empty one evenly: here they are by all their values and their
 * number in the statement [MODEL].
 */
export function partitionOf(row: Row, partitions: number, shardKey?: readonly number[], number = 0): Ordinal {
  const hasher = new Hasher();
  const isSpread = shardKey?.length === 0;
  for (const column of isSpread ? row.keys() : (shardKey ?? [0])) {
    const value = row[column] ?? null;
    if (typeof value === 'number') hasher.integer(value);
    // Texts that are equal under a key meet in one partition.
    else if (value !== null) hasher.text(shardKey === undefined ? value : asCompared(value));
  }
  if (isSpread) hasher.integer(number);
  return ordinal(hasher.digest() % partitions);
}

/** Rows by the partition that they belong to, in ordinal order and within a partition in the order given. */
export function distribute(
  rows: readonly Row[],
  partitions: number,
  shardKey?: readonly number[],
): { readonly ordinal: Ordinal; readonly rows: readonly Row[] }[] {
  const shares = new Map<Ordinal, Row[]>();
  for (const [number, row] of rows.entries()) {
    const place = partitionOf(row, partitions, shardKey, number);
    const share = shares.get(place);
    if (share === undefined) shares.set(place, [row]);
    else share.push(row);
  }
  return [...shares]
    .map(([place, share]) => ({ ordinal: place, rows: share }))
    .sort((one, other) => one.ordinal - other.ordinal);
}
