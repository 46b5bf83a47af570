import type { LaterWords } from '../en/later.ts';
import { counted } from './forms.ts';

/** Die Lebenslinien der Partitionen. */
export const lifelines: LaterWords['lifelines'] = {
  label: 'Lebenslinien der Partitionen, Leaf für Leaf',
  line: (database, ordinal, leaf) => `${database}:${ordinal} auf ${leaf}`,
  until: (look, clock) => `${look} bis ${clock}`,
  quiet: (count) => `${counted(count, 'weiterer Leaf', 'weitere Leaves')}: Dort ist nichts geschehen`,
  fold: (leaf, isOpen) => (isOpen ? `${leaf} in Zahlen erzählen` : `${leaf} Linie für Linie erzählen`),
  marks: {
    killed: 'ausgefallen',
    stopped: 'beendet',
    hung: 'hängt',
    offline: 'offline',
    detached: 'ausgehängt',
    started: 'gestartet',
    resumed: 'antwortet',
    online: 'online',
    added: 'hinzugefügt',
    removed: 'entfernt',
    promoted: 'wird Primary',
  },
  mark: (subject, what) => `${subject} ${what}`,
  leaves: (count) => counted(count, 'Leaf', 'Leaves'),
  unfoldQuiet: 'Zeigen',
  legend:
    'dick: Primary · doppelt: Replikat · Keil: Kopie unterwegs · Punkte: außer Dienst · Striche nach unten: Wechsel des Primary',
};
