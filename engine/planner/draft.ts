import { type Holders, holdersOf } from './holders.ts';
import { assertFit, furtherReplicasOf, type Placement } from './placement.ts';

/** What a plan does with a partition, as bits of `Draft.steps`. */
export const step = {
  /** Phase 2: a second copy on the partner of its primary. */
  restore: 1,
  /** Phases 3 and 6: the same, in place of a replica on a wrong leaf. */
  replaceReplica: 2,
  /** Phases 4 to 6: to another holder. */
  move: 4,
  /** Phases 6 and 7: primary and replica change roles. */
  even: 8,
  /** Phase 6: instances that belong nowhere go. */
  clear: 16,
} as const;

/** Where one moving partition goes, with the counts of partitions and primaries at its turn. */
export interface Arrival {
  /** The holder it comes from; -1 when its leaf is in no complete pair. */
  readonly fromHolder: number;
  readonly fromCount: number;
  readonly toHolder: number;
  readonly toCount: number;
  readonly primaries: number;
  readonly otherPrimaries: number;
}

/** One partition's change of roles, with the counts of primaries on the two leaves at its turn. */
export interface Evening {
  readonly fromCount: number;
  readonly toCount: number;
}

/** A plan in the making: the target of every partition, and the steps that lead there. */
export interface Draft {
  readonly placement: Placement;
  readonly holders: Holders;
  /** By ordinal: the place of the primary when the plan begins; -1 for a partition that is left alone. */
  readonly origin: Int32Array;
  /** The place of the leaf that departs, or -1. */
  readonly leaving: number;
  /** By place: primaries of other databases, where they decide who gets the remainder; null where they do not. */
  readonly elsewhere: Int32Array | null;
  /** By ordinal: the place of the primary when the plan has run. */
  readonly target: Int32Array;
  /** By ordinal: bits of {@link step}. */
  readonly steps: Uint8Array;
  /** By holder: partitions held, as far as the draft has come. */
  readonly counts: Int32Array;
  /** By place of a leaf: primaries, as far as the draft has come. */
  readonly primaries: Int32Array;
  readonly arrivals: Map<number, Arrival>;
  readonly evenings: Map<number, Evening>;
  /** By ordinal: further replicas in service, by INSTANCE_ID. */
  readonly furtherReplicas: ReadonlyMap<number, readonly number[]>;
}

export interface DraftOptions {
  /** By ordinal: the places of the primaries, where they are not those in service. */
  readonly origin?: Int32Array;
  /** The place of the leaf that all of this is for, when one departs. */
  readonly leaving?: number;
  /** By place: primaries of other databases; the remainder goes to the leaves with the fewest. */
  readonly elsewhere?: Int32Array | null;
}

/** A draft that changes nothing yet. */
export function draftOf(placement: Placement, options: DraftOptions = {}): Draft {
  const holders = holdersOf(placement);
  const origin = options.origin ?? placement.primary;
  assertFit(placement, origin, options.elsewhere ?? null);
  return {
    placement,
    holders,
    origin,
    leaving: options.leaving ?? -1,
    elsewhere: options.elsewhere ?? null,
    target: origin.slice(),
    steps: new Uint8Array(origin.length),
    counts: new Int32Array(holders.count),
    primaries: new Int32Array(placement.leaves.length),
    arrivals: new Map(),
    evenings: new Map(),
    furtherReplicas: furtherReplicasOf(placement.extras),
  };
}

/** Marks one more step of a partition. */
export function mark(draft: Draft, ordinal: number, bit: number): void {
  draft.steps[ordinal] = (draft.steps[ordinal] ?? 0) | bit;
}

export const isMarked = (draft: Draft, ordinal: number, bits: number): boolean =>
  ((draft.steps[ordinal] ?? 0) & bits) !== 0;

/** The places of a partition's replicas in service, the right one first if it has one. */
export function replicasOf(draft: Draft, ordinal: number): readonly number[] {
  const replica = draft.placement.replica[ordinal] ?? -1;
  if (replica === -1) return [];
  const further = draft.furtherReplicas.get(ordinal);
  return further === undefined ? [replica] : [replica, ...further];
}
