/** What helps people to write statements, and to see why one was refused; a page may load it when somebody writes. */
export { adviseOn, complete, type StatementRow, statementTable, suggest } from './language/index.ts';
export {
  isSyntaxError,
  markPlace,
  namesAt,
  variableNames,
  views,
  wordsBeneath,
} from './statements/index.ts';
