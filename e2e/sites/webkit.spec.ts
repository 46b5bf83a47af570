import { expect } from '@playwright/test';
import type { Browser } from '../browsers/webkit/driver.ts';
import { test } from '../browsers/webkit/fixtures.ts';
import { address } from '../support/settings.ts';
import { sitesOrigin } from './places.ts';
import { sites } from './sites.ts';

interface Player extends HTMLElement {
  readonly playing: boolean;
  play(): void;
  pause(): void;
  getState(): Promise<object>;
}

for (const { name, path, dark } of sites)
  test(`a reader of a site made with ${name}, in WebKit: pictures come when they are near, follow the page, and take nothing from it`, async ({
    driver,
  }) => {
    const browser = await driver.openBrowser();
    try {
      await browser.open(sitesOrigin + path);
      await browser.evaluate(listen);
      const isOurs = path.startsWith('/elsewhere');
      const lazy = isOurs ? 1 : 0;
      const picture = new Picture(browser, lazy);

      // The poster first, and no player.
      expect(await picture.button()).toBe('▶ Play');
      if (!isOurs) {
        expect(await browser.evaluate(count, 'iframe')).toBe(0);
        expect(await browser.evaluate(loadedFrom, address)).toEqual(['ha-playground.js']);
      }

      // Two screens above it the picture comes, and the page stays where it is, with its focus.
      const above = await picture.scrollTo(2.5);
      await expect.poll(() => browser.evaluate(heard)).toContain('ready');
      expect(await browser.evaluate(place)).toEqual([above, 'BODY']);
      // The driver gives the focus to a frame that it looks into.
      await expect.poll(() => picture.within(leafCalled, 'leaf-8, online')).toBe(true);

      // As high as it needs where it is seen.
      await picture.scrollTo(0.2);
      await expect
        .poll(async () => Math.abs((await picture.within(heightOfMain)) - (await picture.height())))
        .toBeLessThanOrEqual(1);

      // Light and dark with the page, while it is open.
      await expect.poll(() => picture.within(themeOfPage)).toBe('light');
      await browser.evaluate(setDark, dark);
      await expect.poll(() => picture.within(themeOfPage)).toBe('dark');

      // Asked and told.
      await browser.evaluate(playPicture, lazy);
      await expect.poll(() => browser.evaluate(heard)).toContain('progress');
      await browser.evaluate(pauseAndAsk, lazy);
      await expect.poll(() => browser.evaluate(answered)).toMatchObject({ isPlaying: false });

      // A press in it is its own.
      await picture.press('Play');
      await expect.poll(() => browser.evaluate(isPlaying, lazy)).toBe(true);
      expect(await browser.evaluate(faults)).toEqual([]);
      if (isOurs) return;

      // Where a click is wanted nothing comes without one.
      const clicked = new Picture(browser, (await browser.evaluate(count, 'ha-playground')) - 1);
      await clicked.scrollTo(0.2);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await clicked.height()).toBe(0);
      await clicked.pressButton();
      await expect.poll(() => clicked.within(leafCalled, 'leaf-8, offline')).toBe(true);
      expect(await browser.evaluate(faults)).toEqual([]);
    } finally {
      await browser.close();
    }
  });

/** One of the living pictures of the page, by its place among them. */
class Picture {
  readonly #browser: Browser;
  readonly #index: number;

  constructor(browser: Browser, index: number) {
    this.#browser = browser;
    this.#index = index;
  }

  /** What the button of its poster says; empty where there is none. */
  button(): Promise<string> {
    return this.#browser.evaluate(buttonOf, this.#index);
  }

  /** Scrolls the page until its upper edge is so many screens below that of the window; returns where the page is then. */
  scrollTo(screens: number): Promise<number> {
    return this.#browser.evaluate(scrollAbove, this.#index, screens);
  }

  /** How high its frame is; 0 where it has none. */
  height(): Promise<number> {
    return this.#browser.evaluate(heightOf, this.#index);
  }

  /** What a function returns in its player, once that is there. */
  async within<Values extends readonly unknown[], Result>(
    act: (...values: Values) => Result,
    ...values: Values
  ): Promise<Result> {
    await expect.poll(() => this.height()).toBeGreaterThan(0);
    return this.#browser.within(frameOf, [this.#index], () => this.#browser.evaluate(act, ...values));
  }

