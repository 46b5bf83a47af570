import { type Formula, type GlobalVariables, numberOf } from '../../cluster/index.ts';
import type { Expression, ExpressionOf } from '../../language/index.ts';
import { type Mistake, refusalAt, unknownColumnAt } from '../mistake.ts';
import { systemVariable } from '../views/all-variables.ts';
import { aggregateNamed } from './aggregates.ts';
import { columnIndex } from './columns.ts';
import type { SessionFacts } from './functions/sql-function.ts';
import { groupFunctionAt } from './mistakes.ts';
import { unknownVariableAt } from './unknown-variable.ts';

export type FoundFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly mistake: Mistake };

interface Names {
  readonly columns: readonly string[];
  readonly variables: GlobalVariables;
  readonly session: SessionFacts;
}

/** A condition as plain data, which every partition applies by itself: so it compares columns with values, and no more. */
export function formulaOf(expression: Expression, names: Names): FoundFormula {
  const mistakes: Mistake[] = [];
  const formula = resolve(expression, { ...names, mistakes });
  const [mistake] = mistakes;
  return mistake === undefined ? { ok: true, formula } : { ok: false, mistake };
}

interface Resolving extends Names {
  readonly mistakes: Mistake[];
}

const noValue: Formula = { kind: 'value', value: null };

function resolve(expression: Expression, names: Resolving): Formula {
  const within = (operand: Expression): Formula => resolve(operand, names);
  const refuse = (mistake: Mistake): Formula => {
    names.mistakes.push(mistake);
    return noValue;
  };
  switch (expression.kind) {
    case 'literal':
    case 'decimal':
      return { kind: 'value', value: expression.value };
    case 'column': {
      const column = columnIndex(names.columns, expression.name.text);
      return column >= 0
        ? { kind: 'column', column }
        : refuse(unknownColumnAt(expression.name, 'where clause', names.columns));
    }
    case 'variable': {
      // Those of the connection are looked up by what finds the rows at once.
      if (expression.scope === 'user') return refuse(tooMuch(expression));
      const variable = systemVariable(expression.name.text, expression.scope, names.variables);
      return variable === null
        ? refuse(unknownVariableAt(expression.name))
        : { kind: 'value', value: variable.of(names.session) };
    }
    case 'compare': {
      const { kind, operator, left, right } = expression;
      if (operator === '<=>') return refuse(tooMuch(expression));
      return { kind, operator, left: within(left), right: within(right) };
    }
    case 'in': {
      const { kind, operand, options, negated } = expression;
      return { kind, operand: within(operand), options: options.map(within), negated };
    }
    case 'like': {
      const { kind, operand, pattern, negated } = expression;
      if (expression.escape !== null) return refuse(tooMuch(expression));
      return { kind, operand: within(operand), pattern: within(pattern), negated };
    }
    case 'between':
      return between(expression, within);
    case 'is': {
      const { operand, truth, negated } = expression;
      return truth === null
        ? { kind: 'isNull', operand: within(operand), negated }
        : refuse(tooMuch(expression));
    }
    case 'and':
    case 'or': {
      const { kind, left, right } = expression;
      return { kind, left: within(left), right: within(right) };
    }
    case 'not':
      return { kind: 'not', operand: within(expression.operand) };
    case 'subquery':
    case 'exists':
    case 'inQuery':
      return refuse(
        refusalAt(expression.span, 'A SELECT does not stand within this statement.', { kind: 'readFirst' }),
      );
    case 'call':
      return refuse(
        aggregateNamed(expression.name.text) === null
          ? tooMuch(expression)
          : groupFunctionAt(expression.span, 'field list'),
      );
    default:
      return refuse(tooMuch(expression));
  }
}

/** `x BETWEEN a AND b` is `x >= a AND x <= b`; beside a number that is written out, written texts are numbers too. */
function between(expression: ExpressionOf<'between'>, within: (operand: Expression) => Formula): Formula {
  const parts = [expression.operand, expression.low, expression.high].map(within);
  const isMixed = parts.some((part) => part.kind === 'value' && typeof part.value === 'number');
  const [left = noValue, low = noValue, high = noValue] = isMixed ? parts.map(asNumber) : parts;
  const both: Formula = {
    kind: 'and',
    left: { kind: 'compare', operator: '>=', left, right: low },
    right: { kind: 'compare', operator: '<=', left, right: high },
  };
  return expression.negated ? { kind: 'not', operand: both } : both;
}

const asNumber = (part: Formula): Formula =>
  part.kind === 'value' && typeof part.value === 'string'
    ? { kind: 'value', value: numberOf(part.value) }
    : part;

const tooMuch = ({ span }: Expression): Mistake =>
  refusalAt(span, 'A DELETE does not work this out.', { kind: 'deleteTakes' });
