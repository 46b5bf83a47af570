import type { LaterWords } from '../en/later.ts';
import { counted } from './forms.ts';

/** Wie man durch die Zeit geht, und was das Aussehen ihrer Spuren bedeutet. */
export const timeKeys: LaterWords['timeKeys'] = {
  keys: 'Leertaste Abspielen · ← → Ereignis · Umschalt+← → Phase · Alt+← → Befehl · [ ] Tempo · ? Tasten',
  skipIdle: 'Leerlauf überspringen',
  strides: {
    label: 'Schrittweite',
    button: (stride) => `je ${stride}`,
    names: { step: 'Ereignis', phase: 'Phase', command: 'Befehl', chapter: 'Phase oder Befehl' },
    notes: { step: '← →', phase: 'Umschalt+← →', command: 'Alt+← →', chapter: 'Bild auf, Bild ab' },
  },
  hurried: 'simulierte Zeit, maßstäblich; schraffiertes Warten wird beim Abspielen gekürzt',
  risk: {
    key: 'Wenn noch ein Leaf ausfällt',
    names: {
      safe: 'geht nichts von dem verloren, was bis dahin geschrieben ist',
      lossy: 'gehen Zeilen verloren',
      fragile: 'gehen Partitionen offline',
      down: 'einige werden schon jetzt nicht bedient',
    },
    brief: {
      safe: ['noch ein Ausfall: kein Verlust', 'kein Verlust', 'sicher'],
      lossy: (rows) => [`${counted(rows, 'Zeile', 'Zeilen')} gefährdet`, `${rows} gefährdet`],
      fragile: (partitions) => [
        `${counted(partitions, 'Partition', 'Partitionen')} gefährdet`,
        `${partitions} gefährdet`,
      ],
      down: (partitions) => [
        `${counted(partitions, 'Partition', 'Partitionen')} nicht bedient`,
        `${partitions} nicht bedient`,
      ],
      atMost: (brief) => `bis zu ${brief}`,
    },
  },
  unnoticed: 'stumm',
  changes: (count) => `${count} Wechsel`,
  moreLeaves: (count) =>
    counted(count, 'weiterer Leaf hat den Zustand gewechselt', 'weitere Leaves haben den Zustand gewechselt'),
};
