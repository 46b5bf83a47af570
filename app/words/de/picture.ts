import type { FirstWords } from '../en/first.ts';
import { counted, listed } from './forms.ts';

/** Was ein Leaf von jedem Aussehen hat, vor den Nummern der Partitionen. */
const holdings = {
  primary: 'Primary von',
  replica: 'Replikat von',
  copying: 'Wird hierher kopiert:',
  waiting: 'Wartet darauf, in Dienst genommen zu werden:',
  recovering: 'Liest ein:',
  silent: 'Antwortet nicht:',
  gone: 'Außer Dienst:',
  down: 'Letztes Primary, offline:',
  orphan: 'Verwaiste Kopie von',
};

/** Das Bild des Clusters. */
export const picture: FirstWords['picture'] = {
  picture: 'Leaves und Partitionen',
  noLeaves: 'Noch keine Leaves. ADD LEAF bringt den ersten.',
  pair: (number) => `Paar ${number}`,
  group: (number) => [`AVAILABILITY GROUP ${number}`, `GRUPPE ${number}`, `${number}`],
  lens: {
    label: 'Paare und Availability Groups',
    pair: (number, leaves) => `Paar ${number}: ${listed(leaves)}`,
    group: (number, leaves) =>
      `Availability Group ${number}: ${leaves.length > 4 ? `${leaves.length} Leaves` : listed(leaves)}`,
  },
  leaf: {
    process: (state) => `Prozess ${state}`,
    group: (number) => `Availability Group ${number}`,
    pairOf: (name) => `Paar mit ${name}`,
    instances: (count) => counted(count, 'Instanz', 'Instanzen'),
    empty: 'keine Partitionen',
    holds: (look, ordinals) => `${holdings[look]} ${listed(ordinals)}.`,
    primaries: (count) => counted(count, 'Primary', 'Primaries'),
    replicas: (count) => counted(count, 'Replikat', 'Replikate'),
    arriving: (count) => `${count} unterwegs`,
    waiting: (count, isRecovering) =>
      `${count} ${isRecovering ? (count === 1 ? 'liest ein' : 'lesen ein') : count === 1 ? 'wartet' : 'warten'}`,
    silent: (count) => `${count} ohne Antwort`,
    offline: (count) => `${count} offline`,
    orphans: (count) => `${count} verwaist`,
    absent: (count) => `${count} außer Dienst`,
    alone: (count) => `${count} ohne zweite Kopie`,
    single: (count) => counted(count, 'einzige Kopie', 'einzige Kopien'),
  },
  intoGroup: (what, group) => `${what} in Gruppe ${group}`,
  noPrimary: 'kein Primary',
  hosts: (frame) => `Hosts: ${frame}`,
  unserved: (count) => `${counted(count, 'Partition', 'Partitionen')} ohne Primary`,
  zoom: { label: 'Maßstab', in: 'Vergrößern', out: 'Verkleinern', reset: 'Ganzes Bild' },
  conditions: {
    unknown: 'unbekannt',
    online: 'online',
    offline: 'offline',
    attaching: 'attaching',
    detached: 'detached',
    recovering: 'liest ein',
    hangs: 'hängt',
    noAnswer: 'stumm',
  },
  lasting: (state, seconds) => `${state} ${seconds} s`,
  cells: {
    P: 'P',
    R: 'R',
    orphan: 'Waise',
    recovering: 'liest',
    unrecoverable: 'defekt',
    offline: 'aus',
    waiting: 'wartet',
  },
  lagging: 'spät',
};
