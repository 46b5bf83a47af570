/**
 * Shows components in a document without a screen, over a real session. The document lays nothing out, so every element has
 * the size that is given here; a canvas keeps the words that are written on it.
 */
import { type BoundFunctions, configure, type queries, within } from '@testing-library/dom';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Session } from '../presentation/session.ts';
import { afterScript, type Lesson, type Start } from '../presentation/start.ts';
import { type SlowedSurroundings, slowedSurroundings } from '../presentation/surroundings-for-tests.ts';
import { AppearanceProvider } from '../ui/appearance.tsx';
import { loadTheRest } from '../ui/later.ts';
import type { afterRender } from './after-render.ts';
import { SessionProvider } from './use-session.tsx';

configure({
  // There is no style sheet: to ask it of every element what is hidden only takes time.
  defaultHidden: true,
  // The whole document beside the message says less than the message.
  getElementError: (message) => new Error(message?.split('\n')[0]),
});

type Queries = BoundFunctions<typeof queries>;

/** What is shown, as people find it: by role and name, by text. */
export interface Shown extends Queries {
  readonly session: Session;
  readonly place: SlowedSurroundings;
  readonly element: HTMLElement;
  /** Does something that changes what is shown. */
  readonly act: (change: () => void) => Promise<void>;
  /** Runs a script to its end and lets the picture follow. */
  readonly run: (script: string) => Promise<void>;
  /** Every word that the canvases have on them. */
  readonly painted: () => readonly string[];
  readonly click: (name: string | RegExp) => Promise<void>;
  readonly press: (element: Element, key: string) => Promise<void>;
  /** Writes `text` into a field in place of what is there. */
  readonly write: (field: Element, text: string) => Promise<void>;
}

interface ShowOptions {
  /** Builds the cluster. */
  readonly script: string;
  /** Of every element, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly steps?: readonly string[];
  readonly lesson?: Lesson | null;
}

export async function show(
  component: (session: Session) => ReactNode,
  { script, size = { width: 1000, height: 700 }, steps = [], lesson = null }: ShowOptions,
): Promise<Shown> {
  prepareDocument(size);
  const start: Start = {
    id: 'test',
    title: { kind: 'story', title: 'A test' },
    recorded: { kind: 'empty' },
    steps,
    lesson,
    begin: () => afterScript(script),
  };
  const place = slowedSurroundings();
  const session = new Session(start, 'reduced', place);
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  const root = createRoot(element);
  const media = { matches: () => false, watch: () => () => undefined };
  const change = (work: () => void) => act(async () => work());
  await act(async () => {
    root.render(
      <AppearanceProvider theme="light" media={media}>
        <SessionProvider session={session}>{component(session)}</SessionProvider>
      </AppearanceProvider>,
    );
    await loadTheRest();
  });
  await change(() => place.playOut());
  const shown = within(element);
  return {
    ...shown,
    session,
    place,
    element,
    act: change,
    run: async (text) => {
      await change(() => {
        session.run(text);
        // A paste, and a script of many statements, is entered when nothing is more urgent.
        while (session.play.entering !== null) place.idle();
      });
      await change(() => place.playOut());
    },
    painted: () => [...element.querySelectorAll('canvas')].flatMap((canvas) => written.get(canvas) ?? []),
    click: (name) => change(() => shown.getByRole('button', { name }).click()),
    press: (target, key) =>
      change(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))),
    write: (field, text) =>
      change(() => {
        // React has put a property of its own over that of the field.
        const { value } = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(field));
        value?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
  };
}

const written = new WeakMap<HTMLCanvasElement, string[]>();

/** What React says of a picture that is told to render while it renders: see {@link afterRender}. */
const tooEarly = 'flushSync was called from inside a lifecycle method';
const { console: place } = globalThis;
const { error } = place;
place.error = (...said: readonly unknown[]): void => {
  if (String(said[0]).startsWith(tooEarly)) throw new Error(tooEarly);
  error(...said);
};

function prepareDocument({ width, height }: { readonly width: number; readonly height: number }): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.defineProperties(HTMLElement.prototype, {
    clientWidth: { configurable: true, get: () => width },
    clientHeight: { configurable: true, get: () => height },
  });
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, width, height);
  // The newest browsers answer with a promise, which an effect must not take for its end.
  Element.prototype.scrollIntoView = () => Promise.resolve() as never;
  HTMLCanvasElement.prototype.getContext = contextOf as never;
}

/** A drawing context that draws nothing and keeps what is written. */
function contextOf(this: HTMLCanvasElement): unknown {
  const texts: string[] = [];
  written.set(this, texts);
  const answers: Record<string, unknown> = {
    canvas: this,
    fillText: (text: string) => texts.push(text),
    measureText: (text: string) => ({ width: 7 * text.length }),
    clearRect: () => undefined,
  };
  return new Proxy(answers, { get: (known, name) => known[String(name)] ?? (() => undefined) });
}
