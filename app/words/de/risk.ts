import type { LaterWords } from '../en/later.ts';
import { counted } from './forms.ts';

/** Was ein weiterer Ausfall kosten würde. */
export const risk: LaterWords['risk'] = {
  label: 'Risiko eines weiteren Ausfalls',
  working: 'Wenn noch ein Leaf ausfällt …',
  title: (host) => `Wenn ${host} jetzt ausfällt`,
  silent: (host) => `${host} antwortet nicht`,
  pair: (number) => `Paar ${number}`,
  group: (group) => `Availability Group ${group}`,
  harmless: 'Wenn jetzt noch ein Leaf ausfällt',
  nothing: 'keine andere Partition ist betroffen',
  costs: {
    offline: ({ count }) => `${counted(count, 'Partition geht', 'Partitionen gehen')} offline`,
    rowsLost: ({ count }) => `${counted(count, 'bestätigte Zeile ist', 'bestätigte Zeilen sind')} verloren`,
    rowsBack: ({ count }) => `${counted(count, 'gelöschte Zeile ist', 'gelöschte Zeilen sind')} wieder da`,
    degraded: ({ count }) =>
      count === 1
        ? '1 Partition verliert ihre zweite Kopie'
        : `${count} Partitionen verlieren ihre zweite Kopie`,
    shared: ({ leaves, more }) => `${leaves} Leaves teilen sich ${more} weitere Primaries`,
    double: ({ host }) => `${host} arbeitet doppelt`,
    more: ({ host, before, after }) =>
      before === 0
        ? `${host} bedient ${counted(after, 'Primary', 'Primaries')}`
        : `${host} bedient ${after} Primaries statt ${before}`,
  },
};
