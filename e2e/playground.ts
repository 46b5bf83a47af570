import { expect, type Locator, type Page } from '@playwright/test';
import { patienceMs } from './support/settings.ts';

/** The page as a person sees it: by roles, names and visible text. */
export class Playground {
  readonly page: Page;
  readonly prompt: Locator;
  readonly log: Locator;
  readonly narration: Locator;
  readonly playhead: Locator;
  readonly clock: Locator;
  readonly tryNext: Locator;
  /** What a first visit is led by. */
  readonly guide: Locator;
  /** What a story tells. */
  readonly lesson: Locator;
  /** The Matrix view. */
  readonly matrix: Locator;
  /** The Lifelines view. */
  readonly lifelines: Locator;
  readonly find: Locator;
  /** What is inspected, as the inspector's heading says. */
  readonly inspected: Locator;

  constructor(page: Page) {
    this.page = page;
    this.prompt = page.getByRole('textbox', { name: 'Statement' });
    this.log = page.getByRole('log', { name: 'Results' });
    this.narration = page.getByRole('status', { name: 'What happens now' });
    this.playhead = page.getByRole('slider', { name: 'Moment shown' });
    this.clock = page.getByRole('timer', { name: 'Simulated clock' });
    this.guide = page.getByRole('region', { name: 'First steps' });
    this.tryNext = page.getByRole('region', { name: 'Try next' });
    this.lesson = page.getByRole('region', { name: 'Lesson', exact: true });
    this.matrix = page.getByRole('grid', { name: 'Matrix of leaves and partitions' });
    this.lifelines = page.getByRole('list', { name: 'Lifelines of partitions, leaf by leaf' });
    this.find = page.getByRole('combobox', { name: 'Find a leaf or a partition' });
    this.inspected = page.getByRole('heading', { name: /^What is inspected: / });
  }

  /** With the console open, as whoever types has it; {@link read} opens the page as it shows itself. */
  async open(query = ''): Promise<void> {
    await this.read(query);
    await this.showPane('Console');
  }

  /** Opens the console, or what stands in its place: the focus and the place of the page stay as they were. */
  async showPane(pane: 'Console' | 'Tables' | 'Events' | 'Inspector'): Promise<void> {
    const line = this.page.getByRole('button', { name: /^Console/, expanded: false });
    const tab = this.page.getByRole('tab', { name: pane, exact: true });
    await expect(line.or(tab)).toBeVisible();
    if (await line.isVisible()) {
      await line.click();
      await expect(tab).toBeVisible();
      // What was shown last takes the focus once it has come.
      const isConsole =
        (await this.page.getByRole('tab', { name: 'Console', exact: true }).getAttribute('aria-selected')) ===
        'true';
      if (isConsole) await expect(this.prompt).toBeVisible();
      await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await this.page.evaluate(() => scrollTo(0, 0));
    }
    if ((await tab.getAttribute('aria-selected')) === 'false') await tab.click();
  }

  /** Closes the console to its line, so that the picture and the lanes have the room. */
  async closeConsole(): Promise<void> {
    await this.button('Fold the console to one line').click();
  }

  /** What somebody does who tries a change before making it. */
  async rehearse(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Rehearse', exact: true }).click();
  }

  /** Opens the page as it shows itself. */
  async read(query = ''): Promise<void> {
    await this.page.addInitScript(rememberLeafNames);
    // Firefox waits with `load` for what the page itself loads later.
    await this.page.goto(`./${query}`, { waitUntil: 'domcontentloaded' });
    await expect(this.page.getByRole('heading', { level: 1, name: 'HA Playground' })).toBeVisible();
  }

  /** Waits until everything is loaded that the first picture did not need. */
  async whole(): Promise<void> {
    await this.page.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
  }

