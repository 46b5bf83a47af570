/** Totals of what the failure of each of several subjects would cost, by a small whole number that names the subject. */
export class RiskTally {
  readonly #offline: number[] = [];
  readonly #degraded: number[] = [];
  readonly #rowsLost: number[] = [];
  /** By subject, then by NODE_ID. */
  readonly #inherited: number[][] = [];

  /** A partition would have so many copies `left`; `times` is 1, or −1 to take that back. */
  lose(subject: number, left: number, times: 1 | -1): void {
    if (left === 0) addAt(this.#offline, subject, times);
    else if (left === 1) addAt(this.#degraded, subject, times);
  }

  /** The primary of a partition would pass to the leaf `heir`, without the rows that have not reached it. */
  inherit(subject: number, heir: number, rowsLost: number, times: 1 | -1): void {
    if (rowsLost > 0) addAt(this.#rowsLost, subject, rowsLost * times);
    let inherited = this.#inherited[subject];
    if (inherited === undefined) {
      inherited = [];
      this.#inherited[subject] = inherited;
    }
    addAt(inherited, heir, times);
  }

  /** Partitions that would go offline. */
  offline(subject: number): number {
    return this.#offline[subject] ?? 0;
  }

  /** Partitions that would be left with a single copy. */
  degraded(subject: number): number {
    return this.#degraded[subject] ?? 0;
  }

  rowsLost(subject: number): number {
    return this.#rowsLost[subject] ?? 0;
  }

  /** How many primaries would pass to each leaf, by NODE_ID. */
  inherited(subject: number): readonly number[] {
    return this.#inherited[subject] ?? [];
  }

  /** The subject whose failure would cost most, the lowest of equals; null when no failure would cost anything. */
  worst(): number | null {
    let worst: number | null = null;
    const subjects = Math.max(this.#offline.length, this.#degraded.length, this.#rowsLost.length);
    for (let subject = 0; subject < subjects; subject += 1) {
      if (worst === null ? !this.#isHarmless(subject) : this.#isWorse(subject, worst)) worst = subject;
    }
    return worst;
  }

  /** Offline partitions weigh most, then lost rows, then lost copies. */
  #isWorse(subject: number, other: number): boolean {
    const difference =
      this.offline(subject) - this.offline(other) ||
      this.rowsLost(subject) - this.rowsLost(other) ||
      this.degraded(subject) - this.degraded(other);
    return difference > 0;
  }

  #isHarmless(subject: number): boolean {
    return this.offline(subject) + this.rowsLost(subject) + this.degraded(subject) === 0;
  }
}

/** Adds to a counter of a list that may not have it yet. */
export function addAt(counts: number[], index: number, amount: number): void {
  while (counts.length <= index) counts.push(0);
  counts[index] = (counts[index] ?? 0) + amount;
}
