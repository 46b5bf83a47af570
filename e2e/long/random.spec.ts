import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

/** `RANDOM_SECONDS=30 RANDOM_SEED=7 npx playwright test e2e/random.spec.ts` plays longer, or differently. */
const seconds = Number(process.env.RANDOM_SECONDS ?? 8);
const seed = Number(process.env.RANDOM_SEED ?? 1);

test.setTimeout(seconds * 1000 + 600_000);

test('a child at the mouse: random clicks break nothing', async ({ page }) => {
  const chance = chances(seed);
  const watched = await open(page);
  let clicks = 0;
  for (const endMs = Date.now() + seconds * 1000; !isEnough(endMs, clicks, watched); clicks += 1) {
    const spot = chance(3) === 0 ? anywhere(chance) : await spotOfControl(page, chance);
    if (chance(12) === 0) await page.keyboard.press('Escape');
    if (chance(6) === 0) await letSomethingHappen(page, chance);
    if (chance(8) === 0) await drag(page, spot, anywhere(chance));
    else await page.mouse.click(spot.x, spot.y, { clickCount: chance(6) === 0 ? 2 : 1 });
  }
  await expectAlive(page);
  tell(`seed ${seed}: ${clicks} clicks, invariants checked at ${watched.instants} instants`);
});

test('a cat on the keyboard: random keys break nothing', async ({ page }) => {
  const chance = chances(seed + 1);
  const watched = await open(page);
  let presses = 0;
  for (const endMs = Date.now() + seconds * 1000; !isEnough(endMs, presses, watched); presses += 1) {
    if (chance(6) === 0) await letSomethingHappen(page, chance);
    else if (chance(10) === 0) await typeStatement(page, chance);
    else await page.keyboard.press(pick(keys, chance));
  }
  await expectAlive(page);
  tell(`seed ${seed}: ${presses} keys, invariants checked at ${watched.instants} instants`);
});

/** A slow machine takes longer for as many acts and checks; without them the test runs out of time. */
const isEnough = (endMs: number, acts: number, watched: { readonly instants: number }): boolean =>
  Date.now() >= endMs && acts > seconds && watched.instants > seconds / 3;

/** What a run has done, in the report of the tests. */
const tell = (description: string): void => {
  process.stdout.write(`${description}\n`);
};

type Chance = (below: number) => number;

/** Numbers that only the seed decides: a linear congruential generator's upper bits. */
function chances(start: number): Chance {
  let state = (start * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = <Item>(items: readonly [Item, ...Item[]], chance: Chance): Item =>
  items[chance(items.length)] ?? items[0];

const keys = [
  ...(['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Backspace'] as const),
  ...(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'] as const),
  ...(['Shift+ArrowLeft', 'Shift+ArrowRight', 'Alt+ArrowRight', '[', ']', '?', '1', '2', '3'] as const),
  ...(['a', 's', ';', '.', '+', '-', 'Control+Enter', 'Control+c'] as const),
] as const;

const statements = [
  ...([
    '.kill leaf-8',
    '.start leaf-8',
    '.kill leaf-2',
    '.start leaf-2',
    '.hang leaf-5',
    '.resume leaf-5',
  ] as const),
  ...(['REBALANCE PARTITIONS ON test;', "DETACH LEAF 'leaf-3':3306;", "ATTACH LEAF 'leaf-3':3306;"] as const),
  ...([
    'INSERT INTO test.x VALUES (1), (2);',
    'SHOW LEAVES;',
    'EXPLAIN REBALANCE PARTITIONS ON test;',
  ] as const),
  ...([
    "ADD LEAF root@'leaf-9':3306;",
    'RESTORE REDUNDANCY ON test;',
    'CREATE DATABASE other;',
    'nonsense;',
  ] as const),
] as const;

/** Opens the page with the invariants on, quick enough for something to happen in seconds. */
async function open(page: Page): Promise<{ instants: number }> {
  const watched = { instants: 0 };
  page.on('console', (message) => {
    const held = /^invariants checked at (\d+)/.exec(message.text());
    if (held !== null) watched.instants += Number(held[1]);
  });
  await page.addInitScript(() => {
    window.print = () => {};
  });
  const watch = page.waitForResponse((response) => response.url().includes('invariant-watch'));
  await page.goto('./?check=invariants');
  await watch;
  // Keys are read from when what reads them has come.
  await page.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press(']');
  await page.keyboard.press('Control+`');
  const prompt = page.getByRole('textbox', { name: 'Statement' });
  await prompt.pressSequentially('.kill leaf-8');
  await prompt.press('Enter');
  await expect(page.getByRole('button', { name: /^leaf-8,.*(process|offline)/ })).toBeVisible();
  return watched;
}

async function expectAlive(page: Page): Promise<void> {
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'HA Playground' })).toBeVisible();
}

/** Tells the cluster something at the end of its history and lets it play: chance alone hardly ever does. */
async function letSomethingHappen(page: Page, chance: Chance): Promise<void> {
  for (let layer = 0; layer < 3; layer += 1) await page.keyboard.press('Escape');
  await clickIfThere(page.getByRole('button', { name: /^Console/, expanded: false }));
  await clickIfThere(page.getByRole('tab', { name: 'Console' }));
  await clickIfThere(page.getByRole('button', { name: 'To the end', exact: true }));
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let press = 0; press < 4; press += 1) await page.keyboard.press(']');
  await typeStatement(page, chance);
  await clickIfThere(page.getByRole('button', { name: 'Play', exact: true }));
  await page.waitForTimeout(800);
}

async function clickIfThere(control: Locator): Promise<void> {
  if (await control.isVisible()) await control.click({ timeout: 1_000 }).catch(() => {});
}

async function typeStatement(page: Page, chance: Chance): Promise<void> {
  const prompt = page.getByRole('textbox', { name: 'Statement' });
  if (!(await prompt.isVisible())) return;
  await prompt.focus();
  await page.keyboard.type(pick(statements, chance));
  await page.keyboard.press('Enter');
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const anywhere = (chance: Chance): Spot => ({ x: chance(1440), y: chance(900) });

/** The middle of one of the controls that can be seen; anywhere where there is none. */
async function spotOfControl(page: Page, chance: Chance): Promise<Spot> {
  const spots = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, [role="button"], [role="tab"], [role^="menuitem"], input, select, tr',
      ),
    ]
      .map((element) => element.getBoundingClientRect())
      .filter(
        ({ width, height, top, left }) => width > 0 && height > 0 && top < innerHeight && left < innerWidth,
      )
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
  );
  return spots[chance(spots.length)] ?? anywhere(chance);
}

async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}
