import { visibleJson, visibleLines } from '../base/index.ts';

/*
 * How a record is written, a line each:
 *
 *     HA Playground record 1
 *     engine 0.1.0
 *     seed 7                          left out for 1
 *     start story redundancy-2 HASH   or: start builtIn free-play, start empty
 *     +1000 > .kill leaf-8            an act: how time went, and what was done then
 *     end BRANCH MS APPLIED
 *     …
 *
 * `+1000` lets time pass by as much, counted from where time was last said to be; `@53000` moves the cursor there. Lines of
 * a script after its first begin with a blank. A text that holds what cannot be seen is written as JSON, after `!`.
 */

export const firstLine = 'HA Playground record ';

/** The acts whose only fact is a number, by their word. */
export const numbered = {
  cancel: 'statement',
  stop: 'connection',
  switch: 'branch',
  connect: 'node',
  activate: 'connection',
  disconnect: 'connection',
  prolong: 'toMs',
} as const;

/** The acts without facts, by their word. */
export const bare = { undo: 0, redo: 0, loaded: 0 } as const;

/** Can a text stand in a line, or in lines, as it is? */
const isPlain = (text: string): boolean => visibleLines(text) === text && !text.includes('\r');

/** A text of any kind, so that it is read back as it was. */
export const written = (text: string): string =>
  isPlain(text) ? `> ${text.replaceAll('\n', '\n ')}` : `! ${visibleJson(JSON.stringify(text))}`;

/** The text that {@link written} has made of it, or null when it is none. */
export function readText(line: string): string | null {
  const text = line.slice(2);
  if (line.startsWith('> ')) return isPlain(text) ? text : null;
  if (!line.startsWith('! ')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** What stands for the digest of a statement, which is less than their number. */
export const digestSigns = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A whole hash, of 53 bits, in as few of the same signs as it takes. */
export function writtenHash(hash: number): string {
  let text = '';
  for (let rest = hash; text.length < hashLength; rest = Math.floor(rest / digestSigns.length))
    text = `${digestSigns[rest % digestSigns.length]}${text}`;
  return text;
}

/** The hash that {@link writtenHash} has written; a text of other signs or another length is none. */
export const readHash = (text: string): number =>
  [...text].reduce((hash, sign) => hash * digestSigns.length + digestSigns.indexOf(sign), 0);

const hashLength = 9;

/** A key of a view. */
export const isViewKey = (key: string): boolean => /^[a-z][A-Za-z\d.-]{0,40}$/.test(key) && !(key in {});
