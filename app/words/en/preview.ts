import { counted } from './formats.ts';

/** The small picture of another moment. */
export const preview = {
  label: (clock: string) => `The cluster at ${clock}`,
  before: 'Nothing has happened yet.',
  tally: (primaries: number, replicas: number, arriving: number) =>
    [`${primaries}P`, `${replicas}R`, ...(arriving > 0 ? [`+${arriving}`] : [])].join(' '),
  unserved: (count: number) => `${counted(count, 'partition', 'partitions')} offline`,
};
