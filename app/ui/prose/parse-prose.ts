/** A piece of a line of prose. */
export type Piece =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'link'; readonly href: string; readonly pieces: readonly Piece[] }
  /** A word that is explained. Parsing makes none: {@link markTerms} does. */
  | { readonly kind: 'term'; readonly text: string; readonly key: number };

export type Paragraph =
  | { readonly kind: 'heading' | 'text' | 'quotation'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly (readonly Piece[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** Of a longer text only the beginning is read. */
export const mostCharacters = 20_000;
/** Emphasis within emphasis goes no deeper: what is written there stays as it is. */
const mostDepth = 3;

/** Pieces as bare text, without their emphasis and links. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('pieces' in piece ? textOf(piece.pieces) : piece.text)).join('');

/**
 * Reads prose in a small part of Markdown: paragraphs, headings, lists, quotations, fenced code, emphasis, code and links to
 * the web, to a query, to a fragment or, as files of the repository name them, to a page of `docs/`. All else is text, markup too: what is read is data, and never becomes HTML.
 */
export function parseProse(source: string): readonly Paragraph[] {
  const lines = source.slice(0, mostCharacters).split(/\r?\n/);
  const paragraphs: Paragraph[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    const isFence = fence.test(line);
    const length = isFence ? lengthOfFence(lines, index) : lengthOfParagraph(lines, index);
    if (line.trim() !== '') {
      const own = lines.slice(index, index + length);
      paragraphs.push(isFence ? { kind: 'code', text: textInFence(own) } : paragraphOf(own));
    }
    index += Math.max(1, length);
  }
  return paragraphs;
}

const fence = /^ {0,3}(?:```|~~~)/;
const heading = /^#{1,6} +/;
const item = /^ {0,3}(?:[-*]|\d{1,3}[.)]) +/;
const quoted = /^> ?/;

function lengthOfFence(lines: readonly string[], from: number): number {
  const length = lines.slice(from + 1).findIndex((line) => fence.test(line));
  return length === -1 ? lines.length - from : length + 2;
}

const textInFence = (lines: readonly string[]): string =>
  lines
    .slice(1)
    .filter((line, index) => index < lines.length - 2 || !fence.test(line))
    .join('\n');

/** A paragraph ends with an empty line, and before what begins another kind of one. */
function lengthOfParagraph(lines: readonly string[], from: number): number {
  if (heading.test(lines[from] ?? '')) return 1;
  const kind = kindOf(lines[from] ?? '');
  const length = lines.slice(from).findIndex((line, index) => {
    if (line.trim() === '' || fence.test(line) || heading.test(line)) return true;
    if (index === 0) return false;
    const own = kindOf(line);
    // What goes on in a list needs no mark of its own.
    return own !== kind && !(kind === 'list' && own === 'text');
  });
  return length === -1 ? lines.length - from : length;
}

function kindOf(line: string): 'list' | 'quotation' | 'text' {
  if (item.test(line)) return 'list';
  return quoted.test(line) ? 'quotation' : 'text';
}

function paragraphOf(lines: readonly string[]): Paragraph {
  const [first = ''] = lines;
  if (heading.test(first)) return { kind: 'heading', pieces: parsePieces(first.replace(heading, '')) };
  const kind = kindOf(first);
  if (kind === 'list') return listOf(lines);
  const text = kind === 'quotation' ? lines.map((line) => line.replace(quoted, '')) : lines;
  return { kind, pieces: parsePieces(text.map((line) => line.trim()).join(' ')) };
}

function listOf(lines: readonly string[]): Paragraph {
  const items: string[] = [];
  for (const line of lines) {
    const text = line.replace(item, '').trim();
    if (item.test(line)) items.push(text);
    else items.push(`${items.pop() ?? ''} ${text}`);
  }
  const isNumbered = /^ {0,3}\d/.test(lines[0] ?? '');
  return { kind: 'list', isNumbered, items: items.map((text) => parsePieces(text)) };
}

/** Within a word an underline is a part of a name. */
const marks =
  /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|(?<!\w)_([^_\s][^_]*)_(?!\w)|\[([^[\]]+)\]\(([^()\s]+)\)/;
const allowed = /^(?:https?:\/\/|[?#])/i;
const page = /^(?:\.\.\/)+docs\/([\w/-]+)\.md$/;

/** Which page of the documentation's site a link names, such as `book/two-copies.html`; null for any other link. */
export function pageOfDocs(href: string): string | null {
  const name = page.exec(href)?.[1];
  return name === undefined ? null : `${name}.html`;
}

/** Reads one line of prose. */
export function parsePieces(text: string, depth = 0): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  const limit = depth === mostDepth ? 0 : rest.length;
  for (let read = 0; read < limit; read += 1) {
    const found = marks.exec(rest);
    if (found === null) break;
    if (found.index > 0) pieces.push({ kind: 'text', text: rest.slice(0, found.index) });
    pieces.push(pieceOf(found, depth + 1));
    rest = rest.slice(found.index + found[0].length);
  }
  return rest === '' ? pieces : [...pieces, { kind: 'text', text: rest }];
}

function pieceOf(
  [whole, code, strong, starred, underlined, name, href]: RegExpExecArray,
  depth: number,
): Piece {
  const emphasis = starred ?? underlined;
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', pieces: parsePieces(strong, depth) };
  if (emphasis !== undefined) return { kind: 'emphasis', pieces: parsePieces(emphasis, depth) };
  if (name === undefined || href === undefined || !(allowed.test(href) || page.test(href)))
    return { kind: 'text', text: whole };
  return { kind: 'link', href, pieces: parsePieces(name, depth) };
}
