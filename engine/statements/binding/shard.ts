import { Hasher, type Ordinal, ordinal } from '../../base/index.ts';
import type { Row } from '../../cluster/index.ts';

/** The partition that a row belongs to: a hash of its shard key, the first column [MODEL]. */
export function partitionOf(row: Row, partitions: number): Ordinal {
  const key = row[0] ?? null;
  const hasher = new Hasher();
  if (typeof key === 'number') hasher.integer(key);
  else if (key !== null) hasher.text(key);
  return ordinal(hasher.digest() % partitions);
}

/** Rows by the partition that they belong to, in ordinal order and within a partition in the order given. */
export function distribute(
  rows: readonly Row[],
  partitions: number,
): { readonly ordinal: Ordinal; readonly rows: readonly Row[] }[] {
  const shares = new Map<Ordinal, Row[]>();
  for (const row of rows) {
    const place = partitionOf(row, partitions);
    const share = shares.get(place);
    if (share === undefined) shares.set(place, [row]);
    else share.push(row);
  }
  return [...shares]
    .map(([place, share]) => ({ ordinal: place, rows: share }))
    .sort((one, other) => one.ordinal - other.ordinal);
}
