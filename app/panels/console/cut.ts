import { laterWords } from '../../words/index.ts';

/** A result longer than this is cut: the rest is in the table panel, or behind a LIMIT. */
const mostLines = 400;
const mostCharacters = 60_000;

/** Sentences wrap; tables keep their lines. */
export const sentences = 'break-words whitespace-pre-wrap';

export function cut(text: string): string {
  const lines = text.slice(0, mostCharacters).split('\n');
  const isWhole = lines.length <= mostLines && text.length <= mostCharacters;
  if (isWhole) return text;
  const hidden = text.split('\n').length - Math.min(lines.length, mostLines);
  return [...lines.slice(0, mostLines), laterWords.log.moreLines(hidden)].join('\n');
}
