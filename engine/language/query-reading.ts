import { present } from '../base/index.ts';
import type { Span } from './diagnostic.ts';
import { conditionLimit } from './limits.ts';
import type {
  Arithmetic,
  Expression,
  ExpressionOf,
  Frame,
  FrameEnd,
  JoinKind,
  Name,
  OrderKey,
  Over,
  Query,
  QueryBody,
  SelectItem,
  SelectionPart,
  Source,
  TypeName,
} from './parts.ts';
import type { TextProblem } from './problem.ts';
import { nearestSpelling } from './spelling.ts';
import { WholeReading } from './whole-reading.ts';

/** What the actions of the rules that are loaded later read their values from besides. */
export class QueryReading extends WholeReading {
  /** A word as it is called in the parts of a statement: its letters, small. */
  word(range: Span): string {
    return this.slice({ start: range.start, end: range.start + 1 }).toLowerCase();
  }

  /** INTERSECT binds tighter than UNION and EXCEPT, which go from left to right. */
  query({ commons, head, tail, orderBy, limit }: WrittenQuery, span: Span): Query {
    const bodies: QueryBody[] = [head];
    const pending: SetPart[] = [];
    for (const part of tail) {
      if (part.operator === 'intersect') bodies.push(setOf(present(bodies.pop(), 'operand of a set'), part));
      else {
        pending.push(part);
        bodies.push(part.operand);
      }
    }
    const [first, ...rest] = bodies;
    const body = rest.reduce<QueryBody>(
      (left, operand, index) => setOf(left, { ...present(pending[index], 'operator of a set'), operand }),
      present(first, 'first operand of a set'),
    );
    // A whole statement in brackets is what stands in them.
    if (body.kind === 'query' && orderBy === null && limit === null) return { ...body.query, span };
    return { kind: 'select', commons: commons ?? [], body, orderBy: orderBy ?? [], limit, span };
  }

  join(part: WrittenJoin, left: Source, right: Source): Source {
    const { kind, on = null, using = null, isNatural = false } = part;
    const span = { start: left.span.start, end: part.span?.end ?? right.span.end };
    const isCross = kind === 'inner' && on === null && using === null && !isNatural;
    return { kind: 'join', join: isCross ? 'cross' : kind, left, right, on, using, isNatural, span };
  }

  /** AND, OR or XOR, however it is written. */
  junction(range: Span): 'and' | 'or' | 'xor' {
    const written = this.slice(range).toLowerCase();
    return written === '&&' ? 'and' : written === '||' ? 'or' : (written as 'and' | 'or' | 'xor');
  }

  /** Operands with signs between them, put together by how tightly the signs bind, and from left to right. */
  operators(head: Expression, tail: readonly OperatorPart[]): Expression {
    this.#limit(tail.map(({ operand }) => operand));
    const operands = [head];
    const open: OperatorPart['operator'][] = [];
    const close = (): void => {
      const right = present(operands.pop(), 'right operand');
      const left = present(operands.pop(), 'left operand');
      operands.push(binary(present(open.pop(), 'operator'), left, right));
    };
    for (const { operator, operand } of tail) {
      while (tightness[open.at(-1) ?? 'none'] >= tightness[operator]) close();
      open.push(operator);
      operands.push(operand);
    }
    while (open.length > 0) close();
    return present(operands[0], 'expression');
  }

  not(count: number, operand: Expression, span: Span): Expression {
    let read = operand;
    for (let index = 0; index < count; index += 1) read = { kind: 'not', operand: read, span };
    return read;
  }

  tests(
    head: Expression,
    tail: readonly ((operand: Expression, span: Span) => Expression)[],
    span: Span,
  ): Expression {
    this.#limit(tail.map(() => head));
    return tail.reduce((operand, test) => test(operand, span), head);
  }

  /** Signs before an operand, the last of them first. A minus before a number belongs to the number. */
  signs(signs: readonly string[], operand: Expression, span: Span): Expression {
    this.#limit(signs.map(() => operand));
    return signs.reduceRight<Expression>((read, sign) => signed(sign, read, span), operand);
  }

  casts(operand: Expression, parts: readonly WrittenCast[], span: Span): Expression {
    this.#limit(parts.map(() => operand));
    for (const part of parts) if ('member' in part) this.#expectMember(part);
    return parts.reduce<Expression>((read, part) => castBy(part, read, span), operand);
  }

