import type { Diagnostic, Span } from './diagnostic.ts';
import { shown } from './wording.ts';

/** Says what is wrong with a quote or comment without end, or with a character that means nothing. */
export function strayDiagnostic(text: string, span: Span): Diagnostic {
  const stray = text.slice(span.start, span.end);
  if (stray.startsWith('/*')) {
    return { message: 'The comment has no end.', span, hint: 'Close it with */.' };
  }
  const quote = stray[0] ?? '';
  if (quote === "'" || quote === '"' || quote === '`') return unclosed(stray, span);
  return { span, ...(strangers.find(({ like }) => like.test(stray)) ?? unknown(stray)) };
}

function unclosed(stray: string, span: Span): Diagnostic {
  const quote = stray[0] ?? '';
  const content = /^[\w.-]*/.exec(stray.slice(1))?.[0] ?? '';
  const message = `The quote before ${shown(stray.slice(1).trim()) || 'the end'} is never closed.`;
  const hint =
    content === '' ? `Close it with ${quote}.` : `Close it with ${quote}: ${quote}${content}${quote}.`;
  return { message, span, hint };
}

type Stranger = Pick<Diagnostic, 'message' | 'hint'>;

/** Characters that come along with what is pasted. */
const strangers: readonly (Stranger & { readonly like: RegExp })[] = [
  {
    like: /[‘’‚‛′´]/,
    message: 'This is a quote for print, not one for statements.',
    hint: "Write ' instead.",
  },
  {
    like: /[“”„‟″]/,
    message: 'This is a quote for print, not one for statements.',
    hint: `Write " instead.`,
  },
  { like: /…/, message: 'This is one character that looks like three dots.', hint: 'Write three dots: ...' },
  { like: /[–—−]/, message: 'This dash is not a minus sign.', hint: 'Write - instead.' },
  {
    like: /\|/,
    message: 'This looks like a row of a result table.',
    hint: 'Paste statements only; a table belongs between .import and .end.',
  },
];

function unknown(stray: string): Stranger {
  const character = String.fromCodePoint(stray.codePointAt(0) ?? 0);
  const code = (stray.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  if (/[\p{C}\p{Z}\p{M}]/u.test(character)) {
    return { message: `There is an invisible character here, U+${code}.`, hint: 'Delete it.' };
  }
  return {
    message: `The character ${character} means nothing here.`,
    hint: 'Delete it, or put it in quotes.',
  };
}
