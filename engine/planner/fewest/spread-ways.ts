import { replicasIn, type Spread } from '../load-balanced/spread.ts';

/**
 * A way that partitions can take with `load_balanced`, and what each of them costs on it: to the leaves of `primary` and
 * `replica`, where -1 leaves the choice of that leaf open.
 */
export interface Way {
  readonly primary: number;
  readonly replica: number;
  readonly copies: number;
  readonly promotions: number;
  readonly drops: number;
}

/** Partitions that are alike for a plan: primary on the same leaf, replicas on the same leaves. */
export interface SpreadSort {
  /** Ascending. */
  readonly ordinals: readonly number[];
  /** Those that are open to more leaves come first and cost more. */
  readonly ways: readonly Way[];
}

/** The partitions that are served, in sorts; the sorts in the order of their lowest ordinals. */
export function sortsOfSpread(spread: Spread): readonly SpreadSort[] {
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
  return Array.from(alike.values(), (ordinals) => ({ ordinals, ways: waysOf(spread, ordinals[0] ?? 0) }));
}

function waysOf(spread: Spread, ordinal: number): readonly Way[] {
  const isUsable = (place: number): boolean => spread.indexInGroup[place] !== -1;
  const origin = spread.origin[ordinal] ?? -1;
  const all = replicasIn(spread, ordinal);
  const replicas = all.filter(isUsable);
  const stays = isUsable(origin) ? [origin] : [];
  const open = (primary: number, replica: number): Way => ({
    primary,
    replica,
    copies: primary === -1 && replica === -1 ? 2 : 1,
    promotions: primary === origin ? 0 : 1,
    drops: all.length - (primary === origin || (primary === -1 && replica === -1) ? 0 : 1),
  });
  return [
    open(-1, -1),
    ...replicas.map((replica) => open(-1, replica)),
    ...replicas.map((primary) => open(primary, -1)),
    ...stays.map((primary) => open(primary, -1)),
    ...[...replicas, ...stays].flatMap((primary) =>
      toInstances(spread, { primary, replicas, all: all.length }),
    ),
  ];
}

/** The ways that need no copy: both leaves have an instance that follows or leads. */
function toInstances(
  spread: Spread,
  { primary, replicas, all }: { primary: number; replicas: readonly number[]; all: number },
): Way[] {
  const promotions = replicas.includes(primary) ? 1 : 0;
  return replicas
    .filter((replica) => spread.groupOf[replica] !== spread.groupOf[primary])
    .map((replica) => ({ primary, replica, copies: 0, promotions, drops: all - 1 - promotions }));
}
