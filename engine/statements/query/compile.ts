import { unreachable } from '../../base/index.ts';
import {
  amongThese,
  asCompared,
  compareValues,
  comparing,
  isTrue,
  joining,
  matchesLike,
  negate,
  numberOf,
  truth,
} from '../../cluster/index.ts';
import { type Expression, type ExpressionOf, type Name, nearestSpelling } from '../../language/index.ts';
import { refusalAt, unknownColumnAt } from '../mistake.ts';
import type { Cell } from '../types.ts';
import { systemVariable } from '../views/all-variables.ts';
import { arithmetic, castTo } from './arithmetic.ts';
import { asTimes } from './as-times.ts';
import { compileCall } from './compile-call.ts';
import { compileExists, compileInQuery, compileSubquery } from './compile-query.ts';
import { expressionKey } from './expression-key.ts';
import { functionNamed } from './functions.ts';
import {
  ambiguousColumnAt,
  functionWithoutBracketsAt,
  mixesGroupColumnsAt,
  notInGroupByAt,
  operandColumnsAt,
  textWithoutQuotesAt,
} from './mistakes.ts';
import { type Compiled, nothing, type Place } from './place.ts';
import { regularExpression } from './regular-expression.ts';
import { unassignedVariableAt, unknownVariableAt } from './unknown-variable.ts';
import {
  commonType,
  decimal,
  integer,
  isText,
  nullable,
  nullType,
  text,
  textOf,
  valueAs,
} from './value-type.ts';
import type { Cells } from './values.ts';

/** Makes an expression ready to be worked out. What is wrong with it is noted, and it is NULL then. */
export function compile(expression: Expression, place: Place): Compiled {
  const key = place.groupKeys === null ? '' : expressionKey(expression, place.scope);
  const isGroup = place.groupKeys?.has(key) ?? false;
  const compiled = compileKind(expression, isGroup ? { ...place, groupKeys: null } : place);
  const rolled = isGroup ? place.rolled?.get(key) : undefined;
  if (rolled === undefined) return compiled;
  const { scope, aggregates } = place;
  // Behind the aggregates stands which keys a row has not been grouped by.
  const isLeftOut = (row: Cells): boolean =>
    (Number(row[scope.columns.length + (aggregates?.length ?? 0)]) & (1 << rolled)) !== 0;
  return {
    type: nullable(compiled.type),
    evaluate: (row) => (isLeftOut(row) ? null : compiled.evaluate(row)),
  };
}

function compileKind(expression: Expression, place: Place): Compiled {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      const type = value === null ? nullType : typeof value === 'number' ? integer() : text();
      return { type, evaluate: () => value };
    }
    case 'decimal':
      return { type: decimal(expression.decimals), evaluate: () => expression.value };
    case 'column':
      return compileColumn(expression, place);
    case 'variable':
      return compileVariable(expression, place);
    case 'call':
      return compileCall(expression, place);
    case 'cast':
      return castTo(expression, compile(expression.operand, place), place);
    case 'compare':
      return compileComparison(expression, place);
    case 'arithmetic':
    case 'negative':
    case 'bitNot':
      return arithmetic(expression, place);
    case 'in':
      return compileIn(expression, place);
    case 'like':
    case 'regexp':
      return compilePattern(expression, place);
    case 'between':
      return compileBetween(expression, place);
    case 'is':
      return compileIs(expression, place);
    case 'and':
    case 'or':
      return compileJunction(expression, place);
    case 'xor': {
      const [left, right] = [compile(expression.left, place), compile(expression.right, place)];
      return condition([left, right], (row) => {
        const [one, other] = [left.evaluate(row), right.evaluate(row)];
        return one === null || other === null ? null : truth(isTrue(one) !== isTrue(other));
      });
    }
    case 'not': {
      const operand = compile(expression.operand, place);
      return condition([operand], (row) => negate(operand.evaluate(row)));
    }
    case 'case':
      return compileCase(expression, place);
    case 'subquery':
      return compileSubquery(expression, place);
    case 'exists':
      return compileExists(expression, place);
    case 'inQuery':
      return compileInQuery(expression, place);
    case 'row':
      place.making.mistakes.push(operandColumnsAt(expression.span, 1));
      return nothing;
    default:
      return unreachable(expression);
  }
}

