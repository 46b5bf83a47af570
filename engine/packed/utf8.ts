/*
 * UTF-8, in which half of a surrogate pair is written like any other character: a text comes back as it was, whatever
 * has been typed or pasted into it.
 */

/** So many characters are put together at once: each is an argument of a function. */
const chunkLength = 8_192;

/** The bytes of a text. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length] = more === 0 ? code : ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more));
    for (let left = more - 1; left >= 0; left -= 1) {
      length += 1;
      bytes[length] = 0x80 | ((code >> (6 * left)) & 0x3f);
    }
    length += 1;
  }
  return bytes.slice(0, length);
}

/** The text of bytes; null where they are none of a text. */
export function fromUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    const more =
      first < 0x80 ? 0 : first < 0xc0 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf8 ? 3 : -1;
    if (more === -1 || at + more >= bytes.length) return null;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let left = more; left > 0; left -= 1) {
      at += 1;
      const next = bytes[at] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 0x3f);
    }
    if (code > 0x10ffff) return null;
    codes.push(code);
    if (codes.length < chunkLength) continue;
    parts.push(String.fromCodePoint(...codes));
    codes = [];
  }
  parts.push(String.fromCodePoint(...codes));
  return parts.join('');
}
