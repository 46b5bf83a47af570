import type { ClusterError } from '../cluster/index.ts';
import { refusal, unknownDatabase, unknownTable } from '../cluster/index.ts';
import { type Diagnostic, type Name, nearText, type Span } from '../language/index.ts';

/** A statement that was not accepted: what the client prints, and for the writer's mistakes where and what to do. */
export interface Mistake {
  readonly error: ClusterError;
  readonly diagnostic: Diagnostic | null;
}

/** The writer's mistake at `span`, with MySQL's own number and SQLSTATE. */
export function mistakeAt(span: Span, error: ClusterError, hint: string): Mistake {
  return { error, diagnostic: { message: asSentence(error.message), span, hint } };
}

/** An error that is no fault of the text. */
export const fault = (error: ClusterError): Mistake => ({ error, diagnostic: null });

/** A cluster-management statement that is refused for a reason the writer can see [MODEL]. */
export const refusalAt = (span: Span, message: string, hint: string): Mistake =>
  mistakeAt(span, refusal(message), hint);

const syntaxErrorNumber = 1064;

/** Could the text not be parsed? Only then `adviseOn` knows what was meant. */
export const isSyntaxError = ({ number }: ClusterError): boolean => number === syntaxErrorNumber;

/** 1064: `text` could not be parsed; the message quotes it from the place of the mistake on. */
export function syntaxMistake(text: string, diagnostic: Diagnostic): Mistake {
  const line = text.slice(0, diagnostic.span.start).split('\n').length;
  const message =
    'You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version ' +
    `for the right syntax to use near '${nearText(text, diagnostic)}' at line ${line}`;
  return { error: { number: syntaxErrorNumber, sqlstate: '42000', message }, diagnostic };
}

export const noDatabaseSelected = (span: Span): Mistake =>
  mistakeAt(
    span,
    { number: 1046, sqlstate: '3D000', message: 'No database selected' },
    'Name the database, as in test.x or ON test, or choose one with USE.',
  );

export const unknownDatabaseAt = (name: Name, existing: readonly string[]): Mistake =>
  mistakeAt(name.span, unknownDatabase(name.text), listing('database', existing));

export const unknownTableAt = (
  span: Span,
  table: { database: string; name: string },
  existing: readonly string[],
): Mistake => mistakeAt(span, unknownTable(table.database, table.name), listing('table', existing));

/** The clause in which MySQL reports an unknown column. */
export type Clause = 'field list' | 'where clause' | 'group statement' | 'order clause';

export const unknownColumnAt = (name: Name, clause: Clause, existing: readonly string[]): Mistake =>
  mistakeAt(
    name.span,
    { number: 1054, sqlstate: '42S22', message: `Unknown column '${name.text}' in '${clause}'` },
    listing('column', existing),
  );

/** At most this many names are listed in a hint. */
const listedNames = 12;

/** `The leaves are leaf-1, leaf-2 and leaf-3.` */
export function listing(singular: string, names: readonly string[]): string {
  const plural = singular === 'leaf' ? 'leaves' : `${singular}s`;
  if (names.length === 0) return `There are no ${plural} yet.`;
  if (names.length === 1) return `The only ${singular} is ${names[0]}.`;
  const shown = names.slice(0, listedNames);
  const rest = names.length - shown.length;
  const last = rest > 0 ? `${rest} more` : (shown.pop() ?? '');
  return `The ${plural} are ${shown.join(', ')} and ${last}.`;
}

const asSentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);
