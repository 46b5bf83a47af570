import { counted } from './formats.ts';

/** The console. */
export const console = {
  input: 'Statement',
  running: 'running',
  waiting: 'waiting',
  stop: 'Stop',
  finished: (statement: string, outcome: string) => `${statement}: ${outcome}`,
  /** What a statement has printed stays as it is: a table, a line, or why it was refused. */
  printed: (text: string) => text,
  rows: (count: number) => counted(count, 'row', 'rows'),
};
