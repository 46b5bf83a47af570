import type { ColumnDefinition } from '../../cluster/index.ts';
import type { Query, WrittenColumn } from '../../language/index.ts';
import { answerTo } from '../binding/bind-reads.ts';
import type { Bound, Scene } from '../binding/bound.ts';
import { findTable } from '../binding/names.ts';
import { columnIndex } from '../query/columns.ts';
import { tablesIn } from '../query/prepare.ts';
import type { ValueType } from '../query/value-type.ts';
import { typeOfColumn } from '../views/definitions.ts';
import { isDropped } from './dropped-columns.ts';

type Selected =
  | { readonly ok: true; readonly columns: readonly WrittenColumn[] }
  | { readonly ok: false; readonly bound: Bound };

/**
 * The columns that CREATE TABLE … AS SELECT makes: what the SELECT gives. A column of a table keeps its type, but for
 * AUTO_INCREMENT [DOC]; anything else is a BIGINT, a DECIMAL, a DOUBLE, a time or a LONGTEXT [MODEL].
 */
export function selectedColumns(query: Query, scene: Scene): Selected {
  const answered = answerTo(query, scene);
  if (!answered.ok) return answered;
  const { columns } = answered.table;
  const plain = plainColumns(query, columns.length);
  const sources = tablesIn(query).flatMap(({ table }) => {
    const found = findTable(scene, table);
    return found.ok ? found.thing.table.columns.filter((column) => !isDropped(column)) : [];
  });
  return {
    ok: true,
    columns: columns.map(({ name }, index): WrittenColumn => {
      const called = plain[index] ?? null;
      const source =
        called === null
          ? undefined
          : sources[
              columnIndex(
                sources.map((one) => one.name),
                called === '*' ? name : called,
              )
            ];
      const type = answered.types[index];
      return writtenAs(name, source ?? null, type ?? { kind: 'text', decimals: 0, nullable: true }, query);
    }),
  };
}

/** Of each column of the answer the column that it is, `*` for one of those that the star stands for; null for an expression. */
function plainColumns({ body }: Query, count: number): readonly (string | null)[] {
  if (body.kind !== 'selection') return [];
  const ofStar = count - body.items.filter(({ kind }) => kind === 'column').length;
  return body.items.flatMap((item): readonly (string | null)[] => {
    if (item.kind === 'all') return Array.from({ length: ofStar }, () => '*');
    return [item.expression.kind === 'column' ? item.expression.name.text : null];
  });
}

const printed = /^(\w+)(?:\((.*)\))?( unsigned)?$/;

const typeOf = ({ kind, decimals, time }: ValueType): string => {
  if (kind === 'integer') return 'bigint';
  if (kind === 'decimal') return `decimal(65,${decimals})`;
  return kind === 'double' ? 'double' : (time ?? 'longtext');
};

function writtenAs(
  text: string,
  source: ColumnDefinition | null,
  type: ValueType,
  { span }: Query,
): WrittenColumn {
  const [, word = 'longtext', lengths = null, unsigned] =
    printed.exec(source === null ? typeOf(type) : typeOfColumn(source)) ?? [];
  return {
    name: { text, span },
    type: { text: word.toUpperCase(), lengths, isUnsigned: unsigned !== undefined },
    isNullable: source?.traits?.isNullable ?? type.nullable,
    isNumbered: false,
    fallback: source?.traits?.fallback ?? null,
    clock: source?.traits?.clock ?? 'never',
    computed: null,
    comment: source?.traits?.comment ?? '',
    keys: [],
    span,
  };
}

/** What is written of a column goes before what it is in the SELECT; columns that are only written come first, as in MySQL. */
export function withSelected(
  written: readonly WrittenColumn[],
  selected: readonly WrittenColumn[],
): readonly WrittenColumn[] {
  const names = selected.map(({ name }) => name.text);
  const own = written.map(({ name }) => name.text);
  return [
    ...written.filter(({ name }) => columnIndex(names, name.text) === -1),
    ...selected.map((column) => written[columnIndex(own, column.name.text)] ?? column),
  ];
}
