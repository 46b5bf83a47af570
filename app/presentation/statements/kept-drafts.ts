import type { Play } from '@ha-playground/engine/play';
import { type Drafts, longestDraft } from './drafts.ts';

/** What stands at the prompt of a connection, by its number. */
export type Draft = readonly [connection: number, text: string];

/** Drafts as they may be kept: without passwords. */
export const keptDrafts = ({ texts }: Drafts, play: Pick<Play, 'kept'>): readonly Draft[] =>
  [...texts].flatMap(([connection, text]) => (text === '' ? [] : [[connection, play.kept(text)]]));

/** Takes up what was kept, as far as it is anything. */
export function takeUpDrafts(drafts: Drafts, kept: unknown): void {
  if (!Array.isArray(kept)) return;
  for (const [connection, text] of kept.filter(Array.isArray))
    if (Number.isInteger(connection) && typeof text === 'string' && text.length <= longestDraft)
      drafts.write(connection, text);
}
