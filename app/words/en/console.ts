import { counted, number } from './formats.ts';

/** The console. */
export const console = {
  log: 'Results',
  welcome:
    '-- A MySQL client on the master aggregator.\n-- help; lists the statements, .help the dot commands.',
  input: 'Statement',
  hint: 'Enter runs a statement that ends in a semicolon, Tab takes a completion, the up arrow recalls, Ctrl+Enter runs what is there.',
  connections: 'Connections',
  inTransaction: 'in transaction',
  connect: 'New connection',
  close: (host: string) => `Close the connection to ${host}`,
  running: 'running',
  waiting: 'waiting',
  stop: 'Stop',
  stopWhat: (statement: string) => `Stop ${statement}`,
  suggestions: 'Completions',
  moreLines: (count: number) => `-- ${counted(count, 'more line', 'more lines')} not shown`,
  moreRuns: (count: number) => `-- ${counted(count, 'earlier statement', 'earlier statements')} not shown`,
  nothingToRun: 'There is nothing to run. Write a statement, such as SHOW LEAVES;',
  tooLong: (length: number, limit: number) =>
    `This text has ${number(length)} characters; the console takes up to ${number(limit)}. Nothing was run.`,
  tooLongPlace: (line: number) => `The limit falls in line ${number(line)}. Run the text in parts.`,
  finished: (statement: string, outcome: string) => `${statement}: ${outcome}`,
  /** What a statement has printed stays as it is: a table, a line, or why it was refused. */
  printed: (text: string) => text,
  rows: (count: number) => counted(count, 'row', 'rows'),
};
