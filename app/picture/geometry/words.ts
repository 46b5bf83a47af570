/** `leaf-1, leaf-2 and leaf-3`; `none` for nothing. */
export function enumerated(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'none';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `1 primary`, `2 primaries` */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : plural}`;

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
  legend: {
    label: 'Key',
    primary: 'primary',
    replica: 'replica',
    copy: 'copy arriving',
    absent: 'out of service',
  },
  noPrimary: 'no primary',
  unserved: (count: number): string => `${counted(count, 'partition')} without a primary`,
  zoom: { label: 'Zoom', in: 'Zoom in', out: 'Zoom out', reset: 'Whole picture' },
  /** With the seconds that a state has lasted. */
  lasting: (state: string, seconds: number): string => `${state} ${seconds} s`,
} as const;
