import type { Evaluate } from '../../cluster/index.ts';
import type { Frame, Span } from '../../language/index.ts';
import type { Cell } from '../types.ts';
import { Accumulator, type AggregateName, compareKeys } from './aggregates.ts';
import { lookAt } from './made.ts';
import type { Making, Partition, Window, WindowValue } from './place.ts';
import { type Cells, keyOf } from './values.ts';

/** Where nothing is said of the frame: all rows up to those of the same rank, and without an order all of them. */
export const usualFrame = (isOrdered: boolean): Frame => ({
  unit: 'range',
  from: Number.NEGATIVE_INFINITY,
  to: isOrdered ? 0 : Number.POSITIVE_INFINITY,
});

/** Puts the values of the windows behind the cells of each row. */
export function withWindows(
  rows: readonly Cells[],
  windows: readonly Window[],
  making: Making,
): readonly Cells[] {
  const columns = windows.map((window) => valuesOf(rows, window, making));
  return rows.map((row, index) => [...row, ...columns.map((values) => values[index] ?? null)]);
}

function valuesOf(rows: readonly Cells[], window: Window, making: Making): readonly Cell[] {
  lookAt(making, rows.length, window.span);
  const parts = new Map<string, { readonly index: number; readonly keys: readonly Cell[] }[]>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(window.partition.map((evaluate) => evaluate(row)));
    const part = parts.get(key) ?? [];
    part.push({ index, keys: window.order.map((evaluate) => evaluate(row)) });
    parts.set(key, part);
  }
  const values: Cell[] = [];
  for (const part of parts.values()) {
    part.sort((one, other) => compareKeys(one.keys, other.keys, window.descending));
    const partition = { rows: part.map(({ index }) => rows[index] ?? []), ranks: ranksOf(part, window) };
    const made = window.of(partition, (place) => frameAt(place, partition, window.frame), making);
    for (const [place, { index }] of part.entries()) values[index] = made[place] ?? null;
  }
  return values;
}

/** Rows of the same keys have the same rank; without an order all do. */
function ranksOf(
  part: readonly { readonly keys: readonly Cell[] }[],
  { descending }: Window,
): Partition['ranks'] {
  const ranks: { from: number; to: number }[] = [];
  for (const [place, { keys }] of part.entries()) {
    const before = part[place - 1];
    const last = ranks.at(-1);
    if (before !== undefined && last !== undefined && compareKeys(before.keys, keys, descending) === 0) {
      last.to = place + 1;
      ranks.push(last);
    } else ranks.push({ from: place, to: place + 1 });
  }
  return ranks;
}

/** The places of a frame, from the first to the one behind the last. */
function frameAt(place: number, { rows, ranks }: Partition, { unit, from, to }: Frame) {
  const rank = ranks[place] ?? { from: place, to: place + 1 };
  const first = unit === 'range' && from === 0 ? rank.from : place + from;
  const behind = unit === 'range' && to === 0 ? rank.to : place + to + 1;
  return { from: Math.max(0, Math.min(first, rows.length)), to: Math.max(0, Math.min(behind, rows.length)) };
}

/** An aggregate over the frame of each row; one that only grows goes on from the row before. */
export function aggregateOver(name: AggregateName, operand: Evaluate | null, span: Span): WindowValue {
  const take = (into: Accumulator, row: Cells): void => {
    if (operand === null) into.addRow();
    else into.add(operand(row));
  };
  const result = (of: Accumulator): Cell => of.result({ separator: ',', descending: [] });
  return ({ rows }, frames, making) => {
    let growing = new Accumulator(name, false);
    let reached = 0;
    return rows.map((_row, place) => {
      const { from, to } = frames(place);
      if (from === 0 && to >= reached) {
        for (; reached < to; reached += 1) take(growing, rows[reached] ?? []);
        return result(growing);
      }
      growing = new Accumulator(name, false);
      reached = 0;
      lookAt(making, Math.max(0, to - from), span);
      const own = new Accumulator(name, false);
      for (const row of rows.slice(from, to)) take(own, row);
      return result(own);
    });
  };
}

/** ROW_NUMBER, RANK and DENSE_RANK. */
export const rankings: Readonly<Record<string, WindowValue>> = {
  ROW_NUMBER: ({ rows }) => rows.map((_row, place) => place + 1),
  RANK: ({ ranks }) => ranks.map(({ from }) => from + 1),
  DENSE_RANK: ({ ranks }) => {
    let rank = 0;
    return ranks.map(({ from }, place) => {
      if (from === place) rank += 1;
      return rank;
    });
  },
};

/** PERCENT_RANK and CUME_DIST. */
export const shares: Readonly<Record<string, WindowValue>> = {
  PERCENT_RANK: ({ rows, ranks }) =>
    ranks.map(({ from }) => (rows.length < 2 ? 0 : from / (rows.length - 1))),
  CUME_DIST: ({ rows, ranks }) => ranks.map(({ to }) => to / rows.length),
};

/** LAG and LEAD: the value so many rows before or behind, and another one where there is no such row. */
export const beside =
  (by: 1 | -1, value: Evaluate, distance: Evaluate | null, otherwise: Evaluate | null): WindowValue =>
  ({ rows }) =>
    rows.map((row, place) => {
      const other = rows[place + by * Number(distance?.(row) ?? 1)];
      return other === undefined ? (otherwise?.(row) ?? null) : value(other);
    });

/** FIRST_VALUE, LAST_VALUE and NTH_VALUE: of the frame. */
export const inFrame =
  (value: Evaluate, count: (from: number, to: number, row: Cells) => number): WindowValue =>
  ({ rows }, frames) =>
    rows.map((row, place) => {
      const { from, to } = frames(place);
      const at = count(from, to, row);
      const found = at >= from && at < to ? rows[at] : undefined;
      return found === undefined ? null : value(found);
    });

/** NTILE: so many parts of the same size, the first of which have one row more. */
export const tiles =
  (count: Evaluate): WindowValue =>
  ({ rows }) => {
    const parts = Math.max(1, Number(count(rows[0] ?? []) ?? 1));
    const [size, more] = [Math.floor(rows.length / parts), rows.length % parts];
    return rows.map((_row, place) => {
      const ofLarge = more * (size + 1);
      return place < ofLarge
        ? Math.floor(place / (size + 1)) + 1
        : more + Math.floor((place - ofLarge) / size) + 1;
    });
  };
