import type { Statement } from '../../language/index.ts';
import { printAffected } from '../printing/print-result.ts';
import type { Warning } from '../query/memory.ts';
import { type Bound, nothingToDo, type Scene } from './bound.ts';

/** What IF EXISTS and IF NOT EXISTS come to where there is nothing to do: a note, which SHOW WARNINGS lists, as in MySQL. */
export function noted(statement: Statement, { connection }: Pick<Scene, 'connection'>): Bound {
  const notes = notesOf(statement, connection.database);
  return notes.length === 0 ? nothingToDo : withNotes(notes);
}

const withNotes = (notes: readonly Warning[]): Bound => ({
  kind: 'text',
  text: printAffected(0, 0, notes.length),
  remembers: { warnings: notes },
});

const note = (code: number, message: string): Warning => ({ level: 'Note', code, message });

/** A table that IF EXISTS has not found. */
export const unknownTableNote = (database: string, table: string): Warning =>
  note(1051, `Unknown table '${database}.${table}'`);

function notesOf(statement: Statement, database: string | null): readonly Warning[] {
  switch (statement.kind) {
    case 'dropTable':
      return [statement.table, ...statement.others].map(({ schema, name }) =>
        unknownTableNote(schema?.text ?? database ?? '', name.text),
      );
    case 'dropDatabase':
      return [note(1008, `Can't drop database '${statement.name.text}'; database doesn't exist`)];
    case 'createDatabase':
      return [note(1007, `Can't create database '${statement.name.text}'; database exists`)];
    case 'createTable':
    case 'defineTable':
      return [note(1050, `Table '${statement.table.name.text}' already exists`)];
    default:
      return [];
  }
}
