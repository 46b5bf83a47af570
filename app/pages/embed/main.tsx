import { createRoot } from 'react-dom/client';
import { languagesPreferred } from '../../browser/page-language.ts';
import type { ErrorReason } from '../../embed/messages.ts';
import { type EmbedWish, embedWishOf } from '../../presentation/sharing/embed-wish.ts';
import { packedIn } from '../../presentation/sharing/packed-in.ts';
import { extras, loadExtras } from '../../presentation/statements/extras.ts';
import type { PaceOptions } from '../../presentation/time/pace.ts';
import { loadTheRest } from '../../ui/later.ts';
import { speak } from '../../words/index.ts';
import { languageFor } from '../../words/languages.ts';
import { playerWords, speakToPlayer } from '../../words/player.ts';
import { Embed, loadWorkshop, motionOf, type Told } from './embed.tsx';
import { type Shown, shownAt } from './first-shown.ts';
import type { Remark } from './remark.ts';
import { Talk } from './talk.ts';
import { showEmbedTheme } from './theme.ts';
import './embed.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the embed has no element called root');

/** What the page around it calls the picture: the element names its frame so. Null in frames that are named for other reasons. */
const called = /^HA Playground: (.{1,200})/s.exec(window.name)?.[1] ?? null;
const ofNobody = { packed: null, called: null };

/** Older messages are not kept. */
const mostLines = 100;

void open(root);

async function open(place: HTMLElement): Promise<void> {
  const { wish, refused } = embedWishOf(new URLSearchParams(location.search));
  showEmbedTheme(wish.theme);
  const language = await speakAs(wish.lang);

  const log = told<readonly string[]>([]);
  const refusals = told<string | null>(null);
  const talk = new Talk({
    id: wish.id,
    origin: wish.origin,
    onLine: (line) => {
      if (wish.debug !== null) log.tell([...log.now(), line].slice(-mostLines));
    },
  });
  const own = { packed: packedIn(location.hash), called };
  const guard = {
    isReadonly: wish.readonly || wish.mode === 'static',
    allow: wish.allow,
    onRefused: (reason: 'readonly' | 'notAllowed') => {
      refusals.tell(playerWords.errors[reason]);
      talk.fail(reason);
    },
  };
  const show = (next: EmbedWish, motion: PaceOptions['motion']): Promise<Shown> =>
    shownAt({ wish: next, motion, guard, ...(next.story === wish.story ? own : ofNobody) });
  watchForFaults(talk, refusals.tell);
  const first = await show(wish, motionOf(wish.motion));
  first.session.transport.setSpeed(wish.speed);
  const notices: Remark[] = [];
  const note = (reason: ErrorReason, text: string): void =>
    void notices.push({ reason, text, isForAuthor: true });
  if (refused.length > 0)
    note(
      'parameter',
      playerWords.notices.parameters(refused.map(({ parameter, value }) => `${parameter}=${value}`)),
    );
  if (wish.lang !== null && wish.lang.split('-')[0] !== language.tag.split('-')[0])
    note('unknownLanguage', playerWords.notices.language(wish.lang));
  // What was painted when it was built stays until then.
  place.replaceChildren();
  createRoot(place).render(
    <Embed
      first={first}
      wish={wish}
      talk={talk}
      open={show}
      notices={notices}
      refusals={refusals}
      log={wish.debug === null ? null : log}
    />,
  );
  for (const { reason, text } of [...notices, ...first.remarks]) talk.fail(reason, text);
  if (wish.autoplay && motionOf(wish.motion) === 'full') first.session.transport.play();
  const wantsWorkshop = wish.panels.length > 0 || wish.mode === 'sandbox' || wish.exercise !== null;
  await Promise.all([loadTheRest(), extras() ?? loadExtras(), wantsWorkshop && loadWorkshop()]);
}

/** Speaks the language that the address asks for, or else the reader's. */
async function speakAs(lang: string | null): ReturnType<typeof languageFor> {
  const language = await languageFor({ lang, stringTest: null }, languagesPreferred());
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  await Promise.all([speak(language), speakToPlayer(language.tag)]);
  return language;
}

/** A fault is said in the embed, and told to the page around it. */
function watchForFaults(talk: Talk, say: (text: string) => void): void {
  const onFault = (): void => {
    say(playerWords.errors.broken);
    talk.fail('broken');
  };
  window.addEventListener('error', ({ error }) => {
    if (error instanceof Error) onFault();
  });
  window.addEventListener('unhandledrejection', onFault);
}

function told<Value>(first: Value): Told<Value> & { readonly tell: (value: Value) => void } {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    now: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (next) => {
      value = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