  /** Presses the first button of its player whose name begins so, at its place in the window. */
  async press(name: string): Promise<void> {
    const { x, y } = await this.within(middleOf, name);
    const frame = await this.#browser.evaluate(cornerOf, this.#index);
    await this.#browser.click({ x: frame.x + x, y: frame.y + y });
  }

  async pressButton(): Promise<void> {
    await this.#browser.click(await this.#browser.evaluate(middleOfButton, this.#index));
  }
}

// What follows runs in the page or in a player: it needs nothing around it.

function listen(): void {
  const [events, thrown]: [string[], string[]] = [[], []];
  Object.assign(window, { events, thrown });
  for (const type of ['ready', 'step', 'progress', 'complete'])
    addEventListener(type, (event) => {
      if (event instanceof CustomEvent) events.push(type);
    });
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent && !event.message.startsWith('ResizeObserver loop'))
      thrown.push(event.message);
  });
  addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));
}

const heard = (): readonly string[] => Reflect.get(window, 'events');
const faults = (): readonly string[] => Reflect.get(window, 'thrown');
const answered = (): object | null => Reflect.get(window, 'answer') ?? null;
const count = (selector: string): number => document.querySelectorAll(selector).length;
const place = (): readonly unknown[] => [Math.round(scrollY), document.activeElement?.tagName];
const themeOfPage = (): string | undefined => document.documentElement.dataset.theme;
const heightOfMain = (): number => document.querySelector('main')?.getBoundingClientRect().height ?? 0;

const loadedFrom = (origin: string): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => (name.startsWith(origin) ? [name.slice(name.lastIndexOf('/') + 1)] : []));

const leafCalled = (beginning: string): boolean =>
  [...document.querySelectorAll('[data-leaf]')].some((leaf) =>
    leaf.getAttribute('aria-label')?.startsWith(beginning),
  );

const frameOf = (index: number): Element | null | undefined =>
  document.querySelectorAll('ha-playground')[index]?.shadowRoot?.querySelector('iframe');

const heightOf = (index: number): number =>
  document.querySelectorAll('ha-playground')[index]?.shadowRoot?.querySelector('iframe')?.clientHeight ?? 0;

const buttonOf = (index: number): string =>
  document.querySelectorAll('ha-playground')[index]?.shadowRoot?.querySelector('button')?.textContent ?? '';

function scrollAbove(index: number, screens: number): number {
  const top = document.querySelectorAll('ha-playground')[index]?.getBoundingClientRect().top ?? 0;
  scrollTo({ top: Math.max(0, top + scrollY - innerHeight * screens), behavior: 'instant' });
  return Math.round(scrollY);
}

function cornerOf(index: number): { readonly x: number; readonly y: number } {
  const frame = document.querySelectorAll('ha-playground')[index]?.shadowRoot?.querySelector('iframe');
  const { x = 0, y = 0 } = frame?.getBoundingClientRect() ?? {};
  return { x, y };
}

function middleOf(name: string): { readonly x: number; readonly y: number } {
  const button = [...document.querySelectorAll('button')].find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent).startsWith(name),
  );
  if (button === undefined) throw new Error(`no button ${name}`);
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function middleOfButton(index: number): { readonly x: number; readonly y: number } {
  const button = document.querySelectorAll('ha-playground')[index]?.shadowRoot?.querySelector('button');
  if (button == null) throw new Error('no button on the poster');
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function setDark([selector, attribute, value]: readonly [string, string, string]): void {
  const element = document.querySelector(selector);
  element?.setAttribute(attribute, attribute === 'class' ? `${element.className} ${value}` : value);
}

const isPlaying = (index: number): boolean =>
  (document.querySelectorAll('ha-playground')[index] as Player).playing;

const playPicture = (index: number): void =>
  (document.querySelectorAll('ha-playground')[index] as Player).play();

function pauseAndAsk(index: number): void {
  const player = document.querySelectorAll('ha-playground')[index] as Player;
  player.pause();
  void player.getState().then((answer) => Object.assign(window, { answer }));
}
