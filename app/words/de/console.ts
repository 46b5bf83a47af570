import type { FirstWords } from '../en/first.ts';
import { counted } from './forms.ts';

/** Die Konsole. */
export const console: FirstWords['console'] = {
  input: 'Anweisung',
  running: 'läuft',
  waiting: 'wartet',
  stop: 'Abbrechen',
  finished: (statement, outcome) => `${statement}: ${outcome}`,
  printed: (text) => text,
  rows: (count) => counted(count, 'Zeile', 'Zeilen'),
};
