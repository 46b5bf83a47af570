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
import type { Expression, Literal, Progression } from './parts.ts';
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
  #text = '';
  #tokens: readonly Token[] = [];

  /** Turns to another text. */
  begin(text: string, tokens: readonly Token[]): void {
    this.mistakes = [];
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
    const { least, most, message, hint } = numberUses[use];
    if (written.includes('.')) {
      this.#note(range, {
        message: `${written} is not a whole number.`,
        hint: 'Write a number without a point.',
      });
    } else if (value < least || value > most) this.#note(range, { message, hint });
    return value;
  }

  /** Milliseconds of a text such as 30s, 500ms or 2m. */
  duration(range: Span, use: DurationUse): number {
    const [, count, unit] = /^(\d+)(ms|s|m)$/i.exec(this.slice(range)) ?? [];
    const ms = Number(count) * present(unitsMs[unit?.toLowerCase() ?? ''], 'unit of a duration');
    const { mostMs, message, hint } = durationUses[use];
    if (ms > mostMs) this.#note(range, { message, hint });
    return ms;
  }

  /** Which options of a kind of statement are written; each may be written once. */
  options(
    kind: StatementKind,
    written: readonly { readonly name: string; readonly span: Span }[],
  ): Readonly<Record<string, boolean>> {
    for (const [index, { name, span }] of written.entries()) {
      if (written.findIndex((other) => other.name === name) === index) continue;
      const message = `${this.text(span).toUpperCase()} stands here twice.`;
      this.mistakes.push({ message, span, hint: 'Write it once.' });
    }
    const isWritten = (name: string) => [name, written.some((option) => option.name === name)] as const;
    return Object.fromEntries(Object.keys(rowOf(kind).options ?? {}).map(isWritten));
  }

  columnType(range: Span): 'integer' | 'text' {
    const name = this.slice(range).toUpperCase();
    if (integerTypes.includes(name)) return 'integer';
    if (!textTypes.includes(name)) {
      this.#note(range, {
        message: `Columns of type ${name} are not supported here.`,
        hint: 'Columns hold whole numbers (INT, BIGINT) or text (VARCHAR, TEXT).',
      });
    }
    return 'text';
  }

  /** The columns among the parts of CREATE TABLE; keys are null. */
  columns<Column>(parts: readonly (Column | null)[], range: Span): readonly Column[] {
    const columns = parts.filter((part) => part !== null);
    if (columns.length === 0) {
      this.#note(range, { message: 'The table has no column.', hint: 'Give it one, such as (id INT).' });
    }
    return columns;
  }

  /** Checks that the last two rows lead to the end of `... (z)`. */
  progression(rows: readonly (readonly Literal[])[], progression: Progression | null): Progression | null {
    if (progression === null) return null;
    const [from, to] = rows.slice(-2).map((row) => (row.length === 1 ? row[0]?.value : undefined));
    const mistake = progressionMistake(from, to, progression.last);
    if (mistake !== null) this.mistakes.push({ ...mistake, span: progression.span });
    return progression;
  }

  /** What an aggregate is of: null for the star of COUNT(*). */
  aggregated(
    call: string,
    of: Expression | { readonly kind: 'all'; readonly span: Span },
  ): Expression | null {
    if (of.kind !== 'all') return of;
    if (call !== 'count') {
      const message = `${call.toUpperCase()} needs a column; only COUNT takes *.`;
      this.mistakes.push({
        message,
        span: of.span,
        hint: `Write a column, such as ${call.toUpperCase()}(id).`,
      });
    }
    return null;
  }

  chain(kind: 'and' | 'or', head: Expression, tail: readonly Expression[]): Expression {
    return tail.reduce<Expression>(
      (left, right) => ({ kind, left, right, span: { start: left.span.start, end: right.span.end } }),
      head,
    );
  }

  /** `x BETWEEN a AND b` is `x >= a AND x <= b`. */
  between(parts: Between): Expression {
    const { operand: left, low, high, span } = parts;
    const both: Expression = {
      kind: 'and',
      left: { kind: 'compare', operator: '>=', left, right: low, span },
      right: { kind: 'compare', operator: '<=', left, right: high, span },
      span,
    };
    return parts.negated ? { kind: 'not', operand: both, span } : both;
  }

  #note(range: Span, mistake: Pick<Diagnostic, 'message' | 'hint'>): void {
    this.mistakes.push({ ...mistake, span: this.span(range) });
  }

  #token(index: number): Token {
    return present(this.#tokens[index], 'token of a parsed range');
  }
}

