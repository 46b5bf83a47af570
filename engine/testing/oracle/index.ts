export { changesForOracle, changesOf, writtenTables } from './changes.ts';
export { type Difference, differences } from './differences.ts';
export { answersOf, asError, errorsOf, inOrder, withoutDuration } from './printed.ts';
export { type OracleQuery, queryOf } from './queries.ts';
export { asForOracle, asOfOurs, oracleScene } from './tables.ts';