  /** `id::text` is a cast elsewhere: here it would look for a member of that name. */
  #expectMember({ member, number, range }: Extract<WrittenCast, { readonly member: Name }>): void {
    const isLong = this.slice(range).includes('(');
    if (isLong || (number === null && typesAfterColons.test(member.text)))
      this.note(range, { kind: 'castByColons', type: this.slice(range).replace(/^::\s*/, '') });
  }

  /** FROM DUAL is no table: what is asked stands alone. */
  source(from: Source | null): Source | null {
    const isNone =
      from?.kind === 'table' && from.table.schema === null && /^dual$/i.test(from.table.name.text);
    return isNone ? null : from;
  }

  /** What stands in the brackets of a call: values, or one value and its type. */
  given(head: Expression, rest: GivenRest): Given {
    if (rest === 'CHAR') return { operand: head, type: typeNamed('CHAR', head.span) };
    if ('from' in rest) return [asWritten(head), rest.from];
    return 'text' in rest ? { operand: head, type: rest } : [head, ...rest];
  }

  /** `a > ALL (SELECT …)`, and with ANY, which SOME is another word for. */
  quantified({ operator, quantifier, operand, query }: WrittenQuantified, span: Span): Expression {
    const word = quantifier.text.toUpperCase();
    if (operator === '<=>' || !['ALL', 'ANY', 'SOME'].includes(word)) {
      const problem = { kind: 'partUnknown', written: quantifier.text } as const;
      this.mistakes.push({ span: quantifier.span, problem });
    }
    const quantified = { operator, all: word === 'ALL' };
    return { kind: 'inQuery', operand, query, negated: false, quantified, span };
  }

  /** One SELECT of those that a query is put together of. */
  selection({ distinct, items, from, where, groupBy, having }: WrittenSelection, span: Span): SelectionPart {
    const rollup = groupBy?.rollup ?? null;
    if (rollup !== null) this.#expectWord(rollup, 'ROLLUP');
    for (const item of items) if (item.kind === 'column') this.#expectColumn(item.expression);
    return {
      kind: 'selection',
      distinct: distinct === false,
      items,
      from: this.source(from),
      where,
      groupBy: groupBy?.by ?? [],
      ...(rollup === null ? {} : { isRolledUp: true }),
      having,
      span,
    };
  }

  /** OVER without brackets is no other name of a column, and a duration without a date is no value. */
  #expectColumn(expression: Expression): void {
    const { span } = expression;
    const over = /^(\s+)over\b/i.exec(this.text({ start: span.end, end: span.end + 80 }));
    const blanks = over?.[1]?.length ?? 0;
    const place = over === null ? span : { start: span.end + blanks, end: span.end + over[0].length };
    if (over !== null || isInterval(expression))
      this.mistakes.push({ span: place, problem: { kind: 'partUnknown', written: this.text(place) } });
  }

  /** OVER and what stands in its brackets. */
  over({ word, partitionBy, orderBy, frame }: WrittenOver): Over {
    this.#expectWord(word, 'OVER');
    return {
      partitionBy: partitionBy ?? [],
      orderBy: orderBy ?? [],
      frame: frame === null ? null : this.#frame(frame),
    };
  }

  #frame(range: Span): Frame | null {
    const written = this.slice(range).replace(/\s+/g, ' ').toUpperCase();
    const [, unit, from = '', to = 'CURRENT ROW'] =
      /^(ROWS|RANGE) (?:BETWEEN (.+) AND (.+)|(?!BETWEEN )(.+))$/
        .exec(written)
        ?.filter((part) => part !== undefined) ?? [];
    const ends = [from, to].map(endOfFrame);
    const [first = null, last = null] = ends;
    if (unit === undefined || first === null || last === null) {
      const place = this.span(range);
      this.mistakes.push({ span: place, problem: { kind: 'partUnknown', written: this.text(place) } });
      return null;
    }
    return { unit: unit === 'ROWS' ? 'rows' : 'range', from: first, to: last };
  }

  /** Says of a word that is not the one that may stand there that it is unknown. */
  #expectWord({ text, span }: Name, word: string): void {
    if (text.toUpperCase() !== word)
      this.mistakes.push({ span, problem: { kind: 'partUnknown', written: text } });
  }

  /** `@a := value` within an expression, which the product has not. */
  assignedWithin(range: Span): void {
    this.note(range, { kind: 'assignedWithin' });
  }

  call({ name, distinct, given, orderBy, separator, over }: WrittenCall, span: Span): Expression {
    const cast = given !== null && typeof given === 'object' && 'type' in given ? given : null;
    if (cast !== null && /^(?:CAST|CONVERT)$/i.test(name.text))
      return { kind: 'cast', operand: cast.operand, type: cast.type, span };
    const operands = cast === null ? ((given as readonly Expression[] | 'all' | null) ?? []) : [cast.operand];
    if (/^CONVERT$/i.test(name.text)) this.#expectValueFirst(operands);
    const plain = operands === 'all' ? null : rewrittenCall(name, operands, span);
    if (plain !== null) return plain;
    const windowed = over === undefined || over === null ? {} : { over };
    return { kind: 'call', name, operands, distinct, orderBy: orderBy ?? [], separator, ...windowed, span };
  }

  /** Other databases have the type first: `CONVERT(VARCHAR, id)`. */
  #expectValueFirst(operands: readonly Expression[] | 'all'): void {
    const [isFirst = false, isSecond = false] = operands === 'all' ? [] : operands.map(isType);
    if (operands === 'all' || !isFirst || isSecond) return;
    const { span } = present(operands[0], 'first operand');
    this.mistakes.push({ span, problem: { kind: 'partUnknown', written: this.text(span) } });
  }

  /** `INTERVAL 5 MINUTE`: a call of two values, so many of such a unit. */
  interval(amount: Expression, unit: Name, span: Span): Expression {
    if (!intervalUnits.includes(unit.text.toUpperCase().replace(/^SQL_TSI_/, ''))) {
      const written = unit.text;
      const nearest = nearestSpelling(written, intervalUnits);
      const problem: TextProblem =
        nearest === null
          ? { kind: 'partUnknown', written }
          : { kind: 'misspelled', written, at: 'inside', nearest };
      this.mistakes.push({ span: unit.span, problem });
    }
    const name = { text: intervalName, span };
    const operands: Expression[] = [amount, { kind: 'literal', value: unit.text, span: unit.span }];
    return { kind: 'call', name, operands, distinct: false, orderBy: [], separator: null, span };
  }

  type(range: Span, length: string | null): TypeName {
    const text = this.slice({ start: range.start, end: range.start + 1 }).toUpperCase();
    const [, first, second] = /^\((\d+)\s*,?\s*(\d+)?/.exec(length ?? '') ?? [];
    return {
      text,
      length: first === undefined ? null : Number(first),
      decimals: second === undefined ? null : Number(second),
      span: this.span(range),
    };
  }

  /** What a row would have had that is there already. */
  newValue(name: Name, span: Span): Expression {
    return { kind: 'column', name: { text: newValueName(name.text), span }, table: null, schema: null, span };
  }

  number(range: Span): Expression {
    const written = this.slice(range);
    const span = this.span(range);
    // A hexadecimal number is a number here; one with an exponent is what its text is as a double.
    if (/^0x/i.test(written)) return { kind: 'literal', value: this.#within(Number(written), range), span };
    if (/e/i.test(written)) {
      const operand = { kind: 'literal', value: written, span } as const;
      return { kind: 'cast', operand, type: { text: 'DOUBLE', length: null, decimals: null, span }, span };
    }
    const decimals = written.split('.')[1]?.length ?? 0;
    if (decimals > 0) return { kind: 'decimal', value: Number(written), decimals, span };
    return { kind: 'literal', value: this.integer(range, 'literal'), span };
  }

  column(head: Name, tail: readonly Name[], span: Span): Expression {
    if (tail.length === 0 && clockWords.test(this.text(head.span))) return callOf(head, [], span);
    const [name, table = null, schema = null, tooMany] = [head, ...tail].toReversed();
    if (tooMany !== undefined)
      this.mistakes.push({ span: tooMany.span, problem: { kind: 'tooManyQualifiers' } });
    return { kind: 'column', name: present(name, 'name of a column'), table, schema, span };
  }

  #within(value: number, range: Span): number {
    const [least, most] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
    if (value > most) this.note(range, { kind: 'numberOutOfRange', use: 'literal', least, most });
    return value;
  }

  /** What is nested without brackets is limited as conditions are. */
  #limit(parts: readonly Expression[]): void {
    const surplus = parts[conditionLimit];
    if (surplus !== undefined)
      this.mistakes.push({
        span: surplus.span,
        problem: { kind: 'tooManyConditions', limit: conditionLimit },
      });
  }
}

