import { type ClusterMap, sharers, usablePairs } from './cluster-map.ts';
import { FlowNetwork } from './min-cost-flow.ts';

/**
 * The fewest copies that relieve a leaf of its primaries. If its partner is usable, or there is nothing to share them out
 * over, replicas take over and only partitions without a usable one are copied. Otherwise they are shared out so that the
 * sum of the squares of what the others hold stays least, which is as even as it gets while nothing else moves.
 */
export function departureBound(map: ClusterMap, leaving: number): number {
  const leaves = map.leaves.map((leaf, index) => (index === leaving ? { ...leaf, usable: false } : leaf));
  const rest = { ...map, leaves };
  const leavers = map.partitions.filter(({ primary }) => primary === leaving);
  const isUsable = (leaf: number): boolean => leaves[leaf]?.usable === true;
  const holders = sharers(rest);
  const isHandedOver = map.redundancyLevel === 2 && isUsable(map.leaves[leaving]?.partner ?? -1);
  if (isHandedOver || holders.length === 0) {
    if (!leaves.some(({ usable }) => usable)) return 0;
    return leavers.filter(({ replicas }) => !replicas.some(isUsable)).length;
  }
  const perSquare = 1000;
  const [source, sink] = [0, 1];
  const network = new FlowNetwork(2 + holders.length + leavers.length);
  holders.forEach((holder, number) => {
    const held = map.partitions.filter(({ primary }) => holder.includes(primary)).length;
    leavers.forEach((_, more) => {
      network.connect(2 + number, sink, { capacity: 1, cost: (2 * (held + more) + 1) * perSquare });
    });
  });
  leavers.forEach(({ replicas }, index) => {
    const node = 2 + holders.length + index;
    network.connect(source, node, { capacity: 1, cost: 0 });
    holders.forEach((holder, number) => {
      const copies = holder.filter((leaf) => !replicas.includes(leaf)).length;
      network.connect(node, 2 + number, { capacity: 1, cost: copies });
    });
  });
  return network.solve(source, sink).cost % perSquare;
}

/**
 * The copies that an attach batch needs in the pairs of the leaves that came back: one for every partition with one
 * instance, and one for every primary that is too many on a leaf of a pair.
 */
export function attachBound(back: ClusterMap, returned: readonly number[]): number {
  return usablePairs(back).reduce((copies, pair) => {
    if (!pair.some((leaf) => returned.includes(leaf))) return copies;
    const its = back.partitions.filter(({ primary }) => pair.includes(primary));
    const lone = its.filter(({ replicas }) => replicas.length === 0).length;
    const onFirst = its.filter(({ primary }) => primary === pair[0]).length;
    return copies + lone + Math.floor(Math.abs(its.length - 2 * onFirst) / 2);
  }, 0);
}
