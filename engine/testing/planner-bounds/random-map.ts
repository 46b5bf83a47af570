import fc from 'fast-check';
import type { ClusterMap, MapLeaf, MapPartition } from './cluster-map.ts';

export interface MapSize {
  readonly pairs: number;
  readonly partitions: number;
}

/**
 * Random maps of every kind that an operation can meet: uneven, unpaired and offline leaves, lone instances, replicas on
 * wrong leaves, further replicas, partitions that nobody serves. Two instances are never on one leaf.
 */
export const randomMap = (
  level: 1 | 2,
  size: MapSize,
  fanout: ClusterMap['fanout'] = 'paired',
): fc.Arbitrary<ClusterMap> =>
  randomMaps(level, size, { fanout, databases: 1 }).map(([map]) => {
    if (map === undefined) throw new Error('one database');
    return map;
  });

/** As many maps of databases on the same leaves as are asked for, or fewer. */
export const randomMaps = (
  level: 1 | 2,
  size: MapSize,
  { fanout, databases }: { readonly fanout: ClusterMap['fanout']; readonly databases: number },
): fc.Arbitrary<readonly ClusterMap[]> =>
  fc
    .record({
      pairs: fc.integer({ min: level === 1 ? 0 : 1, max: size.pairs }),
      alone: fc.integer({ min: level === 1 ? 1 : 0, max: 2 }),
      partitions: fc.array(fc.integer({ min: 1, max: size.partitions }), {
        minLength: 1,
        maxLength: databases,
      }),
      /** How much is out of order, in percent: of leaves, of partitions. */
      disorder: fc.constantFrom(0, 10, 40),
      outage: fc.constantFrom(0, 0, 10, 30),
      skew: fc.integer({ min: 1, max: 3 }),
      draws: fc.infiniteStream(fc.integer({ min: 0, max: 9999 })),
    })
    .map(({ pairs, alone, partitions, disorder, outage, skew, draws }) => {
      const draw = (bound: number): number => (draws.next().value ?? 0) % bound;
      const leaves = drawLeaves({ pairs, alone, outage }, draw);
      return partitions.map((count) => ({
        redundancyLevel: level,
        fanout,
        leaves: fanout === 'paired' ? leaves : leaves.map((leaf) => ({ ...leaf, partner: -1 })),
        partitions: Array.from({ length: count }, () =>
          drawPartition({ level, leaves, disorder, skew }, draw),
        ),
      }));
    });

type Draw = (bound: number) => number;

function drawLeaves(shape: { pairs: number; alone: number; outage: number }, draw: Draw): MapLeaf[] {
  const { pairs, alone, outage } = shape;
  const total = pairs * 2 + alone;
  return Array.from({ length: total }, (_, leaf) => {
    const isPaired = leaf < pairs * 2;
    const isSecond = isPaired ? leaf >= pairs : draw(2) === 1;
    return {
      group: isSecond ? 2 : 1,
      usable: draw(100) >= outage,
      partner: isPaired ? (leaf + pairs) % (pairs * 2) : -1,
    };
  });
}

interface PartitionShape {
  readonly level: 1 | 2;
  readonly leaves: readonly MapLeaf[];
  readonly disorder: number;
  /** The higher, the more primaries are on the first leaves. */
  readonly skew: number;
}

function drawPartition({ level, leaves, disorder, skew }: PartitionShape, draw: Draw): MapPartition {
  const live = leaves.flatMap(({ usable }, leaf) => (usable ? [leaf] : []));
  const isUnusual = (): boolean => draw(100) < disorder;
  if (live.length === 0 || (isUnusual() && draw(4) === 0)) return { primary: -1, replicas: [] };
  const place = Math.min(...Array.from({ length: skew }, () => draw(live.length)));
  const primary = live[place] ?? 0;
  const replicas = new Set<number>();
  const partner = leaves[primary]?.partner ?? -1;
  if (level === 2 && leaves[partner]?.usable === true && !isUnusual()) replicas.add(partner);
  while (isUnusual() && replicas.size < 3) replicas.add(live[draw(live.length)] ?? 0);
  replicas.delete(primary);
  return { primary, replicas: [...replicas] };
}
