import { present } from '../base/index.ts';
import { FlowNetwork } from './cheapest-flow.ts';
import type { Levels } from './levels.ts';

/** A holder on whose leaves a partition has instances already: so many copies are saved there. */
export interface Wish {
  readonly holder: number;
  readonly saving: number;
}

/**
 * Which partitions are sent to a holder that has instances of them: the choice that saves most copies and costs no
 * further move. `wishes` are by partition, best first. Returns by partition the holder, or -1 for no claim; counts
 * them, and raises the levels of holders that take one more for it.
 */
export function grantClaims(
  wishes: readonly (readonly Wish[])[],
  counts: Int32Array,
  levels: Levels,
): Int32Array {
  const hasChoices = wishes.some((list) => list.length > 1);
  const granted = hasChoices ? bestAssignment(wishes, counts, levels) : grantInTurn(wishes, counts, levels);
  for (const holder of granted) if (holder !== -1) occupy(holder, counts, levels);
  return granted;
}

/** With one wish each, whoever saves more comes first, then the lower ordinal: no choice could save more. */
function grantInTurn(wishes: readonly (readonly Wish[])[], counts: Int32Array, levels: Levels): Int32Array {
  const granted = new Int32Array(wishes.length).fill(-1);
  const held = counts.slice();
  const open = { ...levels, mandatory: levels.mandatory.slice() };
  for (const saving of [2, 1]) {
    wishes.forEach(([wish], index) => {
      if (wish?.saving !== saving || !hasPlace(wish.holder, held, open)) return;
      occupy(wish.holder, held, open);
      granted[index] = wish.holder;
    });
  }
  return granted;
}

/** With several wishes the partitions compete for places: the cheapest flow from partitions to places. */
function bestAssignment(
  wishes: readonly (readonly Wish[])[],
  counts: Int32Array,
  levels: Levels,
): Int32Array {
  const [source, sink, remainder] = [0, 1, 2];
  const holderNode = (holder: number): number => 3 + holder;
  const partitionNode = (index: number): number => 3 + counts.length + index;
  const network = new FlowNetwork(3 + counts.length + wishes.length);
  const edges = wishes.map((list, index) => {
    if (list.length > 0) network.connect(source, partitionNode(index), { capacity: 1, cost: 0 });
    return list.map(({ holder, saving }) =>
      network.connect(partitionNode(index), holderNode(holder), { capacity: 1, cost: -saving }),
    );
  });
  counts.forEach((count, holder) => {
    const capacity = Math.max(0, (levels.mandatory[holder] ?? 0) - count);
    network.connect(holderNode(holder), sink, { capacity, cost: 0 });
    if (mayTakeOneMore(holder, counts, levels)) {
      network.connect(holderNode(holder), remainder, { capacity: 1, cost: 0 });
    }
  });
  network.connect(remainder, sink, { capacity: levels.flexible, cost: 0 });
  network.send(source, sink, 0);
  return Int32Array.from(wishes, (list, index) => {
    const own = present(edges[index], 'the edges of a partition');
    const chosen = own.findIndex((edge) => network.flowOn(edge) > 0);
    return list[chosen]?.holder ?? -1;
  });
}

const hasPlace = (holder: number, counts: Int32Array, levels: Levels): boolean =>
  (counts[holder] ?? 0) < (levels.mandatory[holder] ?? 0) ||
  (levels.flexible > 0 && mayTakeOneMore(holder, counts, levels));

const mayTakeOneMore = (holder: number, counts: Int32Array, { mandatory, common }: Levels): boolean =>
  mandatory[holder] === common && (counts[holder] ?? 0) <= common;

function occupy(holder: number, counts: Int32Array, levels: Levels): void {
  const count = counts[holder] ?? 0;
  if (count >= (levels.mandatory[holder] ?? 0)) {
    levels.flexible -= 1;
    levels.mandatory[holder] = levels.common + 1;
  }
  counts[holder] = count + 1;
}
