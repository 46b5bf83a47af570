/*
 * Digests are digits by chance: deflating them with the words around them makes both longer. Long runs of hexadecimal
 * digits stand beside the rest, two in a byte; in the rest stands how many there are.
 */

/** What marks a run in the rest: no text has such a byte. */
const mark = 0xff;
/** Shorter runs are left where they are, and no run is longer: its length is one byte. */
const shortest = 14;
const longest = 255;

/** So many digits are taken out of one text, which is less than two bytes can say. */
const mostDigits = 60_000;

/** A text's bytes in two parts. */
export interface Parted {
  readonly rest: Uint8Array;
  /** Each from 0 to 15. */
  readonly digits: readonly number[];
}

/** Takes the long runs of hexadecimal digits out of the bytes of a text. */
export function takeDigits(bytes: Uint8Array): Parted {
  // A run becomes shorter, and everything else stays as long as it is.
  const rest = new Uint8Array(bytes.length);
  const digits: number[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const run = runAt(bytes, at);
    if (run.length < shortest || digits.length + run.length > mostDigits) {
      // Of a run that is too short no later part is long enough.
      const end = at + Math.max(1, run.length);
      rest.set(bytes.subarray(at, end), length);
      length += end - at;
      at = end;
      continue;
    }
    rest.set([mark, run.length], length);
    length += 2;
    for (const digit of run) digits.push(digit);
    at += run.length;
  }
  return { rest: rest.subarray(0, length), digits };
}

/** Puts the digits back; null where the rest asks for more of them, or for fewer, than there are. */
export function putDigits({ rest, digits }: Parted): Uint8Array | null {
  const bytes = new Uint8Array(rest.length + digits.length);
  let length = 0;
  let used = 0;
  for (let at = 0; at < rest.length; at += 1) {
    const byte = rest[at] ?? 0;
    if (byte !== mark) {
      bytes[length] = byte;
      length += 1;
      continue;
    }
    at += 1;
    const end = used + (rest[at] ?? 0);
    if (end > digits.length) return null;
    for (; used < end; used += 1) {
      bytes[length] = (digits[used] ?? 0).toString(16).charCodeAt(0);
      length += 1;
    }
  }
  return used === digits.length ? bytes.subarray(0, length) : null;
}

/** Two digits in a byte, the last one alone where their number is odd, after two bytes with their number. */
export function writeDigits(digits: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 + Math.ceil(digits.length / 2));
  bytes[0] = digits.length >> 8;
  bytes[1] = digits.length;
  for (const [index, digit] of digits.entries()) {
    const at = 2 + (index >> 1);
    bytes[at] = (bytes[at] ?? 0) | (index % 2 === 0 ? digit << 4 : digit);
  }
  return bytes;
}

/** The digits that `bytes` begin with, and how many bytes they are; null where some of them are missing. */
export function readDigits(bytes: Uint8Array): { readonly digits: number[]; readonly length: number } | null {
  const [high = 0, low = 0] = bytes;
  const count = (high << 8) | low;
  const length = 2 + Math.ceil(count / 2);
  if (bytes.length < length) return null;
  const digits = Array.from({ length: count }, (_, index) => {
    const byte = bytes[2 + (index >> 1)] ?? 0;
    return index % 2 === 0 ? byte >> 4 : byte & 15;
  });
  return { digits, length };
}

/** The values of the digits that stand at a place, one after another. */
function runAt(bytes: Uint8Array, from: number): number[] {
  const run: number[] = [];
  for (let at = from; run.length < longest; at += 1) {
    const code = bytes[at] ?? 0;
    if (code >= 0x30 && code <= 0x39) run.push(code - 0x30);
    else if (code >= 0x61 && code <= 0x66) run.push(code - 0x57);
    else break;
  }
  return run;
}
