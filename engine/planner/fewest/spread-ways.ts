import { oppositeLeaves, replicasIn, type Spread } from '../load-balanced/spread.ts';
import type { Slots, Sort, Way } from './slot-network.ts';

/** One slot for each leaf of the primary with each leaf of the replica, owned by the former; the latter is a choice. */
export interface SpreadSlots extends Slots {
  readonly primaryOf: Int32Array;
  readonly replicaOf: Int32Array;
  readonly slotOf: (primary: number, replica: number) => number;
}

export function slotsOfSpread(spread: Spread): SpreadSlots {
  const usable = [...spread.groups[1], ...spread.groups[2]].sort((left, right) => left - right);
  const pairs = usable.flatMap((primary) =>
    oppositeLeaves(spread, primary).map((replica) => ({ primary, replica })),
  );
  const firstOf = new Int32Array(spread.placement.leaves.length);
  pairs.forEach(({ primary, replica }, slot) => {
    if (spread.indexInGroup[replica] === 0) firstOf[primary] = slot;
  });
  const ownerOf = new Map(usable.map((place, owner) => [place, owner]));
  return {
    owners: usable.length,
    ownerOf: Int32Array.from(pairs, ({ primary }) => ownerOf.get(primary) ?? -1),
    choices: spread.placement.leaves.length,
    choiceOf: Int32Array.from(pairs, ({ replica }) => replica),
    primaryOf: Int32Array.from(pairs, ({ primary }) => primary),
    replicaOf: Int32Array.from(pairs, ({ replica }) => replica),
    slotOf: (primary, replica) => (firstOf[primary] ?? 0) + (spread.indexInGroup[replica] ?? 0),
  };
}

/** The partitions that are served, in sorts; the sorts in the order of their lowest ordinals. */
export function sortsOfSpread(spread: Spread, slots: SpreadSlots): readonly Sort[] {
  const alike = new Map<string, number[]>();
  for (let ordinal = 0; ordinal < spread.origin.length; ordinal += 1) {
    const origin = spread.origin[ordinal] ?? -1;
    if (origin === -1) continue;
    const replicas = replicasIn(spread, ordinal).toSorted((left, right) => left - right);
    const key = `${origin} ${replicas.join()}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [ordinal]);
    else known.push(ordinal);
  }
  return Array.from(alike.values(), (ordinals) => ({
    ordinals,
    ways: waysOf(spread, slots, ordinals[0] ?? 0),
  }));
}

function waysOf(spread: Spread, slots: SpreadSlots, ordinal: number): readonly Way[] {
  const isUsable = (place: number): boolean => spread.indexInGroup[place] !== -1;
  const origin = spread.origin[ordinal] ?? -1;
  const all = replicasIn(spread, ordinal);
  const replicas = all.filter(isUsable);
  const stays = isUsable(origin) ? [origin] : [];
  const toPrimary = (primary: number): Way => {
    const promotions = primary === origin ? 0 : 1;
    const number = slots.ownerOf[slots.slotOf(primary, oppositeLeaves(spread, primary)[0] ?? -1)] ?? -1;
    return { to: { kind: 'owner', number }, copies: 1, promotions, drops: all.length - promotions };
  };
  const toBoth = (primary: number, replica: number): Way => {
    const promotions = primary === origin ? 0 : 1;
    const number = slots.slotOf(primary, replica);
    return { to: { kind: 'slot', number }, copies: 0, promotions, drops: all.length - 1 - promotions };
  };
  return [
    { to: { kind: 'anywhere' }, copies: 2, promotions: 1, drops: all.length },
    ...replicas.map((number): Way => {
      return { to: { kind: 'choice', number }, copies: 1, promotions: 1, drops: all.length - 1 };
    }),
    ...[...replicas, ...stays].map(toPrimary),
    ...[...replicas, ...stays].flatMap((primary) =>
      replicas
        .filter((replica) => spread.groupOf[replica] !== spread.groupOf[primary])
        .map((replica) => toBoth(primary, replica)),
    ),
  ];
}