interface SetPart {
  readonly operator: 'union' | 'intersect' | 'except';
  readonly all: boolean;
  readonly operand: QueryBody;
}

interface WrittenQuery {
  readonly commons: Query['commons'] | null;
  readonly head: QueryBody;
  readonly tail: readonly SetPart[];
  readonly orderBy: readonly OrderKey[] | null;
  readonly limit: Query['limit'];
}

interface WrittenJoin {
  readonly kind: JoinKind;
  readonly on?: Expression;
  readonly using?: readonly Name[];
  readonly isNatural?: boolean;
  readonly span?: Span;
}

interface WrittenSelection {
  readonly distinct: boolean | null;
  readonly items: readonly SelectItem[];
  readonly from: Source | null;
  readonly where: Expression | null;
  readonly groupBy: { readonly by: readonly Expression[]; readonly rollup: Name | null } | null;
  readonly having: Expression | null;
}

interface WrittenOver {
  readonly word: Name;
  readonly partitionBy: readonly Expression[] | null;
  readonly orderBy: readonly OrderKey[] | null;
  readonly frame: Span | null;
}

/** Null for what is no end of a frame. */
function endOfFrame(written: string): FrameEnd | null {
  if (written === 'CURRENT ROW') return 0;
  const [, count, side] = /^(UNBOUNDED|\d+) (PRECEDING|FOLLOWING)$/.exec(written) ?? [];
  if (count === undefined) return null;
  const rows = count === 'UNBOUNDED' ? Number.POSITIVE_INFINITY : Number(count);
  return side === 'PRECEDING' ? 0 - rows : rows;
}

