import { counted, listed } from './formats.ts';

/** The matrix of leaves and partitions. */
export const matrix = {
  label: 'Matrix of leaves and partitions',
  leaf: 'leaf',
  counts: 'holds',
  group: (number: number) => `GROUP ${number}`,
  groupLabel: (number: number) => `Availability group ${number}`,
  partition: (database: string, ordinal: number) => `${database}:${ordinal}`,
  absent: 'nothing here',
  noPartitions: 'No database yet. CREATE DATABASE brings partitions.',
  keys: 'Arrow keys walk the grid, Enter keeps a cell lit in every view.',
  density: { label: 'Size of cells', larger: 'Larger cells', smaller: 'Smaller cells' },
  single: ({ database, count, named, holder }: SingleCopies) => {
    const subject = named.length === 0 ? counted(count, 'partition', 'partitions') : listed(named);
    const verb = count === 1 ? 'has' : 'have';
    const consequence =
      holder === null ? '' : `: if ${holder} dies now ${count === 1 ? 'it goes' : 'they go'} offline`;
    return `${subject} of ${database} ${verb} one copy${consequence}.`;
  },
  unserved: (database: string, count: number) =>
    `${counted(count, 'partition', 'partitions')} of ${database} without a primary.`,
  looks: {
    primary: 'primary',
    replica: 'replica',
    copying: 'copy arriving',
    waiting: 'waiting to be taken into service',
    recovering: 'recovering',
    silent: 'not answering',
    gone: 'out of service',
    down: 'last primary, offline',
    orphan: 'orphan',
    leaving: 'leaving',
  },
  locked: 'locked',
  lagging: 'lagging',
};

/** Partitions with one copy: how many, their names where they are few, and the leaf that holds them all. */
interface SingleCopies {
  readonly database: string;
  readonly count: number;
  readonly named: readonly string[];
  readonly holder: string | null;
}
