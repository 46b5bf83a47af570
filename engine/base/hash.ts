/**
 * A 53-bit non-cryptographic hash of plain data (cyrb53): two 32-bit lanes mixed with integer multiplication only,
 * so that every browser computes the same number.
 */
export class Hasher {
  #low: number;
  #high: number;

  constructor(seed = 0) {
    this.#low = 0xdeadbeef ^ seed;
    this.#high = 0x41c6ce57 ^ seed;
  }

  /** Mixes in one 32-bit integer. */
  word(value: number): this {
    this.#low = Math.imul(this.#low ^ value, 2654435761);
    this.#high = Math.imul(this.#high ^ value, 1597334677);
    this.#low ^= this.#high >>> 15;
    this.#high ^= this.#low >>> 13;
    return this;
  }

  /** Mixes in an integer of up to 53 bits. */
  integer(value: number): this {
    return this.word(value | 0).word(Math.floor(value / 4294967296) | 0);
  }

  text(value: string): this {
    this.word(value.length);
    // As `word` of each letter, without a look at the object for each.
    let [low, high] = [this.#low, this.#high];
    for (let index = 0; index < value.length; index += 1) {
      const code = value.charCodeAt(index);
      low = Math.imul(low ^ code, 2654435761);
      high = Math.imul(high ^ code, 1597334677);
      low ^= high >>> 15;
      high ^= low >>> 13;
    }
    this.#low = low;
    this.#high = high;
    return this;
  }

  /** The hash so far, a non-negative integer below 2^53. */
  digest(): number {
    let low = Math.imul(this.#low ^ (this.#low >>> 16), 2246822507);
    low ^= Math.imul(this.#high ^ (this.#high >>> 13), 3266489909);
    let high = Math.imul(this.#high ^ (this.#high >>> 16), 2246822507);
    high ^= Math.imul(low ^ (low >>> 13), 3266489909);
    return 4294967296 * (2097151 & high) + (low >>> 0);
  }
}

/** The hash as 14 hexadecimal digits, the form in which it is shown and put into links. */
export const hashText = (hash: number): string => hash.toString(16).padStart(14, '0');
