import { type Evaluate, isTrue } from '../../cluster/index.ts';
import type { Expression, JoinKind, Span } from '../../language/index.ts';
import type { Cell } from '../types.ts';
import { compile } from './compile.ts';
import { operandsOf, someExpression } from './expression-key.ts';
import { type LaidOut, lookAt, type Maker } from './made.ts';
import type { Making } from './place.ts';
import { Scope, type ScopeColumn } from './scope.ts';
import { isText } from './value-type.ts';
import { type Cells, keyAsNumber, keyAsText, remembering } from './values.ts';

export interface JoinedRows {
  readonly join: JoinKind;
  readonly left: LaidOut;
  readonly right: LaidOut;
  readonly columns: readonly ScopeColumn[];
  readonly span: Span;
}

/** A condition, or two columns of the joined row that are to be equal. */
type JoinCondition = Expression | { readonly left: number; readonly right: number };

/** The conditions of which an expression says that all hold. */
export function conjunctsOf(expression: Expression): readonly Expression[] {
  if (expression.kind !== 'and') return [expression];
  // A long chain leans to the left, so it is gone along and not down.
  const parts: Expression[] = [];
  let rest: Expression = expression;
  while (rest.kind === 'and') {
    parts.push(...conjunctsOf(rest.right));
    rest = rest.left;
  }
  return [rest, ...parts.toReversed()];
}

/**
 * The rows of a join. Sides that have to be equal are looked up by a hash; what is about one side alone is asked before the
 * sides are joined, where that makes no difference; only what is left is asked of every pair.
 */
export function joinRows(
  joined: JoinedRows,
  conditions: readonly JoinCondition[],
  maker: Maker,
): LaidOut['rows'] {
  const { columns, join, left, right } = joined;
  const scope = new Scope(columns, maker.outer);
  const sides = new Sides(scope, left.columns.length);
  const place = maker.place('on clause', scope);
  const written = conditions.filter((condition) => 'kind' in condition);
  // What is wrong with a condition is noted here, whatever is made of it later.
  const compiled = new Map(written.map((condition) => [condition, compile(condition, place)]));
  return (given) => {
    const isInner = join === 'inner' || join === 'cross';
    const own = [...written, ...(isInner ? given : [])];
    const canAskBefore = (side: 'left' | 'right', condition: Expression, isGiven: boolean): boolean =>
      sides.of(condition) === side && (isInner || (join === side) === isGiven);
    const before = (side: 'left' | 'right'): readonly Expression[] => [
      ...written.filter((condition) => canAskBefore(side, condition, false)),
      ...given.filter((condition) => canAskBefore(side, condition, true)),
    ];
    const equal = [
      ...conditions.flatMap((condition) => ('kind' in condition ? [] : [sides.columnsEqual(condition)])),
      ...own.flatMap((condition) => sides.equality(condition, maker) ?? []),
    ];
    const rest = own.filter(
      (condition) =>
        sides.equality(condition, maker) === null &&
        !(
          canAskBefore('left', condition, !written.includes(condition)) ||
          canAskBefore('right', condition, !written.includes(condition))
        ),
    );
    const holds = rest.map((condition) => (compiled.get(condition) ?? compile(condition, place)).evaluate);
    const leftRows = filtered(left, before('left'), maker);
    const rightRows = filtered(right, before('right'), maker);
    const pairs = new Pairs(joined, { equal, holds }, maker.making);
    return () =>
      join === 'right' ? pairs.mirrored(leftRows(), rightRows()) : pairs.of(leftRows(), rightRows());
  };
}

/** The rows of one side for which these hold. */
function filtered(side: LaidOut, conditions: readonly Expression[], maker: Maker): () => readonly Cells[] {
  const rows = side.rows(conditions);
  if (conditions.length === 0) return rows;
  const place = maker.place('where clause', new Scope(side.columns, maker.outer));
  const holds = conditions.map((condition) => compile(condition, place).evaluate);
  return () => rows().filter((row) => holds.every((evaluate) => isTrue(evaluate(row))));
}

interface Equality {
  readonly left: Evaluate;
  readonly right: Evaluate;
  readonly keyOf: (cell: Cell) => string | null;
}

const keyAs = (areTexts: boolean): Equality['keyOf'] => remembering(areTexts ? keyAsText : keyAsNumber);

/** Which side of a join a condition is about. */
class Sides {
  readonly #scope: Scope;
  readonly #width: number;

  constructor(scope: Scope, width: number) {
    this.#scope = scope;
    this.#width = width;
  }

