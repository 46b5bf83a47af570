import { counted } from './formats.ts';

/** Which databases the leaves of the picture show. */
export const bands = {
  label: 'Databases in the picture',
  some: (seen: number, all: number) => `${seen} of ${all} databases`,
  partitions: (count: number) => counted(count, 'partition', 'partitions'),
  /** What a button opens and closes. */
  cells: (database: string) => `Cells of ${database}`,
  open: (database: string) => `Show the cells of ${database}`,
  shut: (database: string) => `Show ${database} as a bar`,
};
