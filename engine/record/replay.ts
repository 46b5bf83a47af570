import { type SimMs, unreachable } from '../base/index.ts';
import type { History } from '../history/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import type { Act } from '../statements/index.ts';
import { Play } from '../statements/index.ts';
import type { RecordDifference, RecordFault } from '../telling/index.ts';
import { differenceBetween } from './difference.ts';
import { recordOf } from './record-of.ts';
import type { RecordStart, ReplayProgress, SessionRecord } from './types.ts';

/** A cluster at the start of a session, and what it starts with as it is today: a story may have been written anew. */
export interface Begun {
  readonly history: History;
  readonly start: RecordStart;
}

/** Where sessions start: null for what there is not (any more). */
export type RecordStarts = (start: RecordStart, seed: number) => Begun | null;

/** A session made again, and from where on it goes another way than it did, if it does; or why it could not be. */
export type Replayed =
  | { readonly ok: true; readonly play: Play; readonly difference: RecordDifference | null }
  | { readonly ok: false; readonly fault: RecordFault };

/** Longer stretches of time pass in parts, so that nobody has to wait for all of one. */
const stretchMs: SimMs = 60_000;
const stretchesPerPass = 1_000;

/**
 * Does all again that was done, act by act; the session can be gone on with. `entering` is told of every script just before
 * it is entered.
 */
export function* replaying(
  record: SessionRecord,
  starts: RecordStarts,
  entering: (play: Play, script: string) => void = () => {},
): Generator<ReplayProgress, Replayed, void> {
  const { start, seed, acts } = record;
  const begun = starts(start, seed);
  if (begun === null)
    return { ok: false, fault: { kind: 'unknownStart', id: start.kind === 'empty' ? start.kind : start.id } };
  let hasLoaded = acts.every(({ kind }) => kind !== 'loaded');
  const play = new Play(begun.history, () => (hasLoaded ? extras : null));
  for (const [done, act] of acts.entries()) {
    yield { done, of: acts.length };
    hasLoaded ||= act.kind === 'loaded';
    if (act.kind === 'enter') entering(play, act.script);
    if (act.kind !== 'pass') perform(play, act);
    else
      for (const toMs of partsOf(play.history.cursor.atMs, act.toMs)) {
        play.pass(toMs);
        if (toMs < act.toMs) yield { done, of: acts.length };
      }
  }
  const now = recordOf(play, { start: begun.start });
  return { ok: true, play, difference: differenceBetween(record, now, play) };
}

/** The same in one go. */
export function replay(record: SessionRecord, starts: RecordStarts): Replayed {
  const steps = replaying(record, starts);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

function* partsOf(fromMs: SimMs, toMs: SimMs): Generator<SimMs> {
  const partMs = Math.max(stretchMs, Math.ceil((toMs - fromMs) / stretchesPerPass));
  for (let atMs = fromMs + partMs; atMs < toMs; atMs += partMs) yield atMs;
  yield toMs;
}

/** Does an act again. What there is nothing for any more, on an engine that goes another way, is not done. */
function perform(play: Play, act: Exclude<Act, { kind: 'pass' }>): void {
  const { history, connections, entered } = play;
  switch (act.kind) {
    case 'jump':
      return play.jump(act.toMs);
    case 'visit':
      if (act.branch < history.branches.length) play.visit(act.branch, act.toMs);
      return;
    case 'prolong':
      play.prolong(act.toMs);
      return;
    case 'enter':
      return play.enter(act.script, act.step);
    case 'cancel': {
      const run = entered[act.statement];
      if (run !== undefined) play.cancel(run.client, run.id);
      return;
    }
    case 'stop': {
      const connection = connections.all.find(({ id }) => id === act.connection);
      if (connection !== undefined) play.stop(connection);
      return;
    }
    case 'undo':
      play.undo();
      return;
    case 'redo':
      play.redo();
      return;
    case 'switch':
      if (act.branch < history.branches.length) play.switchTo(act.branch);
      return;
    case 'name':
      play.name(act.name);
      return;
    case 'connect':
      return play.connect(act.node);
    case 'activate':
      return play.activate(act.connection);
    case 'disconnect':
      return play.disconnect(act.connection);
    case 'loaded':
      return play.load();
    default:
      return unreachable(act);
  }
}