/** A truth: NULL where an operand may be. */
const condition = (operands: readonly Compiled[], evaluate: Compiled['evaluate']): Compiled => ({
  type: integer(operands.some(({ type }) => type.nullable)),
  evaluate,
});

function compileColumn(expression: ExpressionOf<'column'>, place: Place): Compiled {
  const { making, scope, clause } = place;
  const alias =
    expression.table === null ? place.aliases?.get(expression.name.text.toLowerCase()) : undefined;
  if (alias !== undefined) return compile(alias, { ...place, aliases: null });
  const found = scope.find(expression);
  if (found.kind === 'unknown') {
    // NODE_ID is a function too: where there is a column ID, that is meant.
    const { text } = expression.name;
    const isNear = scope.names.some((name) => text.toLowerCase().endsWith(`_${name.toLowerCase()}`));
    const isCalled = expression.table === null && !isNear && functionNamed(text)?.least === 0;
    if (isCalled) making.mistakes.push(functionWithoutBracketsAt(expression.name, clause));
    else
      making.mistakes.push(unknownColumnAt(qualified(expression), clause, scope.namesOf(expression.table)));
    return nothing;
  }
  if (found.kind === 'ambiguous') {
    making.mistakes.push(ambiguousColumnAt(qualified(expression), clause, found.tables));
    return nothing;
  }
  const { index } = found;
  const { type } = found.column;
  if (found.kind === 'outside') {
    const outside = found.scope;
    return { type, evaluate: () => outside.row[index] ?? null };
  }
  if (place.groupKeys !== null) {
    const isWhole = place.groupKeys.size === 0;
    making.mistakes.push(isWhole ? mixesGroupColumnsAt(expression.name) : notInGroupByAt(expression.name));
  }
  if (type.kind !== 'decimal') return { type, evaluate: (row) => row[index] ?? null };
  // Views hold numbers with places as they are printed.
  return {
    type,
    evaluate: (row) => {
      const cell = row[index] ?? null;
      return cell === null ? null : numberOf(cell);
    },
  };
}

/** A column with what stands before it, as messages name it. */
const qualified = ({ name, table, schema, span }: ExpressionOf<'column'>) => ({
  text: [schema, table, name].flatMap((part) => part?.text ?? []).join('.'),
  span: table === null ? name.span : span,
});

function compileVariable({ name, scope, span }: ExpressionOf<'variable'>, { making }: Place): Compiled {
  if (scope === 'user') {
    const variable = making.userVariables.get(name.text.toLowerCase());
    if (variable === undefined) {
      making.mistakes.push(unassignedVariableAt(name.text, span));
      return nothing;
    }
    return { type: nullable(variable.type), evaluate: () => variable.value };
  }
  const variable = systemVariable(name.text, scope, making.variables);
  if (variable === null) {
    making.mistakes.push(unknownVariableAt(name));
    return nothing;
  }
  const { running } = making;
  return {
    type: variable.isNumber ? integer(true) : text(true),
    evaluate: () => variable.of(running.session),
  };
}

function compileComparison(expression: ExpressionOf<'compare'>, place: Place): Compiled {
  const { operator } = expression;
  if (expression.left.kind === 'row' || expression.right.kind === 'row')
    return compileRows(expression, place);
  const bare = bareWord(expression, place);
  if (bare !== null) {
    place.making.mistakes.push(textWithoutQuotesAt(bare, place.clause));
    return nothing;
  }
  const [left = nothing, right = nothing] = asTimes([
    compile(expression.left, place),
    compile(expression.right, place),
  ]);
  if (operator === '<=>') {
    return {
      type: integer(),
      evaluate: (row) => {
        const [one, other] = [left.evaluate(row), right.evaluate(row)];
        return truth(one === null || other === null ? one === other : compareValues(one, other) === 0);
      },
    };
  }
  return condition([left, right], comparing(operator, left.evaluate, right.evaluate));
}

