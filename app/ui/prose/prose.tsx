import { Fragment, type ReactNode, useMemo } from 'react';
import { type Paragraph, type Piece, pageOfDocs, parseProse } from './parse-prose.ts';
import { punctuationOf } from './punctuation.ts';

/** How the words of a prose are explained that have a meaning of their own. */
export interface Explaining {
  readonly mark: (paragraphs: readonly Paragraph[]) => readonly Paragraph[];
  readonly draw: (term: Term, paragraph: number) => ReactNode;
  /** What stands under a paragraph; the rest makes room for it. */
  readonly below: (paragraph: number) => ReactNode;
}

export type Term = Extract<Piece, { kind: 'term' }>;

interface ProseProps {
  readonly text: string;
  readonly className?: string;
  readonly explaining?: Explaining | null;
}

/** Prose written in a small part of Markdown, as elements. Nothing of it becomes HTML, whatever stands in it. */
export function Prose({ text, className = '', explaining = null }: ProseProps) {
  const paragraphs = useMemo(() => {
    const parsed = parseProse(text);
    return explaining === null ? parsed : explaining.mark(parsed);
  }, [text, explaining]);
  return (
    <div dir="auto" className={`flex flex-col gap-3 text-lg leading-relaxed ${className}`}>
      {paragraphs.map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is where it is.
        <Fragment key={place}>
          <Block paragraph={paragraph} drawTerm={(term) => explaining?.draw(term, place) ?? term.text} />
          {explaining?.below(place)}
        </Fragment>
      ))}
    </div>
  );
}

interface BlockProps {
  readonly paragraph: Paragraph;
  readonly drawTerm: (term: Term) => ReactNode;
}

function Block({ paragraph, drawTerm }: BlockProps) {
  const drawn = (pieces: readonly Piece[]): ReactNode => drawnWith(drawTerm, pieces);
  switch (paragraph.kind) {
    case 'heading':
      return <h2 className="pt-1 font-semibold">{drawn(paragraph.pieces)}</h2>;
    case 'quotation':
      return (
        <blockquote className="border-l-3 border-line pl-3 text-muted">{drawn(paragraph.pieces)}</blockquote>
      );
    case 'code':
      return (
        <pre className="rounded-lg bg-lane p-3 font-mono text-xs break-words whitespace-pre-wrap">
          {paragraph.text}
        </pre>
      );
    case 'list': {
      const items = paragraph.items.map((pieces, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is where it is.
        <li key={place}>{drawn(pieces)}</li>
      ));
      const look = 'flex flex-col gap-1 pl-5';
      return paragraph.isNumbered ? (
        <ol className={`list-decimal ${look}`}>{items}</ol>
      ) : (
        <ul className={`list-disc ${look}`}>{items}</ul>
      );
    }
    default:
      return <p>{drawn(paragraph.pieces)}</p>;
  }
}

const drawnWith = (drawTerm: BlockProps['drawTerm'], pieces: readonly Piece[]): ReactNode => {
  const drawn = (inner: readonly Piece[]): ReactNode => drawnWith(drawTerm, inner);
  return pieces.map((piece, place) => {
    const key = `${place} ${piece.kind}`;
    switch (piece.kind) {
      case 'code':
        return (
          <code key={key} className="rounded bg-lane px-1 py-px font-mono text-[0.85em] break-words">
            {piece.text}
          </code>
        );
      case 'strong':
        return <strong key={key}>{drawn(piece.pieces)}</strong>;
      case 'emphasis':
        return <em key={key}>{drawn(piece.pieces)}</em>;
      case 'link': {
        const href = hrefOf(piece.href);
        if (href === null) return <Fragment key={key}>{drawn(piece.pieces)}</Fragment>;
        return (
          <a key={key} href={href} rel="noreferrer" className="text-primary underline underline-offset-2">
            {drawn(piece.pieces)}
          </a>
        );
      }
      case 'term':
        return (
          <span key={key} className="whitespace-nowrap">
            {drawTerm(piece)}
            {punctuationAfter(piece, pieces[place + 1])}
          </span>
        );
      default:
        return piece.text.slice(punctuationAfter(pieces[place - 1], piece).length);
    }
  });
};

/** Where the site of the documentation stands, from this page: a build has it beside it or, as most, does not (`vite.config.ts`). */
const docs: string | undefined = import.meta.env?.VITE_DOCS;

/** Null where there is nothing that a link could lead to: its words are read as they are. */
function hrefOf(href: string): string | null {
  const page = pageOfDocs(href);
  if (page === null) return href;
  return docs === undefined ? null : `${docs}${page}`;
}

/** What stands beside a word that can be asked, so that no line begins with it. */
const punctuationAfter = (before: Piece | undefined, piece: Piece | undefined): string =>
  before?.kind === 'term' && piece?.kind === 'text' ? punctuationOf(piece.text) : '';
