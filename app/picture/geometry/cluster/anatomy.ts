/** The measures of a leaf and of what is between leaves, in CSS pixels, for one size of leaf. */
export interface Anatomy {
  readonly name: 'roomy' | 'compact' | 'small' | 'dense' | 'tiny';
  /** From the frame to the cells, left, right and, without a line of counts, below. */
  readonly padding: number;
  /** Height of the line with name and state. */
  readonly header: number;
  /** Height of the line of counts with the space around it. */
  readonly footer: number;
  readonly cellGap: { readonly x: number; readonly y: number };
  readonly columnGap: number;
  /** Between the groups of a band, where copies travel: from the least to what looks best. */
  readonly channel: { readonly least: number; readonly most: number };
  readonly bandGap: number;
  /** Height of the line of pair names above a band. */
  readonly pairLabel: number;
  /** Width of the group's name at the left. */
  readonly groupLabel: number;
  /** Where leaves have bands of several databases: height of the line with a band's name, and of a bar. */
  readonly bandName: number;
  readonly bar: number;
  readonly betweenBands: number;
  readonly leastLeafWidth: number;
  readonly mostLeafWidth: number;
}

/** From the largest to the smallest. */
export const anatomies: readonly Anatomy[] = [
  {
    name: 'roomy',
    padding: 14,
    header: 42,
    footer: 36,
    cellGap: { x: 6, y: 8 },
    columnGap: 20,
    channel: { least: 48, most: 88 },
    bandGap: 28,
    pairLabel: 26,
    groupLabel: 34,
    bandName: 19,
    bar: 7,
    betweenBands: 9,
    leastLeafWidth: 150,
    mostLeafWidth: 320,
  },
  {
    name: 'compact',
    padding: 9,
    header: 27,
    footer: 23,
    cellGap: { x: 4, y: 5 },
    columnGap: 12,
    channel: { least: 34, most: 72 },
    bandGap: 20,
    pairLabel: 22,
    groupLabel: 24,
    bandName: 17,
    bar: 6,
    betweenBands: 6,
    leastLeafWidth: 84,
    mostLeafWidth: 220,
  },
  {
    name: 'small',
    padding: 5,
    header: 17,
    footer: 5,
    cellGap: { x: 2, y: 2 },
    columnGap: 7,
    channel: { least: 24, most: 48 },
    bandGap: 14,
    pairLabel: 16,
    groupLabel: 18,
    bandName: 12,
    bar: 4,
    betweenBands: 3,
    leastLeafWidth: 40,
    mostLeafWidth: 220,
  },
  {
    name: 'dense',
    padding: 2,
    header: 12,
    footer: 3,
    cellGap: { x: 0.5, y: 0.5 },
    columnGap: 5,
    channel: { least: 17, most: 24 },
    bandGap: 8,
    pairLabel: 12,
    groupLabel: 16,
    bandName: 0,
    bar: 3,
    betweenBands: 1,
    leastLeafWidth: 26,
    mostLeafWidth: 80,
  },
  {
    name: 'tiny',
    padding: 1,
    header: 3,
    footer: 1,
    cellGap: { x: 0.2, y: 0.2 },
    columnGap: 4,
    channel: { least: 8, most: 24 },
    bandGap: 8,
    pairLabel: 0,
    groupLabel: 0,
    bandName: 0,
    bar: 1,
    betweenBands: 0.4,
    leastLeafWidth: 4,
    mostLeafWidth: 80,
  },
];

/** Of a picture that is seen from the last row: leaves with their names and cells, and around them the names of groups alone. */
export const bareAnatomies: readonly Anatomy[] = anatomies.map((anatomy) => ({
  ...anatomy,
  footer: anatomy.padding,
  channel: { ...anatomy.channel, most: anatomy.channel.least },
  pairLabel: 0,
  groupLabel: anatomy.groupLabel && 22,
}));
