import { number } from './formats.ts';

/** The load of clients. */
export const clients = {
  label: 'Client load',
  start: 'Client load',
  startNote: (statement: string) => `Clients read and write: ${statement}`,
  stop: 'Stop the client load',
  reads: 'reads',
  writes: 'writes',
  rowsLost: 'rows lost',
  share: (percent: number) => `${percent} %`,
  course: (table: string, waited: number, failed: number) =>
    `${table}, last 30 s: ${number(waited)} waited, ${number(failed)} failed`,
};
