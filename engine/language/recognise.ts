import { type Counterpart, elsewhere, filled } from './elsewhere.ts';
import { mended } from './mend.ts';
import { parse } from './parse.ts';

/**
 * The statement of this product that does what `text` does elsewhere; null where that is not known. Where the text becomes
 * a statement of the same kind once one mistake is mended, that is all that is wrong.
 */
export function counterpartOf(text: string): Counterpart | null {
  const counterpart = elsewhere(text);
  const kind = counterpart === null ? null : kindOf(filled(counterpart));
  if (counterpart === null || kind === null) return null;
  if (counterpart.note !== undefined) return counterpart;
  // Nearly any words of a SELECT become another one with one sign more, and LEAF is no node of a dot command.
  const isLikelier = kind === 'select' || kind.startsWith('dot');
  const written = isLikelier ? null : mended(text, 1);
  if (written === null || kindOf(written) !== kind) return counterpart;
  // What only leaves words out has lost what it was about, where the counterpart keeps more of them.
  const hasLost = wordCount(written) < wordCount(text) && wordCount(written) < wordCount(filled(counterpart));
  return hasLost ? counterpart : null;
}

function kindOf(text: string): string | null {
  const parsed = parse(text);
  return parsed.kind === 'statement' ? parsed.statement.kind : null;
}

const wordCount = (text: string): number => text.match(/\w+/g)?.length ?? 0;
