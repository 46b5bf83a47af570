import type { LaterWords } from '../en/later.ts';
import { counted } from './forms.ts';

/** Welche Datenbanken die Leaves im Bild zeigen. */
export const bands: LaterWords['bands'] = {
  label: 'Datenbanken im Bild',
  some: (seen, all) => `${seen} von ${all} Datenbanken`,
  partitions: (count) => counted(count, 'Partition', 'Partitionen'),
  cells: (database) => `Zellen von ${database}`,
  open: (database) => `Zellen von ${database} zeigen`,
  shut: (database) => `${database} als Balken zeigen`,
};
