import { type NodeId, type SimMs, unreachable } from '../../base/index.ts';
import {
  assumedFor,
  assumedOf,
  type Commit,
  type Database,
  type OperationKind,
  type PlannedAction,
  rowCount,
  type World,
} from '../../cluster/index.ts';

/** What sizes and durations depend on. */
type Assuming = Pick<World, 'assumed'>;

/** Bytes of an instance of one of the database's partitions that holds `head`. */
export const bytesOf = (
  world: Assuming,
  head: Commit,
  { id, tables }: Pick<Database, 'id' | 'tables'>,
): number =>
  assumedFor(world, 'partition_size', id) + assumedFor(world, 'row_size', id) * rowCount(head, tables);

/** From the start of a leaf's process to the first connection that it accepts: its data is read back first. */
export const recoveryMs = (world: Assuming, leaf: NodeId, bytes: number): SimMs =>
  assumedOf(world, 'recovery_start') + Math.ceil(bytes / assumedFor(world, 'recovery_speed', leaf));

/** A leaf that a copy comes from or goes to, and how many copies it sends or receives meanwhile, this one included. */
export interface CopyEnd {
  readonly leaf: NodeId;
  readonly copies: number;
}

/** How long it takes to copy `bytes`: each end shares its network evenly among its copies, and the slower one decides. */
export const copyMs = (world: Assuming, bytes: number, ends: readonly CopyEnd[]): SimMs =>
  assumedOf(world, 'copy_start') +
  Math.max(
    ...ends.map(({ leaf, copies }) => Math.ceil((bytes * copies) / assumedFor(world, 'network_speed', leaf))),
  );

/**
 * How long an action takes. A COPY shares the network of its leaves with the other copies of its phase there: `ends` counts
 * them.
 */
export function actionMs(
  world: Assuming,
  action: PlannedAction,
  load: { readonly kind: OperationKind; readonly bytes: number; readonly ends: readonly CopyEnd[] },
): SimMs {
  switch (action.action) {
    case 'COPY PARTITION':
    case 'COPY PARTITION FORCE':
      return copyMs(world, load.bytes, load.ends);
    case 'PROMOTE PARTITION':
      return assumedOf(world, load.kind === 'failover' ? 'failover_promotion' : 'promotion');
    case 'PROMOTE PARTITION WITH DROP':
      return assumedOf(world, 'promotion_with_drop');
    case 'DROP PARTITION':
    case 'CREATE PARTITION':
      return assumedOf(world, 'drop');
    case 'ATTACH PARTITION':
    case 'DETACH PARTITION':
      return 2;
    default:
      return unreachable(action.action);
  }
}
