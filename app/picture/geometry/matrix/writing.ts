import type { PartitionCells } from '../cells.ts';
import { pictureWords } from '../words.ts';
import type { MatrixRow } from './rows.ts';

/** What the cell of a leaf and a partition says to those who listen. */
export function cellText(cells: PartitionCells, node: MatrixRow['node']): string {
  const words = pictureWords.matrix;
  const cell = cells.find((candidate) => candidate.node === node);
  if (cell === undefined) return words.absent;
  const parts: string[] = [words.looks[cell.look]];
  if (cell.isLocked) parts.push(words.locked);
  if (cell.isLagging) parts.push(words.lagging);
  return parts.join(', ');
}

/** Widths of letters in font sizes, with some reserve: measuring text would need a document. */
const letterWidth = 0.62;

/** How wide the names of leaves and their counts are; what needs more is cut. */
export function widthsBeside(
  rows: readonly MatrixRow[],
  textSize: number,
  most: number,
): { readonly nameWidth: number; readonly countsWidth: number } {
  const longest = (texts: readonly string[]): number =>
    texts.reduce((length, text) => Math.max(length, text.length), 4);
  const names = longest(rows.map(({ name }) => name));
  const states = longest(rows.map(({ face }) => (face.tone === 'ok' ? '' : face.text)));
  const hasStates = rows.some(({ face }) => face.tone !== 'ok');
  const name = 34 + names * textSize * letterWidth + (hasStates ? 8 + states * textSize * 0.5 : 0);
  const counts = 18 + longest(rows.map((row) => row.counts)) * textSize * 0.58;
  return { nameWidth: Math.round(Math.min(most, name)), countsWidth: Math.round(Math.max(62, counts)) };
}
