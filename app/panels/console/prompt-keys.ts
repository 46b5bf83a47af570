import { splitScript } from '../../presentation/statements/extras.ts';
import type { Offer } from './offer.ts';

/**
 * What a key does at the prompt: runs the text · takes the option that is chosen, else the first · closes the offer ·
 * gives the keys back to the page · asks for an offer · walks it · recalls a newer or an older text · interrupts, as Ctrl+C does in the client.
 */
export type PromptAct =
  | 'run'
  | 'take'
  | 'closeOffer'
  | 'leave'
  | 'lookAgain'
  | 'nextOption'
  | 'previousOption'
  | 'newer'
  | 'older'
  | 'interrupt';

/** What a key press is made of, as far as it matters here. */
interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What is written, what of it is selected, and what is offered there. */
export interface Written {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  readonly offer: Offer | null;
  /** An offer that somebody waits for has not come yet. */
  readonly isAwaited: boolean;
}

/** What a key does at the prompt; null where it is the field's, to which it means something else. */
export function promptAct(press: KeyPress, written: Written): PromptAct | null {
  const { text, selectionStart, selectionEnd, offer, isAwaited } = written;
  const hasChosen = offer !== null && offer.chosen !== null;
  switch (press.key) {
    case 'Enter':
      if (press.shiftKey) return null;
      if (hasChosen) return 'take';
      return press.ctrlKey || press.metaKey || isComplete(text) ? 'run' : null;
    case 'Tab':
      return offer === null || press.shiftKey ? null : 'take';
    case 'Escape':
      return offer === null && !isAwaited ? 'leave' : 'closeOffer';
    case ' ':
      return press.ctrlKey ? 'lookAgain' : null;
    case 'ArrowDown':
      if (offer !== null) return 'nextOption';
      return text.slice(selectionEnd).includes('\n') ? null : 'newer';
    case 'ArrowUp':
      if (hasChosen) return 'previousOption';
      return text.slice(0, selectionStart).includes('\n') ? null : 'older';
    case 'c':
      return press.ctrlKey && selectionStart === selectionEnd ? 'interrupt' : null;
    default:
      return null;
  }
}

/** A text is complete when all of its statements are; one that ends in `;` was meant to be. */
const isComplete = (text: string): boolean =>
  text.trimEnd().endsWith(';') || splitScript(text).every((piece) => piece.complete);
