import { parseProse, textOf } from '../../ui/prose/parse-prose.ts';

/** The first paragraph of a prose as bare text, without headings, lists and code before it; empty where there is none. */
export function beginningOf(prose: string): string {
  const first = parseProse(prose).find(({ kind }) => kind === 'text');
  return first?.kind === 'text' ? textOf(first.pieces) : '';
}
