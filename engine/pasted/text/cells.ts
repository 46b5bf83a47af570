import type { Span } from '../../language/index.ts';
import { type Strip, spanIn } from './strip.ts';
import { cellValue, type PastedRow } from './table.ts';

/** The cells of a line: their texts, and where each begins and ends in the line, two numbers a cell. */
export interface Cells {
  readonly texts: readonly string[];
  readonly edges: readonly number[];
}

/** Cells that are being read. */
export class CellList implements Cells {
  readonly texts: string[] = [];
  readonly edges: number[] = [];

  /** Adds what stands from `from` to `to`, without the blanks around it. */
  add(line: string, from: number, to: number): void {
    let [begins, ends] = [from, to];
    while (begins < ends && line.charCodeAt(begins) <= blank) begins += 1;
    while (ends > begins && line.charCodeAt(ends - 1) <= blank) ends -= 1;
    this.addText(line.slice(begins, ends), begins, ends);
  }

  addText(text: string, begins: number, ends: number): void {
    this.texts.push(text);
    this.edges.push(begins, ends);
  }
}

const blank = 32;

/** Cuts the text of a row into its cells again. */
export type Cut = (text: string) => Cells;

/**
 * A row that is written in one line, or in several that a terminal has made of one. It keeps no places: there are thousands
 * of rows, and few of them are ever pointed at.
 */
export class StripRow implements PastedRow {
  readonly cells: readonly (string | null)[];
  readonly #strip: Strip;
  readonly #cut: Cut;

  constructor(strip: Strip, cells: readonly (string | null)[], cut: Cut) {
    this.cells = cells;
    this.#strip = strip;
    this.#cut = cut;
  }

  get span(): Span {
    return spanIn(this.#strip);
  }

  cellSpan(column: number): Span {
    const { edges } = this.#cut(this.#strip.text);
    return spanIn(this.#strip, edges[2 * column], edges[2 * column + 1]);
  }
}

/** The cells as they are meant. */
export const valuesOf = (texts: readonly string[]): (string | null)[] => texts.map(cellValue);

/** The same where nothing else than an empty cell can be written for no value. */
export const valuesOfFile = (texts: readonly string[]): (string | null)[] =>
  texts.map((text) => (text === '' ? null : cellValue(text)));
