import { unreachable } from '../base/index.ts';
import { isKeyword } from './characters.ts';
import type { Span } from './diagnostic.ts';
import { readTokens, type Token } from './token.ts';

export type HighlightKind = 'keyword' | 'string' | 'number' | 'comment' | 'dot' | 'name' | 'punctuation';

export interface Highlight {
  readonly span: Span;
  readonly kind: HighlightKind;
}

/** What each part of a script is, in order, whether or not it can be parsed. Blanks are left out. */
export function highlight(text: string): readonly Highlight[] {
  const highlights: Highlight[] = [];
  for (const token of readTokens(text)) {
    const { start, end } = token;
    const written = text.slice(start, end);
    if (written.trim() !== '') highlights.push({ span: { start, end }, kind: kindOf(token, written) });
  }
  return highlights;
}

function kindOf(token: Token, written: string): HighlightKind {
  switch (token.kind) {
    case 'word':
      return isKeyword(written) ? 'keyword' : 'name';
    case 'argument':
      if (isKeyword(written)) return 'keyword';
      return /^\d+(?:ms|s|m)?$/i.test(written) ? 'number' : 'name';
    case 'name':
      return 'name';
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    case 'command':
      return 'dot';
    case 'table':
    case 'prompt':
    case 'printed':
    case 'comment':
      return 'comment';
    case 'end':
    case 'punctuation':
      return 'punctuation';
    case 'stray':
      return strayKind(written);
    default:
      return unreachable(token.kind);
  }
}

/** An open quote or comment looks like what it is going to be. */
function strayKind(written: string): HighlightKind {
  if (written.startsWith('/*')) return 'comment';
  return /^['"`]/.test(written) ? 'string' : 'punctuation';
}
