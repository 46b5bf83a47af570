import type { Ordinal } from '../../base/index.ts';
import { type Commit, type PartitionInstance, undoneWrites } from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';

/**
 * A partition that `last` has served goes on with what `kept` holds: names what that undoes of the writes that clients had
 * been told about, table by table. Nothing is said where no table holds other rows than before.
 */
export function nameUndone(
  draft: Draft,
  database: string,
  ordinal: Ordinal,
  { last, kept }: { readonly last: PartitionInstance; readonly kept: Commit },
): void {
  const { tables } = draft.database(database);
  for (const { table, gone, back, isOtherCopy } of undoneWrites(last.head, kept, tables)) {
    const cause = isOtherCopy ? 'otherCopy' : 'olderCopy';
    draft.emit({
      kind: 'writesUndone',
      database,
      table: table.name,
      ordinal,
      node: last.node,
      gone,
      back,
      cause,
    });
  }
}
