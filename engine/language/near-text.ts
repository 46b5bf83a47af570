import type { Span } from './diagnostic.ts';

const nearLength = 80;

/** What error 1064 prints after "near": the text from the mistake on, at most 80 characters. */
export const nearText = (text: string, diagnostic: { readonly span: Span }): string =>
  [...text.slice(diagnostic.span.start, diagnostic.span.start + 2 * nearLength)]
    .slice(0, nearLength)
    .join('');
