import type { ColumnDefinition } from '../../cluster/index.ts';
import type { WrittenColumn } from '../../language/index.ts';

/** What the values of a column are like, by the type that its table gives it. */
export type ColumnKind =
  | { readonly kind: 'integer'; readonly least: number; readonly most: number }
  | {
      readonly kind: 'decimal';
      readonly digits: number;
      readonly decimals: number;
      readonly isUnsigned: boolean;
    }
  | { readonly kind: 'double'; readonly isSingle: boolean; readonly isUnsigned: boolean }
  /** `limit` in characters; of CHAR the blanks at the end are no part. */
  | { readonly kind: 'text'; readonly limit: number; readonly isPadded: boolean }
  | { readonly kind: 'time'; readonly of: 'date' | 'datetime' | 'time'; readonly isPrecise: boolean }
  | { readonly kind: 'enum'; readonly members: readonly string[]; readonly isSet: boolean }
  | { readonly kind: 'json' };

/** How many whole numbers there are on each side of 0; those of BIGINT are kept as far as they are exact here [MODEL]. */
export const reaches: Readonly<Record<string, number>> = {
  tinyint: 128,
  smallint: 32_768,
  mediumint: 8_388_608,
  int: 2_147_483_648,
  bigint: Number.MAX_SAFE_INTEGER + 1,
};

const widths: Readonly<Record<string, readonly [signed: number, unsigned: number]>> = {
  tinyint: [4, 3],
  smallint: [6, 5],
  mediumint: [9, 8],
  int: [11, 10],
  bigint: [20, 20],
};

const otherNames: Readonly<Record<string, string>> = {
  bool: 'tinyint',
  boolean: 'tinyint',
  integer: 'int',
  numeric: 'decimal',
  dec: 'decimal',
  fixed: 'decimal',
  real: 'double',
  character: 'char',
};

/** The type as SHOW CREATE TABLE writes it [OBS]: `int(11)`, `decimal(10,0)`, `bigint(20) unsigned`. */
export function typeAsPrinted({ text, lengths, isUnsigned }: NonNullable<WrittenColumn['type']>): string {
  const written = text.toLowerCase();
  const name = otherNames[written] ?? written;
  const sign = isUnsigned ? ' unsigned' : '';
  const width = widths[name];
  if (width !== undefined) {
    const own = /^bool/.test(written) ? 1 : width[isUnsigned ? 1 : 0];
    return `${name}(${lengths ?? own})${sign}`;
  }
  if (name === 'decimal') {
    const [digits = '10', decimals = '0'] = (lengths ?? '')
      .split(',')
      .map((part) => part.trim() || undefined);
    return `decimal(${digits},${decimals})${sign}`;
  }
  if (name === 'enum' || name === 'set')
    return `${name}(${membersIn(lengths ?? '')
      .map(quoted)
      .join(',')})`;
  const least = name === 'char' || name === 'bit' || name === 'binary' ? '1' : null;
  const length = lengths ?? least;
  const given = length === null || length === '0' ? '' : `(${length.replace(/\s*,\s*/g, ', ')})`;
  return `${name === 'json' ? 'JSON' : name}${given}${sign}`;
}

const known = new Map<string, ColumnKind>();

/** What the values of a column are like. One without traits is INT or TEXT. */
export function kindOf({ type, traits }: ColumnDefinition): ColumnKind {
  return kindOfType(traits?.type ?? (type === 'integer' ? 'int(11)' : 'text'));
}

/** The same by the type as it is printed. */
export function kindOfType(printed: string): ColumnKind {
  const before = known.get(printed);
  if (before !== undefined) return before;
  const kind = readKind(printed);
  known.set(printed, kind);
  return kind;
}

/** Numbers that a row holds as such; everything else is a text in it. */
export const cellTypeOf = (printed: string): ColumnDefinition['type'] =>
  readKind(printed).kind === 'integer' ? 'integer' : 'text';

function readKind(printed: string): ColumnKind {
  const [, word = '', lengths = ''] = /^(\w+)(?:\((.*)\))?/.exec(printed) ?? [];
  const isUnsigned = printed.endsWith(' unsigned');
  const [first = Number.NaN, second = 0] = lengths.split(',').map(Number);
  const name = word.toLowerCase();
  const reach = reaches[name];
  if (reach !== undefined) {
    return isUnsigned
      ? { kind: 'integer', least: 0, most: Math.min(2 * reach - 1, Number.MAX_SAFE_INTEGER) }
      : { kind: 'integer', least: Math.max(-reach, Number.MIN_SAFE_INTEGER), most: reach - 1 };
  }
  switch (name) {
    case 'bit':
      return { kind: 'integer', least: 0, most: greatestOfBits(first) };
    case 'year':
      return { kind: 'integer', least: 0, most: 2155 };
    case 'decimal':
      return { kind: 'decimal', digits: first, decimals: second, isUnsigned };
    case 'double':
    case 'float':
      return { kind: 'double', isSingle: name === 'float', isUnsigned };
    case 'date':
      return { kind: 'time', of: 'date', isPrecise: false };
    case 'datetime':
    case 'timestamp':
      return { kind: 'time', of: 'datetime', isPrecise: first > 0 };
    case 'time':
      return { kind: 'time', of: 'time', isPrecise: first > 0 };
    case 'enum':
    case 'set':
      return { kind: 'enum', members: membersIn(lengths), isSet: name === 'set' };
    case 'json':
      return { kind: 'json' };
    default:
      return { kind: 'text', limit: limitOf(name, first), isPadded: name === 'char' };
  }
}

/** The greatest number of so many bits, as far as it is exact here. */
const greatestOfBits = (bits: number): number =>
  bits > 52 ? Number.MAX_SAFE_INTEGER : Number.parseInt('1'.repeat(bits), 2);

/** How many characters a text may have; those of a vector or a geography are not looked at [MODEL]. */
function limitOf(name: string, length: number): number {
  if (/^(?:var)?(?:char|binary)$/.test(name)) return Number.isNaN(length) ? 1 : length;
  if (/^tiny/.test(name)) return 255;
  if (/^(?:text|blob)$/.test(name)) return 65_535;
  return longestText;
}

/** The longest text that one value is. */
const longestText = 100_000;

/** The texts in the brackets of ENUM and SET. */
const membersIn = (lengths: string): readonly string[] =>
  [...lengths.matchAll(/'((?:[^'\\]|\\.|'')*)'|"([^"]*)"/g)].map(([, one, other]) =>
    (one ?? other ?? '').replaceAll("''", "'").replace(/\\(.)/g, '$1'),
  );

export const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
