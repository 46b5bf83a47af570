import type { LaterWords } from '../en/later.ts';
import { counted, listed } from './forms.ts';

const partitions = (count: number): string => counted(count, 'Partition', 'Partitionen');

/** Die Matrix aus Leaves und Partitionen. */
export const matrix: LaterWords['matrix'] = {
  label: 'Matrix aus Leaves und Partitionen',
  leaf: 'Leaf',
  counts: 'hält',
  group: (number) => `GRUPPE ${number}`,
  groupLabel: (number) => `Availability Group ${number}`,
  partition: (database, ordinal) => `${database}:${ordinal}`,
  absent: 'hier nichts',
  noPartitions: 'Noch keine Datenbank. CREATE DATABASE bringt Partitionen.',
  keys: 'Pfeiltasten gehen durch das Gitter, Enter lässt eine Zelle in jeder Ansicht leuchten.',
  density: { label: 'Größe der Zellen', larger: 'Größere Zellen', smaller: 'Kleinere Zellen' },
  single: ({ database, count, named, holder }) => {
    const subject = named.length === 0 ? partitions(count) : listed(named);
    const verb = count === 1 ? 'hat' : 'haben';
    const consequence =
      holder === null ? '' : `: Fällt ${holder} jetzt aus, ${count === 1 ? 'geht sie' : 'gehen sie'} offline`;
    return `${subject} von ${database} ${verb} nur eine Kopie${consequence}.`;
  },
  unserved: (database, count) => `${partitions(count)} von ${database} ohne Primary.`,
  looks: {
    primary: 'Primary',
    replica: 'Replikat',
    copying: 'Kopie unterwegs',
    waiting: 'wartet darauf, in Dienst genommen zu werden',
    recovering: 'liest ein',
    silent: 'antwortet nicht',
    gone: 'außer Dienst',
    down: 'letztes Primary, offline',
    orphan: 'verwaist',
    leaving: 'zieht aus',
  },
  locked: 'gesperrt',
  lagging: 'im Rückstand',
};
