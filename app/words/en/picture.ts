import type { CellWord, LeafWord } from '../../picture/geometry/shared/encoding.ts';
import { counted, listed } from './formats.ts';

/** How a leaf is: its state as the product calls it, or what its process does. */
const conditions: Readonly<Record<LeafWord, string>> = {
  unknown: 'unknown',
  online: 'online',
  offline: 'offline',
  attaching: 'attaching',
  detached: 'detached',
  recovering: 'recovering',
  hangs: 'hangs',
  noAnswer: 'no answer',
};

/** What stands in a cell beside its number. */
const cells: Readonly<Record<CellWord, string>> = {
  P: 'P',
  R: 'R',
  orphan: 'orphan',
  recovering: 'rec',
  unrecoverable: 'bad',
  offline: 'off',
  waiting: 'wait',
};

/** What a leaf has of each look, before the ordinals. */
const holdings = {
  primary: 'Primary of',
  replica: 'Replica of',
  copying: 'Being copied here:',
  waiting: 'Waiting to be taken into service:',
  recovering: 'Recovering:',
  silent: 'Not answering:',
  gone: 'Out of service:',
  down: 'Last primary, offline:',
  orphan: 'Orphan of',
};

/** The picture of the cluster. */
export const picture = {
  picture: 'Leaves and partitions',
  noLeaves: 'No leaves yet. ADD LEAF brings the first one.',
  pair: (number: number) => `Pair ${number}`,
  /** From the longest form to the shortest. */
  group: (number: number) => [`AVAILABILITY GROUP ${number}`, `GROUP ${number}`, `${number}`],
  /** What could fail at once; of many leaves the number is enough. */
  lens: {
    label: 'Pairs and availability groups',
    pair: (number: number, leaves: readonly string[]) => `Pair ${number}: ${listed(leaves)}`,
    group: (number: number, leaves: readonly string[]) =>
      `Availability group ${number}: ${leaves.length > 4 ? `${leaves.length} leaves` : listed(leaves)}`,
  },
  leaf: {
    process: (state: string) => `process ${state}`,
    group: (number: number) => `availability group ${number}`,
    pairOf: (name: string) => `pair of ${name}`,
    instances: (count: number) => counted(count, 'instance', 'instances'),
    empty: 'no partitions',
    holds: (look: keyof typeof holdings, ordinals: readonly string[]) =>
      `${holdings[look]} ${listed(ordinals)}.`,
    primaries: (count: number) => counted(count, 'primary', 'primaries'),
    replicas: (count: number) => counted(count, 'replica', 'replicas'),
    arriving: (count: number) => `${count} arriving`,
    waiting: (count: number, isRecovering: boolean) => `${count} ${isRecovering ? 'recovering' : 'waiting'}`,
    silent: (count: number) => `${count} no answer`,
    offline: (count: number) => `${count} offline`,
    orphans: (count: number) => counted(count, 'orphan', 'orphans'),
    absent: (count: number) => `${count} out of service`,
    alone: (count: number) => `${count} without a second copy`,
    single: (count: number) => counted(count, 'single copy', 'single copies'),
  },
  intoGroup: (what: string, group: number) => `${what} into group ${group}`,
  noPrimary: 'no primary',
  /** How the whole names go around what is seen of them. */
  hosts: (frame: string) => `hosts: ${frame}`,
  unserved: (count: number) => `${counted(count, 'partition', 'partitions')} without a primary`,
  zoom: { label: 'Zoom', in: 'Zoom in', out: 'Zoom out', reset: 'Whole picture' },
  conditions,
  /** With the seconds that a state has lasted. */
  lasting: (state: string, seconds: number) => `${state} ${seconds} s`,
  cells,
  lagging: 'lag',
};
