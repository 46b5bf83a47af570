/** How to read the leaves. */
export const legend = {
  label: 'Key',
  primary: 'primary',
  replica: 'replica',
  copy: 'copy arriving',
  absent: 'out of service',
  lag: 'follows late: lag',
};
