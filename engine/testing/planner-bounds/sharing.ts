import { everyWay } from './every-way.ts';
import { FlowNetwork } from './min-cost-flow.ts';

/** How items are given to takers: see {@link cheapestSharing}. */
export type Sharing = (
  items: number,
  takers: number,
  costOf: (item: number, taker: number) => number | null,
  shares?: readonly number[] | null,
) => number;

/** The same by trying every way. For few items only. */
export const sharingByTrial: Sharing = (items, takers, costOf, shares = null) =>
  everyWay({ items, owners: Array.from({ length: takers }, (_, taker) => taker), costOf, shares });

/**
 * The least total cost of giving each of `items` to one of `takers`, an even share to each taker: the quotient, and one
 * more to as many as the remainder says, or exactly `shares` where they are given. A cost of null forbids. NaN: impossible.
 */
export function cheapestSharing(
  items: number,
  takers: number,
  costOf: (item: number, taker: number) => number | null,
  shares: readonly number[] | null = null,
): number {
  const [source, sink, remainder] = [0, 1, 2];
  const network = new FlowNetwork(3 + takers + items);
  for (let item = 0; item < items; item += 1) {
    network.connect(source, 3 + takers + item, { capacity: 1, cost: 0 });
    for (let taker = 0; taker < takers; taker += 1) {
      const cost = costOf(item, taker);
      if (cost !== null) network.connect(3 + takers + item, 3 + taker, { capacity: 1, cost });
    }
  }
  for (let taker = 0; taker < takers; taker += 1) {
    const share = shares?.[taker] ?? Math.floor(items / takers);
    network.connect(3 + taker, sink, { capacity: share, cost: 0 });
    if (shares === null) network.connect(3 + taker, remainder, { capacity: 1, cost: 0 });
  }
  network.connect(remainder, sink, { capacity: items % takers, cost: 0 });
  const { flow, cost } = network.solve(source, sink);
  return flow === items ? cost : Number.NaN;
}
