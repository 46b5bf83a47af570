import type { LaterWords } from '../en/later.ts';
import { counted, number } from './forms.ts';

/** Worauf eine Anweisung wartet. */
const waits = {
  locked: 'gesperrt',
  leafSilent: 'keine Antwort',
  replicaSilent: 'keine Antwort vom Replikat',
  aggregatorSilent: 'keine Antwort vom Aggregator',
};

const mostNamed = 3;
const partitionsOf = (count: number): string => counted(count, 'Partition', 'Partitionen');

/** Was Clients bekommen, einzeln und unter Last. */
export const clients: LaterWords['clients'] = {
  everything: 'alles',
  partitions: (database, ordinals) => {
    const [named, more] = [ordinals.slice(0, mostNamed), ordinals.length - mostNamed];
    return `${database}:${named.join(', ')}${more > 0 ? ` und ${number(more)} weitere` : ''}`;
  },
  ready: (what) => `${what} beantwortet`,
  waits: (what, count, why) => `${what} ${count === 1 ? 'wartet' : 'warten'}: ${waits[why]}`,
  first: (database, [first, ...more]) =>
    `${database}:${first}${more.length > 0 ? ` und ${number(more.length)} weitere` : ''}`,
  refused: (what, error) => `${error}: ${what}`,
  lost: (what, rows) => `${what}: ${counted(rows, 'bestätigte Zeile', 'bestätigte Zeilen')} verloren`,
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
