import type { Name, Span } from '../../language/index.ts';
import { type Clause, type Mistake, mistakeAt, refusalAt } from '../mistake.ts';
import { aggregateNames } from './aggregates.ts';
import { functionElsewhere, leftOutFunction } from './functions/elsewhere.ts';
import { functionNames } from './functions.ts';

/** More rows than this, and pairs of rows, no SELECT looks at. [MODEL] */
export const lookedAtRowLimit = 1_500_000;

export const tooManyRowsAt = (span: Span): Mistake =>
  refusalAt(span, `A SELECT looks at ${lookedAtRowLimit} rows and pairs of rows at most.`, {
    kind: 'askForLess',
  });

export const ambiguousColumnAt = (name: Name, clause: Clause, tables: readonly string[]): Mistake =>
  mistakeAt(
    name.span,
    { number: 1052, sqlstate: '23000', message: `Column '${name.text}' in ${clause} is ambiguous` },
    { kind: 'qualifyColumn', tables },
  );

/** 1305, but for a function that the product has and the model leaves out. */
export function unknownFunctionAt(name: Name): Mistake {
  const about = leftOutFunction(name.text);
  if (about !== null)
    return refusalAt(name.span, `${name.text.toUpperCase()} is not part of this model.`, {
      kind: 'functionLeftOut',
      about,
    });
  const error = { number: 1305, sqlstate: '42000', message: `FUNCTION ${name.text} does not exist` };
  const counterpart = functionElsewhere(name.text);
  return mistakeAt(
    name.span,
    error,
    counterpart === null
      ? { kind: 'namesThatThereAre', of: 'function', names: [...aggregateNames, ...functionNames] }
      : { kind: 'calledHere', name: counterpart },
  );
}

export const operandCountAt = (name: Name, least: number, most: number | null): Mistake =>
  mistakeAt(
    name.span,
    {
      number: 1582,
      sqlstate: '42000',
      message: `Incorrect parameter count in the call to native function '${name.text}'`,
    },
    { kind: 'functionTakes', least, most },
  );

export const groupFunctionAt = (span: Span, clause: Clause): Mistake =>
  mistakeAt(
    span,
    { number: 1111, sqlstate: 'HY000', message: 'Invalid use of group function' },
    { kind: clause === 'where clause' ? 'havingInstead' : 'aggregatePlaces' },
  );

/** 1054 for the name of a function that is called with nothing, which stands there as if it were a column. */
export const functionWithoutBracketsAt = (name: Name, clause: Clause): Mistake =>
  mistakeAt(
    name.span,
    { number: 1054, sqlstate: '42S22', message: `Unknown column '${name.text}' in '${clause}'` },
    { kind: 'callFunction', name: name.text },
  );

/** 1054 for a text without its quotes. */
export const textWithoutQuotesAt = (name: Name, clause: Clause): Mistake =>
  mistakeAt(
    name.span,
    { number: 1054, sqlstate: '42S22', message: `Unknown column '${name.text}' in '${clause}'` },
    { kind: 'quoteText', text: name.text },
  );

export const operandColumnsAt = (span: Span, columns: number): Mistake =>
  mistakeAt(
    span,
    { number: 1241, sqlstate: '21000', message: `Operand should contain ${columns} column(s)` },
    { kind: 'selectOneValue' },
  );

export const severalRowsAt = (span: Span): Mistake =>
  mistakeAt(
    span,
    { number: 1242, sqlstate: '21000', message: 'Subquery returns more than 1 row' },
    { kind: 'selectOneValue' },
  );

export const notInGroupByAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    { number: 1055, sqlstate: '42000', message: `'${name.text}' isn't in GROUP BY` },
    { kind: 'groupByColumn' },
  );

export const mixesGroupColumnsAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    {
      number: 1140,
      sqlstate: '42000',
      message:
        'Mixing of GROUP columns (MIN(),MAX(),COUNT(),...) with no GROUP columns is illegal if there is no GROUP BY clause',
    },
    { kind: 'addGroupBy', column: name.text },
  );

export const noTablesUsedAt = (span: Span): Mistake =>
  mistakeAt(
    span,
    { number: 1096, sqlstate: 'HY000', message: 'No tables used' },
    { kind: 'selectFromTable' },
  );

export const unknownTableOfStarAt = (name: Name, tables: readonly string[]): Mistake =>
  mistakeAt(
    name.span,
    { number: 1051, sqlstate: '42S02', message: `Unknown table '${name.text}'` },
    { kind: 'namesThatThereAre', of: 'table', names: tables },
  );

export const aliasTwiceAt = (span: Span, alias: string): Mistake =>
  mistakeAt(
    span,
    { number: 1066, sqlstate: '42000', message: `Not unique table/alias: '${alias}'` },
    { kind: 'giveAlias' },
  );

export const columnCountsDifferAt = (span: Span): Mistake =>
  mistakeAt(
    span,
    {
      number: 1222,
      sqlstate: '21000',
      message: 'The used SELECT statements have a different number of columns',
    },
    { kind: 'sameColumnCount' },
  );
