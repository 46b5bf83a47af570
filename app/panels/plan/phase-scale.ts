/** How wide phases and what they do are drawn, as shares of the whole width. */
export interface PhaseScale {
  /** Of each phase, in order; together 1. */
  readonly columns: readonly number[];
  /** The width of a millisecond: the same in all phases. */
  readonly perMs: number;
}

/** No phase is narrower than this, so that there is room for what it is called; of more phases each has its part. */
const leastShare = 0.17;

/** Gives each phase a column as wide as it lasts, in one scale for all, and no column less than can be read. */
export function phaseScaleOf(phases: readonly { readonly ms: number }[]): PhaseScale {
  const least = Math.min(leastShare, 1 / Math.max(1, phases.length));
  const isWidened = phases.map(() => false);
  for (;;) {
    const free = phases.filter((_, index) => !isWidened[index]);
    const ms = free.reduce((sum, phase) => sum + phase.ms, 0);
    const room = 1 - least * (phases.length - free.length);
    const perMs = ms === 0 ? 0 : room / ms;
    const short = phases.findIndex((phase, index) => !isWidened[index] && phase.ms * perMs < least - 1e-9);
    if (short === -1) {
      const columns = phases.map((phase, index) => (isWidened[index] ? least : phase.ms * perMs));
      return { columns, perMs };
    }
    if (free.length === 1) return { columns: phases.map(() => 1 / phases.length), perMs };
    isWidened[short] = true;
  }
}
