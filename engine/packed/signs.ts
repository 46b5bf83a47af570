import { digits, valueOfDigit } from './base64url.ts';

/*
 * The digests at the end of a record are signs by chance: deflating them with the words before them makes both longer. They
 * stand beside the rest, four signs in three bytes; in the rest stands how many there are.
 */

/** What the end of a record begins with: no other part has digests. */
const endOfRecord = [...'\nbranches '].map((character) => character.charCodeAt(0));
/** What marks a run in the rest: no text has such a byte. */
const mark = 0xff;
/** Shorter runs are words, and no run is longer: its length is one byte. */
const shortest = 9;
const longest = 255;

/** So many signs are taken out of one text, which is less than two bytes can say. */
const mostSigns = 60_000;

/** A text's bytes in two parts. */
export interface Parted {
  readonly rest: Uint8Array;
  /** Each from 0 to 63. */
  readonly signs: readonly number[];
}

/** Takes the digests out of the bytes of a record; another text keeps all that it has. */
export function takeSigns(bytes: Uint8Array): Parted {
  const end = lastIndexOf(endOfRecord, bytes);
  if (end === -1) return { rest: bytes, signs: [] };
  const from = end + endOfRecord.length;
  // What stands for a run is shorter than the shortest one.
  const rest = new Uint8Array(bytes.length);
  rest.set(bytes.subarray(0, from));
  let length = from;
  const signs: number[] = [];
  for (let at = from; at < bytes.length; ) {
    const run = runAt(bytes, at);
    const taken = Math.max(1, run.length);
    const isKept = run.length < shortest || signs.length + run.length > mostSigns;
    const part = isKept ? bytes.subarray(at, at + taken) : [mark, run.length];
    rest.set(part, length);
    length += part.length;
    if (!isKept) for (const sign of run) signs.push(sign);
    at += taken;
  }
  return { rest: rest.subarray(0, length), signs };
}

/** Puts the digests back; null where the rest asks for more of them, or for fewer, than there are. */
export function putSigns({ rest, signs }: Parted): Uint8Array | null {
  const bytes = new Uint8Array(rest.length + signs.length);
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
    if (end > signs.length) return null;
    for (; used < end; used += 1) {
      bytes[length] = digits.charCodeAt(signs[used] ?? 0);
      length += 1;
    }
  }
  return used === signs.length ? bytes.subarray(0, length) : null;
}

/** The signs bit by bit, after two bytes with their number. */
export function writeSigns(signs: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(sizeOf(signs.length));
  bytes[0] = signs.length >> 8;
  bytes[1] = signs.length;
  for (const [index, sign] of signs.entries()) {
    const bit = 6 * index;
    const at = 2 + (bit >> 3);
    const shifted = sign << (10 - (bit & 7));
    bytes[at] = (bytes[at] ?? 0) | (shifted >> 8);
    if (at + 1 < bytes.length) bytes[at + 1] = (bytes[at + 1] ?? 0) | (shifted & 255);
  }
  return bytes;
}

/** The signs that `bytes` begin with, and how many bytes they are; null where some of them are missing. */
export function readSigns(bytes: Uint8Array): { readonly signs: number[]; readonly length: number } | null {
  const [high = 0, low = 0] = bytes;
  const count = (high << 8) | low;
  const length = sizeOf(count);
  if (bytes.length < length) return null;
  const signs = Array.from({ length: count }, (_, index) => {
    const bit = 6 * index;
    const at = 2 + (bit >> 3);
    const two = ((bytes[at] ?? 0) << 8) | (at + 1 < length ? (bytes[at + 1] ?? 0) : 0);
    return (two >> (10 - (bit & 7))) & 63;
  });
  return { signs, length };
}

const sizeOf = (count: number): number => 2 + Math.ceil((6 * count) / 8);

function lastIndexOf(part: readonly number[], bytes: Uint8Array): number {
  for (let at = bytes.length - part.length; at >= 0; at -= 1)
    if (part.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

/** The values of the signs that stand at a place, one after another. */
function runAt(bytes: Uint8Array, from: number): number[] {
  const run: number[] = [];
  for (let at = from; run.length < longest; at += 1) {
    const value = valueOfDigit(bytes[at] ?? 0);
    if (value === null) break;
    run.push(value);
  }
  return run;
}
