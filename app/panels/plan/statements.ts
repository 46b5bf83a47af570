import { type Writable, writeLine } from '@ha-playground/engine/writing';

/** What an EXPLAIN of a plan is, by the statement that would carry the plan out. */
export const explainOf = (statement: Writable): string => `EXPLAIN ${writeLine(statement)}`;

/** A statement as it is read, without its end. */
export const statementText = (statement: Writable): string => writeLine(statement).replace(/;$/, '');

/** Lets another number be assumed, of one database or of all. */
export const assumeStatement = (assumption: string, assumed: string, of: string | null): string =>
  writeLine({ kind: 'dotAssume', assumption, assumed, of });

/** What tells of the plan with the fewest copies. */
export const fewestStatement = (database: string): string =>
  writeLine({ kind: 'dotPlan', fewest: true, database });
