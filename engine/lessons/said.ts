import type { SimMs } from '../base/index.ts';
import { isLooking, type Play } from '../statements/index.ts';

/**
 * What somebody has said to an exercise itself, in lines that are comments to the cluster, so that the cluster does nothing
 * with them and every console, script and record has them.
 */
export interface Said {
  readonly bets: readonly PlacedBet[];
  /** The hints that were asked for, counted from 1, each once. */
  readonly hints: readonly number[];
  /** Did the last thing that was entered say that one has finished? */
  readonly hasFinished: boolean;
  /** The act with which the author's solution was asked for; null where it was not. What comes after it is practice. */
  readonly modelAt: number | null;
}

/** A bet as somebody has placed it, and how far anybody had seen then. */
export interface PlacedBet {
  readonly name: string;
  readonly choice: string;
  /** The last instant that was known then, of whatever branch. */
  readonly knownMs: SimMs;
  /** Placed after somebody had finished, and been told how all bets went. */
  readonly isTold: boolean;
}

const placing = /^\s*--\s*bet\s+([a-z][\w-]{0,39})\s*:\s*(\S.{0,199}?)\s*$/i;
const asking = /^\s*--\s*hint\s+(\d{1,2})\s*$/i;
const finishing = /^\s*--\s*finish\s*$/im;
const wantingModel = /^\s*--\s*model\s*$/i;

/** The line that places a bet. */
export const placementOf = (name: string, choice: string): string =>
  `-- bet ${name}: ${choice.replace(/\s+/g, ' ').trim()}`;

/** The line that asks for a hint, counted from 1. */
export const askingForHint = (hint: number): string => `-- hint ${hint}`;

/** The line that says that one has finished. */
export const finishingLine = '-- finish';

/** The line that asks for the author's solution. */
export const askingForModel = '-- model';

/** What was said so far in a session, in its order. It follows from the acts alone. */
export function saidIn({ acts, history }: Pick<Play, 'acts' | 'history'>): Said {
  const bets: PlacedBet[] = [];
  const hints = new Set<number>();
  let modelAt: number | null = null;
  let knownMs = history.originMs;
  let isTold = false;
  let hasFinished = false;
  for (const [index, act] of acts.entries()) {
    if ('toMs' in act) knownMs = Math.max(knownMs, act.toMs);
    // Whoever looks round has finished all the same.
    if (!isLooking(act)) hasFinished = act.kind === 'enter' && finishing.test(act.script);
    if (act.kind !== 'enter' || !act.script.includes('--')) continue;
    for (const line of act.script.split('\n')) {
      const [, name, choice] = placing.exec(line) ?? [];
      if (name !== undefined && choice !== undefined) bets.push({ name, choice, knownMs, isTold });
      const hint = asking.exec(line)?.[1];
      if (hint !== undefined) hints.add(Number(hint));
      if (wantingModel.test(line)) modelAt ??= index;
    }
    isTold ||= hasFinished;
  }
  return { bets, hints: [...hints], modelAt, hasFinished };
}

/** A script in parts, of which each that places a bet begins with it. */
export function cutAtBets(script: string): readonly string[] {
  if (!/^\s*--\s*bet\s/im.test(script)) return [script];
  const parts: string[][] = [[]];
  for (const line of script.split('\n')) {
    if (placing.test(line)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join('\n')).filter((part) => part.trim() !== '');
}
