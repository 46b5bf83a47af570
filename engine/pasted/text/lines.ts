import { firstIndex } from '../../base/index.ts';
import type { Span } from '../../language/index.ts';

/** Characters that other clients draw tables with, and what the MySQL client draws there. */
const boxes: readonly (readonly [drawn: RegExp, plain: string])[] = [
  [/[─━═╌╍┄┅┈┉]/g, '-'],
  [/[│┃║╎╏┆┇┊┋]/g, '|'],
  [/[\u250c-\u254b\u2550-\u256c\u256d-\u2570]/g, '+'],
];

/**
 * What stands before the lines of a table that was quoted in a mail or a comment, or that `grep -n` has found, and before one
 * that a comparison of two texts has as new.
 */
const quotation = /^(?:(?:(?:>|#|\/\/|--|\*)\s+){1,20}|(?:[\w./-]{1,80}:)?\d{1,6}[:)]\s*|\+(?=\|))(?=[|+])/;

/**
 * The lines of a pasted text, counted from 0: trimmed, with tables drawn as the MySQL client draws them. Nothing changes
 * its place: `offset` is where the text begins in the statement that it is part of.
 */
export class Lines {
  readonly count: number;
  readonly #text: string;
  readonly #offset: number;
  readonly #begins: readonly number[];
  readonly #texts: (string | undefined)[] = [];
  readonly #starts: number[] = [];

  constructor(text: string, offset: number) {
    this.#text = plainText(text);
    this.#offset = offset;
    this.#begins = beginsOf(text);
    this.count = this.#begins.length;
  }

  /** The text of a line; empty beyond the last one. */
  text(place: number): string {
    return place < this.count ? (this.#texts[place] ?? this.#read(place)) : '';
  }

  /** Where the text of a line begins in the statement. */
  start(place: number): number {
    if (place >= this.count) return this.#offset + this.#text.length;
    if (this.#texts[place] === undefined) this.#read(place);
    return this.#starts[place] ?? 0;
  }

  /** How far a line is indented. */
  indentation(place: number): number {
    return this.start(place) - this.#offset - (this.#begins[place] ?? 0);
  }

  span(place: number): Span {
    const start = this.start(place);
    return { start, end: start + this.text(place).length };
  }

  /** The place of the first line from `place` on that is not empty, or the number of lines. */
  filledFrom(place: number): number {
    let filled = place;
    while (filled < this.count && this.text(filled) === '') filled += 1;
    return filled;
  }

  /** The text from the start of one line to the end of the whole, with the line feeds. */
  from(place: number): { readonly text: string; readonly start: number } {
    const start = this.start(place);
    return { text: this.#text.slice(start - this.#offset), start };
  }

  /** The line in which a place of the statement is. */
  placeOf(start: number): number {
    const wanted = start - this.#offset;
    return Math.max(0, firstIndex(this.count, (line) => (this.#begins[line] ?? 0) > wanted) - 1);
  }

  #read(place: number): string {
    const begins = this.#begins[place] ?? 0;
    const ends = (this.#begins[place + 1] ?? this.#text.length + 1) - 1;
    const written = this.#text.slice(begins, ends);
    const indented = written.trimStart();
    const quoted = quotation.exec(indented)?.[0].length ?? 0;
    const text = withSingleBars(withoutPagerSign(indented.slice(quoted).trimEnd()).trimEnd());
    this.#texts[place] = text;
    this.#starts[place] = this.#offset + begins + written.length - indented.length + quoted;
    return text;
  }
}

/** `less -S` marks a line of a table that it has cut off at the right edge. */
const withoutPagerSign = (text: string): string =>
  /^[|+].*[-+ |\w]>$/.test(text) ? text.slice(0, -1) : text;

/** The heading of a table of a wiki, `||a||b||`, with the bars of its rows. */
const withSingleBars = (text: string): string =>
  text.startsWith('||') && text.endsWith('||') ? text.replaceAll('||', '| ').trimEnd() : text;

/** How many lines `text` has, if they are not more than `limit`; otherwise a number above it. */
export function countLines(text: string, limit: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && lines <= limit; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** The text without colours of a terminal and other drawings of tables; every character stays where it is. */
function plainText(text: string): string {
  let plain = text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals colour text with them.
  if (text.includes('\u001b')) plain = plain.replace(/\u001b\[[\d;]{0,16}[A-Za-z]/g, blanksFor);
  if (/[\u2500-\u257f]/.test(text)) for (const [drawn, simple] of boxes) plain = plain.replace(drawn, simple);
  return plain;
}

const blanksFor = (code: string): string => ' '.repeat(code.length);

function beginsOf(text: string): number[] {
  const begins = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) begins.push(at + 1);
  return begins;
}
