import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** The size of the window; the page has what the browser's own bar leaves of it. */
const screen = { width: 1440, height: 940 };
/** How often the driver is asked whether it is there yet, and how long lies between. */
const askings = 600;
const askingMs = 100;
/** So long the driver may take to answer: a browser that has died answers nothing. */
const answerMs = 60_000;

/** So often a browser is asked for, each time of a new driver, and so long each may take to open one. */
const openings = 3;
const openingMs = 20_000;

/** WebKit's own driver on a screen that nobody sees. It holds one browser at a time. */
export class WebKitDriver {
  #running: { readonly process: ChildProcess; readonly address: string } | null = null;

  /** Ends the driver with everything that it has started. */
  stop(): void {
    const pid = this.#running?.process.pid;
    this.#running = null;
    if (pid === undefined) return;
    try {
      process.kill(-pid);
    } catch {
      // It has ended by itself.
    }
  }

  /**
   * A new browser that has visited nothing.
   *
   * A driver now and then never answers whoever asks for a browser, before any page of ours is opened; another driver
   * does. What a page does is never tried twice.
   */
  async openBrowser(): Promise<Browser> {
    for (let opening = 1; ; opening += 1) {
      try {
        const address = await this.#start();
        const asked = { capabilities: { alwaysMatch: {} } };
        const { sessionId } = await ask<{ sessionId: string }>(
          `${address}/session`,
          asked,
          'POST',
          openingMs,
        );
        const browser = new Browser(`${address}/session/${sessionId}`);
        await browser.fill(screen);
        return browser;
      } catch (reason) {
        this.stop();
        if (opening === openings) throw reason;
        console.warn(`WebKit did not open (${reason}); once more.`);
      }
    }
  }

  /** Where the driver listens; starts it if it does not run. */
  async #start(): Promise<string> {
    if (this.#running !== null) return this.#running.address;
    const port = await freePort();
    const size = `-screen 0 ${screen.width}x${screen.height}x24`;
    const command = ['-a', '-s', size, 'WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`];
    // A group of its own: the screen and the browsers belong to it.
    const started = spawn('xvfb-run', command, { stdio: 'ignore', detached: true });
    this.#running = { process: started, address: `http://127.0.0.1:${port}` };
    await untilReady(this.#running);
    return this.#running.address;
  }
}

async function untilReady({ process, address }: { process: ChildProcess; address: string }): Promise<void> {
  for (let asking = 0; asking < askings; asking += 1) {
    if (process.exitCode !== null) break;
    const isReady = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, askingMs));
  }
  throw new Error('WebKitWebDriver does not answer: npx tsx e2e/browsers/install.ts says what is missing.');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Keys by the names that pages know them by, as WebDriver writes them. */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Control: '\uE009',
};

/** One browser, by the W3C's WebDriver protocol: what a person does with a mouse, a keyboard and eyes. */
export class Browser {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async open(url: string): Promise<void> {
    await this.#post('url', { url });
  }

  close(): Promise<unknown> {
    return ask(this.#address, null, 'DELETE');
  }

  fill(size: { readonly width: number; readonly height: number }): Promise<unknown> {
    return this.#post('window/rect', { x: 0, y: 0, ...size });
  }

  /** What a function that needs nothing around it returns in the page for these values. */
  evaluate<Values extends readonly unknown[], Result>(
    act: (...values: Values) => Result,
    ...values: Values
  ): Promise<Result> {
    return this.#post('execute/sync', { script: `return (${act})(...arguments)`, args: values });
  }

  /** Does something within the frame that a function finds in the page for these values, and comes back to the page. */
  async within<Values extends readonly unknown[], Result>(
    find: (...values: Values) => Element | null | undefined,
    values: Values,
    act: () => Promise<Result>,
  ): Promise<Result> {
    await this.#post('frame', { id: await this.evaluate(find, ...values) });
    try {
      return await act();
    } finally {
      await this.#post('frame', { id: null });
    }
  }

  /** Presses keys one after the other, each alone; with `held` while another is held. */
  async press(names: readonly string[], held?: string): Promise<void> {
    const around = held === undefined ? [[], []] : [[keyAct('keyDown', held)], [keyAct('keyUp', held)]];
    const [before = [], after = []] = around;
    const acts = names.flatMap((name) => [keyAct('keyDown', name), keyAct('keyUp', name)]);
    await this.#post('actions', {
      actions: [{ type: 'key', id: 'keyboard', actions: [...before, ...acts, ...after] }],
    });
  }

  /** Moves the mouse to the first point, and presses it there and lets it go at the last, if there are more. */
  async drag(points: readonly Point[]): Promise<void> {
    const [start, ...ways] = points.map(({ x, y }) => ({
      type: 'pointerMove',
      x: Math.round(x),
      y: Math.round(y),
      duration: 30,
    }));
    await this.#mouse([start, { type: 'pointerDown', button: 0 }, ...ways, { type: 'pointerUp', button: 0 }]);
  }

  click(point: Point): Promise<void> {
    return this.drag([point]);
  }

  /** What the page looks like: a PNG as base64. */
  screenshot(): Promise<string> {
    return ask(`${this.#address}/screenshot`, null, 'GET');
  }

  /** What assistive technology is told that the element is called which a selector finds. */
  async nameOf(selector: string): Promise<string> {
    return ask(`${this.#address}/element/${await this.#find(selector)}/computedlabel`, null, 'GET');
  }

  async #find(selector: string): Promise<string> {
    const found = await this.#post<Record<string, string>>('element', {
      using: 'css selector',
      value: selector,
    });
    return Object.values(found)[0] ?? '';
  }

  async #mouse(actions: readonly unknown[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    await this.#post('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters, actions }] });
  }

  #post<Answer>(command: string, body: object): Promise<Answer> {
    return ask(`${this.#address}/${command}`, body);
  }
}

const keyAct = (type: 'keyDown' | 'keyUp', name: string) => ({ type, value: keys[name] ?? name });

async function ask<Answer>(
  address: string,
  body: object | null,
  method: 'GET' | 'POST' | 'DELETE' = 'POST',
  withinMs = answerMs,
): Promise<Answer> {
  const response = await fetch(address, {
    method,
    ...(body === null ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(withinMs),
  }).catch((reason) => {
    throw new Error(`${address} does not answer: ${reason}`);
  });
  const { value } = (await response.json()) as { value: Answer & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${address}: ${value.error}: ${value.message}`);
  return value;
}

/** A port that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
