import { useLayoutEffect, useRef } from 'react';
import { words } from '../../words/index.ts';
import type { Narration } from '../../words/narration.ts';

/** The height of a line in font sizes. */
const lineHeight = 1.15;
const mostLines = 2;

interface SentenceProps {
  readonly narration: Narration;
  /** What it is, where it is not what happens now. */
  readonly label: string | null;
  readonly scale: number;
  /** What there was room for. */
  readonly onTold: (text: string) => void;
}

/**
 * What happens now, in letters that are read from the last row. It has two lines: the gravest comes first, and what has no room
 * is left out, sentence by sentence. A first sentence that is longer by itself takes the lines that it needs.
 */
export function Sentence({ narration, label, scale, onTold }: SentenceProps) {
  const told = useRef<HTMLParagraphElement>(null);
  const { phase, sentences, text } = narration;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same text says the same; the scale decides what has room.
  useLayoutEffect(() => {
    const element = told.current;
    if (element === null) return;
    const mostPx = mostLines * lineHeight * Number.parseFloat(getComputedStyle(element).fontSize) + 1;
    for (let count = sentences.length; count > 0; count -= 1) {
      const first = sentences.slice(0, count).join(' ');
      write(element, phase === null ? first : `${phase} · ${first}`);
      if (element.scrollHeight <= mostPx) break;
    }
    onTold(element.textContent ?? '');
  }, [phase, text, scale, onTold]);
  return (
    <div
      role="status"
      aria-label={label ?? words.stage.narration}
      className="mb-[calc(28px*var(--scale))] flex min-h-[calc(2*1.15*max(36px,56px*var(--scale)))] shrink-0"
    >
      <p
        ref={told}
        data-told-to-all=""
        className="self-start text-[length:max(36px,calc(56px*var(--scale)))] leading-[1.15] font-bold [text-wrap:balance] wrap-anywhere"
      />
    </div>
  );
}

/** Names such as leaf-4 are not broken at their hyphen. */
function write(element: Element, text: string): void {
  const parts = text.split(/(\S*-\S*)/).map((part, index) => {
    if (index % 2 === 0) return part;
    const name = document.createElement('span');
    name.className = 'inline-block max-w-full';
    name.textContent = part;
    return name;
  });
  element.replaceChildren(...parts);
}
