import {
  lagLimitMs,
  partitionLimit,
  present,
  waitLimitMs,
  workloadReadLimit,
  workloadWriteLimit,
} from '../base/index.ts';
import type { Diagnostic, Span } from './diagnostic.ts';
import { rowOf } from './facts.ts';
import { progressionRowLimit } from './limits.ts';
import type { Literal, Progression } from './parts.ts';
import type { DurationUse, NumberUse, TextProblem } from './problem.ts';
import { unquoted } from './quoting.ts';
import type { StatementKind } from './statement.ts';
import type { Token } from './token.ts';

/**
 * What the grammar's actions read their values from, one text after another. Offsets of a {@link Span} named `range`
 * count tokens.
 */
export class Reading {
  /** What is wrong with values of a statement that is otherwise well formed, in the order of the text. */
  mistakes: Diagnostic[] = [];
  /** What was read and means nothing here, each once. */
  idleWords: string[] = [];
  #text = '';
  #tokens: readonly Token[] = [];

  /** Turns to another text. */
  begin(text: string, tokens: readonly Token[]): void {
    this.mistakes = [];
    this.idleWords = [];
    this.#text = text;
    this.#tokens = tokens;
  }

  /** The place in the text of a range of at least one token. */
  span(range: Span): Span {
    return { start: this.#token(range.start).start, end: this.#token(range.end - 1).end };
  }

  text(span: Span): string {
    return this.#text.slice(span.start, span.end);
  }

  /** The text as written, from the first token to the last. */
  slice(range: Span): string {
    return this.text(this.span(range));
  }

  /** What the first token of the range stands for, without quotes and escapes. */
  value(range: Span): string {
    const token = this.#token(range.start);
    const isQuoted = token.kind === 'string' || token.kind === 'name';
    return isQuoted ? unquoted(this.text(token)) : this.text(token);
  }

  integer(range: Span, use: NumberUse): number {
    const written = this.slice(range).replace(/\s/g, '');
    // Never -0, which no text can tell from 0.
    const value = Number(written) + 0;
    const [least, most] = numberUses[use];
    if (written.includes('.')) this.note(range, { kind: 'notWhole', written });
    else if (value < least || value > most) this.note(range, { kind: 'numberOutOfRange', use, least, most });
    return value;
  }

  /** Milliseconds of a text such as 30s, 500ms or 2m. */
  duration(range: Span, use: DurationUse): number {
    const [, count, unit] = /^(\d+)(ms|s|m)$/i.exec(this.slice(range)) ?? [];
    const ms = Number(count) * present(unitsMs[unit?.toLowerCase() ?? ''], 'unit of a duration');
    const mostMs = durationUses[use];
    if (ms > mostMs) this.note(range, { kind: 'durationTooLong', use, mostMinutes: mostMs / 60_000 });
    if (use === 'every' && ms < leastEveryMs)
      this.note(range, { kind: 'durationTooShort', leastSeconds: leastEveryMs / 1_000 });
    return ms;
  }

  /** Which options of a kind of statement are written; each may be written once. */
  options(
    kind: StatementKind,
    written: readonly { readonly name: string; readonly span: Span }[],
  ): Readonly<Record<string, boolean>> {
    for (const [index, { name, span }] of written.entries()) {
      if (written.findIndex((other) => other.name === name) === index) continue;
      this.mistakes.push({ span, problem: { kind: 'optionTwice', option: this.text(span).toUpperCase() } });
    }
    const isWritten = (name: string) => [name, written.some((option) => option.name === name)] as const;
    return Object.fromEntries(Object.keys(rowOf(kind).options ?? {}).map(isWritten));
  }

  /** The types of columns that have nothing else to them. */
  columnType(range: Span): 'integer' | 'text' {
    const type = this.slice(range).toUpperCase();
    if (/^INT(?:EGER)?$/.test(type)) return 'integer';
    if (type !== 'TEXT') this.note(range, { kind: 'columnTypeUnsupported', type });
    return 'text';
  }

  /** Checks that the last two rows lead to the end of `... (z)`. */
  progression(rows: readonly (readonly Literal[])[], progression: Progression | null): Progression | null {
    if (progression === null) return null;
    const [from, to] = rows.slice(-2).map((row) => (row.length === 1 ? row[0]?.value : undefined));
    const problem = progressionProblem(from, to, progression.last);
    if (problem !== null) this.mistakes.push({ span: progression.span, problem });
    return progression;
  }

  protected note(range: Span, problem: TextProblem): void {
    this.mistakes.push({ span: this.span(range), problem });
  }

  #token(index: number): Token {
    return present(this.#tokens[index], 'token of a parsed range');
  }
}

/** From where to where a number may be. */
const numberUses: Readonly<Record<NumberUse, readonly [least: number, most: number]>> = {
  port: [1, 65_535],
  group: [1, 2],
  phase: [1, 7],
  partitions: [1, partitionLimit],
  ordinal: [0, partitionLimit - 1],
  reads: [0, workloadReadLimit],
  writes: [0, workloadWriteLimit],
  limit: [0, Number.MAX_SAFE_INTEGER],
  literal: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** How long a duration may be, in milliseconds. */
const durationUses: Readonly<Record<DurationUse, number>> = {
  wait: waitLimitMs,
  lag: lagLimitMs,
  hold: waitLimitMs,
  every: waitLimitMs,
};

/** Nobody asks a cluster more often than this [MODEL]. */
const leastEveryMs = 1_000;

const unitsMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };

/** Words that a column type may be, for completion. */
export const columnTypes: readonly string[] = ['INT', 'BIGINT', 'TEXT', 'VARCHAR'];

function progressionProblem(
  from: number | string | null | undefined,
  to: number | string | null | undefined,
  last: number,
): TextProblem | null {
  if (typeof from !== 'number' || typeof to !== 'number') return { kind: 'progressionWithoutStart' };
  const rows = (last - to) / (to - from);
  if (!Number.isInteger(rows) || rows < 1) return { kind: 'progressionMissesEnd', from, to, last };
  return rows <= progressionRowLimit
    ? null
    : { kind: 'progressionTooLong', rows, limit: progressionRowLimit };
}
