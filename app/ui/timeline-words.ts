import { counted } from './words.ts';

/** The texts of what the timeline loads after the first frame. */
export const words = {
  load: {
    served: 'answered',
    waited: 'waited',
    failed: 'errors',
    course: (what: string, counts: readonly string[]) => `${what}: ${counts.join(', ')}`,
    count: (count: number, how: string) => `${count.toLocaleString('en')} ${how}`,
    rowsLost: (count: number) => `${counted(count, 'acknowledged row', 'acknowledged rows')} lost`,
  },

  preview: {
    label: (clock: string) => `The cluster at ${clock}`,
    before: 'Nothing has happened yet.',
    tally: (primaries: number, replicas: number, arriving: number) =>
      [`${primaries}P`, `${replicas}R`, ...(arriving > 0 ? [`+${arriving}`] : [])].join(' '),
    unserved: (count: number) => `${counted(count, 'partition', 'partitions')} offline`,
  },
} as const;