  /** Null for one that is about both sides or none, or that cannot be asked of a row alone. */
  of(expression: Expression): 'left' | 'right' | null {
    const places = this.#places(expression);
    if (places === null || places.length === 0) return null;
    if (places.every((index) => index < this.#width)) return 'left';
    return places.every((index) => index >= this.#width) ? 'right' : null;
  }

  columnsEqual({ left, right }: { readonly left: number; readonly right: number }): Equality {
    const types = [left, right].map((index) => this.#scope.columns[index]?.type);
    const width = this.#width;
    return {
      left: (row) => row[left] ?? null,
      right: (row) => row[right - width] ?? null,
      keyOf: keyAs(types.every((type) => type !== undefined && isText(type))),
    };
  }

  /** An equality of something of the one side with something of the other; null for any other condition. */
  equality(condition: Expression, maker: Maker): Equality | null {
    if (condition.kind !== 'compare' || condition.operator !== '=') return null;
    const [one, other] = [this.of(condition.left), this.of(condition.right)];
    if (one === null || other === null || one === other) return null;
    const [left, right] =
      one === 'left' ? [condition.left, condition.right] : [condition.right, condition.left];
    const within = (from: number, to?: number) =>
      maker.place('on clause', new Scope(this.#scope.columns.slice(from, to), maker.outer));
    const [ofLeft, ofRight] = [compile(left, within(0, this.#width)), compile(right, within(this.#width))];
    const areTexts = isText(ofLeft.type) && isText(ofRight.type);
    return { left: ofLeft.evaluate, right: ofRight.evaluate, keyOf: keyAs(areTexts) };
  }

  #places(expression: Expression): readonly number[] | null {
    const isWithQuery = someExpression(
      expression,
      ({ kind }) => kind === 'subquery' || kind === 'exists' || kind === 'inQuery',
    );
    if (isWithQuery) return null;
    const places: number[] = [];
    const open: Expression[] = [expression];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      if (part.kind === 'column') {
        const found = this.#scope.find(part);
        if (found.kind !== 'here') return null;
        places.push(found.index);
      }
      open.push(...operandsOf(part));
    }
    return places;
  }
}

/** A pair that is kept counts once more for each of so many cells. */
const cellsOfRow = 8;

/** Puts the rows of two sides together. */
class Pairs {
  readonly #joined: JoinedRows;
  readonly #equal: readonly Equality[];
  readonly #holds: readonly Evaluate[];
  readonly #making: Making;

  constructor(
    joined: JoinedRows,
    { equal, holds }: { readonly equal: readonly Equality[]; readonly holds: readonly Evaluate[] },
    making: Making,
  ) {
    this.#joined = joined;
    this.#equal = equal;
    this.#holds = holds;
    this.#making = making;
  }

  /** Row by row of the left side; one that fits none stays in a left join. */
  of(left: readonly Cells[], right: readonly Cells[]): readonly Cells[] {
    const fitting = this.#fitting(right, 'right', left);
    const none = this.#joined.right.columns.map(() => null);
    const rows: Cells[] = [];
    left.forEach((one, index) => {
      const count = rows.length;
      for (const other of fitting(index)) this.#lookAtPair(one.concat(other), rows);
      if (rows.length === count && this.#joined.join === 'left') rows.push([...one, ...none]);
    });
    return rows;
  }

  /** Row by row of the right side, each of which stays. */
  mirrored(left: readonly Cells[], right: readonly Cells[]): readonly Cells[] {
    const fitting = this.#fitting(left, 'left', right);
    const none = this.#joined.left.columns.map(() => null);
    const rows: Cells[] = [];
    right.forEach((other, index) => {
      const count = rows.length;
      for (const one of fitting(index)) this.#lookAtPair(one.concat(other), rows);
      if (rows.length === count) rows.push([...none, ...other]);
    });
    return rows;
  }

  /** Keeps a pair for which the conditions hold. Its calls are counted, by whoever runs it and by the bench. */
  #lookAtPair(pair: Cells, rows: Cells[]): void {
    for (const evaluate of this.#holds) if (!isTrue(evaluate(pair))) return;
    // What is kept takes room, a wide pair more of it.
    lookAt(this.#making, Math.floor(pair.length / cellsOfRow), this.#joined.span);
    rows.push(pair);
  }

  /**
   * The rows of `side` that are equal to the row of the other one at a place. All pairs are counted before any of them is
   * looked at, so that too many are refused soon.
   */
  #fitting(
    rows: readonly Cells[],
    side: 'left' | 'right',
    others: readonly Cells[],
  ): (place: number) => readonly Cells[] {
    const { span } = this.#joined;
    if (this.#equal.length === 0) {
      lookAt(this.#making, rows.length * others.length, span);
      return () => rows;
    }
    const byKey = this.#index(rows, side);
    const otherSide = side === 'left' ? 'right' : 'left';
    let pairs = 0;
    const fitting = others.map((other) => {
      const key = this.#key(other, otherSide);
      const fits = key === null ? [] : (byKey.get(key) ?? []);
      pairs += fits.length;
      return fits;
    });
    lookAt(this.#making, pairs, span);
    return (place) => fitting[place] ?? [];
  }

  #index(rows: readonly Cells[], side: 'left' | 'right'): ReadonlyMap<string, readonly Cells[]> {
    const byKey = new Map<string, Cells[]>();
    for (const row of rows) {
      const key = this.#key(row, side);
      if (key === null) continue;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [row]);
      else known.push(row);
    }
    return byKey;
  }

  /** Null where a value is NULL, which is equal to nothing. */
  #key(row: Cells, side: 'left' | 'right'): string | null {
    let key = '';
    for (const equality of this.#equal) {
      const part = equality.keyOf(equality[side](row));
      if (part === null) return null;
      key = key === '' ? part : `${key}\u0000${part}`;
    }
    return key;
  }
}
