import type { LaterWords } from '../en/later.ts';
import { counted } from './forms.ts';

/** Die Liste dessen, was geschehen ist. */
export const eventList: LaterWords['eventList'] = {
  empty: 'Noch ist nichts geschehen.',
  list: 'Was geschehen ist',
  earlier: (count) => `${counted(count, 'früheres Ereignis', 'frühere Ereignisse')} ausgelassen`,
};
