import type { MatrixRow } from './matrix-rows.ts';

/** Widths of letters in font sizes, with some reserve: measuring text would need a document. */
const letterWidth = 0.62;

/** Room for the longest state beside a name, from this width of the view on; below it the lamp and the lane say it. */
const leastWidthForStates = 520;
/** Room for what may stand behind "2P 2R" one day: nothing is to move then. */
const countsToCome = ' +99'.length;

/** How wide the names of leaves and their counts are; what needs more is cut. The widths change with names alone. */
export function widthsBeside(
  rows: readonly MatrixRow[],
  textSize: number,
  viewWidth: number,
  /** Of the longest state, in letters. */
  stateLetters: number,
): { readonly nameWidth: number; readonly countsWidth: number; readonly hasStates: boolean } {
  const longest = (texts: readonly string[], least: number): number =>
    texts.reduce((length, text) => Math.max(length, text.length), least);
  const hasStates = viewWidth >= leastWidthForStates;
  const names = longest(
    rows.map(({ short }) => short),
    4,
  );
  const name = 34 + names * textSize * letterWidth + (hasStates ? 8 + stateLetters * textSize * 0.46 : 0);
  const counts = longest(
    rows.map((row) => row.counts),
    '2P 2R'.length + countsToCome,
  );
  return {
    nameWidth: Math.round(Math.min(viewWidth * 0.36, name)),
    countsWidth: Math.round(20 + counts * textSize * 0.52),
    hasStates,
  };
}
