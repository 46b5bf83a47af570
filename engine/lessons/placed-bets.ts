import type { SimMs } from '../base/index.ts';
import type { Play } from '../statements/index.ts';

/** A bet as somebody has placed it, and how far anybody had seen then. */
export interface PlacedBet {
  readonly name: string;
  readonly choice: string;
  /** The last instant that was known then, of whatever branch. */
  readonly knownMs: SimMs;
}

/** A line that places a bet: a comment, so that the cluster does nothing with it and every record has it. */
const placing = /^\s*--\s*bet\s+([a-z][\w-]{0,39})\s*:\s*(\S.{0,199}?)\s*$/i;

/** The line that places a bet. */
export const placementOf = (name: string, choice: string): string =>
  `-- bet ${name}: ${choice.replace(/\s+/g, ' ').trim()}`;

/** The bets that a script places, as of now. */
export function placedIn({ history }: Pick<Play, 'history'>, script: string): readonly PlacedBet[] {
  if (!script.includes('--')) return [];
  return script.split('\n').flatMap((line) => {
    const [, name, choice] = placing.exec(line) ?? [];
    if (name === undefined || choice === undefined) return [];
    return [{ name, choice, knownMs: Math.max(...history.branches.map(({ endMs }) => endMs)) }];
  });
}

/** A script in parts, of which each that places a bet begins with it. */
export function cutAtBets(script: string): readonly string[] {
  if (!placing.test(script) && !/^\s*--\s*bet\s/im.test(script)) return [script];
  const parts: string[][] = [[]];
  for (const line of script.split('\n')) {
    if (placing.test(line)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join('\n')).filter((part) => part.trim() !== '');
}
