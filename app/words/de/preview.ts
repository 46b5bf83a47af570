import type { LaterWords } from '../en/later.ts';
import { counted } from './forms.ts';

/** Das kleine Bild eines anderen Moments. */
export const preview: LaterWords['preview'] = {
  label: (clock) => `Der Cluster bei ${clock}`,
  before: 'Noch ist nichts geschehen.',
  tally: (primaries, replicas, arriving) =>
    [`${primaries}P`, `${replicas}R`, ...(arriving > 0 ? [`+${arriving}`] : [])].join(' '),
  unserved: (count) => `${counted(count, 'Partition', 'Partitionen')} offline`,
};
