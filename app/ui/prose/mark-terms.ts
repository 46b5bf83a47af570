import type { Paragraph, Piece } from './parse-prose.ts';

/** A word in a text that is explained, from `from` up to before `to`. */
export interface WordFound {
  /** One for all forms of the word. */
  readonly key: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Marks the words that `find` finds, each where it stands first, and none whose key is among `known`. Headings and links stay
 * as they are, for a link leads elsewhere already, and so does code that is more than one such word.
 */
export function markTerms(
  paragraphs: readonly Paragraph[],
  find: (text: string) => readonly WordFound[],
  known: ReadonlySet<number> = new Set(),
): readonly Paragraph[] {
  const met = new Set(known);
  const mark = (pieces: readonly Piece[]): readonly Piece[] =>
    pieces.flatMap((piece): readonly Piece[] => {
      switch (piece.kind) {
        case 'text':
          return marked(piece.text, find, met);
        case 'code': {
          const whole = marked(piece.text, (text) => find(text).filter((found) => isAll(text, found)), met);
          return whole.some(({ kind }) => kind === 'term') ? whole : [piece];
        }
        case 'strong':
        case 'emphasis':
          return [{ ...piece, pieces: mark(piece.pieces) }];
        default:
          return [piece];
      }
    });
  return paragraphs.map((paragraph) => {
    switch (paragraph.kind) {
      case 'text':
      case 'quotation':
        return { ...paragraph, pieces: mark(paragraph.pieces) };
      case 'list':
        return { ...paragraph, items: paragraph.items.map(mark) };
      default:
        return paragraph;
    }
  });
}

const isAll = ({ length }: string, { from, to }: WordFound): boolean => from === 0 && to === length;

/** The text in pieces; what is found joins those that have been met. */
function marked(
  text: string,
  find: (text: string) => readonly WordFound[],
  met: Set<number>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of find(text)) {
    if (met.has(found.key)) continue;
    met.add(found.key);
    if (found.from > from) pieces.push({ kind: 'text', text: text.slice(from, found.from) });
    pieces.push({ kind: 'term', text: text.slice(found.from, found.to), key: found.key });
    from = found.to;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

/** The keys of all words that `find` finds in the paragraphs. */
export function termsMet(
  paragraphs: readonly Paragraph[],
  find: (text: string) => readonly WordFound[],
): ReadonlySet<number> {
  const met = new Set<number>();
  markTerms(paragraphs, (text) => {
    const found = find(text);
    for (const { key } of found) met.add(key);
    return found;
  });
  return met;
}
