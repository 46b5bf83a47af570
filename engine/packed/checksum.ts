import { finished, Hasher, type InSteps } from '../base/index.ts';

/** How many bytes a checksum has. */
export const checksumBytes = 4;

/** So many bytes are looked at in one step. */
const stepBytes = 262_144;

/** Differs, but for one in four thousand million, when anything in `bytes` does. */
export const checksumOf = (bytes: Uint8Array): Uint8Array => finished(checksumInSteps(bytes));

/** The same in steps. */
export function* checksumInSteps(bytes: Uint8Array): InSteps<Uint8Array> {
  const hasher = new Hasher().word(bytes.length);
  for (let from = 0; from < bytes.length; from += stepBytes) {
    if (from > 0) yield;
    for (const byte of bytes.subarray(from, from + stepBytes)) hasher.word(byte);
  }
  const sum = hasher.digest() >>> 0;
  return Uint8Array.of(sum >>> 24, sum >>> 16, sum >>> 8, sum);
}
