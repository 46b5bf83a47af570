import type { TableSchema } from '../../cluster/index.ts';
import type { Literal, Name, Statement } from '../../language/index.ts';
import { type Mistake, mistakeAt, unknownColumnAt } from '../mistake.ts';
import { columnIndex } from '../query/columns.ts';
import { isDropped, namesShown } from './dropped-columns.ts';

type Insert = Extract<Statement, { readonly kind: 'insert' }>;

type Places =
  | { readonly ok: true; readonly places: readonly number[] }
  | { readonly ok: false; readonly mistake: Mistake };

/** Where in a row each written value goes. */
export function placesOfColumns(columns: readonly Name[] | null, table: TableSchema): Places {
  const existing = table.columns.map((column) => column.name);
  // What is computed of a row is no value of it.
  if (columns === null)
    return {
      ok: true,
      places: table.columns.flatMap((column, index) =>
        column.traits?.computed || isDropped(column) ? [] : [index],
      ),
    };
  const places: number[] = [];
  for (const name of columns) {
    const place = columnIndex(existing, name.text);
    if (place === -1)
      return { ok: false, mistake: unknownColumnAt(name, 'field list', namesShown(table.columns)) };
    if (places.includes(place)) return { ok: false, mistake: columnTwiceAt(name) };
    places.push(place);
  }
  return { ok: true, places };
}

export function valueCountAt(statement: Insert, literals: readonly Literal[], rowNumber: number): Mistake {
  const span = {
    start: literals[0]?.span.start ?? statement.span.start,
    end: literals.at(-1)?.span.end ?? statement.span.end,
  };
  const message = `Column count doesn't match value count at row ${rowNumber}`;
  return mistakeAt(span, { number: 1136, sqlstate: '21S01', message }, { kind: 'valueForEachColumn' });
}

const columnTwiceAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    { number: 1110, sqlstate: '42000', message: `Column '${name.text}' specified twice` },
    { kind: 'nameColumnOnce' },
  );
