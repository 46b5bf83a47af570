import { knownLeaves, type NodeId } from '@ha-playground/engine';
import {
  lazy,
  Suspense,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { browserMedia } from '../../browser/media.ts';
import { reducedMotion } from '../../browser/motion.ts';
import { SessionProvider, useSession } from '../../hooks/use-session.tsx';
import { Player } from '../../panels/player/player.tsx';
import type { Session } from '../../presentation/session.ts';
import type { EmbedWish } from '../../presentation/sharing/embed-wish.ts';
import type { PaceOptions } from '../../presentation/time/pace.ts';
import { AppearanceProvider, type Media } from '../../ui/appearance.tsx';
import { Button } from '../../ui/button.tsx';
import { later } from '../../ui/later.ts';
import type { Box } from '../../ui/placement.ts';
import { loadLaterWords } from '../../words/index.ts';
import { playerWords } from '../../words/player.ts';
import type { Shown } from './first-shown.ts';
import { openPlayground, playgroundFolder } from './playground-address.ts';
import type { Remark } from './remark.ts';
import type { Talk } from './talk.ts';
import { showEmbedTheme } from './theme.ts';

/** Panels and menus come where the address asks for them, and nowhere else. */
export const loadWorkshop = async () => (await Promise.all([import('./workshop.tsx'), loadLaterWords()]))[0];

/** Nobody is told that the embed can be asked before what answers is there. */
const loadConversation = later(() => import('./conversation.ts'));
type Conversation = Awaited<ReturnType<typeof loadConversation>>;

const Workshop = lazy(() => loadWorkshop().then((module) => ({ default: module.Workshop })));
const ExerciseDone = lazy(async () => {
  const [{ ExerciseDone: done }] = await Promise.all([import('./exercise-done.tsx'), loadLaterWords()]);
  return { default: done };
});
const NodeMenu = lazy(() => loadWorkshop().then((module) => ({ default: module.NodeMenu })));

export interface EmbedProps {
  readonly first: Shown;
  readonly wish: EmbedWish;
  readonly talk: Talk;
  /** Shows something else, by the same wish but for its story. */
  readonly open: (wish: EmbedWish, motion: PaceOptions['motion']) => Promise<Shown>;
  /** What there is to say of the address, whatever it shows. */
  readonly notices: readonly Remark[];
  /** What was refused last of what somebody has entered. */
  readonly refusals: Refusals;
  /** The messages so far, newest last; null where nobody wants to see them. */
  readonly log: Log | null;
}

/** Something that is told again whenever it changes. */
export interface Told<Value> {
  readonly now: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
}

type Refusals = Told<string | null>;
type Log = Told<readonly string[]>;

export const motionOf = (wished: EmbedWish['motion']): PaceOptions['motion'] =>
  wished === 'auto' ? (browserMedia.matches(reducedMotion) ? 'reduced' : 'full') : wished;

/** An embed: what is shown, and the conversation with the page around it. */
export function Embed({ first, wish: firstWish, talk, open, notices, refusals, log }: EmbedProps) {
  const [shown, setShown] = useState(first);
  const [wish, change] = useReducer(
    (now: EmbedWish, next: Partial<EmbedWish>): EmbedWish => ({ ...now, ...next }),
    firstWish,
  );
  const place = useRef<HTMLElement>(null);
  useConversation({ shown, wish, talk, place, change, open, onShown: setShown });
  useHeightTold(place, wish, talk);
  const motion = motionOf(wish.motion);
  useEffect(() => shown.session.transport.setMotion(motion), [shown, motion]);
  const media = useMemo(() => mediaWith(motion), [motion]);
  return (
    <AppearanceProvider theme={wish.theme === 'projector' ? 'light' : wish.theme} media={media}>
      <SessionProvider session={shown.session}>
        <main
          ref={place}
          tabIndex={-1}
          aria-label={`${playerWords.label}: ${shown.title}`}
          className={`flex flex-col rounded-xl border border-line bg-card text-ink outline-none ${wish.fit === 'box' ? 'h-dvh overflow-y-auto' : 'overflow-clip'}`}
        >
          {/* A hall has strokes of its own, by the same theme. */}
          <Contents key={`${shown.title} ${wish.theme === 'projector'}`} shown={shown} wish={wish} />
          <Notices
            texts={[...notices, ...shown.remarks]
              .filter(({ isForAuthor }) => isForAuthor !== true || isAuthorThere(wish))
              .map(({ text }) => text)}
            refusals={refusals}
          />
          {log !== null && <MessageLog log={log} />}
        </main>
      </SessionProvider>
    </AppearanceProvider>
  );
}

/** Whoever writes the page around it looks at the embed alone, at the preview in Share, or at its messages. */
const isAuthorThere = ({ debug }: EmbedWish): boolean => {
  // Pages below the playground, as those of its book, are read.
  const [page = ''] = document.referrer.split('?');
  return (
    debug !== null || window.parent === window || page.replace(/index\.html$/, '') === playgroundFolder().href
  );
};

/** What moves is decided here, and not by the browser, where the address says so. */
const mediaWith = (motion: PaceOptions['motion']): Media => ({
  ...browserMedia,
  matches: (query) => (query === reducedMotion ? motion !== 'full' : browserMedia.matches(query)),
});

interface ConversationOptions {
  readonly shown: Shown;
  readonly wish: EmbedWish;
  readonly talk: Talk;
  readonly place: { readonly current: HTMLElement | null };
  readonly change: (next: Partial<EmbedWish>) => void;
  readonly open: EmbedProps['open'];
  readonly onShown: (shown: Shown) => void;
}

function useConversation({ shown, wish, talk, place, change, open, onShown }: ConversationOptions): void {
  const [conversation, setConversation] = useState<Conversation | null>(null);
  useEffect(() => conversation?.report(shown, talk, wish.loop), [conversation, shown, talk, wish.loop]);
  const latest = useRef({ shown, wish });
  latest.current = { shown, wish };
  useEffect(() => {
    const show = async (next: EmbedWish): Promise<void> => {
      const { session } = latest.current.shown;
      const opened = await open(next, motionOf(next.motion));
      session.close();
      for (const { reason, text } of opened.remarks) talk.fail(reason, text);
      change(next);
      onShown(opened);
    };
    const acts = {
      load: (story: string | null) => {
        const { wish: now } = latest.current;
        void show({ ...now, story, exercise: null, cmd: null, at: { kind: 'step', step: 0 } });
      },
      reset: () => void show(latest.current.wish),
      // The picture reads its colours as soon as it is told of the theme: by then they are there.
      theme: (theme: EmbedWish['theme']) => {
        showEmbedTheme(theme);
        change({ theme });
      },
      motion: (motion: EmbedWish['motion']) => change({ motion }),
      lang: (lang: string) => {
        const address = new URL(location.href);
        if (document.documentElement.lang === lang) return;
        address.searchParams.set('lang', lang);
        location.replace(address);
      },
      focus: () => place.current?.focus({ preventScroll: true }),
    };
    void loadConversation().then((loaded) => {
      talk.listen(loaded.incomingOf, (message) => loaded.answer(message, latest.current.shown, talk, acts));
      setConversation(loaded);
    });
  }, [talk, place, change, open, onShown]);
}

/** So long after a change the height is asked for. */
const heightMs = 100;

/** Tells the page around how high this is, whenever that changes. */
function useHeightTold(
  place: { readonly current: HTMLElement | null },
  { fit, compat }: EmbedWish,
  talk: Talk,
): void {
  useEffect(() => {
    const { current } = place;
    if (current === null || fit !== 'height') return;
    let told = 0;
    let soon = 0;
    const tell = () => {
      soon = 0;
      const height = Math.ceil(current.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      talk.tell('resize', { height });
      if (compat === 'lti' && window.parent !== window)
        window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
    };
    const sizes = new ResizeObserver(tell);
    sizes.observe(current);
    // A browser does not lay out a frame that is out of sight, and this one would grow under the eyes of who comes to it.
    const changes = new MutationObserver(() => {
      soon ||= window.setTimeout(tell, heightMs);
    });
    changes.observe(current, { childList: true, subtree: true });
    tell();
    return () => {
      sizes.disconnect();
      changes.disconnect();
      clearTimeout(soon);
    };
  }, [place, fit, compat, talk]);
}

interface ContentsProps {
  readonly shown: Shown;
  readonly wish: EmbedWish;
}

function Contents({ shown, wish }: ContentsProps) {
  const session = useSession();
  const [menu, setMenu] = useState<{ readonly node: NodeId; readonly anchor: Box } | null>(null);
  const [unopened, setUnopened] = useState<string | null>(null);
  const { hide, controls, mode, links, panels } = wish;
  const isExercise = session.start.exercise !== undefined;
  const mayAct = (mode === 'sandbox' || isExercise) && !wish.readonly;
  useEffect(() => open(session, wish.open), [session, wish.open]);
  const hasTry = links !== 'none' && !hide.includes('try') && mode !== 'static';
  const href = `${playgroundFolder()}${session.start.id === null ? '' : `?story=${session.start.id}`}`;
  return (
    <Player
      title={shown.title}
      hasNarration={!hide.includes('narration')}
      hasTransport={controls !== 'none' && mode !== 'static' && !hide.includes('transport')}
      isFull={controls === 'full'}
      tryIt={hasTry ? { href, onOpen: () => void openPlayground(shown, setUnopened) } : null}
      onNode={(node, anchor) => mayAct && setMenu({ node, anchor })}
    >
      {unopened !== null && (
        <p role="status" className="px-4 pb-2 text-sm wrap-anywhere">
          {playerWords.notOpened} <a href={unopened}>{unopened}</a>
        </p>
      )}
      {isExercise && (
        <Suspense fallback={<p className="p-4 text-muted">{playerWords.loading}</p>}>
          <ExerciseDone onLeave={() => void openPlayground(shown, setUnopened)} />
        </Suspense>
      )}
      {panels.length > 0 && (
        <Suspense fallback={<p className="p-4 text-muted">{playerWords.loading}</p>}>
          <Workshop panels={panels} title={shown.title} isReadonly={wish.readonly} endsMs={shown.endsMs} />
        </Suspense>
      )}
      {menu !== null && (
        <Suspense>
          <NodeMenu {...menu} onClose={() => setMenu(null)} />
        </Suspense>
      )}
    </Player>
  );
}

/** Chooses the leaf of that name, as a click does; of another one nothing is shown. */
function open({ world, view }: Session, name: string | null): void {
  const node = name === null ? undefined : knownLeaves(world).find(({ host }) => host === name);
  if (node !== undefined) view.choose({ node: node.id, ordinal: null });
}

interface NoticesProps {
  readonly texts: readonly string[];
  readonly refusals: Refusals;
}

/** What there is to say of how it was opened, and of what was refused since; each goes when it is put away. */
function Notices({ texts, refusals }: NoticesProps) {
  const [isClosed, setClosed] = useState(false);
  const refusal = useSyncExternalStore(refusals.subscribe, refusals.now);
  const said = [...(isClosed ? [] : texts), ...(refusal === null ? [] : [refusal])];
  if (said.length === 0) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 items-center gap-3 border-t border-line bg-lane px-4 py-1 text-sm text-ink"
    >
      <p className="min-w-0 flex-1 wrap-anywhere">{said.join(' ')}</p>
      {!isClosed && texts.length > 0 && (
        <Button look="plain" onClick={() => setClosed(true)}>
          {playerWords.close}
        </Button>
      )}
    </div>
  );
}

/** For whoever writes a page around it: what was said, in both directions. */
function MessageLog({ log }: { readonly log: Log }) {
  const lines = useSyncExternalStore(log.subscribe, log.now);
  return (
    <pre
      data-messages=""
      className="m-0 h-40 shrink-0 overflow-auto border-t border-line bg-lane px-4 py-2 font-mono text-xs text-ink"
    >
      {lines.join('\n')}
    </pre>
  );
}
