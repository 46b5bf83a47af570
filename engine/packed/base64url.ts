/** The digit of each value. */
export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The value of each digit by the code of its character; 64 for a character that is no digit. */
const values = new Uint8Array(128).fill(64);
for (let value = 0; value < digits.length; value += 1) values[digits.charCodeAt(value)] = value;

/** The value of the digit with this code; null for a character that is no digit. */
export function valueOfDigit(code: number): number | null {
  const value = values[code] ?? 64;
  return value === 64 ? null : value;
}

/** Bytes as characters that stand in an address as they are: four for three bytes, without filling. */
export function toBase64url(bytes: Uint8Array): string {
  const characters: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    const count = Math.min(3, bytes.length - at) + 1;
    for (let digit = 0; digit < count; digit += 1)
      characters.push(digits[(group >> (18 - 6 * digit)) & 63] ?? '');
  }
  return characters.join('');
}

/** The bytes that `text` stands for; null where it holds another character, or as many as no bytes stand for. */
export function fromBase64url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let group = 0;
  let bits = 0;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = valueOfDigit(text.charCodeAt(at));
    if (value === null) return null;
    group = ((group << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = group >> bits;
    length += 1;
  }
  return bytes;
}
