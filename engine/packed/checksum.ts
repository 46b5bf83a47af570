import { Hasher } from '../base/index.ts';

/** How many bytes a checksum has. */
export const checksumBytes = 4;

/** Differs, but for one in four thousand million, when anything in `bytes` does. */
export function checksumOf(bytes: Uint8Array): Uint8Array {
  const hasher = new Hasher().word(bytes.length);
  for (const byte of bytes) hasher.word(byte);
  const sum = hasher.digest() >>> 0;
  return Uint8Array.of(sum >>> 24, sum >>> 16, sum >>> 8, sum);
}
