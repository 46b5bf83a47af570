import type { World } from '../../cluster/index.ts';

/** A rule that holds at every instant: what is wrong in `after`, given the instant before, or null. */
export type Invariant = (after: World, before: World) => string | null;

/** A rule that remembers what it has seen: one for each run, shown every instant of it in turn. */
export type InvariantOfRun = () => Invariant;
