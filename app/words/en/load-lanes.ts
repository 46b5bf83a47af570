import { counted, number } from './formats.ts';

/** The lanes of what clients asked for. */
export const load = {
  served: 'answered',
  waited: 'waited',
  failed: 'errors',
  course: (what: string, counts: readonly string[]) => `${what}: ${counts.join(', ')}`,
  count: (count: number, how: string) => `${number(count)} ${how}`,
  rowsLost: (count: number) => `${counted(count, 'acknowledged row', 'acknowledged rows')} lost`,
};
