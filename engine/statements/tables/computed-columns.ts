import type { ClusterError, Row, TableDefinition, TableSchema } from '../../cluster/index.ts';
import { parse, type Query } from '../../language/index.ts';
import type { Scene } from '../binding/bound.ts';
import { sessionOf } from '../binding/session.ts';
import { prepareQuery } from '../query/prepare.ts';
import type { Cell } from '../types.ts';
import { cellsOf } from './cells.ts';
import { tableColumns } from './table-columns.ts';

/** What computed columns come to: worked out as a SELECT would, of the other columns of a row. */
export interface ComputedColumns {
  readonly of: (
    row: Row,
  ) =>
    | { readonly ok: true; readonly values: readonly (readonly [place: number, value: Cell])[] }
    | { readonly ok: false; readonly error: ClusterError };
}

/** Null for a table without any. */
export function computedColumns(table: TableSchema, scene: Scene): ComputedColumns | null {
  const places = table.columns.flatMap(({ traits }, place) => (traits?.computed ? [place] : []));
  if (places.length === 0) return null;
  const query = queryOf(table);
  const prepared =
    query === null
      ? null
      : prepareQuery(query, () => tableColumns(table), { variables: scene.world.variables });
  const cells = cellsOf(table);
  return {
    of: (row) => {
      if (prepared === null || !prepared.ok)
        return { ok: true, values: places.map((place) => [place, null]) };
      const answer = prepared.run(() => [cells(row)], sessionOf(scene));
      if (!answer.ok) return { ok: false, error: answer.mistake.error };
      const [values = []] = answer.table.rows;
      return { ok: true, values: places.map((place, index) => [place, values[index] ?? null]) };
    },
  };
}

/** A SELECT of the computed columns, one after another; null where they cannot be read, which CREATE TABLE refuses. */
export function queryOf(table: TableDefinition): Query | null {
  const expressions = table.columns.flatMap(({ traits }) =>
    traits?.computed ? [`(${traits.computed})`] : [],
  );
  const parsed = parse(`SELECT ${expressions.join(', ')} FROM t`);
  return parsed.kind === 'statement' && parsed.statement.kind === 'select' ? parsed.statement.query : null;
}