interface OperatorPart {
  readonly operator: Arithmetic | 'and' | 'or' | 'xor';
  readonly operand: Expression;
}

/** Behind INTERVAL. */
const intervalUnits: readonly string[] =
  'MICROSECOND SECOND MINUTE HOUR DAY WEEK MONTH QUARTER YEAR SECOND_MICROSECOND MINUTE_MICROSECOND MINUTE_SECOND HOUR_MICROSECOND HOUR_SECOND HOUR_MINUTE DAY_MICROSECOND DAY_SECOND DAY_MINUTE DAY_HOUR YEAR_MONTH'.split(
    ' ',
  );

/** What follows the first value of a call: a type, FROM and another value, or more values. */
type GivenRest = TypeName | 'CHAR' | { readonly from: Expression } | readonly Expression[];

type Given = readonly Expression[] | { readonly operand: Expression; readonly type: TypeName };

interface WrittenQuantified {
  readonly operator: ExpressionOf<'compare'>['operator'];
  readonly quantifier: Name;
  readonly operand: Expression;
  readonly query: Query;
}

/** `:> type`, or `::member`, with `number` for `::%member`. */
type WrittenCast =
  | { readonly type: TypeName }
  | { readonly member: Name; readonly number: string | null; readonly range: Span };

/** Functions that stand without brackets too, and are no names unless they are quoted. */
const clockWords =
  /^(?:CURRENT_(?:DATE|TIME|TIMESTAMP|USER)|LOCALTIME|LOCALTIMESTAMP|UTC_(?:DATE|TIME|TIMESTAMP))$/i;

const typeNamed = (text: string, span: Span): TypeName => ({ text, length: null, decimals: null, span });

/** `EXTRACT(YEAR FROM …)`: the word, which was read as a column, as a text. */
const asWritten = (head: Expression): Expression =>
  head.kind === 'column' && head.table === null
    ? { kind: 'literal', value: head.name.text, span: head.span }
    : head;

const callOf = (name: Name, operands: readonly Expression[], span: Span): Expression => ({
  kind: 'call',
  name,
  operands,
  distinct: false,
  orderBy: [],
  separator: null,
  span,
});

/** Types that stand after `::` elsewhere. */
const typesAfterColons =
  /^(?:(?:UN)?SIGNED|(?:TINY|SMALL|MEDIUM|BIG)?INT|INT(?:EGER|[248])|DECIMAL|NUMERIC|DOUBLE|FLOAT[48]?|REAL|(?:VAR|BP)?CHAR|(?:TINY|MEDIUM|LONG)?TEXT|STRING|BOOL(?:EAN)?|DATE(?:TIME)?|TIME(?:STAMP(?:TZ)?)?|JSONB?|REGCLASS|UUID)$/i;

