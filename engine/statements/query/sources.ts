import { unreachable } from '../../base/index.ts';
import type { Name, Source } from '../../language/index.ts';
import { unknownColumnAt } from '../mistake.ts';
import { conjunctsOf, type JoinedRows, joinRows } from './join-rows.ts';
import { type LaidOut, lookAt, type Maker, oncePerRun } from './made.ts';
import { aliasTwiceAt } from './mistakes.ts';
import type { ScopeColumn } from './scope.ts';
import { nullable, typeOfColumn } from './value-type.ts';
import type { Cells } from './values.ts';

/** Finds the columns of what is read from, and notes what is wrong with it. */
export function layOut(source: Source, maker: Maker): LaidOut {
  const laid = layOutPart(source, maker);
  const seen = new Set<string>();
  for (const { name, at } of namesIn(source)) {
    if (seen.has(name.toLowerCase())) maker.making.mistakes.push(aliasTwiceAt(at, name));
    seen.add(name.toLowerCase());
  }
  return laid;
}

function layOutPart(source: Source, maker: Maker): LaidOut {
  switch (source.kind) {
    case 'table':
      return layOutTable(source, maker);
    case 'derived': {
      const { columns, rows } = maker.prepareWithin(source.query, null);
      const table = source.alias?.text ?? null;
      return leaf(
        columns.map(({ name, type, align }) => ({ table, schema: null, name, type, align, isJoined: false })),
        oncePerRun(maker.making, rows),
      );
    }
    case 'join':
      return layOutJoin(source, maker);
    default:
      return unreachable(source);
  }
}

function layOutTable(source: Source & { readonly kind: 'table' }, maker: Maker): LaidOut {
  const { table, alias } = source;
  const common = table.schema === null ? maker.common(table.name.text) : null;
  const called = alias?.text ?? table.name.text;
  if (common !== null) {
    return leaf(
      common.columns.map(({ name, type, align }) => ({
        table: called,
        schema: null,
        name,
        type,
        align,
        isJoined: false,
      })),
      common.rows,
    );
  }
  const { making } = maker;
  const columns = maker.columnsOf(source).map(
    (column): ScopeColumn => ({
      table: called,
      schema: alias === null ? (table.schema?.text ?? maker.database) : null,
      name: column.name,
      type: typeOfColumn(column),
      align: column.align,
      isJoined: false,
    }),
  );
  return leaf(columns, () => {
    const rows = maker.rowsOf(source);
    lookAt(making, rows.length, source.span);
    return rows;
  });
}

const leaf = (columns: readonly ScopeColumn[], rows: () => readonly Cells[]): LaidOut => ({
  columns,
  star: columns.map((_column, index) => index),
  rows: () => rows,
});

function layOutJoin(source: Source & { readonly kind: 'join' }, maker: Maker): LaidOut {
  const [left, right] = [layOutPart(source.left, maker), layOutPart(source.right, maker)];
  const shared = sharedColumns(source, { left, right, maker });
  const offset = left.columns.length;
  const kept = source.join === 'right' ? 'right' : 'left';
  const columns = [
    ...left.columns.map((column, index) => ({
      ...column,
      type: source.join === 'right' ? nullable(column.type) : column.type,
      isJoined: column.isJoined || (kept === 'right' && shared.some((pair) => pair.left === index)),
    })),
    ...right.columns.map((column, index) => ({
      ...column,
      type: source.join === 'left' ? nullable(column.type) : column.type,
      isJoined: column.isJoined || (kept === 'left' && shared.some((pair) => pair.right === index)),
    })),
  ];
  const first = shared.map((pair) => (kept === 'left' ? pair.left : pair.right + offset));
  const hidden = new Set(shared.flatMap((pair) => [pair.left, pair.right + offset]));
  const all = [...left.star, ...right.star.map((index) => index + offset)];
  const joined: JoinedRows = { join: source.join, left, right, columns, span: source.span };
  const conditions = [
    ...(source.on === null ? [] : conjunctsOf(source.on)),
    ...shared.map(({ left: one, right: other }) => ({ left: one, right: other + offset })),
  ];
  const rows = joinRows(joined, conditions, maker);
  return { columns, star: [...first, ...all.filter((index) => !hidden.has(index))], rows };
}

/** The columns that USING, or a natural join, joins by. */
function sharedColumns(
  { using, isNatural }: Source & { readonly kind: 'join' },
  { left, right, maker }: { readonly left: LaidOut; readonly right: LaidOut; readonly maker: Maker },
): readonly { readonly left: number; readonly right: number }[] {
  const placeIn = ({ columns }: LaidOut, name: string): number =>
    columns.findIndex((column) => !column.isJoined && column.name.toLowerCase() === name.toLowerCase());
  if (using !== null) {
    return using.flatMap((name: Name) => {
      const pair = { left: placeIn(left, name.text), right: placeIn(right, name.text) };
      if (pair.left >= 0 && pair.right >= 0) return [pair];
      maker.making.mistakes.push(
        unknownColumnAt(
          name,
          'on clause',
          left.columns.map((column) => column.name),
        ),
      );
      return [];
    });
  }
  if (!isNatural) return [];
  return left.columns.flatMap(({ name, isJoined }, index) => {
    const other = placeIn(right, name);
    return other >= 0 && !isJoined ? [{ left: index, right: other }] : [];
  });
}

/** What the tables are called, with the place of each. */
function namesIn(source: Source): readonly { readonly name: string; readonly at: Source['span'] }[] {
  if (source.kind === 'join') return [...namesIn(source.left), ...namesIn(source.right)];
  const name = source.alias?.text ?? (source.kind === 'table' ? source.table.name.text : null);
  if (name === null) return [];
  // Tables of two databases may be called the same.
  const schema = source.kind === 'table' && source.alias === null ? source.table.schema?.text : undefined;
  return [{ name: schema === undefined ? name : `${schema}.${name}`, at: source.span }];
}
