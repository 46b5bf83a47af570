import type { Draw } from './draw.ts';

export type Kind = 'integer' | 'text';

/** A column that an expression may name, as it is written there. */
export interface Named {
  readonly written: string;
  readonly kind: Kind;
}

/** Where an expression stands: the columns that it may name, and how a SELECT within it is made, where one may stand. */
export interface Around {
  readonly columns: readonly Named[];
  readonly within: QueriesWithin | null;
}

/** SELECTs of one column that stand in an expression; they may name its columns. */
export interface QueriesWithin {
  readonly scalar: (kind: Kind, around: Around) => string;
  readonly list: (kind: Kind, around: Around) => string;
  readonly exists: (around: Around) => string;
}

/** How deep expressions stand in one another. */
const deepest = 2;

/** Draws expressions of each kind over some columns. */
export class Expressions {
  readonly #draw: Draw;
  readonly #around: Around;

  constructor(draw: Draw, around: Around) {
    this.#draw = draw;
    this.#around = around;
  }

  any(depth = deepest): string {
    const kinds = [this.integer, this.integer, this.text, this.text, this.number, this.condition];
    return this.#draw.of(kinds).call(this, depth);
  }

  of(kind: Kind, depth = deepest): string {
    return kind === 'integer' ? this.integer(depth) : this.text(depth);
  }

