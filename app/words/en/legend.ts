/** How to read the leaves. */
export const legend = {
  label: 'Key',
  primary: 'primary',
  replica: 'replica',
  copy: 'copy arriving',
  absent: 'out of service',
  /** A whole leaf, hatched. */
  away: 'leaf that is not counted on',
  lag: 'follows late: lag',
};
