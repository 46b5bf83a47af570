import type { LaterWords } from '../en/later.ts';
import { counted, number } from './forms.ts';

/** Worauf eine Anweisung wartet. */
const waits = {
  locked: 'gesperrt',
  leafSilent: 'keine Antwort',
  replicaSilent: 'keine Antwort vom Replikat',
  aggregatorSilent: 'keine Antwort vom Aggregator',
};

const mostNamed = 2;
const partitionsOf = (count: number): string => counted(count, 'Partition', 'Partitionen');

/** Was Clients bekommen, einzeln und unter Last. */
export const clients: LaterWords['clients'] = {
  everything: 'alles',
  partitions: (database, ordinals) =>
    ordinals.length > mostNamed
      ? `${number(ordinals.length)} von ${database}`
      : `${database}:${ordinals.join(', ')}`,
  ready: (what) => `${what} beantwortet`,
  waits: (what, count, why) => `${what} ${count === 1 ? 'wartet' : 'warten'}: ${waits[why]}`,
  every: (database, ordinals) => `${database}:${ordinals.join(', ')}`,
  refused: (what, error) => `${error}: ${what}`,
  lost: (rows) => `${counted(rows, 'bestätigte Zeile', 'bestätigte Zeilen')} verloren`,
  noTable: (database) => `${database} hat keine Tabelle`,
  said: (client, database, what) =>
    `${client === 'reader' ? 'Lesen' : 'Schreiben'} in ${database}: ${what.join('; ')}.`,
  saidWell: (database) => `Lesen und Schreiben in ${database} wird beantwortet.`,
  counted: {
    answered: (count) => `${partitionsOf(count)} beantwortet`,
    waits: (count) => counted(count, 'Partition wartet', 'Partitionen warten'),
    refused: (count) => `${partitionsOf(count)} abgelehnt`,
    lost: (count) => `${partitionsOf(count)} mit verlorenen Zeilen`,
  },
  start: 'Client-Last',
  startNote: (statement) => `Clients lesen und schreiben: ${statement}`,
  stop: 'Client-Last beenden',
  reads: 'Lesen',
  writes: 'Schreiben',
  rowsLost: 'Zeilen verloren',
  share: (percent) => `${percent} %`,
  course: (waited, failed) => `30 s: ${number(waited)} gewartet, ${number(failed)} gescheitert`,
};
