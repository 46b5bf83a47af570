import type { ClientAnswer } from '@ha-playground/engine';
import type { Client } from '../../presentation/clients/asked.ts';
import { counted, number } from './formats.ts';

type Why = Extract<ClientAnswer, { readonly kind: 'waits' }>['why'];

/** For what a statement waits. */
const waits: Readonly<Record<Why, string>> = {
  locked: 'locked',
  leafSilent: 'no answer',
  replicaSilent: 'replica gives no answer',
  aggregatorSilent: 'aggregator gives no answer',
};

/** `test:3, 7`, or `4 of test`: where they lie is in the picture. */
const partitions = (database: string, ordinals: readonly number[]): string =>
  ordinals.length > mostNamed
    ? `${number(ordinals.length)} of ${database}`
    : `${database}:${ordinals.join(', ')}`;
const mostNamed = 2;

/** What clients get, as probes and as a load. */
export const clients = {
  /** Where no aggregator answers, it is of no partition. */
  everything: 'everything',
  partitions,
  ready: (what: string) => `${what} answered`,
  waits: (what: string, count: number, why: Why) =>
    `${what} ${count === 1 ? 'waits' : 'wait'}: ${waits[why]}`,
  /** All of them by their numbers, where there is room. */
  every: (database: string, ordinals: readonly number[]) => `${database}:${ordinals.join(', ')}`,
  refused: (what: string, error: string) => `${error}: ${what}`,
  lost: (rows: number) => `${counted(rows, 'acknowledged row', 'acknowledged rows')} lost`,
  /** A database without one has nothing to be read or written. */
  noTable: (database: string) => `${database} has no table`,
  /** Read out, for those who do not see them. */
  said: (client: Client, database: string, what: readonly string[]) =>
    `${client === 'reader' ? 'Reads' : 'Writes'} of ${database}: ${what.join('; ')}.`,
  saidWell: (database: string) => `Reads and writes of ${database} are answered.`,
  counted: {
    answered: (count: number) => `${counted(count, 'partition', 'partitions')} answered`,
    waits: (count: number) => `${counted(count, 'partition waits', 'partitions wait')}`,
    refused: (count: number) => `${counted(count, 'partition', 'partitions')} refused`,
    lost: (count: number) => `${counted(count, 'partition', 'partitions')} with lost rows`,
  },
  start: 'Client load',
  startNote: (statement: string) => `Clients read and write: ${statement}`,
  stop: 'Stop the client load',
  reads: 'reads',
  writes: 'writes',
  rowsLost: 'rows lost',
  share: (percent: number) => `${percent} %`,
  course: (waited: number, failed: number) => `30 s: ${number(waited)} waited, ${number(failed)} failed`,
};
