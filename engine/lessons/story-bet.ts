import type { SimMs } from '../base/index.ts';
import type { Play } from '../statements/index.ts';
import type { StoryBet } from '../statements/story/bet.ts';
import { AskedOfAllTime } from './asked-of-all-time.ts';
import { answerAt, type Because } from './bets.ts';
import { readBets } from './read-asked.ts';
import { Mistakes } from './reader.ts';

/** The question of a step of a story, asked of all of time as bets of exercises are. */
export interface AnswerOfStep {
  /** Asks on while there is time. True when all is known. */
  readonly work: (hasTime: () => boolean) => boolean;
  /** What the cluster says at an instant, and what made it say that; null where it has no answer then. */
  readonly at: (atMs: SimMs) => { readonly text: string; readonly because: () => Because } | null;
}

/** Null where the question cannot be asked of every instant. */
export function askOfStep({ question, answer, choices, line }: StoryBet, play: Play): AnswerOfStep | null {
  const lines = [`answer: ${answer}`, `choices: ${choices.join(' | ')}`];
  const fence = { kind: 'bet', more: 'story', line, lines, prose: question };
  const bet = readBets({ fences: [fence], rest: '', line }, new Mistakes())[0]?.bet;
  if (bet === undefined) return null;
  const asked = new AskedOfAllTime({ goals: [], hints: [], bets: [bet] }, play);
  return {
    work: (hasTime) => asked.work(hasTime),
    at: (atMs) => answerAt(bet, atMs, { answers: asked.answers(), play }),
  };
}
