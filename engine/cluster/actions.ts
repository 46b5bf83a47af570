/**
 * The low-level commands of a plan, as printed in EXPLAIN REBALANCE PARTITIONS [HAC, OBS]. CREATE PARTITION, an empty
 * one, occurs only with REBALANCE … FORCE [MODEL], DETACH PARTITION only as a statement of its own.
 */
export type ActionName =
  | 'COPY PARTITION'
  | 'COPY PARTITION FORCE'
  | 'PROMOTE PARTITION'
  | 'PROMOTE PARTITION WITH DROP'
  | 'DROP PARTITION'
  | 'ATTACH PARTITION'
  | 'DETACH PARTITION'
  | 'CREATE PARTITION';

/** What an action does, whichever form it takes. */
export type ActionVerb = 'COPY' | 'PROMOTE' | 'DROP' | 'ATTACH' | 'DETACH' | 'CREATE';

/** What is to be known of an action by its name alone. */
export interface ActionTraits {
  readonly verb: ActionVerb;
  /** How SHOW REBALANCE STATUS prints it once it has begun [HAC]. */
  readonly printedOnceBegun: string;
  /** The action by whose past durations it is estimated. */
  readonly estimatedAs: ActionName;
  /** The leaf on which it takes a copy away; null where it takes none. */
  readonly dropsOn: 'target' | 'source' | null;
}

export const actionTraits: Readonly<Record<ActionName, ActionTraits>> = {
  'COPY PARTITION': traits('COPY', 'COPY PARTITION'),
  // A copy is a copy, whether or not it is forced.
  'COPY PARTITION FORCE': { ...traits('COPY', 'COPY PARTITION FORCE'), estimatedAs: 'COPY PARTITION' },
  'PROMOTE PARTITION': traits('PROMOTE', 'PROMOTE PARTITION'),
  'PROMOTE PARTITION WITH DROP': {
    ...traits('PROMOTE', 'PROMOTE PARTITION WITH DROP'),
    printedOnceBegun: 'PROMOTE PARTITION WITH DROP FORCE',
    dropsOn: 'source',
  },
  'DROP PARTITION': { ...traits('DROP', 'DROP PARTITION'), dropsOn: 'target' },
  'ATTACH PARTITION': traits('ATTACH', 'ATTACH PARTITION'),
  'DETACH PARTITION': traits('DETACH', 'DETACH PARTITION'),
  'CREATE PARTITION': traits('CREATE', 'CREATE PARTITION'),
};

interface Named {
  readonly action: ActionName;
}

export const verbOf = ({ action }: Named): ActionVerb => actionTraits[action].verb;

/** Is the action one that moves bytes? */
export const isCopy = (action: Named): boolean => verbOf(action) === 'COPY';

/** Does the action make a replica the primary? */
export const isPromotion = (action: Named): boolean => verbOf(action) === 'PROMOTE';

/** Most actions are printed and estimated under their name, and drop nothing. */
function traits(verb: ActionVerb, name: ActionName): ActionTraits {
  return { verb, printedOnceBegun: name, estimatedAs: name, dropsOn: null };
}
