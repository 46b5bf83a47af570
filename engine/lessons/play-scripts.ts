import type { SimMs } from '../base/index.ts';
import type { History } from '../history/index.ts';
import { passUntilIdle } from '../record/pass-until-idle.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play } from '../statements/index.ts';
import { gradedTimeLimitMs } from './limits.ts';
import { cutAtBets } from './said.ts';

/**
 * Enters script after script, as somebody does who waits for what he has entered: each when all before it has ended. A bet
 * is placed when its turn comes. `limitMs` is an instant: nothing goes on for longer.
 */
export function playScripts(
  history: History,
  scripts: readonly string[],
  limitMs: SimMs = history.originMs + gradedTimeLimitMs,
): Play {
  const play = new Play(history, () => extras);
  for (const [index, script] of scripts.flatMap(cutAtBets).entries()) {
    play.enter(script, index);
    passUntilIdle(play, limitMs);
  }
  return play;
}
