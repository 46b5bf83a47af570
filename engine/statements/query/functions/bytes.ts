import { numberOf } from '../../../cluster/index.ts';
import type { Cell } from '../../types.ts';
import { gives, ofTexts, ofValues } from './definition.ts';
import type { SqlFunction } from './sql-function.ts';

/** The bytes of a text in UTF-8. */
const bytesOf = (text: string): readonly number[] => [...text].flatMap(bytesOfLetter);

function bytesOfLetter(letter: string): readonly number[] {
  const code = letter.codePointAt(0) ?? 0;
  const further = (count: number): number[] =>
    Array.from({ length: count }, (_value, place) => 128 + ((code >> (6 * (count - 1 - place))) & 63));
  if (code < 0x80) return [code];
  if (code < 0x800) return [192 + (code >> 6), ...further(1)];
  return code < 0x10000 ? [224 + (code >> 12), ...further(2)] : [240 + (code >> 18), ...further(3)];
}

/** The text of bytes in UTF-8; what is none is replaced. */
function textOf(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const count = first < 0x80 ? 0 : first < 0xc0 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    const further = bytes.slice(at + 1, at + 1 + Math.max(0, count));
    const isWhole = count >= 0 && further.length === count && further.every((byte) => byte >> 6 === 2);
    const start = count <= 0 ? first : first & (63 >> count);
    const code = further.reduce((sum, byte) => sum * 64 + (byte & 63), start);
    text += isWhole && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    at += 1 + (isWhole ? count : 0);
  }
  return text;
}

/** A whole number as one of 64 bits, of which the negative ones are the upper half. */
const bitsOf = (value: number | string): bigint => {
  const whole = Math.round(numberOf(value));
  return BigInt.asUintN(64, BigInt(Number.isFinite(whole) ? whole : 0));
};

const inBase = (base: number): SqlFunction =>
  ofValues(1, gives.text, ([value = 0]) => bitsOf(value).toString(base).toUpperCase());

/** CONV: digits of one base in another one, both from 2 to 36; of a negative base they have a sign. */
function converted(written: string, from: number, to: number): Cell {
  const [ofDigits, ofResult] = [Math.abs(from), Math.abs(to)];
  if (ofDigits < 2 || ofDigits > 36 || ofResult < 2 || ofResult > 36) return null;
  const [, sign = '', digits = ''] = /^\s*([-+]?)([0-9a-z]*)/i.exec(written) ?? [];
  let value = 0n;
  for (const digit of digits) {
    const number = Number.parseInt(digit, 36);
    if (number >= ofDigits) break;
    value = value * BigInt(ofDigits) + BigInt(number);
  }
  const signed = sign === '-' ? -value : value;
  return (to < 0 ? BigInt.asIntN(64, signed) : BigInt.asUintN(64, signed)).toString(ofResult).toUpperCase();
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Three bytes are four letters; a line has 76 of them. */
function inLetters(bytes: readonly number[]): string {
  let written = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.slice(at, at + 3);
    const bits = first * 65_536 + (second ?? 0) * 256 + (third ?? 0);
    const of = [18, 12, 6, 0].map((shift) => letters[(bits >> shift) & 63] ?? '');
    written += `${of[0]}${of[1]}${second === undefined ? '=' : of[2]}${third === undefined ? '=' : of[3]}`;
  }
  return written.replace(/.{76}(?=.)/g, '$&\n');
}

function fromLetters(written: string): Cell {
  const plain = written.replace(/\s/g, '');
  if (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) return null;
  const bytes: number[] = [];
  for (let at = 0; at < plain.length; at += 4) {
    const four = [...plain.slice(at, at + 4)];
    const bits = four.reduce((sum, letter) => sum * 64 + Math.max(0, letters.indexOf(letter)), 0);
    const count = 3 - four.filter((letter) => letter === '=').length;
    bytes.push(...[bits >> 16, (bits >> 8) & 255, bits & 255].slice(0, count));
  }
  return textOf(bytes);
}

/** The cyclic redundancy check of 32 bits. */
function checksum(bytes: readonly number[]): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** `10.0.0.1` as a number; null for anything else. */
function addressNumber(written: string): Cell {
  const parts = written.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return null;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

const addressText = (value: number): Cell =>
  value < 0 || value > 0xffffffff
    ? null
    : [16_777_216, 65_536, 256, 1].map((size) => Math.floor(value / size) % 256).join('.');

/** What functions make of the bytes of a text, or of the digits of a number. */
export const byteFunctions: Readonly<Record<string, SqlFunction>> = {
  HEX: ofValues(1, gives.text, ([value = 0]) =>
    typeof value === 'number'
      ? bitsOf(value).toString(16).toUpperCase()
      : bytesOf(value)
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join('')
          .toUpperCase(),
  ),
  UNHEX: ofTexts(1, gives.text, (written) => {
    const even = written.length % 2 === 0 ? written : `0${written}`;
    if (!/^[0-9a-f]*$/i.test(even)) return null;
    return textOf((even.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
  }),
  BIN: inBase(2),
  OCT: inBase(8),
  CONV: ofTexts(3, gives.text, (written, from, to) => converted(written, numberOf(from), numberOf(to))),
  ORD: ofTexts(1, gives.integer, (of) =>
    bytesOf([...of][0] ?? '').reduce((sum, byte) => sum * 256 + byte, 0),
  ),
  BIT_LENGTH: ofTexts(1, gives.integer, (of) => bytesOf(of).length * 8),
  BIT_COUNT: ofValues(
    1,
    gives.integer,
    ([value = 0]) => bitsOf(value).toString(2).replaceAll('0', '').length,
  ),
  TO_BASE64: ofTexts(1, gives.text, (of) => inLetters(bytesOf(of))),
  FROM_BASE64: ofTexts(1, gives.text, fromLetters),
  CRC32: ofTexts(1, gives.integer, (of) => checksum(bytesOf(of))),
  INET_ATON: ofTexts(1, gives.maybeInteger, addressNumber),
  INET_NTOA: ofValues(1, gives.text, ([value = 0]) => addressText(Math.round(numberOf(value)))),
  QUOTE: {
    ...ofTexts(1, gives.text, (of) => `'${of.replace(/[\\']/g, '\\$&').replaceAll('\0', '\\0')}'`),
    seesNull: true,
    of: ([value = null]) =>
      value === null ? 'NULL' : `'${String(value).replace(/[\\']/g, '\\$&').replaceAll('\0', '\\0')}'`,
  },
};
