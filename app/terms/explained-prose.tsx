import { useMemo, useState } from 'react';
import { markTerms } from '../ui/prose/mark-terms.ts';
import { type Explaining, Prose } from '../ui/prose/prose.tsx';
import { laterWords } from '../words/index.ts';
import { TermButton } from './term-button.tsx';
import { TermCard } from './term-card.tsx';

interface ExplainedProseProps {
  readonly text: string;
  /** The words that were met before, by their keys: they are not marked again. */
  readonly known: ReadonlySet<number>;
}

/**
 * A prose whose new words can be asked: the answer opens under their paragraph, one at a time, and pushes the rest down, so
 * that it covers nothing.
 */
export function ExplainedProse({ text, known }: ExplainedProseProps) {
  const [open, setOpen] = useState<{
    readonly word: number;
    readonly paragraph: number;
    readonly asked: HTMLElement;
  } | null>(null);
  const explaining = useMemo<Explaining>(
    () => ({
      mark: (paragraphs) => markTerms(paragraphs, laterWords.terms.in, known),
      draw: ({ key, text: word }, paragraph) => {
        const isOpen = open?.word === key;
        return (
          <TermButton
            word={key}
            isOpen={isOpen}
            onClick={({ currentTarget: asked }) => setOpen(isOpen ? null : { word: key, paragraph, asked })}
          >
            {word}
          </TermButton>
        );
      },
      below: (paragraph) =>
        open?.paragraph === paragraph && (
          <TermCard
            key={open.word}
            word={open.word}
            onClose={() => {
              open.asked.focus();
              setOpen(null);
            }}
          />
        ),
    }),
    [open, known],
  );
  return <Prose text={text} explaining={explaining} />;
}
