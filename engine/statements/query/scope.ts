import type { Name } from '../../language/index.ts';
import type { Column } from '../types.ts';
import type { ValueType } from './value-type.ts';
import type { Cells } from './values.ts';

/** A column of what a SELECT reads rows from. */
export interface ScopeColumn {
  /** What the table is called there; null for one that has no name. */
  readonly table: string | null;
  readonly schema: string | null;
  readonly name: string;
  readonly type: ValueType;
  readonly align: Column['align'];
  /** A column that USING has joined with one before it, which stands for both. */
  readonly isJoined: boolean;
}

export type FoundColumn =
  | { readonly kind: 'here'; readonly index: number; readonly column: ScopeColumn }
  | { readonly kind: 'outside'; readonly scope: Scope; readonly index: number; readonly column: ScopeColumn }
  | { readonly kind: 'ambiguous'; readonly tables: readonly string[] }
  | { readonly kind: 'unknown' };

/** The columns that an expression may name: those of its own SELECT, and those of the SELECTs around it. */
export class Scope {
  readonly columns: readonly ScopeColumn[];
  readonly outer: Scope | null;
  /** The row of this SELECT that a SELECT within it stands beside. */
  row: Cells = [];
  /** Does it name a column of a SELECT around it? */
  readsOutside = false;
  readonly #byName = new Map<string, number[]>();

  constructor(columns: readonly ScopeColumn[], outer: Scope | null) {
    this.columns = columns;
    this.outer = outer;
    for (const [index, { name }] of columns.entries()) {
      const key = name.toLowerCase();
      const known = this.#byName.get(key);
      if (known === undefined) this.#byName.set(key, [index]);
      else known.push(index);
    }
  }

  find(column: ColumnName): FoundColumn {
    const known = column.place === undefined ? undefined : this.columns[column.place];
    if (known !== undefined) return { kind: 'here', index: column.place ?? 0, column: known };
    const fitting = this.#fitting(column);
    const [index] = fitting;
    if (index === undefined) {
      const outside: FoundColumn = this.outer?.find(column) ?? { kind: 'unknown' };
      if (outside.kind === 'here' || outside.kind === 'outside') this.readsOutside = true;
      if (outside.kind === 'here' && this.outer !== null)
        return { ...outside, kind: 'outside', scope: this.outer };
      return outside;
    }
    const found = this.columns[index];
    if (fitting.length > 1 || found === undefined)
      return { kind: 'ambiguous', tables: fitting.map((place) => this.columns[place]?.table ?? '?') };
    return { kind: 'here', index, column: found };
  }

  #fitting({ name, table, schema }: ColumnName): readonly number[] {
    const named = this.#byName.get(name.text.toLowerCase()) ?? [];
    return named.filter((index) => {
      const column = this.columns[index];
      if (column === undefined) return false;
      if (table === null) return !column.isJoined;
      return isCalled(column.table, table) && (schema === null || isCalled(column.schema, schema));
    });
  }

  /** The places of the columns of `table.*`; null where no table is called so. */
  ofTable(table: Name): readonly number[] | null {
    const places = this.columns.flatMap((column, index) => (isCalled(column.table, table) ? [index] : []));
    return places.length === 0 ? null : places;
  }

  /** The names that there are, each once. */
  get names(): readonly string[] {
    return [...new Set(this.columns.map(({ name }) => name))];
  }

  /** Those of a table, or of all where none is named or called so. */
  namesOf(table: Name | null): readonly string[] {
    const places = table === null ? null : this.ofTable(table);
    return places === null
      ? this.names
      : [...new Set(places.flatMap((place) => this.columns[place]?.name ?? []))];
  }
}

export interface ColumnName {
  readonly name: Name;
  readonly table: Name | null;
  readonly schema: Name | null;
  readonly place?: number;
}

const isCalled = (called: string | null, name: Name): boolean =>
  called?.toLowerCase() === name.text.toLowerCase();
