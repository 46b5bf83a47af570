import type { ClusterError, ColumnDefinition, Row, TableSchema, Value } from '../../cluster/index.ts';
import type { Scene } from '../binding/bound.ts';
import { sessionOf } from '../binding/session.ts';
import type { Cell } from '../types.ts';
import { absentOf } from './cells.ts';
import { type ComputedColumns, computedColumns } from './computed-columns.ts';
import { convertValue, nowIn } from './convert-value.ts';

/** `place` is that of the column whose value it is that no row can have; -1 for none in particular. */
export type MadeRow =
  | { readonly ok: true; readonly row: Row }
  | { readonly ok: false; readonly error: ClusterError; readonly place: number };

/** What stands where a value is written: DEFAULT is undefined, as is a column that is not named. */
export type GivenCell = Cell | undefined;

/** Makes the rows of one statement for one table, as its columns say. */
export class RowMaker {
  readonly #table: TableSchema;
  readonly #scene: Scene;
  readonly #computed: ComputedColumns | null;
  readonly #aggregator: number;
  readonly #first: number;
  #last: number;
  #firstGiven: number | null = null;

  constructor(table: TableSchema, scene: Scene) {
    this.#table = table;
    this.#scene = scene;
    this.#computed = computedColumns(table, scene);
    // The numbers of a reference table are those of the master aggregator, to which such a write is forwarded.
    const isReference = table.traits?.isReference === true;
    this.#aggregator = isReference ? 1 : (sessionOf(scene).aggregatorId ?? 1);
    this.#first = isReference ? 0 : (this.#aggregator - 1) * numbersOfAggregator;
    this.#last = lastNumber(table, scene, this.#aggregator);
  }

  /** The numbers that AUTO_INCREMENT has given, and the first of them; null when it has given none. */
  get numbers(): { readonly aggregator: number; readonly last: number } | null {
    return this.#firstGiven === null ? null : { aggregator: this.#aggregator, last: this.#last };
  }

  /** What LAST_INSERT_ID() is afterwards; null when it stays as it was. */
  get insertId(): number | null {
    return this.#firstGiven;
  }

  /** A row that is added: its columns that are not given have what DEFAULT says. */
  newRow(given: readonly GivenCell[], rowNumber: number): MadeRow {
    const row: Value[] = [];
    for (const [place, column] of this.#table.columns.entries()) {
      const value = given[place];
      const made = value === undefined ? this.#defaultOf(column) : this.#valueOf(value, column, rowNumber);
      if (!made.ok) return { ...made, place };
      row.push(made.value);
    }
    return this.#withComputed(row, rowNumber);
  }

  /** A row as it is after some columns have been set; the very same one when nothing is different. */
  changedRow(before: Row, assigned: ReadonlyMap<number, GivenCell>, rowNumber: number): MadeRow {
    const row = this.#table.columns.map(
      (column, place) => before[place] ?? (place < before.length ? null : absentOf(column)),
    );
    for (const [place, value] of assigned) {
      const column = this.#table.columns[place];
      if (column === undefined) continue;
      const made = value === undefined ? this.#defaultOf(column) : this.#valueOf(value, column, rowNumber);
      if (!made.ok) return { ...made, place };
      row[place] = made.value;
    }
    const made = this.#withComputed(row, rowNumber);
    if (!made.ok || made.row.every((value, place) => value === before[place]))
      return made.ok ? { ok: true, row: before } : made;
    return { ok: true, row: this.#touched(made.row, assigned) };
  }

  /** ON UPDATE CURRENT_TIMESTAMP, in columns that are not set by the statement itself. */
  #touched(row: Row, assigned: ReadonlyMap<number, GivenCell>): Row {
    return row.map((value, place) => {
      const column = this.#table.columns[place];
      const clock = column?.traits?.clock;
      const isTouched = (clock === 'onUpdate' || clock === 'onBoth') && !assigned.has(place);
      return isTouched && column !== undefined ? nowIn(column, this.#scene.world.nowMs) : value;
    });
  }

  #defaultOf(column: ColumnDefinition): Made {
    const { traits } = column;
    if (traits === undefined || traits.computed !== null) return { ok: true, value: null };
    if (traits.isNumbered) return { ok: true, value: this.#nextNumber() };
    if (traits.clock === 'onInsert' || traits.clock === 'onBoth')
      return { ok: true, value: nowIn(column, this.#scene.world.nowMs) };
    if (traits.fallback !== null || traits.isNullable) return { ok: true, value: traits.fallback };
    const message = `Field '${column.name}' doesn't have a default value`;
    return { ok: false, error: { number: 1364, sqlstate: 'HY000', message } };
  }

  #valueOf(value: Cell, column: ColumnDefinition, rowNumber: number): Made {
    const { traits } = column;
    if (traits?.isNumbered && (value === null || value === 0)) return { ok: true, value: this.#nextNumber() };
    if (value === null) {
      if (traits === undefined || traits.isNullable) return { ok: true, value: null };
      const message = `Column '${column.name}' cannot be null`;
      return { ok: false, error: { number: 1048, sqlstate: '23000', message } };
    }
    const converted = convertValue(value, column, rowNumber);
    if (
      converted.ok &&
      traits?.isNumbered &&
      this.#table.traits?.isReference &&
      typeof converted.value === 'number'
    )
      this.#last = Math.max(this.#last, converted.value);
    return converted;
  }

  #nextNumber(): number {
    this.#last += 1;
    const number = this.#first + this.#last;
    this.#firstGiven ??= number;
    return number;
  }

  #withComputed(row: Row, rowNumber: number): MadeRow {
    if (this.#computed === null) return { ok: true, row };
    const values = this.#computed.of(row);
    if (!values.ok) return { ...values, place: -1 };
    const whole = [...row];
    for (const [place, value] of values.values) {
      const column = this.#table.columns[place];
      if (column === undefined) continue;
      const made = value === null ? { ok: true as const, value } : convertValue(value, column, rowNumber);
      if (!made.ok) return { ...made, place };
      whole[place] = made.value;
    }
    return { ok: true, row: whole };
  }
}

type Made =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ClusterError };

/** Each aggregator gives numbers of its own, in a range of this many: what is unique needs no word between them [MODEL]. */
const numbersOfAggregator = 1_125_899_906_842_624;

/** The last number that was given, also by a write that still waits. */
function lastNumber({ id, given }: TableSchema, { world }: Scene, aggregator: number): number {
  let last = given?.[aggregator] ?? 0;
  for (const { waitsFor } of world.statements) {
    if (waitsFor.kind !== 'write' || waitsFor.write.table !== id) continue;
    const { numbers } = waitsFor.write;
    if (numbers?.aggregator === aggregator) last = Math.max(last, numbers.last);
  }
  return last;
}