  integer(depth = deepest): string {
    if (depth === 0 || this.#draw.oneIn(3)) return this.#leaf('integer');
    return this.#draw.of(integers)(this.#parts(depth - 1));
  }

  /** A number that may have places behind the point. */
  number(depth = deepest): string {
    if (depth === 0) return this.#draw.of(['1.5', '0.25', '10.0', '-2.75', this.#leaf('integer')]);
    return this.#draw.of(numbers)(this.#parts(depth - 1));
  }

  text(depth = deepest): string {
    if (depth === 0 || this.#draw.oneIn(3)) return this.#leaf('text');
    return this.#draw.of(texts)(this.#parts(depth - 1));
  }

  condition(depth = deepest): string {
    const { within } = this.#around;
    if (within !== null && depth > 0 && this.#draw.oneIn(6)) return this.#conditionWithQuery(within);
    const simple = this.#draw.of(depth === 0 ? tests : [...tests, ...junctions]);
    return simple(this.#parts(Math.max(0, depth - 1)));
  }

  #conditionWithQuery(within: QueriesWithin): string {
    const kind = this.#draw.of<Kind>(['integer', 'text']);
    const not = this.#draw.of(['', 'NOT ']);
    return this.#draw.oneIn(3)
      ? `${not}EXISTS (${within.exists(this.#around)})`
      : `${this.#leaf(kind)} ${not}IN (${within.list(kind, this.#around)})`;
  }

  #leaf(kind: Kind): string {
    const { within } = this.#around;
    if (within !== null && this.#draw.oneIn(25)) return `(${within.scalar(kind, this.#around)})`;
    const columns = this.#around.columns.filter((column) => column.kind === kind);
    if (columns.length > 0 && !this.#draw.oneIn(4)) return this.#draw.of(columns).written;
    return this.#draw.of(kind === 'integer' ? integerLiterals : textLiterals);
  }

  #parts(depth: number): Parts {
    return {
      i: () => this.integer(depth),
      n: () => this.number(depth),
      t: () => this.text(depth),
      c: () => this.condition(depth),
      pick: (...choices) => this.#draw.of(choices),
    };
  }
}

/** What an expression is put together of: integers, numbers, texts and conditions. */
interface Parts {
  readonly i: () => string;
  readonly n: () => string;
  readonly t: () => string;
  readonly c: () => string;
  readonly pick: (...choices: readonly string[]) => string;
}

type Form = (parts: Parts) => string;

const integerLiterals = ['0', '1', '2', '3', '7', '10', '-1', '-4', 'NULL'];
const textLiterals = ["'Kim'", "'a'", "''", "'12'", "'2x'", "'leaf-1'", "'b_c'", "'z '", 'NULL'];

const integers: readonly Form[] = [
  ({ i, pick }) => `(${i()} ${pick('+', '-', '*')} ${i()})`,
  ({ i, pick }) => `(${i()} ${pick('DIV', '%', 'MOD')} ${i()})`,
  ({ i }) => `(-${i()})`,
  ({ i }) => `ABS(${i()})`,
  ({ i }) => `SIGN(${i()})`,
  ({ n, pick }) => `${pick('FLOOR', 'CEIL', 'ROUND')}(${n()})`,
  ({ t, pick }) => `${pick('LENGTH', 'CHAR_LENGTH', 'ASCII')}(${t()})`,
  ({ t }) => `LOCATE(${t()}, ${t()})`,
  ({ t }) => `INSTR(${t()}, ${t()})`,
  ({ t }) => `STRCMP(${t()}, ${t()})`,
  ({ t }) => `FIELD(${t()}, ${t()}, ${t()})`,
  ({ i }) => `FIELD(${i()}, ${i()}, ${i()})`,
  ({ t }) => `FIND_IN_SET(${t()}, 'a,kim,12,leaf-1')`,
  ({ i }) => `IFNULL(${i()}, ${i()})`,
  ({ i }) => `COALESCE(${i()}, ${i()}, ${i()})`,
  ({ i }) => `NULLIF(${i()}, ${i()})`,
  ({ c, i }) => `IF(${c()}, ${i()}, ${i()})`,
  ({ c, i }) => `CASE WHEN ${c()} THEN ${i()} ELSE ${i()} END`,
  ({ i }) => `CASE ${i()} WHEN ${i()} THEN ${i()} WHEN ${i()} THEN ${i()} END`,
  ({ t }) => `CAST(${t()} AS SIGNED)`,
  ({ n }) => `CAST(${n()} AS SIGNED)`,
  ({ i, pick }) => `${pick('GREATEST', 'LEAST')}(${i()}, ${i()})`,
  ({ i, t, pick }) => `ISNULL(${pick(i(), t())})`,
  ({ c }) => `(${c()})`,
  ({ i, pick }) => `CAST((ABS(${i()}) ${pick('&', '^')} ${pick('1', '6', '12')}) AS SIGNED)`,
];

const numbers: readonly Form[] = [
  ({ i }) => `(${i()} / ${i()})`,
  ({ n, i, pick }) => `(${n()} ${pick('+', '-', '*')} ${i()})`,
  ({ n, pick }) => `(${n()} ${pick('+', '-', '*', '/')} ${pick('0.5', '2', '-3', '0')})`,
  ({ n, pick }) => `ROUND(${n()}, ${pick('0', '1', '2')})`,
  ({ n, pick }) => `TRUNCATE(${n()}, ${pick('0', '1')})`,
  ({ n }) => `ABS(${n()})`,
  ({ n, i }) => `IFNULL(${n()}, ${i()})`,
  ({ t, i, pick }) => `(${t()} ${pick('+', '-', '*')} ${i()})`,
  ({ c, n, i }) => `IF(${c()}, ${n()}, ${i()})`,
  ({ i, pick }) => `(ABS(${i()}) % ${pick('2.5', '0.5')})`,
  ({ i }) => `CAST(${i()} AS DECIMAL(12,2))`,
  ({ n, i, pick }) => `${pick('GREATEST', 'LEAST')}(${n()}, ${i()})`,
];

const texts: readonly Form[] = [
  ({ t }) => `CONCAT(${t()}, ${t()})`,
  ({ t, i }) => `CONCAT(${t()}, ${i()})`,
  ({ t, i }) => `CONCAT_WS('-', ${t()}, ${i()}, ${t()})`,
  ({ t, pick }) => `${pick('UPPER', 'LOWER', 'TRIM', 'LTRIM', 'RTRIM', 'REVERSE')}(${t()})`,
  ({ t, pick }) => `SUBSTRING(${t()}, ${pick('1', '2', '-2', '0')}, ${pick('1', '3')})`,
  ({ t, i, pick }) => `${pick('LEFT', 'RIGHT')}(${t()}, ${pick('1', '2', i())})`,
  ({ t }) => `REPLACE(${t()}, 'a', 'oo')`,
  ({ t, pick }) => `${pick('LPAD', 'RPAD')}(${t()}, ${pick('2', '7')}, ${pick("'*'", "'ab'")})`,
  ({ t, pick }) => `SUBSTRING_INDEX(${t()}, ${pick("'-'", "'i'")}, ${pick('1', '-1', '2')})`,
  ({ t }) => `REPEAT(${t()}, 2)`,
  ({ t }) => `IFNULL(${t()}, ${t()})`,
  ({ t, i }) => `IFNULL(${t()}, ${i()})`,
  ({ t }) => `COALESCE(${t()}, ${t()})`,
  ({ t }) => `NULLIF(${t()}, ${t()})`,
  ({ c, t }) => `IF(${c()}, ${t()}, ${t()})`,
  ({ c, t, i }) => `CASE WHEN ${c()} THEN ${t()} ELSE ${i()} END`,
  ({ i }) => `CAST(${i()} AS CHAR)`,
  ({ n }) => `CONCAT(${n()})`,
  ({ i, t }) => `ELT(${i()}, ${t()}, ${t()})`,
];

const comparison = ['=', '<>', '<', '<=', '>', '>=', '<=>'] as const;

const tests: readonly Form[] = [
  ({ i, pick }) => `${i()} ${pick(...comparison)} ${i()}`,
  ({ t, pick }) => `${t()} ${pick(...comparison)} ${t()}`,
  ({ t, i, pick }) => `${t()} ${pick(...comparison)} ${i()}`,
  ({ n, i, pick }) => `${n()} ${pick(...comparison)} ${i()}`,
  ({ i, t, pick }) => `${pick(i(), t())} IS ${pick('', 'NOT ')}NULL`,
  ({ i, pick }) => `${i()} IS ${pick('', 'NOT ')}${pick('TRUE', 'FALSE')}`,
  ({ i, pick }) => `${i()} ${pick('', 'NOT ')}BETWEEN ${i()} AND ${i()}`,
  ({ t, pick }) => `${t()} ${pick('', 'NOT ')}BETWEEN ${t()} AND ${t()}`,
  ({ i, pick }) => `${i()} ${pick('', 'NOT ')}IN (${i()}, ${i()}, 3)`,
  ({ t, pick }) => `${t()} ${pick('', 'NOT ')}IN (${t()}, 'kim', ${t()})`,
  ({ t, pick }) =>
    `${t()} ${pick('', 'NOT ')}LIKE ${pick("'%a%'", "'_i%'", "'K_m'", "'%\\_%'", "'leaf-%'", t())}`,
  ({ t, pick }) => `${t()} ${pick('', 'NOT ')}REGEXP ${pick("'^[a-k]'", "'[0-9]+'", "'m$'", "'a|i'")}`,
];

const junctions: readonly Form[] = [
  ({ c, pick }) => `(${c()} ${pick('AND', 'OR', 'XOR')} ${c()})`,
  ({ c }) => `NOT (${c()})`,
  ({ c }) => `(${c()} AND ${c()} OR ${c()})`,
];