interface Between {
  readonly operand: Expression;
  readonly low: Expression;
  readonly high: Expression;
  readonly negated: boolean;
  readonly span: Span;
}

const numberUses = {
  port: {
    least: 1,
    most: 65_535,
    message: 'A port is a number from 1 to 65535.',
    hint: "Write the leaf's port after the colon; without one it is 3306.",
  },
  group: {
    least: 1,
    most: 2,
    message: 'There are two availability groups, 1 and 2.',
    hint: 'Write INTO GROUP 1 or INTO GROUP 2.',
  },
  phase: {
    least: 1,
    most: 7,
    message: 'A rebalance has the phases 1 to 7.',
    hint: 'Write the phase to wait for, such as .wait phase 5.',
  },
  partitions: {
    least: 1,
    most: partitionLimit,
    message: `A database has 1 to ${partitionLimit} partitions.`,
    hint: 'Write a number of partitions, such as PARTITIONS 16.',
  },
  ordinal: {
    least: 0,
    most: partitionLimit - 1,
    message: `Partitions are numbered from 0 to ${partitionLimit - 1} at most.`,
    hint: 'SHOW PARTITIONS lists the numbers there are.',
  },
  reads: {
    least: 0,
    most: workloadReadLimit,
    message: `A workload has at most ${workloadReadLimit} reads a second.`,
    hint: 'Write fewer a second, such as 50 reads.',
  },
  writes: {
    least: 0,
    most: workloadWriteLimit,
    message: `A workload has at most ${workloadWriteLimit} writes a second.`,
    hint: 'Write fewer a second, such as 20 writes.',
  },
  limit: {
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
    message: 'That limit is too large.',
    hint: 'Write how many rows are wanted at most.',
  },
  literal: {
    least: Number.MIN_SAFE_INTEGER,
    most: Number.MAX_SAFE_INTEGER,
    message: 'That number is too large.',
    hint: 'Whole numbers reach from -9007199254740991 to 9007199254740991 here.',
  },
} as const;

type NumberUse = keyof typeof numberUses;

const durationUses = {
  wait: { mostMs: waitLimitMs, message: 'That is longer than a day.', hint: 'Write 1440m at most.' },
  lag: { mostMs: lagLimitMs, message: 'That is longer than an hour.', hint: 'Write 60m at most.' },
} as const;

type DurationUse = keyof typeof durationUses;

const unitsMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };

const integerTypes: readonly string[] = 'TINYINT SMALLINT MEDIUMINT INT INTEGER BIGINT BOOL BOOLEAN'.split(
  ' ',
);
const textTypes: readonly string[] = 'CHAR VARCHAR TINYTEXT TEXT MEDIUMTEXT LONGTEXT'.split(' ');

/** Words that a column type may be, for completion. */
export const columnTypes: readonly string[] = ['INT', 'BIGINT', 'TEXT', 'VARCHAR'];

function progressionMistake(
  from: number | string | null | undefined,
  to: number | string | null | undefined,
  last: number,
): Pick<Diagnostic, 'message' | 'hint'> | null {
  if (typeof from !== 'number' || typeof to !== 'number') {
    return {
      message: 'Before ... there must be two rows of one number each.',
      hint: 'Write the first two rows and the last, such as (101), (102), ... (200).',
    };
  }
  const steps = (last - to) / (to - from);
  if (!Number.isInteger(steps) || steps < 1) {
    return {
      message: `From ${from} and ${to} the rows never reach ${last}.`,
      hint: 'The rows go on by the difference of the two before the dots.',
    };
  }
  if (steps <= progressionRowLimit) return null;
  return {
    message: `These are ${steps} rows, more than ${progressionRowLimit} at once.`,
    hint: 'Insert them with several statements.',
  };
}
