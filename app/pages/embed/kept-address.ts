import { packRecord } from '@ha-playground/engine/packed';
import { Play } from '@ha-playground/engine/play';
import { passUntilIdle } from '@ha-playground/engine/record';
import { thinkingMs } from '../../presentation/lesson/film.ts';
import { Session } from '../../presentation/session.ts';
import { textKept } from '../../presentation/sharing/kept-text.ts';
import { extras, loadExtras } from '../../presentation/statements/extras.ts';
import type { Surroundings } from '../../presentation/surroundings.ts';

/** All that was done in a session, packed for a link. */
export const packedOf = (session: Session): string => packRecord(textKept(session, {}));

/**
 * The story of a session as somebody walks it, up to the moment that the session shows, packed for a link: with all that it
 * prints, and nothing ahead.
 */
export async function packedToMoment(
  { start, world, history }: Session,
  surroundings: Surroundings,
): Promise<string> {
  await loadExtras();
  const { atMs } = history.cursor;
  const play = new Play(start.begin(world.seed).history, extras);
  const walked = new Session(start, 'none', surroundings, play);
  for (const [step, script] of start.steps.entries()) {
    const enteredMs = play.history.cursor.atMs + thinkingMs;
    if (enteredMs > atMs || play.connections.isBusy) break;
    play.pass(enteredMs);
    play.enter(script, step);
    passUntilIdle(play, atMs);
  }
  play.pass(atMs);
  const packed = packedOf(walked);
  walked.close();
  return packed;
}
