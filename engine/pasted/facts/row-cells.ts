import { hostFault } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import type { Notes } from '../notes.ts';
import type { PastedAddress } from '../pasted-cluster.ts';
import type { PastedRow, PastedTable } from '../text/table.ts';

/** The cells of one row by the names of their columns; what cannot be read is noted at its place. */
export class RowCells {
  readonly row: PastedRow;
  readonly #table: PastedTable;
  readonly #notes: Notes;

  constructor(table: PastedTable, row: PastedRow, notes: Notes) {
    this.#table = table;
    this.row = row;
    this.#notes = notes;
  }

  get span(): Span {
    return this.row.span;
  }

  has(column: string): boolean {
    return this.#table.columns.includes(column);
  }

  /** The text of the first of these columns that the row has a value in. */
  text(...columns: readonly string[]): string | null {
    for (const column of columns) {
      const text = this.row.cells[this.#table.columns.indexOf(column)] ?? null;
      if (text !== null) return text;
    }
    return null;
  }

  /** The place of a cell. */
  place(column: string): Span {
    return this.row.cellSpan(this.#table.columns.indexOf(column));
  }

  /** The value of a cell without which the row says nothing: null, and noted, where there is none. */
  needed<Value>(column: string, parse: (text: string) => Value | null): Value | null {
    const text = this.text(column);
    const value = text === null ? null : parse(text);
    if (value === null) this.leaveOut(column, text);
    return value;
  }

  /** The value of a cell that the row can do without: null where there is none, noted where it cannot be read. */
  optional<Value>(column: string, parse: (text: string) => Value | null): Value | null {
    const text = this.text(column);
    if (text === null || text === '') return null;
    const value = parse(text);
    if (value === null)
      this.#notes.row({ kind: 'cellUnreadable', column: this.#heading(column), text }, this.place(column));
    return value;
  }

  /** Notes that the row is left out because of this cell. */
  leaveOut(column: string, text: string | null): void {
    const place = this.has(column) && text !== null ? this.place(column) : this.span;
    this.#notes.row({ kind: 'rowUnreadable', column: this.#heading(column), text }, place);
  }

  #heading(column: string): string {
    return this.#table.headings[this.#table.columns.indexOf(column)] ?? column;
  }
}

/** What a leaf or aggregator has its port from when no column says it. */
export const defaultPort = 3306;

/** Host and port of a row; the port may stand behind the host. Null, and noted, where there is none. */
export function addressOfRow(cells: RowCells): (PastedAddress & { readonly isPortTaken: boolean }) | null {
  const written = cells.needed('host', (text) => (text === '' ? null : text));
  if (written === null) return null;
  const [, before, behind] = /^(.+):(\d{1,5})$/.exec(written) ?? [];
  const isBracketed = before?.startsWith('[') === true && before.endsWith(']');
  const isSplit = before !== undefined && (isBracketed || !before.includes(':')) && !cells.has('port');
  const host = (isSplit ? before : written).replace(/^\[(.+)\]$/, '$1');
  if (hostFault(host) !== null) {
    cells.leaveOut('host', host);
    return null;
  }
  if (isSplit) return { host, port: readPort(behind ?? '') ?? defaultPort, isPortTaken: true };
  if (!cells.has('port')) return { host, port: defaultPort, isPortTaken: false };
  const port = cells.needed('port', readPort);
  return port === null ? null : { host, port, isPortTaken: true };
}

export function readPort(text: string): number | null {
  // Some clients and spreadsheets set thousands apart.
  const port =
    /^\d{1,5}$/.test(text) || /^\d{1,2}[,.' ]\d{3}$/.test(text) ? Number(text.replace(/\D/, '')) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

/** A whole number from 1 on that tables count things with. */
export function readId(text: string): number | null {
  const id = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return id >= 1 ? id : null;
}

export function readFlag(text: string): boolean | null {
  if (/^(?:1|on|yes|true)$/i.test(text)) return true;
  return /^(?:0|off|no|false)$/i.test(text) ? false : null;
}
