/** `leaf-1, leaf-2 and leaf-3`; `none` for nothing. */
export function enumerated(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'none';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `1 primary`, `2 primaries` */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : plural}`;

/** Partitions with one copy: how many, their names where they are few, and the leaf that holds them all. */
interface SingleCopies {
  readonly database: string;
  readonly count: number;
  readonly named: string;
  readonly holder: string | null;
}

/** What a leaf has of each look, before the ordinals. */
const holdings = {
  primary: 'Primary of',
  replica: 'Replica of',
  copying: 'Being copied here:',
  waiting: 'Waiting to be taken into service:',
  silent: 'Not answering:',
  gone: 'Out of service:',
  down: 'Last primary, offline:',
  orphan: 'Orphan of',
} as const;

/** Every text of the picture that is not made from counts, in one place. */
export const pictureWords = {
  picture: 'Leaves and partitions',
  noLeaves: 'No leaves yet. ADD LEAF brings the first one.',
  pair: (number: number): string => `Pair ${number}`,
  /** From the longest form to the shortest. */
  group: (number: number): readonly string[] => [
    `AVAILABILITY GROUP ${number}`,
    `GROUP ${number}`,
    `AG ${number}`,
    `${number}`,
  ],
  /** What could fail at once; of many leaves the number is enough. */
  lens: {
    label: 'Pairs and availability groups',
    pair: (number: number, leaves: readonly string[]): string => `Pair ${number}: ${enumerated(leaves)}`,
    group: (number: number, leaves: readonly string[]): string =>
      `Availability group ${number}: ${leaves.length > 4 ? `${leaves.length} leaves` : enumerated(leaves)}`,
  },
  legend: {
    label: 'Key',
    primary: 'primary',
    replica: 'replica',
    copy: 'copy arriving',
    absent: 'out of service',
  },
  leaf: {
    process: (state: string): string => `process ${state}`,
    group: (number: number): string => `availability group ${number}`,
    pairOf: (name: string): string => `pair of ${name}`,
    instances: (count: number): string => counted(count, 'instance'),
    empty: 'no partitions',
    holds: (look: keyof typeof holdings, ordinals: readonly string[]): string =>
      `${holdings[look]} ${enumerated(ordinals)}.`,
    primaries: (count: number): string => counted(count, 'primary', 'primaries'),
    replicas: (count: number): string => counted(count, 'replica'),
    arriving: (count: number): string => `${count} arriving`,
    waiting: (count: number): string => `${count} waiting`,
    silent: (count: number): string => `${count} silent`,
    offline: (count: number): string => `${count} offline`,
    orphans: (count: number): string => counted(count, 'orphan'),
    absent: (count: number): string => `${count} out of service`,
    alone: (count: number): string => `${count} without a second copy`,
  },
  noPrimary: 'no primary',
  unserved: (count: number): string => `${counted(count, 'partition')} without a primary`,
  zoom: { label: 'Zoom', in: 'Zoom in', out: 'Zoom out', reset: 'Whole picture' },
  matrix: {
    label: 'Matrix of leaves and partitions',
    leaf: 'leaf',
    counts: 'holds',
    group: (number: number): string => `AG ${number}`,
    groupLabel: (number: number): string => `Availability group ${number}`,
    partition: (database: string, ordinal: number): string => `${database}:${ordinal}`,
    absent: 'nothing here',
    noPartitions: 'No database yet. CREATE DATABASE brings partitions.',
    keys: 'Arrow keys walk the grid, Enter keeps a cell lit in every view.',
    density: { label: 'Size of cells', larger: 'Larger cells', smaller: 'Smaller cells' },
    single: ({ database, count, named, holder }: SingleCopies): string => {
      const subject = named === 'none' ? counted(count, 'partition') : named;
      const verb = count === 1 ? 'has' : 'have';
      const consequence =
        holder === null ? '' : `: if ${holder} dies now ${count === 1 ? 'it goes' : 'they go'} offline`;
      return `${subject} of ${database} ${verb} one copy${consequence}.`;
    },
    unserved: (database: string, count: number): string =>
      `${counted(count, 'partition')} of ${database} without a primary.`,
    looks: {
      primary: 'primary',
      replica: 'replica',
      copying: 'copy arriving',
      waiting: 'waiting to be taken into service',
      silent: 'not answering',
      gone: 'out of service',
      down: 'last primary, offline',
      orphan: 'orphan',
      leaving: 'leaving',
    },
    locked: 'locked',
    lagging: 'lagging',
  },
  lifelines: {
    label: 'Lifelines of partitions, leaf by leaf',
    line: (database: string, ordinal: number, leaf: string): string => `${database}:${ordinal} on ${leaf}`,
    until: (look: string, clock: string): string => `${look} until ${clock}`,
    quiet: (count: number): string =>
      `${counted(count, 'more leaf', 'more leaves')}: nothing has happened there`,
    fold: (leaf: string, isOpen: boolean): string =>
      isOpen ? `Tell ${leaf} in counts` : `Tell ${leaf} line by line`,
    unfoldQuiet: 'Show them',
    legend:
      'thick: primary · double: replica · wedge: copy arriving · dots: out of service · dashes down: a promotion',
  },
  /** With the seconds that a state has lasted. */
  lasting: (state: string, seconds: number): string => `${state} ${seconds} s`,
} as const;
