import type { Row, TableSchema } from '../../cluster/index.ts';
import type { Assignment, Query, SelectItem, Source, Span } from '../../language/index.ts';
import { newValueName } from '../../language/index.ts';
import type { Scene } from '../binding/bound.ts';
import { sessionOf } from '../binding/session.ts';
import { type Mistake, mistakeAt, refusalAt, unknownColumnAt } from '../mistake.ts';
import { columnIndex } from '../query/columns.ts';
import { prepareQuery } from '../query/prepare.ts';
import type { Cell } from '../types.ts';
import { cellsOf } from './cells.ts';
import { namesShown } from './dropped-columns.ts';
import type { GivenCell, RowMaker } from './row-maker.ts';
import { tableColumns } from './table-columns.ts';

/** What `column = value, …` sets, as far as it can be known without a row. */
export interface Assigned {
  /** The values, as what a SELECT is made of. */
  readonly items: readonly SelectItem[];
  /** The values as they were worked out, each for the place of its column; DEFAULT is undefined. */
  readonly cells: (values: readonly Cell[]) => ReadonlyMap<number, GivenCell>;
}

type Read =
  | { readonly ok: true; readonly assigned: Assigned }
  | { readonly ok: false; readonly mistake: Mistake };

/** Finds the columns. Those of the shard key stay, for they say where a row lies [DOC]. */
export function readAssignments(assignments: readonly Assignment[], table: TableSchema): Read {
  const columns = table.columns.map(({ name }) => name);
  const places: number[] = [];
  for (const { column } of assignments) {
    const place = columnIndex(columns, column.text);
    const refuse = (mistake: Mistake): Read => ({ ok: false, mistake });
    if (place === -1) return refuse(unknownColumnAt(column, 'field list', namesShown(table.columns)));
    if (table.traits?.shardKey.includes(place)) {
      const message = `Column ${column.text} says in which partition a row lies, so it is not updated.`;
      return refuse(refusalAt(column.span, message, { kind: 'insertAnew' }));
    }
    if (places.includes(place))
      return refuse(
        refusalAt(column.span, `Column ${column.text} is set twice.`, { kind: 'nameColumnOnce' }),
      );
    if (table.columns[place]?.traits?.computed)
      return refuse(
        refusalAt(column.span, `Column ${column.text} is computed.`, { kind: 'leaveOutComputed' }),
      );
    places.push(place);
  }
  const items = assignments.map(({ value }): SelectItem => {
    return { kind: 'column', expression: value, heading: '', alias: null };
  });
  const cells = (values: readonly Cell[]): ReadonlyMap<number, GivenCell> =>
    new Map(
      places.map((place, index) => {
        const value = assignments[index]?.value;
        const isDefault = value?.kind === 'literal' && value.isDefault === true;
        return [place, isDefault ? undefined : (values[index] ?? null)] as const;
      }),
    );
  return { ok: true, assigned: { items, cells } };
}

/** A SELECT of `items` from one source, and nothing else. */
export function queryFrom(
  items: readonly SelectItem[],
  from: Source | null,
  span: Span,
  rest: Partial<
    Pick<Query, 'orderBy' | 'limit'> & { readonly where: Query['orderBy'][number]['expression'] | null }
  > = {},
): Query {
  const { where = null, orderBy = [], limit = null } = rest;
  const body = {
    kind: 'selection',
    distinct: false,
    items,
    from,
    where,
    groupBy: [],
    having: null,
    span,
  } as const;
  return { kind: 'select', commons: [], body, orderBy, limit, span };
}

/** The row that is there already, as it is after ON DUPLICATE KEY UPDATE; the very same when nothing is different. */
export type Assigner = (
  twin: Row,
  row: Row,
  rowNumber: number,
) => { readonly ok: true; readonly row: Row } | { readonly ok: false; readonly mistake: Mistake };

type FoundAssigner =
  | { readonly ok: true; readonly assign: Assigner }
  | { readonly ok: false; readonly mistake: Mistake };

/** What ON DUPLICATE KEY UPDATE does: it sees the row that is there, and by VALUES(column) the one that was to come. */
export function assigner(
  assignments: readonly Assignment[],
  { table, scene, maker }: { readonly table: TableSchema; readonly scene: Scene; readonly maker: RowMaker },
): FoundAssigner {
  const read = readAssignments(assignments, table);
  if (!read.ok) return read;
  const { assigned } = read;
  const span = assignments[0]?.column.span ?? { start: 0, end: 0 };
  const name = { text: table.name, span };
  const source = { kind: 'table', table: { schema: null, name, span }, alias: null, span } as const;
  const columns = tableColumns(table);
  const both = [...columns, ...columns.map((column) => ({ ...column, name: newValueName(column.name) }))];
  const prepared = prepareQuery(queryFrom(assigned.items, source, span), () => both, {
    variables: scene.world.variables,
  });
  if (!prepared.ok) return prepared;
  const cells = cellsOf(table);
  return {
    ok: true,
    assign: (twin, row, rowNumber) => {
      const answer = prepared.run(() => [[...cells(twin), ...cells(row)]], sessionOf(scene));
      if (!answer.ok) return answer;
      const [values = []] = answer.table.rows;
      const made = maker.changedRow(twin, assigned.cells(values), rowNumber);
      return made.ok ? made : { ok: false, mistake: mistakeAt(span, made.error, { kind: 'fitTheColumns' }) };
    },
  };
}
