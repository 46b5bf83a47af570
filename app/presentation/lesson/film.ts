import { type SimMs, whyNotIdle } from '@ha-playground/engine';
import { parseFirst, splitFirst } from '@ha-playground/engine/console';
import { loadFailures } from '@ha-playground/engine/failures';
import { passUntilIdle, storyLimitMs } from '@ha-playground/engine/record';
import type { Session } from '../session.ts';

/** What somebody thinks between two scripts, so that each has a place of its own on the timeline. */
export const thinkingMs: SimMs = 1_000;

/**
 * What a script does to the cluster, without SHOW, SELECT and EXPLAIN; null where that cannot be told before what runs reads has come.
 * Answers that nobody sees need not be worked out.
 */
export function doneBy(script: string): string | null {
  const kept: string[] = [];
  for (const { text, complete, vertical } of splitFirst(script)) {
    if (complete && looks.test(text)) {
      if (waits.test(text) && isFault(kept.at(-1))) kept.push(kept.some(blinds) ? `${text};` : untilQuiet);
      continue;
    }
    if (!complete || parseFirst(text).kind !== 'statement') return null;
    kept.push(text.trimStart().startsWith('.') ? text.trim() : `${text.trim()}${vertical ? '\\G' : ';'}`);
  }
  return kept.join('\n');
}

/** What begins so changes nothing, whatever follows: the first grammar reads none of it. */
const looks = /^\s*(SHOW|SELECT|EXPLAIN|DESC|DESCRIBE)\b/i;

/** A read of rows waits for partitions that a fault has left without an answer, until a replica has taken over. */
const waits = /^\s*SELECT\b(?!.*\bINFORMATION_SCHEMA\b).*\bFROM\b/is;
const untilQuiet = '.wait idle';
/** Where nobody watches no replica takes over: such a read waits for as long as its client has patience. */
const blinds = (line: string): boolean => /failure_detection\s*=\s*off/i.test(line);
const isFault = (last = ''): boolean => last.startsWith('.') && !last.startsWith('.wait');

/**
 * Plays scripts to their ends, one after the other, and goes back to the beginning: a session whose end is known, as that of a
 * film is. Answers with the instant at which each script had its end. The first `steps` of them are those of the session's story;
 * what one of the others leaves under way comes to its end as well.
 */
export function filmOf(session: Session, scripts: readonly string[], steps: number): readonly SimMs[] {
  loadFailures();
  const { play, transport } = session;
  const { history } = play;
  play.jump(history.endMs);
  const endsMs = scripts.map((script, step) => {
    play.pass(history.cursor.atMs + thinkingMs);
    const enter = (text: string): void => {
      play.enter(text, step < steps ? step : null);
      passUntilIdle(play, history.originMs + storyLimitMs);
    };
    if (script !== '') enter(script);
    if (step >= steps && whyNotIdle(history.tip) !== null) enter(untilQuiet);
    return history.cursor.atMs;
  });
  play.jump(history.originMs);
  transport.moved();
  return endsMs;
}
