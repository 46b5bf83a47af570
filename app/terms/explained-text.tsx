import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '../hooks/use-session.tsx';
import { useCloseOutside, usePlace } from '../ui/floating.ts';
import type { WordFound } from '../ui/prose/mark-terms.ts';
import { punctuationOf } from '../ui/prose/punctuation.ts';
import { laterWords } from '../words/index.ts';
import { Named } from '../words/named.tsx';
import { TermButton } from './term-button.tsx';
import { TermCard } from './term-card.tsx';

interface ExplainedTextProps {
  readonly children: string;
  /** The words in it; found in it where nothing is said. */
  readonly words?: readonly WordFound[];
}

/**
 * A line of text, where it must not grow, whose words can be asked: the answer floats beside the word, and goes with Esc, a
 * click elsewhere, or when the text says something else.
 */
export function ExplainedText({ children, words = laterWords.terms.in(children) }: ExplainedTextProps) {
  const { world } = useSession();
  const [open, setOpen] = useState<{
    readonly word: number;
    readonly of: string;
    readonly asked: HTMLElement;
  } | null>(null);
  const parts = [];
  let from = 0;
  const met = new Set<number>();
  for (const { key, from: start, to } of words) {
    if (met.has(key)) continue;
    met.add(key);
    const isOpen = open?.of === children && open.word === key;
    if (start > from)
      parts.push(
        <Named key={from} world={world}>
          {children.slice(from, start)}
        </Named>,
      );
    const punctuation = punctuationOf(children.slice(to));
    parts.push(
      <span key={start} className="whitespace-nowrap">
        <TermButton
          word={key}
          isOpen={isOpen}
          onClick={({ currentTarget: asked }) => setOpen(isOpen ? null : { word: key, of: children, asked })}
        >
          {children.slice(start, to)}
        </TermButton>
        {punctuation}
      </span>,
    );
    from = to + punctuation.length;
  }
  if (from < children.length)
    parts.push(
      <Named key={from} world={world}>
        {children.slice(from)}
      </Named>,
    );
  return (
    <>
      {parts}
      {open?.of === children && (
        <Floating anchor={open.asked} onClose={() => setOpen(null)}>
          {(close) => <TermCard key={open.word} word={open.word} onClose={close} />}
        </Floating>
      )}
    </>
  );
}

interface FloatingProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly children: (close: () => void) => ReactNode;
}

/** Beside what was asked, above everything else; it takes the focus, and gives it back. */
function Floating({ anchor, onClose, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  const [from] = useState(() => anchor.getBoundingClientRect());
  usePlace(box, from);
  useCloseOutside(box, onClose);
  useLayoutEffect(() => box.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const close = () => {
    anchor.focus({ preventScroll: true });
    onClose();
  };
  return createPortal(
    <div ref={box} className="fixed z-50 w-88 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg shadow-xl">
      {children(close)}
    </div>,
    document.body,
  );
}
