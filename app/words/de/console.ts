import type { FirstWords } from '../en/first.ts';
import { counted } from './forms.ts';

/** Die Konsole. */
export const console: FirstWords['console'] = {
  log: 'Ergebnisse',
  welcome:
    '-- Ein MySQL-Client am Master Aggregator.\n-- help; nennt die Anweisungen, .help die Punktbefehle.',
  input: 'Anweisung',
  connections: 'Verbindungen',
  connect: 'Neue Verbindung',
  close: (host) => `Verbindung zu ${host} schließen`,
  running: 'läuft',
  waiting: 'wartet',
  stop: 'Abbrechen',
  finished: (statement, outcome) => `${statement}: ${outcome}`,
  printed: (text) => text,
  rows: (count) => counted(count, 'Zeile', 'Zeilen'),
};
