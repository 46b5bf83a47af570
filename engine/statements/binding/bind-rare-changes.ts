import { ordinal } from '../../base/index.ts';
import { addressOf, knownLeaves, leafIs } from '../../cluster/index.ts';
import { refusalAt } from '../mistake.ts';
import { type Bound, command, type Of, refused, type Scene } from './bound.ts';
import { addressIn, findAggregator, findDatabase, findLeaf } from './names.ts';

/** AGGREGATOR SET AS MASTER, on the child aggregator that is to be the master when the old one is lost [DOC]. */
export const bindSetAsMaster = ({ span }: Of<'aggregatorSetAsMaster'>, { node }: Scene): Bound =>
  command({ kind: 'setMaster', node: node.id, whileMasterIsUp: false }, span);

/** PROMOTE AGGREGATOR … TO MASTER, on the master, which becomes a child aggregator [DOC]. */
export function bindPromoteAggregator({ aggregator }: Of<'promoteAggregator'>, { world }: Scene): Bound {
  const found = findAggregator(world, aggregator);
  if (!found.ok) return refused(found.mistake);
  return command({ kind: 'setMaster', node: found.thing.id, whileMasterIsUp: true }, aggregator.span);
}

/** REBALANCE ALL DATABASES; with ENSURE_ONLINE_NODES only while every leaf is online [DOC]. */
export function bindRebalanceAll(
  { span, ensuresOnlineNodes }: Of<'rebalanceAllDatabases'>,
  { world }: Scene,
): Bound {
  const away = ensuresOnlineNodes && knownLeaves(world).find((leaf) => !leafIs.serving(leaf.state));
  if (!away) return command({ kind: 'rebalanceAll' }, span);
  const message = `Leaf ${addressOf(away)} is ${away.state}, and ENSURE_ONLINE_NODES wants every leaf online.`;
  return refused(refusalAt(span, message, { kind: 'nothingChanged' }));
}

/** COPY, PROMOTE, DROP, ATTACH and DETACH PARTITION db:ordinal ON a leaf of the cluster. */
export function bindPartitionCommand(statement: Of<'partitionCommand'>, scene: Scene): Bound {
  const { action, partition, leaf } = statement;
  const database = findDatabase(scene, partition.database, partition.span);
  if (!database.ok) return refused(database.mistake);
  const { name, partitions } = database.thing;
  if (partition.ordinal >= partitions.length) {
    const message = `Database ${name} has no partition ${name}:${partition.ordinal}.`;
    const advice = { kind: 'partitionsThatThereAre', database: name, count: partitions.length } as const;
    return refused(refusalAt(partition.span, message, advice));
  }
  const found = findLeaf(scene.world, leaf);
  if (!found.ok) return refused(found.mistake);
  return command(
    {
      kind: 'partition',
      action,
      database: name,
      ordinal: ordinal(partition.ordinal),
      leaf: addressIn(leaf),
    },
    partition.span,
  );
}

/** DETACH LEAVES: all or nothing, so that one unknown leaf, or one that is named twice, refuses them all [DOC]. */
export function bindDetachLeaves(
  { leaves, ensuresSafety, span }: Of<'detachLeaves'>,
  { world }: Scene,
): Bound {
  const seen = new Set<number>();
  for (const written of leaves) {
    const leaf = findLeaf(world, written);
    if (!leaf.ok) return refused(leaf.mistake);
    if (seen.has(leaf.thing.id)) {
      const message = `Leaf '${written.host}':${written.port} is named twice.`;
      return refused(refusalAt(written.span, message, { kind: 'nameLeafOnce' }));
    }
    seen.add(leaf.thing.id);
  }
  return command({ kind: 'detachLeaves', leaves: leaves.map(addressIn), ensuresSafety }, span);
}

/** REMOVE AGGREGATOR, of a child aggregator of the cluster. */
export function bindRemoveAggregator({ aggregator }: Of<'removeAggregator'>, { world }: Scene): Bound {
  const found = findAggregator(world, aggregator);
  if (!found.ok) return refused(found.mistake);
  return command({ kind: 'removeAggregator', aggregator: addressIn(aggregator) }, aggregator.span);
}

/** RESTORE REDUNDANCY ON db. */
export function bindRestoreRedundancy({ database, span }: Of<'restoreRedundancy'>, scene: Scene): Bound {
  const found = findDatabase(scene, database, span);
  if (!found.ok) return refused(found.mistake);
  return command({ kind: 'restoreRedundancy', database: found.thing.name }, database.span);
}
