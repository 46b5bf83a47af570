/** Browsers let an address be written 100 times in half a minute; views and steps of a story write it besides. */
const mostWrites = 70;
const spanMs = 30_000;

/** How often the address of the page may be written yet. */
export class Allowance {
  #writtenMs: readonly number[] = [];

  /** May it be written once more? Then that counts. */
  spend(): boolean {
    const nowMs = performance.now();
    this.#writtenMs = this.#writtenMs.filter((atMs) => atMs > nowMs - spanMs);
    if (this.#writtenMs.length >= mostWrites) return false;
    this.#writtenMs = [...this.#writtenMs, nowMs];
    return true;
  }
}
