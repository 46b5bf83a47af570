import { expect } from '@playwright/test';
import { patienceMs } from '../../support/settings.ts';

/** What a driver has to be able to do; nothing here knows which browser it is. */
export interface Driven {
  open(url: string): Promise<void>;
  evaluate<Values extends readonly unknown[], Result>(
    act: (...values: Values) => Result,
    ...values: Values
  ): Promise<Result>;
  press(keys: readonly string[], held?: string): Promise<void>;
  drag(points: readonly { readonly x: number; readonly y: number }[]): Promise<void>;
}

/** An element that can be seen: what it is called and says, and where it is. */
export interface Seen {
  readonly name: string;
  readonly text: string;
  readonly value: string;
  readonly isFocused: boolean;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The page as a person sees it, by roles and the beginnings of names. It waits for what it is asked for. */
export class Screen {
  readonly #browser: Driven;

  constructor(browser: Driven) {
    this.#browser = browser;
  }

  async open(address: string): Promise<void> {
    await this.#browser.open(address);
    await this.see('heading', 'HA Playground');
    await this.#browser.evaluate(() => {
      const faults: string[] = [];
      Object.assign(window, { faults });
      // That a size is told of a frame later is a notice of the browser; nobody has thrown it.
      const isNotice = (message: string): boolean => message.startsWith('ResizeObserver loop');
      addEventListener('error', ({ message }) => isNotice(message) || faults.push(message));
      addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
    });
  }

  /** What the page has thrown since it was opened. */
  faults(): Promise<readonly string[]> {
    return this.#browser.evaluate(() => (window as unknown as { faults: readonly string[] }).faults);
  }

  /** The elements of that role, in the order of the page, whose names begin so. */
  all(role: string, name = ''): Promise<readonly Seen[]> {
    return this.#browser.evaluate(seenInPage, role, name);
  }

  /** The first of them, when there is one. */
  async see(role: string, name = ''): Promise<Seen> {
    let first: Seen | undefined;
    const isThere = async () => {
      [first] = await this.all(role, name);
      return first !== undefined;
    };
    await expect.poll(isThere, { message: `${role} ${name}`, timeout: patienceMs }).toBe(true);
    if (first === undefined) throw new Error(`${role} ${name} has gone`);
    return first;
  }

  /** Waits until the first element of that role and name reads so. */
  async expectText(role: string, name: string, text: string | RegExp): Promise<void> {
    const message = `${role} ${name} says ${text}`;
    await expect
      .poll(async () => (await this.all(role, name))[0]?.text ?? '', { message })
      .toMatch(typeof text === 'string' ? new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')) : text);
  }

  async expectGone(role: string, name = ''): Promise<void> {
    await expect.poll(() => this.all(role, name), { message: `no ${role} ${name}` }).toEqual([]);
  }

  /** Waits until what is called so has the focus. */
  async expectFocus(role: string, name: string): Promise<void> {
    const isFocused = async () => (await this.all(role, name)).some((seen) => seen.isFocused);
    await expect.poll(isFocused, { message: `${role} ${name} has the focus` }).toBe(true);
  }

  async click(role: string, name = ''): Promise<void> {
    await this.#browser.drag([centreOf(await this.#resting(role, name))]);
  }

  /** Drags an element by its foot, so many pixels across. */
  async dragBy(role: string, name: string, dx: number): Promise<void> {
    const { x, y, width, height } = (await this.#resting(role, name)).box;
    const start = { x: x + width / 2, y: y + height - footPx };
    await this.#browser.drag([start, { ...start, x: x + dx / 2 }, { ...start, x: x + dx }]);
  }

  press(keys: readonly string[], held?: string): Promise<void> {
    return this.#browser.press(keys, held);
  }

  type(text: string): Promise<void> {
    return this.press([...text]);
  }

  /** Opens the console, if it is closed: whoever opens it writes there next. */
  async openConsole(): Promise<void> {
    const isOpen = async () => (await this.all('tab', 'Console')).length > 0;
    if (await isOpen()) return;
    await this.click('button', 'Console');
    await this.expectFocus('textbox', 'Statement');
  }

  /** Closes the console to its line, so that the picture and the lanes have the room. */
  async closeConsole(): Promise<void> {
    await this.click('button', 'Fold the console to one line');
    await this.expectFocus('button', 'Console');
  }

  /** Writes a statement into the console and runs it; opens the console for it. */
  async run(statement: string): Promise<void> {
    await this.openConsole();
    await this.click('textbox', 'Statement');
    await this.type(statement);
    await this.press(['Enter']);
  }

  /** Twenty times as fast, for who has seen how it goes; the keys come after the first picture. */
  async hurry(): Promise<void> {
    await this.#whole();
    await this.press([']', ']', ']', ']']);
    await this.see('button', 'Pace 20×');
  }

  /** Waits until a leaf is called so. */
  leaf(host: string, state: string): Promise<Seen> {
    return this.see('button', `${host}, ${state}`);
  }

  /** Waits until nothing is left to happen by itself. */
  async rest(): Promise<void> {
    const isResting = () =>
      this.#browser.evaluate(() => document.body.textContent.includes('nothing pending'));
    await expect.poll(isResting, { timeout: patienceMs }).toBe(true);
  }

  /** The hash of the state shown. */
  stateHash(): Promise<string> {
    return this.#browser.evaluate(
      () => document.querySelector('[data-state-hash]')?.getAttribute('data-state-hash') ?? '',
    );
  }

  /** Waits until everything is loaded that the first picture did not need. */
  async #whole(): Promise<void> {
    const isWhole = () => this.#browser.evaluate(() => performance.getEntriesByName('whole').length > 0);
    await expect.poll(isWhole, { message: 'the page is whole', timeout: patienceMs }).toBe(true);
  }

  /** The element once it has stood at the same place twice. */
  async #resting(role: string, name: string): Promise<Seen> {
    let seen = await this.see(role, name);
    const isResting = async () => {
      const before = seen;
      seen = await this.see(role, name);
      return JSON.stringify(before.box) === JSON.stringify(seen.box);
    };
    await expect.poll(isResting, { message: `${role} ${name} rests` }).toBe(true);
    return seen;
  }
}

/** So far above its lower edge what is dragged is held: there is the knob of the moment shown. */
const footPx = 8;

const centreOf = ({ box: { x, y, width, height } }: Seen) => ({ x: x + width / 2, y: y + height / 2 });

/** Runs in the page: it needs nothing around it. */
function seenInPage(role: string, beginning: string): Seen[] {
  const ownRoles: Record<string, string> = {
    button: 'button',
    heading: 'h1, h2',
    textbox: 'textarea, input:not([type]), input[type="text"]',
    spinbutton: 'input[type="number"]',
    combobox: 'select, input[list]',
    slider: 'input[type="range"]',
    dialog: 'dialog[open]',
    region: 'section[aria-label]',
    row: 'tr',
  };
  const own = ownRoles[role];
  const found = document.querySelectorAll<HTMLElement | SVGElement>(
    `[role="${role}"]${own === undefined ? '' : `, :is(${own}):not([role])`}`,
  );
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label') ??
    document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
    (element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      ? element.labels?.[0]?.textContent
      : null) ??
    element.textContent;
  return [...found].flatMap((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const name = nameOf(element).trim();
    if (width === 0 || height === 0 || !name.startsWith(beginning)) return [];
    const value = 'value' in element ? String(element.value) : '';
    const isFocused = element === document.activeElement;
    return [{ name, text: element.textContent ?? '', value, isFocused, box: { x, y, width, height } }];
  });
}
