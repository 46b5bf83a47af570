import { counted, number } from './formats.ts';

/** What the console says of what is written in it and printed. */
export const log = {
  welcome:
    '-- A MySQL client on the master aggregator.\n-- help; lists the statements, .help the dot commands.',
  connections: 'Connections',
  connect: 'New connection',
  close: (host: string) => `Close the connection to ${host}`,
  label: 'Results',
  hint: 'Enter runs a statement that ends in a semicolon, Tab takes a completion, the up arrow recalls, Ctrl+Enter runs what is there.',
  goesOn: 'The statement goes on in this line: a semicolon and Enter run it, or Ctrl+Enter as it is.',
  inTransaction: 'in transaction',
  stopWhat: (statement: string) => `Stop ${statement}`,
  suggestions: 'Completions',
  moreLines: (count: number) => `-- ${counted(count, 'more line', 'more lines')} not shown`,
  /** At the end of what a connection to another node than the first has printed. */
  elsewhere: (node: string, first: string) =>
    `-- This is a connection to ${node}. To go back, choose ${first} above.`,
  moreRuns: (count: number) => `-- ${counted(count, 'earlier statement', 'earlier statements')} not shown`,
  nothingToRun: 'There is nothing to run. Write a statement, such as SHOW LEAVES;',
  tooLong: (length: number, limit: number, line: number) =>
    `This text has ${number(length)} characters; the console takes up to ${number(limit)}. Nothing was run. The limit falls in line ${number(line)}. Run the text in parts.`,
};
