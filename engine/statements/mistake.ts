import type { ClusterError } from '../cluster/index.ts';
import { refusal, unknownDatabase, unknownTable } from '../cluster/index.ts';
import type { Diagnostic, Name, Span } from '../language/index.ts';
import type { Advice, Problem } from '../telling/index.ts';

/** A statement that was not accepted: what the client prints, and for the writer's mistakes where and what to do. */
export interface Mistake {
  readonly error: ClusterError;
  readonly diagnostic: Diagnostic<Problem> | null;
}

/** The writer's mistake at `span`, with MySQL's own number and SQLSTATE. */
export const mistakeAt = (span: Span, error: ClusterError, advice: Advice): Mistake => ({
  error,
  diagnostic: { span, problem: { kind: 'refused', error, advice } },
});

/** An error that is no fault of the text. */
export const fault = (error: ClusterError): Mistake => ({ error, diagnostic: null });

/** A cluster-management statement that is refused for a reason the writer can see [MODEL]. */
export const refusalAt = (span: Span, message: string, advice: Advice): Mistake =>
  mistakeAt(span, refusal(message), advice);

export const noDatabaseSelected = (span: Span): Mistake =>
  mistakeAt(
    span,
    { number: 1046, sqlstate: '3D000', message: 'No database selected' },
    { kind: 'nameDatabase' },
  );

export const unknownDatabaseAt = (name: Name, existing: readonly string[]): Mistake =>
  mistakeAt(name.span, unknownDatabase(name.text), {
    kind: 'namesThatThereAre',
    of: 'database',
    names: existing,
  });

export const unknownTableAt = (
  span: Span,
  table: { database: string; name: string },
  existing: readonly string[],
): Mistake =>
  mistakeAt(span, unknownTable(table.database, table.name), {
    kind: 'namesThatThereAre',
    of: 'table',
    names: existing,
  });

/** The clause in which MySQL reports an unknown column. */
export type Clause =
  | 'field list'
  | 'where clause'
  | 'group statement'
  | 'having clause'
  | 'on clause'
  | 'order clause';

export const unknownColumnAt = (name: Name, clause: Clause, existing: readonly string[]): Mistake =>
  mistakeAt(
    name.span,
    { number: 1054, sqlstate: '42S22', message: `Unknown column '${name.text}' in '${clause}'` },
    { kind: 'namesThatThereAre', of: 'column', names: existing },
  );
