import { unreachable } from '@ha-playground/engine';
import type { EnteredRun } from '@ha-playground/engine/play';
import type { HaPlaygroundState } from '../../embed/elements.d.ts';
import type { AskedMessage } from '../../embed/messages.ts';
import { scriptOf } from '../../presentation/sharing/commands.ts';
import type { EmbedWish } from '../../presentation/sharing/embed-wish.ts';
import { extras, loadExtras } from '../../presentation/statements/extras.ts';
import { worldSeen } from '../../presentation/time/moment.ts';
import { formats } from '../../words/index.ts';
import { narrationOf } from '../../words/narration.ts';
import { instantOf, type Shown } from './first-shown.ts';
import type { Talk } from './talk.ts';

export { incomingOf } from './incoming.ts';

/** Progress is told no more often while time passes. */
const tellingMs = 250;
/** So long the end stays before it begins again. */
const loopPauseMs = 1_500;

/** What an embed that is told to be something else becomes is for its page to bring about. */
export interface PageActs {
  readonly load: (story: string | null) => void;
  readonly reset: () => void;
  readonly theme: (theme: EmbedWish['theme']) => void;
  readonly motion: (motion: EmbedWish['motion']) => void;
  readonly lang: (lang: string) => void;
  readonly focus: () => void;
}

const isPlaying = ({ session: { transport } }: Shown): boolean =>
  transport.state === 'moving' || transport.state === 'completing';

/** The step that the moment belongs to, from 1; 0 before the first has had its end. */
export const stepShown = ({ session, endsMs }: Shown): number =>
  endsMs.filter((atMs) => atMs <= session.history.cursor.atMs).length;

/** Tells the page around of what happens in a session, until the answer is called. */
export function report(shown: Shown, talk: Talk, isLooped: boolean): () => void {
  const { session, endsMs, title } = shown;
  const { history, transport } = session;
  const { originMs } = history;
  const seen = { step: stepShown(shown), isPlaying: isPlaying(shown) };
  const tellEntered = tellingEntered(shown, talk);
  let isTrouble: boolean | null = null;
  let loop: ReturnType<typeof setTimeout> | undefined;

  const progress = progressOf(shown, talk);
  const tellStep = (): void => {
    const step = stepShown(shown);
    if (step !== seen.step) talk.tell('step', { step, steps: endsMs.length });
    seen.step = step;
  };
  const onVersion = (): void => {
    const { cursor, endMs } = history;
    const atMs = cursor.atMs - originMs;
    tellStep();
    tellEntered(atMs);
    const { isTrouble: isNow, text } = narrationOf(worldSeen(session.current), formats.clock);
    if (isTrouble === false && isNow) talk.tell('violation', { sentence: text, atMs });
    isTrouble = isNow;
    const wasPlaying = seen.isPlaying;
    seen.isPlaying = isPlaying(shown);
    if (wasPlaying !== seen.isPlaying) progress.tell();
    if (!wasPlaying || seen.isPlaying || cursor.atMs < endMs) return;
    talk.tell('complete', { atMs });
    if (!isLooped) return;
    loop = setTimeout(() => {
      if (transport.state !== 'resting') return;
      transport.seek(originMs);
      transport.play();
    }, loopPauseMs);
  };
  const onFrame = (): void => {
    tellStep();
    progress.follow();
  };
  talk.tell('ready', {
    story: session.start.id,
    title,
    endMs: history.endMs - originMs,
    steps: endsMs.length,
  });
  onVersion();
  // Where it stands at first: whoever shows it anew shows it there.
  onFrame();
  const ends = [session.subscribeVersion(onVersion), session.subscribe(onFrame)];
  return () => {
    clearTimeout(loop);
    for (const end of ends) end();
  };
}

/** Tells of the moment shown: at once, or where somebody has gone to another one or time has passed. */
function progressOf(shown: Shown, talk: Talk): { readonly tell: () => void; readonly follow: () => void } {
  const { history } = shown.session;
  const { originMs } = history;
  let toldAtMs = Number.NEGATIVE_INFINITY;
  let toldMs = originMs;
  const tell = (): void => {
    const { cursor, endMs } = history;
    toldAtMs = performance.now();
    toldMs = cursor.atMs;
    talk.tell('progress', {
      atMs: cursor.atMs - originMs,
      endMs: endMs - originMs,
      isPlaying: isPlaying(shown),
    });
  };
  const follow = (): void => {
    if (isPlaying(shown) ? performance.now() - toldAtMs >= tellingMs : history.cursor.atMs !== toldMs) tell();
  };
  return { tell, follow };
}

/** Tells of every statement that is entered from now on, and of those that are refused. */
function tellingEntered({ session: { play } }: Shown, talk: Talk): (atMs: number) => void {
  let known = play.entered.length;
  let open: readonly EnteredRun[] = [];
  return (atMs) => {
    const entered = play.entered.slice(known);
    known = play.entered.length;
    for (const { client, id } of entered)
      talk.tell('command', { statement: client.runs[id]?.text ?? '', atMs });
    open = [...open, ...entered].filter(({ client, id }) => {
      const result = client.runs[id]?.result ?? null;
      if (result?.ok === false) talk.fail('refused', result.error.message);
      return result === null;
    });
  };
}

function stateOf(shown: Shown): HaPlaygroundState {
  const { session, endsMs } = shown;
  const { history, transport, start } = session;
  return {
    story: start.id,
    isPlaying: isPlaying(shown),
    atMs: history.cursor.atMs - history.originMs,
    endMs: history.endMs - history.originMs,
    speed: transport.speed,
    step: stepShown(shown),
    steps: endsMs.length,
    narration: narrationOf(worldSeen(session.current), formats.clock).text,
    hash: session.stateHash,
  };
}

/** Does what the page around has asked. */
export function answer(message: AskedMessage, shown: Shown, talk: Talk, page: PageActs): void {
  const { session, endsMs } = shown;
  const { transport, history } = session;
  switch (message.type) {
    case 'play':
      if (history.cursor.atMs >= history.endMs) transport.seek(history.originMs);
      return transport.play();
    case 'pause':
      return transport.pause();
    case 'step':
      return message.by === 1 ? transport.stepForward('step') : transport.stepBack('step');
    case 'seek': {
      const { to } = message;
      if ('atMs' in to) transport.seek(Math.min(history.endMs, history.originMs + Math.floor(to.atMs)));
      else if ('step' in to) transport.seek(instantOf(session, { kind: 'step', step: to.step }, endsMs));
      else transport.seek(history.endMs);
      return;
    }
    case 'speed':
      return transport.setSpeed(message.speed);
    case 'run':
      return void run(message.statements, shown, talk);
    case 'getState':
      return talk.tell('state', stateOf(shown));
    case 'load':
      return page.load(message.story);
    case 'reset':
      return page.reset();
    case 'theme':
      return page.theme(message.theme);
    case 'motion':
      return page.motion(message.motion);
    case 'lang':
      return page.lang(message.lang);
    case 'focus':
      return page.focus();
    default:
      return unreachable(message);
  }
}

/** Runs statements as `?cmd=` does: with the same limits, and once what reads them has come. */
async function run(statements: string, { session }: Shown, talk: Talk): Promise<void> {
  await loadExtras();
  const commands = scriptOf(
    session.play.kept(statements),
    (text) => extras()?.read(text).kind === 'statement',
  );
  if (!commands.ok || commands.script === '') return talk.fail('refused');
  session.run(commands.script);
}
