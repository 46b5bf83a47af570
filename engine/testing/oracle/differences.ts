/** Something in which the oracle is known to answer otherwise than we do. */
export interface Difference {
  readonly name: string;
  readonly reason: string;
  /** A statement that shows it: both print it otherwise, and alike when the difference is set aside. */
  readonly example: string;
  /** What was printed, without what is different about it. */
  readonly without: (printed: string, statement: string) => string;
}

/** Each has a reason. One whose example shows no difference any more is a failure. */
export const differences: readonly Difference[] = [
  {
    name: 'warnings',
    reason:
      'Statements have no warnings here: what a value cannot be read as is read as far as it goes, silently.',
    example: "SELECT 'x' + 1",
    without: (printed) => printed.replace(/, \d+ warnings?$/, ''),
  },
  {
    name: 'a remainder of nothing with a sign',
    reason: 'A decimal has no negative nothing here; this server keeps the sign of what was divided.',
    example: 'SELECT -4 % 0.5',
    without: (printed) => printed.replace(/-(?=0\.0+ )/g, ' '),
  },
  {
    name: 'numbers of views set left',
    reason:
      'The product sets most numbers of INFORMATION_SCHEMA left, as its documentation prints them (HAC).',
    example: 'SELECT NODE_ID, HOST FROM INFORMATION_SCHEMA.LEAVES ORDER BY NODE_ID',
    without: (printed, statement) => (/information_schema/i.test(statement) ? setLeft(printed) : printed),
  },
];

/** A printed table with all of its cells set left. */
const setLeft = (printed: string): string =>
  printed.replace(
    /(?<=^\||\|) ( *)([^\s|](?:[^|\n]*[^\s|])?)( *) (?=\|)/gm,
    (_cell, before: string, text: string, after: string) => ` ${text}${before}${after} `,
  );
