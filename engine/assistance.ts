/** What helps people to write statements; a page may load it when somebody begins to write. */
export { adviseOn, complete, type StatementRow, statementTable } from './language/index.ts';
