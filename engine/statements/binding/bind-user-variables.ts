import type { Name, Query, SelectItem, Span } from '../../language/index.ts';
import { mistakeAt } from '../mistake.ts';
import { printAffected } from '../printing/print-result.ts';
import { type Memory, nothingRemembered, type UserVariable } from '../query/memory.ts';
import type { ValueType } from '../query/value-type.ts';
import { queryFrom } from '../tables/assign.ts';
import type { Cell } from '../types.ts';
import { answerTo } from './bind-reads.ts';
import { type Bound, type Of, refused, type Scene } from './bound.ts';

/** SET @a = …, @b = …: each sees what those before it have got [DOC; that they see it is MODEL, as MySQL]. */
export function bindSetVariables({ assignments, span }: Of<'setVariables'>, scene: Scene): Bound {
  let variables = (scene.memory ?? nothingRemembered).variables;
  for (const { column, value } of assignments) {
    const item: SelectItem = { kind: 'column', expression: value, heading: '', alias: null };
    const memory = { ...(scene.memory ?? nothingRemembered), variables };
    const answered = answerTo(queryFrom([item], null, span), { ...scene, memory });
    if (!answered.ok) return answered.bound;
    const [cell = null] = answered.table.rows[0] ?? [];
    variables = withVariable(variables, column, cell, answered.types[0]);
  }
  return { kind: 'text', text: printAffected(0, 0), remembers: { variables } };
}

/** SELECT … INTO @a, @b: of the one row that it gives [DOC]; the numbers of the errors are MySQL's. */
export function bindSelectInto(
  { query, into, span }: { readonly query: Query; readonly into: readonly Name[]; readonly span: Span },
  scene: Scene,
): Bound {
  const answered = answerTo(query, scene);
  if (!answered.ok) return answered.bound;
  const { rows, columns } = answered.table;
  const refuse = (number: number, sqlstate: string, message: string): Bound =>
    refused(mistakeAt(span, { number, sqlstate, message }, { kind: 'selectOneValue' }));
  if (columns.length !== into.length)
    return refuse(1222, '21000', 'The used SELECT statements have a different number of columns');
  const [row, second] = rows;
  if (second !== undefined) return refuse(1172, '42000', 'Result consisted of more than one row');
  let variables = (scene.memory ?? nothingRemembered).variables;
  if (row !== undefined)
    for (const [index, name] of into.entries())
      variables = withVariable(variables, name, row[index] ?? null, answered.types[index]);
  const count = row === undefined ? 0 : 1;
  const noData = {
    level: 'Warning',
    code: 1329,
    message: 'No data - zero rows fetched, selected, or processed',
  } as const;
  return {
    kind: 'text',
    text: printAffected(count, 0, 1 - count),
    remembers: { variables, rowCount: count, foundRows: count, warnings: count === 0 ? [noData] : [] },
  };
}

const untyped: ValueType = { kind: 'text', decimals: 0, nullable: true };

function withVariable(
  variables: Memory['variables'],
  { text }: Name,
  cell: Cell,
  given: ValueType = untyped,
): Memory['variables'] {
  // A NULL that is written out leaves the type that there was, as in MySQL; any other one is of its own.
  const type = given.kind === 'null' ? (variables.get(text.toLowerCase())?.type ?? untyped) : given;
  // Numbers with places were printed.
  const isNumber = type.kind === 'decimal' || type.kind === 'double';
  const value = isNumber && cell !== null ? Number(cell) : cell;
  const variable: UserVariable = { value, type };
  return new Map([...variables, [text.toLowerCase(), variable]]);
}
