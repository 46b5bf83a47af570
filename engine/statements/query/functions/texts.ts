import { compareValues, numberOf } from '../../../cluster/index.ts';
import type { Cell } from '../../types.ts';
import { rounded } from '../value-type.ts';
import { choosing, gives, ofTexts } from './definition.ts';
import type { SqlFunction } from './sql-function.ts';

/** Longer texts than this no function makes: it is NULL then, as above max_allowed_packet. [MODEL] */
const madeTextLimit = 1_000_000;

const whole = (written: string): number => Math.round(numberOf(written));
const letters = (of: string): readonly string[] => [...of];

function substring(of: string, from: string, count?: string): string {
  const characters = letters(of);
  const start = whole(from);
  if (start === 0) return '';
  const first = start > 0 ? start - 1 : characters.length + start;
  if (first < 0) return '';
  const length = count === undefined ? characters.length : Math.max(0, whole(count));
  return characters.slice(first, first + length).join('');
}

/** The place of a text in another one, counted from 1; 0 where it is not. */
function locate(wanted: string, within: string, from = '1'): number {
  const start = whole(from) - 1;
  if (start < 0) return 0;
  const characters = letters(within.toLowerCase());
  const at = characters.slice(start).join('').indexOf(wanted.toLowerCase());
  return at < 0 ? 0 : start + letters(characters.slice(start).join('').slice(0, at)).length + 1;
}

function padded(of: string, count: string, filler: string, side: 'left' | 'right'): Cell {
  const length = whole(count);
  if (length < 0 || length > madeTextLimit) return null;
  const characters = letters(of);
  if (characters.length >= length) return characters.slice(0, length).join('');
  if (filler === '') return null;
  const missing = length - characters.length;
  const filling = letters(filler.repeat(Math.ceil(missing / letters(filler).length)))
    .slice(0, missing)
    .join('');
  return side === 'left' ? filling + of : of + filling;
}

function repeated(of: string, count: string): Cell {
  const times = Math.max(0, whole(count));
  return of.length * times > madeTextLimit ? null : of.repeat(times);
}

function replaced(of: string, from: string, to: string): Cell {
  if (from === '') return of;
  const made = of.replaceAll(from, () => to);
  return made.length > madeTextLimit ? null : made;
}

function upToDelimiter(of: string, delimiter: string, count: string): string {
  if (delimiter === '') return '';
  const parts = of.split(delimiter);
  const times = whole(count);
  return (times >= 0 ? parts.slice(0, times) : parts.slice(times)).join(delimiter);
}

/** How many bytes a text has in UTF-8. */
const bytesOf = (of: string): number => letters(of).reduce((sum, letter) => sum + bytesOfLetter(letter), 0);

function bytesOfLetter(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** FORMAT gives so many places at most. */
const formatPlaces = (written: string): number => Math.min(30, Math.max(0, whole(written)));

const left = ofTexts(2, gives.text, (of, count) =>
  letters(of)
    .slice(0, Math.max(0, whole(count)))
    .join(''),
);
const right = ofTexts(2, gives.text, (of, count) => {
  const length = Math.max(0, whole(count));
  return length === 0 ? '' : letters(of).slice(-length).join('');
});
const lower = ofTexts(1, gives.text, (of) => of.toLowerCase());
const upper = ofTexts(1, gives.text, (of) => of.toUpperCase());
const characterCount = ofTexts(1, gives.integer, (of) => letters(of).length);
const byteCount = ofTexts(1, gives.integer, bytesOf);
const part = ofTexts([2, 3], gives.text, substring);

export const textFunctions: Readonly<Record<string, SqlFunction>> = {
  CONCAT: ofTexts([1, null], gives.text, (...values) => joined(values, '')),
  // NULLs are left out; only a separator that is NULL makes it NULL.
  CONCAT_WS: {
    ...choosing([2, null], gives.text, ([separator = null, ...values]) =>
      separator === null
        ? null
        : joined(values.filter((value) => value !== null).map(String), String(separator)),
    ),
    takes: 'texts',
  },
  LOWER: lower,
  LCASE: lower,
  UPPER: upper,
  UCASE: upper,
  LENGTH: byteCount,
  OCTET_LENGTH: byteCount,
  CHAR_LENGTH: characterCount,
  CHARACTER_LENGTH: characterCount,
  SUBSTRING: part,
  SUBSTR: part,
  MID: part,
  LEFT: left,
  RIGHT: right,
  TRIM: ofTexts(1, gives.text, (of) => of.replace(/^ +| +$/g, '')),
  LTRIM: ofTexts(1, gives.text, (of) => of.replace(/^ +/, '')),
  RTRIM: ofTexts(1, gives.text, (of) => of.replace(/ +$/, '')),
  REPLACE: ofTexts(3, gives.text, replaced),
  REVERSE: ofTexts(1, gives.text, (of) => letters(of).toReversed().join('')),
  REPEAT: ofTexts(2, gives.text, repeated),
  SPACE: ofTexts(1, gives.text, (count) => repeated(' ', count)),
  LPAD: ofTexts(3, gives.text, (of, count, filler) => padded(of, count, filler, 'left')),
  RPAD: ofTexts(3, gives.text, (of, count, filler) => padded(of, count, filler, 'right')),
  INSTR: ofTexts(2, gives.integer, (within, wanted) => locate(wanted, within)),
  LOCATE: ofTexts([2, 3], gives.integer, locate),
  POSITION: ofTexts(2, gives.integer, (wanted, within) => locate(wanted, within)),
  SUBSTRING_INDEX: ofTexts(3, gives.text, upToDelimiter),
  /** With a comma after each three digits, as in the locale en_US. */
  FORMAT: ofTexts([2, 3], gives.text, (of, places) => {
    const [whole = '', fraction] = rounded(numberOf(of), formatPlaces(places))
      .toFixed(formatPlaces(places))
      .split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
  }),
  STRCMP: ofTexts(2, gives.integer, compareValues),
  FIELD: {
    ...choosing([2, null], gives.surelyInteger, ([wanted = null, ...values]) =>
      wanted === null ? 0 : values.findIndex((value) => compareValues(wanted, value) === 0) + 1,
    ),
    takes: 'values',
  },
  FIND_IN_SET: ofTexts(2, gives.integer, (wanted, set) =>
    set === '' ? 0 : set.toLowerCase().split(',').indexOf(wanted.toLowerCase()) + 1,
  ),
  ELT: {
    ...choosing([2, null], gives.text, ([count = null, ...values]) =>
      count === null ? null : (values[whole(String(count)) - 1] ?? null),
    ),
    takes: 'texts',
  },
  ASCII: ofTexts(1, gives.integer, (of) => of.codePointAt(0) ?? 0),
};

function joined(values: readonly string[], separator: string): Cell {
  const length = values.reduce((sum, value) => sum + value.length + separator.length, 0);
  return length > madeTextLimit ? null : values.join(separator);
}
