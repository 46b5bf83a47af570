import { counted } from './formats.ts';

/** The console. */
export const console = {
  log: 'Results',
  welcome:
    '-- A MySQL client on the master aggregator.\n-- help; lists the statements, .help the dot commands.',
  input: 'Statement',
  connections: 'Connections',
  connect: 'New connection',
  close: (host: string) => `Close the connection to ${host}`,
  running: 'running',
  waiting: 'waiting',
  stop: 'Stop',
  finished: (statement: string, outcome: string) => `${statement}: ${outcome}`,
  /** What a statement has printed stays as it is: a table, a line, or why it was refused. */
  printed: (text: string) => text,
  rows: (count: number) => counted(count, 'row', 'rows'),
};
