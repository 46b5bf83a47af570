import type { World } from '@ha-playground/engine';
import type { CompletionOption } from '@ha-playground/engine/console';
import { assistance } from './assistance.ts';

/** What could be written at the caret, and which of it the arrow keys have chosen. */
export interface Offer {
  readonly from: number;
  readonly to: number;
  readonly options: readonly CompletionOption[];
  readonly chosen: number | null;
}

/** What a statement that is being written can name. */
interface Surroundings {
  readonly world: World;
  readonly database: string | null;
}

/** More options than this are never offered at once. */
const mostOptions = 12;

/** The offer at `caret`; null where nothing fits, what fits is written already, or offers cannot be found yet. */
export function offerAt(text: string, caret: number, { world, database }: Surroundings): Offer | null {
  const loaded = assistance();
  if (loaded === null) return null;
  const { from, to, options } = loaded.complete(text, caret, loaded.vocabularyOf(world, database));
  const shown = options.slice(0, mostOptions);
  const isWritten = shown.length === 1 && shown[0]?.label === text.slice(from, to);
  return shown.length === 0 || isWritten ? null : { from, to, options: shown, chosen: null };
}

/** `text` with an option of the offer in it, and the caret behind it. */
export function completed(
  text: string,
  offer: Offer,
  index: number,
): { readonly text: string; readonly caret: number } {
  const option = offer.options[index];
  if (option === undefined) return { text, caret: offer.to };
  const isWord = option.kind === 'keyword' || option.kind === 'dot';
  const inserted = isWord && text[offer.to] !== ' ' ? `${option.label} ` : option.label;
  return {
    text: text.slice(0, offer.from) + inserted + text.slice(offer.to),
    caret: offer.from + inserted.length,
  };
}

/** The offer with the next (1) or previous (−1) option chosen, round in a circle. */
export function moved(offer: Offer, step: 1 | -1): Offer {
  const count = offer.options.length;
  const chosen = offer.chosen === null ? (step === 1 ? 0 : count - 1) : (offer.chosen + step + count) % count;
  return { ...offer, chosen };
}
