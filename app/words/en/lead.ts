import { counted, leavesNamed, undoneRows } from './formats.ts';

/** The gravest facts in a few words, as a title has room for. */
export const lead = {
  rowsUndone: (database: string, gone: number, back: number) => undoneRows(database, gone, back),
  offline: (database: string, count: number) =>
    `${counted(count, 'partition', 'partitions')} of ${database} ${count === 1 ? 'is' : 'are'} offline`,
  notServed: (database: string, count: number) =>
    `${counted(count, 'partition', 'partitions')} of ${database} ${count === 1 ? 'is' : 'are'} not served`,
  masterDown: 'The master aggregator is down',
  silent: (hosts: readonly string[]) =>
    `${leavesNamed(hosts)} ${hosts.length === 1 ? 'does' : 'do'} not answer`,
  oneCopy: (database: string, count: number) =>
    `${counted(count, 'partition', 'partitions')} of ${database} with a single copy`,
  operationFailed: (database: string) => `An operation on ${database} failed`,
};
