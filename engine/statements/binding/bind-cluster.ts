import { leafAt } from '../../cluster/index.ts';
import type { AddressText } from '../../language/index.ts';
import { type Mistake, refusalAt } from '../mistake.ts';
import { type Bound, command, notLoaded, type Of, refused, type Scene } from './bound.ts';
import { addressIn, findAggregator, findDatabase, findLeaf } from './names.ts';

/** ADD LEAF: an address that no aggregator has. The password is for the new node, which takes any here [MODEL]. */
export function bindAddLeaf({ leaf, group }: Of<'addLeaf'>, scene: Scene): Bound {
  const mistake = aggregatorAt(leaf, scene);
  if (mistake !== null) return refused(mistake);
  return command({ kind: 'addLeaf', leaf: addressIn(leaf), group }, leaf.span);
}

/** REMOVE LEAF and DETACH LEAF: the leaf must be one of the cluster's. */
export function bindDeparture(statement: Of<'removeLeaf'> | Of<'detachLeaf'>, { world }: Scene): Bound {
  const { leaf, kill, ensuresSafety } = statement;
  const found = findLeaf(world, leaf);
  if (!found.ok) return refused(found.mistake);
  const wish = { leaf: addressIn(leaf), kill, ensuresSafety };
  return statement.kind === 'detachLeaf'
    ? command({ kind: 'detachLeaf', ...wish }, leaf.span)
    : command({ kind: 'removeLeaf', force: statement.force, ...wish }, leaf.span);
}

/** ATTACH LEAF may introduce a leaf that the cluster does not know [HAC], which `inSession` says then. */
export function bindAttachLeaf({ leaf, force, noRebalance }: Of<'attachLeaf'>, scene: Scene): Bound {
  const mistake = aggregatorAt(leaf, scene);
  if (mistake !== null) return refused(mistake);
  if (scene.extras === null && leafAt(scene.world, addressIn(leaf)) === null) return notLoaded;
  return command({ kind: 'attachLeaf', leaf: addressIn(leaf), force, rebalances: !noRebalance }, leaf.span);
}

export const bindAttachAllLeaves = ({ force, noRebalance, span }: Of<'attachAllLeaves'>): Bound =>
  command({ kind: 'attachAllLeaves', force, rebalances: !noRebalance }, span);

/** ADD AGGREGATOR: a child aggregator of the master. */
export const bindAddAggregator = ({ aggregator }: Of<'addAggregator'>): Bound =>
  command({ kind: 'addAggregator', aggregator: addressIn(aggregator) }, aggregator.span);

export function bindRebalance(statement: Of<'rebalancePartitions'>, scene: Scene): Bound {
  const { database, full, force, kill, ensuresOnlineNodes } = statement;
  const found = findDatabase(scene, database, statement.span);
  if (!found.ok) return refused(found.mistake);
  const options = { full, force, kill, ensuresOnlineNodes };
  return command({ kind: 'rebalance', database: found.thing.name, ...options }, database.span);
}

function aggregatorAt(address: AddressText, { world }: Scene): Mistake | null {
  const aggregator = findAggregator(world, address);
  if (!aggregator.ok) return null;
  const message = `'${address.host}':${address.port} is an aggregator of this cluster.`;
  return refusalAt(address.span, message, { kind: 'leafIsNodeOfItsOwn' });
}