  /** The leaf as the picture draws it; its name says how it is. */
  leaf(host: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${host},`) });
  }

  /** Waits until a leaf holds so many primaries and replicas, as the picture says it, also where that is not written. */
  async expectHolds(host: string, primaries: number, replicas: number): Promise<void> {
    const held = async () => {
      const described = await this.leaf(host).getAttribute('aria-describedby');
      const text = (await this.page.locator(`[id="${described}"]`).textContent()) ?? '';
      return [/Primary of ([^.]*)/, /Replica of ([^.]*)/].map(
        (told) => told.exec(text)?.[1]?.match(/\d+/g)?.length ?? 0,
      );
    };
    await expect.poll(held, { message: host }).toEqual([primaries, replicas]);
  }

  /** Shows one of the views of the cluster. */
  async show(view: 'Cluster' | 'Matrix' | 'Lifelines'): Promise<void> {
    await this.page.getByRole('tab', { name: view, exact: true }).click();
  }

  /** The row of a leaf in the matrix. */
  row(host: string): Locator {
    const header = this.page.getByRole('rowheader', { name: new RegExp(`^${host},`) });
    return this.matrix.getByRole('row').filter({ has: header });
  }

  /** The cell of a leaf and an ordinal, as the matrix tells it; where there is one database. */
  cell(host: string, ordinal: number): Locator {
    return this.row(host).getByRole('gridcell').nth(ordinal);
  }

  /** The story of a partition on a leaf, as the lifelines tell it. */
  lifeline(host: string, partition: string): Locator {
    return this.lifelines.getByRole('button', { name: `${partition} on ${host}:` });
  }

  /** What the lesson says is to be done next. */
  get goOn(): Locator {
    return this.lesson.getByRole('button').last();
  }

  /** A cell of what statements have answered in the console, whether it says that it has changed or not. */
  answered(cell: string): Locator {
    return this.log.getByRole('cell', { name: new RegExp(`^${cell}(?: \\(|$)`) });
  }

  /** Shows which story is open, and lets another one be chosen. */
  get storyChoice(): Locator {
    return this.page.getByRole('button', { name: /^Choose a story/ });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Writes a statement and runs it; opens the console for it. */
  async run(statement: string): Promise<void> {
    await this.showPane('Console');
    await this.prompt.click();
    await this.prompt.pressSequentially(statement);
    await this.prompt.press('Enter');
  }

  /** With the keyboard alone: typing reaches the entry of a leaf's menu that tells about the leaf. */
  async inspectByKeys(host: string): Promise<void> {
    await this.leaf(host).focus();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('menuitem').last()).toBeVisible();
    // What the leaf holds can be inspected too, and stands behind it.
    await this.page.keyboard.type('Inspect');
    await expect(this.page.getByRole('menuitem', { name: `Inspect ${host}` })).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  /** Chooses the statement of a node's menu that begins so. */
  async choose(node: Locator, statement: string): Promise<void> {
    await node.click();
    await this.page
      .getByRole('menuitem', { name: new RegExp(`^${statement.replaceAll('.', '\\.')}`) })
      .click();
  }

  /** Five times as fast, for who has seen how it goes. */
  async hurry(): Promise<void> {
    await this.#setSpeed('0.7', '5×');
  }

  /** As fast as can be. */
  async rush(): Promise<void> {
    await this.#setSpeed('1.7', '50×');
  }

  /** A fifth as fast, for who acts while something happens. */
  async linger(): Promise<void> {
    await this.#setSpeed('-0.7', '0.2×');
  }

  /** Lets waits in which nothing happens take as long as they are, for who acts while one lasts. */
  async waitInFull(): Promise<void> {
    await this.page.getByRole('button', { name: /^Pace/ }).click();
    await this.page.getByRole('checkbox', { name: 'Skip idle' }).uncheck();
    await this.page.keyboard.press('Escape');
  }

  async #setSpeed(position: string, text: string): Promise<void> {
    const pace = this.page.getByRole('button', { name: /^Pace/ });
    await pace.click();
    await this.page.getByRole('slider', { name: 'Speed' }).fill(position);
    await expect(pace).toHaveText(text);
    await this.page.keyboard.press('Escape');
  }

  /** Waits until the leaf has been in a state, as the picture told it; by now it may be in another. */
  async expectPassed(host: string, state: string): Promise<void> {
    const passed = () =>
      this.page.evaluate(() => (window as unknown as { leafNames: readonly string[] }).leafNames);
    await expect.poll(passed).toContainEqual(expect.stringContaining(`${host}, ${state}`));
  }

  /** The leaf dies, and its pair has taken over. */
  async lose(host: string): Promise<void> {
    await this.hurry();
    await this.run(`.kill ${host}`);
    await this.rest();
  }

  /** Waits until nothing is left to happen by itself. */
  async rest(): Promise<void> {
    await expect(this.page.getByText('nothing pending')).toBeVisible({ timeout: patienceMs });
  }

  /** Waits until the step of a story has ended; what it has left pending waits for the next one. */
  async stepOver(): Promise<void> {
    await expect(this.page.getByText(/^(nothing pending|until the next statement)$/)).toBeVisible({
      timeout: patienceMs,
    });
  }

  /** Waits until time stands still, and the address has all that was done: it is the same for longer than it takes to be written. */
  async settled(): Promise<string> {
    await expect(this.clock.locator('..')).toContainText(/paused|nothing pending|until the next statement/);
    const stillMs = 2_500;
    for (let address = ''; address !== this.page.url(); ) {
      address = this.page.url();
      await this.page.waitForTimeout(stillMs);
    }
    return this.page.url();
  }

  /** The hash of the state shown; settled only while time stands still. */
  async stateHash(): Promise<string> {
    const hash = await this.page.locator('[data-state-hash]').getAttribute('data-state-hash');
    expect(hash).toMatch(/^[0-9a-f]{14}$/);
    return hash ?? '';
  }

  /** The instant shown, in simulated milliseconds. */
  async shownMs(): Promise<number> {
    return Number(await this.playhead.getAttribute('aria-valuenow'));
  }

  /** Drags the playhead to an instant, as a hand would. */
  async dragTo(atMs: number): Promise<void> {
    const from = await boxOf(this.playhead);
    const nowMs = await this.shownMs();
    const scale = await this.pixelsPerMs();
    const y = from.y + from.height - 8;
    const x = from.x + from.width / 2;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + (atMs - nowMs) * scale * 0.5, y, { steps: 4 });
    await this.page.mouse.move(x + (atMs - nowMs) * scale, y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** How far the playhead moves in a simulated millisecond: measured by the labels of the axis. */
  private async pixelsPerMs(): Promise<number> {
    const labels = this.page
      .getByRole('region', { name: 'Timeline' })
      .getByText(/^\d+:\d\d$/)
      .filter({ visible: true });
    const first = labels.nth(1);
    const second = labels.nth(2);
    const [left, right] = [await boxOf(first), await boxOf(second)];
    const distance = right.x + right.width / 2 - (left.x + left.width / 2);
    return distance / (msOf(await second.textContent()) - msOf(await first.textContent()));
  }
}

/** Runs in the page before anything else: keeps what the leaves of the picture have been called. */
function rememberLeafNames(): void {
  const leafNames: string[] = [];
  Object.assign(window, { leafNames });
  const attributeFilter = ['aria-label'];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target instanceof Element && target.matches('[data-leaf]'))
        leafNames.push(target.getAttribute('aria-label') ?? '');
    }
  }).observe(document, { subtree: true, attributes: true, attributeFilter });
}

/**
 * Writes a text over what stands in a field, as pasting does, whatever the number of its lines. `fill` sets the value of
 * the field from outside in Firefox, where React takes no notice of it.
 */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.evaluate((element, written) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
    element.select();
    document.execCommand(written === '' ? 'delete' : 'insertText', false, written);
  }, text);
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`not on the screen: ${element}`);
  return box;
}

function msOf(label: string | null): number {
  const [minutes = 0, seconds = 0] = (label ?? '').split(':').map(Number);
  return (minutes * 60 + seconds) * 1000;
}
