/** Processor time of a piece of work and of what it is held against, each the median of its runs. */
export interface Comparison {
  readonly workMs: number;
  readonly baseMs: number;
  /** The median of the work over the median of the base. */
  readonly ratio: number;
}

export interface Contest {
  readonly work: () => unknown;
  /** Timed in turn with the work, so that a busy machine slows both. */
  readonly base: () => unknown;
  readonly runs: number;
  /** Both are repeated for so long before a run counts, until the compiler has seen enough of them. */
  readonly warmUpMs?: number;
}

/** A run of less than this is repeated within the run: clocks are too coarse for it. */
const shortestRunMs = 4;

const mostRepeats = 1_024;

/** Times `work` and `base` in turn, after both are warm. */
export function compare({ work, base, runs, warmUpMs = 300 }: Contest): Comparison {
  const repeats = { work: warmUp(work, warmUpMs), base: warmUp(base, warmUpMs) };
  const works: number[] = [];
  const bases: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    works.push(timedRepeats(work, repeats.work));
    bases.push(timedRepeats(base, repeats.base));
  }
  const [workMs, baseMs] = [median(works), median(bases)];
  return { workMs, baseMs, ratio: workMs / baseMs };
}

/** Milliseconds that `work` takes once. */
export const timed = (work: () => unknown): number => timedRepeats(work, 1);

/** Milliseconds of each of `runs` runs. */
export const timedRuns = (work: () => unknown, runs: number): number[] =>
  Array.from({ length: runs }, () => timed(work));

export const median = (values: readonly number[]): number => percentile(values, 50);

/** The smallest value that `percent` of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/** The exponent e of the curve a × sizeᵉ that fits the points best: least squares of the logarithms. */
export function growthExponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ cost }) => Math.log(cost));
  const [meanX, meanY] = [mean(x), mean(y)];
  const together = sum(x.map((value, index) => (value - meanX) * ((y[index] ?? 0) - meanY)));
  return together / sum(x.map((value) => (value - meanX) ** 2));
}

/**
 * Runs `work` until it is warm, and returns how often one run has to repeat it. That is tried out: a single short run is
 * as long as the clock's step or as what the collector of garbage did meanwhile, and says nothing about the next.
 */
function warmUp(work: () => unknown, warmUpMs: number): number {
  const startMs = processorMs();
  while (processorMs() - startMs < warmUpMs) timed(work);
  let repeats = 1;
  while (repeats < mostRepeats && timedRepeats(work, repeats) * repeats < shortestRunMs) repeats *= 2;
  return repeats;
}

/** What was worked out last. It can be reached from here, so that no compiler may leave the work out. */
const last: { result: unknown } = { result: null };

function timedRepeats(work: () => unknown, repeats: number): number {
  const startMs = processorMs();
  for (let repeat = 0; repeat < repeats; repeat += 1) last.result = work();
  return (processorMs() - startMs) / repeats;
}

/** Processor time of this process, all threads together: it does not count what other programs do meanwhile. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const mean = (values: readonly number[]): number => sum(values) / values.length;
