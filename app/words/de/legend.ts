import type { LaterWords } from '../en/later.ts';

/** Wie die Leaves zu lesen sind. */
export const legend: LaterWords['legend'] = {
  label: 'Legende',
  primary: 'Primary',
  replica: 'Replikat',
  copy: 'Kopie unterwegs',
  absent: 'außer Dienst',
  away: 'Leaf, mit dem nicht gerechnet wird',
  lag: 'folgt spät: Rückstand',
};
