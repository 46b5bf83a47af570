import { amount, counted, number } from './formats.ts';

/** Result tables and what changed in them. */
export const tables = {
  label: 'Tables',
  caption: (statement: string, clock: string) => `${statement} at ${clock}`,
  rowsLeft: (count: number, statement: string) =>
    `${counted(count, 'more row has', 'more rows have')} no room on paper. ${statement} in the console has them all.`,
  amissFirst: {
    leaves: (count: number) => `First stands what is not online: ${amount(count, 'leaf', 'leaves')}.`,
    partitions: (count: number) =>
      `First stands what has fewer copies than the rest: ${amount(count, 'partition', 'partitions')}.`,
  },
  databasesLeft: (count: number) =>
    `The partitions of ${counted(count, 'more database have', 'more databases have')} no room on paper.`,
  choose: 'Table',
  statements: 'Statements',
  views: 'INFORMATION_SCHEMA',
  observed: 'PLAYGROUND',
  noDatabase: 'There is no database yet. CREATE DATABASE makes one.',
  run: 'Run in console',
  copy: 'Copy as text',
  reordered: 'What tells rows apart stands first; as text all columns stand in the product’s order.',
  failedBefore: (kind: string, clock: string) =>
    `The ${kind} before it failed at ${clock}; its rows had to make room for these. Events tells what became of it, and SELECT * FROM information_schema.MV_EVENTS that it failed.`,
  copied: 'Copied',
  notCopied: 'The browser does not allow copying here; run it in the console and select the text.',
  rows: (count: number) => amount(count, 'row', 'rows'),
  at: (clock: string) => `at ${clock}`,
  since: 'compared with',
  empty: 'Empty set',
  changedCell: (before: string) => `changed from ${before}`,
  newRow: 'new',
  rowNumber: (row: number) => `${number(row)}. row`,
  change: (row: string, column: string, before: string, after: string) =>
    `${row}: ${column} ${before} → ${after}`,
  newRows: (rows: readonly string[], more: number) =>
    `new: ${rows.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`,
  gone: (count: number) => `${counted(count, 'row is', 'rows are')} gone`,
  moreChanges: (count: number) => `and ${counted(count, 'more change', 'more changes')}`,
};
