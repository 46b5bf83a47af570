import type { LaterWords } from '../en/later.ts';
import { counted, number } from './forms.ts';

/** Die Spuren dessen, was Clients verlangt haben. */
export const load: LaterWords['load'] = {
  served: 'beantwortet',
  waited: 'gewartet',
  failed: 'Fehler',
  course: (what, counts) => `${what}: ${counts.join(', ')}`,
  count: (count, how) => `${number(count)} ${how}`,
  rowsLost: (count) => `${counted(count, 'bestätigte Zeile', 'bestätigte Zeilen')} verloren`,
};
