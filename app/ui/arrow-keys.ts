interface Walk {
  readonly from: number;
  readonly count: number;
  readonly axis: 'across' | 'down' | 'both';
  /** Does the way go on at the other end? Without it, it stays at its ends. */
  readonly isRound?: boolean;
}

/** Where a key leads to in a list: to a neighbour along the axis, or to an end; null for a key that means nothing here. */
export function placeReached(key: string, { from, count, axis, isRound = false }: Walk): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[axis][key];
  if (step === undefined) return null;
  const to = from + step;
  return isRound ? (to + count) % count : Math.max(0, Math.min(count - 1, to));
}

type Steps = Readonly<Record<string, number>>;

const across: Steps = { ArrowRight: 1, ArrowLeft: -1 };
const down: Steps = { ArrowDown: 1, ArrowUp: -1 };
const steps: Readonly<Record<Walk['axis'], Steps>> = { across, down, both: { ...across, ...down } };