/** `name = ann`: what a column is compared with, where that is no column and like none. */
function bareWord({ left, right }: ExpressionOf<'compare'>, { scope }: Place): Name | null {
  if (left.kind !== 'column' || right.kind !== 'column' || right.table !== null) return null;
  const isText = scope.find(left).kind !== 'unknown' && scope.find(right).kind === 'unknown';
  return isText && nearestSpelling(right.name.text, scope.names) === null ? right.name : null;
}

/** `(a, b) = (c, d)` is `a = c AND b = d`. */
function compileRows(expression: ExpressionOf<'compare'>, place: Place): Compiled {
  const { operator, left, right, span } = expression;
  const isEquality = operator === '=' || operator === '<>';
  const count = left.kind === 'row' ? left.items.length : 1;
  if (left.kind !== 'row' || right.kind !== 'row' || right.items.length !== count || !isEquality) {
    place.making.mistakes.push(operandColumnsAt(right.span, count));
    return nothing;
  }
  const pairs = left.items.map(
    (item, index): Expression => ({
      kind: 'compare',
      operator: '=',
      left: item,
      right: right.items[index] ?? item,
      span,
    }),
  );
  const all = compile(
    pairs.reduce((one, other) => ({ kind: 'and', left: one, right: other, span })),
    place,
  );
  return operator === '=' ? all : condition([all], (row) => negate(all.evaluate(row)));
}

function compileIn(expression: ExpressionOf<'in'>, place: Place): Compiled {
  const { options, negated, span } = expression;
  if (expression.operand.kind === 'row') {
    const ways = options.map(
      (right): Expression => ({ kind: 'compare', operator: '=', left: expression.operand, right, span }),
    );
    const any = compile(
      ways.reduce((one, other) => ({ kind: 'or', left: one, right: other, span })),
      place,
    );
    return negated ? condition([any], (row) => negate(any.evaluate(row))) : any;
  }
  const plain = compile(expression.operand, place);
  const known = plain.type.time === undefined ? literalSet(options, plain) : null;
  if (known !== null) {
    return condition([plain], (row) => {
      const value = plain.evaluate(row);
      if (value === null) return null;
      return truth(known.has(typeof value === 'string' ? asCompared(value) : value) !== negated);
    });
  }
  const [operand = plain, ...choices] = asTimes([plain, ...options.map((option) => compile(option, place))]);
  const evaluators = choices.map(({ evaluate }) => evaluate);
  return condition([operand, ...choices], amongThese(operand.evaluate, evaluators, negated));
}

/** The values of a list that holds nothing but values of the operand's own kind; null for any other list. */
function literalSet(options: readonly Expression[], { type }: Compiled): ReadonlySet<Cell> | null {
  const kind = type.kind === 'text' ? 'string' : type.kind === 'integer' ? 'number' : null;
  const values = new Set<Cell>();
  for (const option of options) {
    if (option.kind !== 'literal' || typeof option.value !== kind) return null;
    values.add(typeof option.value === 'string' ? asCompared(option.value) : option.value);
  }
  return values;
}

function compilePattern(expression: ExpressionOf<'like' | 'regexp'>, place: Place): Compiled {
  const { negated, span } = expression;
  const [operand, pattern] = [compile(expression.operand, place), compile(expression.pattern, place)];
  const escapedWith = expression.kind === 'like' ? expression.escape : null;
  const matches =
    expression.kind === 'like'
      ? (of: string, wanted: string) =>
          matchesLike(of, escapedWith === null ? wanted : escapedBy(escapedWith, wanted))
      : regexpMatcher(expression.pattern, place);
  if (matches === null) {
    place.making.mistakes.push(
      refusalAt(span, 'This regular expression cannot be read, or has too many parts.', {
        kind: 'askForLess',
      }),
    );
    return nothing;
  }
  return condition([operand, pattern], (row) => {
    const [of, wanted] = [operand.evaluate(row), pattern.evaluate(row)];
    if (of === null || wanted === null) return null;
    return truth(matches(textOf(of, operand.type), textOf(wanted, pattern.type)) !== negated);
  });
}