const isType = (expression: Expression): boolean =>
  (expression.kind === 'column' || expression.kind === 'call') && typesAfterColons.test(expression.name.text);

function castBy(part: WrittenCast, operand: Expression, span: Span): Expression {
  if ('type' in part) return { kind: 'cast', operand, type: part.type, span };
  const { text, span: place } = part.member;
  const isText = text.startsWith('$');
  const as = part.number !== null ? 'DOUBLE' : isText ? 'STRING' : 'JSON';
  const member = { kind: 'literal', value: isText ? text.slice(1) : text, span: place } as const;
  return callOf({ text: `JSON_EXTRACT_${as}`, span: place }, [operand, member], span);
}

/** `CONVERT(value, type)` is a cast; the unit of TIMESTAMPDIFF and TIMESTAMPADD is a word, which was read as a column. */
function rewrittenCall(name: Name, operands: readonly Expression[], span: Span): Expression | null {
  const [first, second, ...others] = operands;
  const called = name.text.toUpperCase();
  if (called === 'CONVERT' && first !== undefined && second !== undefined) {
    if (second.kind !== 'column' && second.kind !== 'call') return null;
    const [length = null, decimals = null] = (
      second.kind === 'call' && second.operands !== 'all' ? second.operands : []
    ).map((size) => (size.kind === 'literal' ? Number(size.value) : null));
    const type = { text: second.name.text.toUpperCase(), length, decimals, span: second.span };
    return { kind: 'cast', operand: first, type, span };
  }
  if (!/^TIMESTAMP(?:DIFF|ADD)$/.test(called) || first?.kind !== 'column' || second === undefined)
    return null;
  const unit = { kind: 'literal', value: first.name.text, span: first.span } as const;
  return callOf(name, [unit, second, ...others], span);
}

interface WrittenCall {
  readonly name: Name;
  readonly distinct: boolean;
  readonly given: Given | 'all' | null;
  readonly orderBy: readonly OrderKey[] | null;
  readonly separator: string | null;
  readonly over?: Over | null;
}

/** How tightly the signs bind, as in MySQL. */
const tightness: Readonly<Record<OperatorPart['operator'] | 'none', number>> = {
  none: 0,
  or: 1,
  xor: 2,
  and: 3,
  '&': 4,
  '<<': 5,
  '>>': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
  DIV: 7,
  MOD: 7,
  '^': 8,
};

function binary(operator: OperatorPart['operator'], left: Expression, right: Expression): Expression {
  const span = { start: left.span.start, end: right.span.end };
  if (operator === 'and' || operator === 'or' || operator === 'xor')
    return { kind: operator, left, right, span };
  if ((operator === '+' || operator === '-') && isInterval(right)) return moved(operator, left, right, span);
  if (operator === '+' && isInterval(left)) return moved(operator, right, left, span);
  return { kind: 'arithmetic', operator, left, right, span };
}

/** What a column is called in ON DUPLICATE KEY UPDATE that stands for what was to be written there. */
export const newValueName = (column: string): string => `VALUES(${column})`;

const intervalName = 'INTERVAL';

const isInterval = (expression: Expression): boolean =>
  expression.kind === 'call' && expression.name.text === intervalName;

/** `time + INTERVAL …` is DATE_ADD(time, INTERVAL …), and with a minus DATE_SUB. */
function moved(operator: '+' | '-', time: Expression, by: Expression, span: Span): Expression {
  const name = { text: operator === '+' ? 'DATE_ADD' : 'DATE_SUB', span };
  return { kind: 'call', name, operands: [time, by], distinct: false, orderBy: [], separator: null, span };
}

const setOf = (left: QueryBody, { operator, all, operand: right }: SetPart): QueryBody => ({
  kind: 'set',
  operator,
  all,
  left,
  right,
  span: { start: left.span.start, end: right.span.end },
});

function signed(sign: string, operand: Expression, span: Span): Expression {
  if (sign === '+') return operand;
  if (sign === '!') return { kind: 'not', operand, span };
  if (sign === '~') return { kind: 'bitNot', operand, span };
  const isNumber =
    operand.kind === 'decimal' || (operand.kind === 'literal' && typeof operand.value === 'number');
  // Never -0, which no text can tell from 0.
  if (isNumber) return { ...operand, value: 0 - Number(operand.value), span } as Expression;
  return { kind: 'negative', operand, span };
}
