import type { ComponentProps } from 'react';
import { laterWords } from '../words/index.ts';

interface TermButtonProps extends Pick<ComponentProps<'button'>, 'onClick'> {
  readonly word: number;
  readonly isOpen: boolean;
  readonly children: string;
}

/** A word in a text that can be asked for its meaning. */
export const TermButton = ({ word, isOpen, children, ...rest }: TermButtonProps) => (
  <button
    type="button"
    data-word=""
    aria-expanded={isOpen}
    title={laterWords.terms.first(word)}
    className="relative cursor-help whitespace-normal rounded-sm pointer-coarse:after:absolute pointer-coarse:after:-inset-x-1 pointer-coarse:after:-inset-y-2 text-left -mb-px border-b border-dotted border-muted aria-expanded:bg-primary/15 hover:border-solid"
    {...rest}
  >
    {children}
  </button>
);