/** A pattern that is written out is read once; one that rows give, when it is another one than before. */
function regexpMatcher(pattern: Expression, _place: Place): ((of: string, wanted: string) => boolean) | null {
  const isLiteral = pattern.kind === 'literal' && pattern.value !== null;
  let [known, matcher] = isLiteral
    ? [String(pattern.value), regularExpression(String(pattern.value))]
    : [null, null];
  if (isLiteral && matcher === null) return null;
  return (of, wanted) => {
    if (wanted !== known) [known, matcher] = [wanted, regularExpression(wanted)];
    return matcher?.(of) ?? false;
  };
}

/** A pattern with another escape, as one with backslashes. */
function escapedBy(sign: string, pattern: string): string {
  if (sign === '\\') return pattern;
  let written = '';
  const characters = [...pattern];
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    if (character === sign && sign !== '') {
      index += 1;
      written += `\\${characters[index] ?? ''}`;
    } else written += character === '\\' ? '\\\\' : character;
  }
  return written;
}

/** Texts among numbers are numbers here, also where two texts meet. */
function compileBetween(expression: ExpressionOf<'between'>, place: Place): Compiled {
  const parts = asTimes(
    [expression.operand, expression.low, expression.high].map((part) => compile(part, place)),
  );
  const kinds = parts.flatMap(({ type }) => (type.kind === 'null' ? [] : [isText(type)]));
  const isMixed = kinds.includes(true) && kinds.includes(false);
  return condition(parts, (row) => {
    const [value = null, low = null, high = null] = parts.map(({ evaluate }) => {
      const cell = evaluate(row);
      return isMixed && cell !== null ? numberOf(cell) : cell;
    });
    const [above, below] = [compareValues(value, low), compareValues(value, high)];
    const isOutside = (above !== null && above < 0) || (below !== null && below > 0);
    const isWithin = isOutside ? 0 : above === null || below === null ? null : 1;
    return expression.negated ? negate(isWithin) : isWithin;
  });
}

function compileIs({ operand, truth: wanted, negated }: ExpressionOf<'is'>, place: Place): Compiled {
  const { evaluate } = compile(operand, place);
  return {
    type: integer(),
    evaluate: (row) => {
      const value = evaluate(row);
      const holds = wanted === null ? value === null : value !== null && isTrue(value) === wanted;
      return truth(holds !== negated);
    },
  };
}

function compileJunction(expression: ExpressionOf<'and' | 'or'>, place: Place): Compiled {
  const [left, right] = [compile(expression.left, place), compile(expression.right, place)];
  return condition([left, right], joining(expression.kind, left.evaluate, right.evaluate));
}

function compileCase({ operand, branches, otherwise }: ExpressionOf<'case'>, place: Place): Compiled {
  const compared = operand === null ? null : compile(operand, place);
  const ways = branches.map((branch) => ({
    when: compile(branch.when, place),
    chosen: compile(branch.result, place),
  }));
  const rest = otherwise === null ? nothing : compile(otherwise, place);
  const tested = [...(compared === null ? [] : [compared]), ...ways.map(({ when }) => when)];
  const common = commonType([...ways.map((way) => way.chosen.type), rest.type]);
  const type = nullable(common, common.nullable || tested.some((one) => one.type.nullable));
  const converted = ways.map((way) => ({ ...way, as: valueAs(way.chosen.type, type) }));
  const asRest = valueAs(rest.type, type);
  return {
    type,
    evaluate: (row) => {
      const value = compared === null ? null : compared.evaluate(row);
      for (const { when, chosen, as } of converted) {
        const tested = when.evaluate(row);
        const fits = compared === null ? isTrue(tested) : compareValues(value, tested) === 0;
        if (fits) return as(chosen.evaluate(row));
      }
      return asRest(rest.evaluate(row));
    },
  };
}
