import { type Piece, parseProse } from '../../ui/prose/parse-prose.ts';

/** The first paragraph of a prose as bare text, without headings, lists and code before it; empty where there is none. */
export function beginningOf(prose: string): string {
  const first = parseProse(prose).find(({ kind }) => kind === 'text');
  return first?.kind === 'text' ? first.pieces.map(textOf).join('') : '';
}

const textOf = (piece: Piece): string => ('pieces' in piece ? piece.pieces.map(textOf).join('') : piece.text);
