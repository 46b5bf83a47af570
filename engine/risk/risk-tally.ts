/** What would be gone if something failed at this instant. Counts are partitions, but for those of rows. */
export interface RiskLosses {
  /** Partitions of which nothing would serve any more: error 1777. */
  readonly offline: number;
  /** Partitions that would go on with one copy fewer, and no second one left. */
  readonly degraded: number;
  /** Acknowledged rows that only the failing primaries hold, because an asynchronous replica lags. */
  readonly rowsLost: number;
  /** Rows that clients have been told are deleted, and that would be there again for the same reason. */
  readonly rowsBack: number;
}

/** Totals of what the failure of each of several subjects would cost, by a small whole number that names the subject. */
export class RiskTally {
  readonly #offline: number[] = [];
  readonly #degraded: number[] = [];
  readonly #rowsLost: number[] = [];
  readonly #rowsBack: number[] = [];
  /** By subject, then by NODE_ID: of thousands of leaves few are heirs of one. */
  readonly #inherited: Map<number, number>[] = [];

  /** A partition would go offline; `times` is 1, or −1 to take that back. */
  loseLast(subject: number, times: 1 | -1): void {
    addAt(this.#offline, subject, times);
  }

  /** A partition would be left with a single copy. */
  loseSecond(subject: number, times: 1 | -1): void {
    addAt(this.#degraded, subject, times);
  }

  /** Writes that have not reached the leaf that would take over would be undone: rows inserted, and rows deleted. */
  undo(subject: number, rowsLost: number, rowsBack: number, times: 1 | -1): void {
    if (rowsLost > 0) addAt(this.#rowsLost, subject, rowsLost * times);
    if (rowsBack > 0) addAt(this.#rowsBack, subject, rowsBack * times);
  }

  /** The primary of a partition would pass to the leaf `heir`. */
  inherit(subject: number, heir: number, times: 1 | -1): void {
    const inherited = this.#inherited[subject] ?? new Map<number, number>();
    this.#inherited[subject] = inherited.set(heir, (inherited.get(heir) ?? 0) + times);
  }

  /** What would be gone with the subject. */
  losses(subject: number): RiskLosses {
    return {
      offline: this.#offline[subject] ?? 0,
      degraded: this.#degraded[subject] ?? 0,
      rowsLost: this.#rowsLost[subject] ?? 0,
      rowsBack: this.#rowsBack[subject] ?? 0,
    };
  }

  /** How many primaries would pass to each leaf, by NODE_ID. */
  inherited(subject: number): ReadonlyMap<number, number> {
    return this.#inherited[subject] ?? new Map();
  }

  /** The subject whose failure would cost most, the lowest of equals; null when no failure would cost anything. */
  worst(): number | null {
    let worst: number | null = null;
    const counts = [this.#offline, this.#degraded, this.#rowsLost, this.#rowsBack];
    const subjects = Math.max(...counts.map(({ length }) => length));
    for (let subject = 0; subject < subjects; subject += 1) {
      if (worst === null ? !this.#isHarmless(subject) : this.#isWorse(subject, worst)) worst = subject;
    }
    return worst;
  }

  /** Offline partitions weigh most, then undone writes, then lost copies. */
  #isWorse(subject: number, other: number): boolean {
    const worse =
      difference(this.#offline, subject, other) ||
      difference(this.#rowsLost, subject, other) + difference(this.#rowsBack, subject, other) ||
      difference(this.#degraded, subject, other);
    return worse > 0;
  }

  #isHarmless(subject: number): boolean {
    const undone = (this.#rowsLost[subject] ?? 0) + (this.#rowsBack[subject] ?? 0);
    return !this.#offline[subject] && undone === 0 && !this.#degraded[subject];
  }
}

const difference = (counts: readonly number[], one: number, other: number): number =>
  (counts[one] ?? 0) - (counts[other] ?? 0);

/** Adds to a counter of a list that may not have it yet. */
export function addAt(counts: number[], index: number, amount: number): void {
  while (counts.length <= index) counts.push(0);
  counts[index] = (counts[index] ?? 0) + amount;
}
