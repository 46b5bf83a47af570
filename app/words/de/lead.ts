import type { LaterWords } from '../en/later.ts';
import { counted, leavesNamed, undoneRows } from './forms.ts';

const partitionsOf = (database: string, count: number): string =>
  `${counted(count, 'Partition', 'Partitionen')} von ${database}`;

/** Das Schlimmste in wenigen Worten, wie sie in einen Titel passen. */
export const lead: LaterWords['lead'] = {
  rowsUndone: (database, gone, back) => undoneRows(database, gone, back),
  offline: (database, count) => `${partitionsOf(database, count)} offline`,
  notServed: (database, count) => `${partitionsOf(database, count)} nicht bedient`,
  masterDown: 'Der Master Aggregator ist ausgefallen',
  silent: (hosts) => `${leavesNamed(hosts)} ${hosts.length === 1 ? 'antwortet' : 'antworten'} nicht`,
  oneCopy: (database, count) => `${partitionsOf(database, count)} mit nur einer Kopie`,
  operationFailed: (database) => `Ein Vorgang für ${database} ist gescheitert`,
};
