import type { Locator, Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';
import { cmd, reach } from './support/states.ts';

/** Whoever does something sees what it is about: the prompt, the leaf, the lanes, the sentence and the labels. */

/** Windows that are looked at, in CSS pixels. */
const wideScreens = [
  [1440, 900],
  [1280, 720],
  [1024, 768],
] as const;
const screens = [...wideScreens, [390, 844]] as const;

const boxOf = async (one: Locator) => {
  const box = await one.boundingBox();
  if (box === null) throw new Error(`not on the screen: ${one}`);
  return box;
};

async function expectApart(one: Locator, other: Locator): Promise<void> {
  const [mine, theirs] = [await boxOf(one), await boxOf(other)];
  const across = Math.min(mine.x + mine.width, theirs.x + theirs.width) - Math.max(mine.x, theirs.x);
  const down = Math.min(mine.y + mine.height, theirs.y + theirs.height) - Math.max(mine.y, theirs.y);
  expect(Math.min(across, down), `${one} over ${other}`).toBeLessThanOrEqual(1);
}

/** What a pointer would meet in the middle of an element is the element itself. */
const isOnTop = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && (element.contains(found) || found.contains(element));
  });

const resize = async (page: Page, width: number, height: number): Promise<void> => {
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(200);
};

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('whoever opens the console sees where they write, also when a keyboard takes half of the screen', async ({
    page,
  }) => {
    const playground = new Playground(page);
    await reach(playground, { name: '', query: cmd('.kill leaf-8', '.wait idle') });
    await page.getByRole('button', { name: /^Console/, expanded: false }).tap();
    await expect(playground.prompt).toBeFocused();
    await expect(playground.prompt).toBeInViewport({ ratio: 1 });
    await expect.poll(() => isOnTop(playground.prompt)).toBe(true);
    await resize(page, 390, 460);
    await expect(playground.prompt).toBeFocused();
    await expect.poll(() => isOnTop(playground.prompt)).toBe(true);
  });
});

test('whoever asks a leaf for its databases on a phone sees the answer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await reach(playground, { name: '', query: cmd('.kill leaf-8', '.wait idle') });
  await playground.choose(playground.leaf('leaf-3'), 'SHOW DATABASES EXTENDED');
  await expect(playground.log).toBeInViewport({ ratio: 0.9 });
  await expect(playground.log).toContainText('SHOW DATABASES EXTENDED');
});

test('Escape closes what is offered at the prompt, then gives the keys back to the page', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open(cmd('.kill leaf-8', '.wait idle'));
  await playground.rush();
  await playground.stepOver();
  await playground.prompt.click();
  await playground.prompt.pressSequentially('SHO');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(playground.prompt).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(playground.prompt).not.toBeFocused();
  await expect(playground.prompt).toHaveValue('SHO');
  const before = await playground.shownMs();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => playground.shownMs()).toBeLessThan(before);
});

test('the menu of a leaf leaves the leaf uncovered, wherever it stands', async ({ page }) => {
  const playground = new Playground(page);
  await reach(playground, { name: '', query: cmd('.kill leaf-8', '.wait idle') });
  for (const [width, height] of screens) {
    await resize(page, width, height);
    for (const host of ['leaf-1', 'leaf-4', 'leaf-6', 'leaf-8']) {
      await playground.leaf(host).click();
      await expectApart(page.getByRole('menu'), playground.leaf(host).locator('rect').first());
      await page.keyboard.press('Escape');
    }
  }
});

test('with the console open the lanes of leaves are in sight, and what has no room is a click away', async ({
  page,
}) => {
  const playground = new Playground(page);
  await reach(playground, {
    name: '',
    query: cmd('.kill leaf-8', '.wait idle', '.start leaf-8', '.wait idle', '.kill leaf-3', '.wait idle'),
  });
  await playground.showPane('Console');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  for (const [width, height] of wideScreens) {
    await resize(page, width, height);
    await expect(timeline.getByText('leaf-8', { exact: true }).first()).toBeInViewport({ ratio: 0.8 });
    await timeline.getByRole('button', { name: '1 more below' }).click();
    await expect(timeline.getByText('leaf-3', { exact: true }).first()).toBeInViewport({ ratio: 0.8 });
    await timeline.getByRole('button', { name: '1 more above' }).click();
  }
});

test('the sentence above the picture is whole, however much it has to say and whatever is open', async ({
  page,
}) => {
  const playground = new Playground(page);
  const pair = ["ADD LEAF root@'leaf-9':3306 INTO GROUP 1;", "ADD LEAF root@'leaf-10':3306 INTO GROUP 2;"];
  await reach(playground, {
    name: '',
    query: cmd(
      ...pair,
      'CREATE DATABASE orders PARTITIONS 8;',
      'CREATE DATABASE metrics PARTITIONS 8;',
      '.wait idle',
      '.kill leaf-8',
      '.wait 4s',
      'EXPLAIN REBALANCE PARTITIONS ON test;',
    ),
  });
  await expect(playground.narration).toContainText('Nothing has moved yet.');
  await playground.showPane('Console');
  for (const [width, height] of screens) {
    await resize(page, width, height);
    const hidden = () =>
      playground.narration.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    await expect.poll(hidden, { message: `${width} px` }).toBeLessThanOrEqual(0);
  }
});

test('a notice keeps off the names in the picture, its key and what is told below it', async ({ page }) => {
  const playground = new Playground(page);
  for (const [width, height] of wideScreens) {
    await page.setViewportSize({ width, height });
    await playground.read(`${cmd('.kill leaf-8')}&story=none-of-this-name`);
    await playground.whole();
    const notice = page.locator('[data-notice]');
    await expect(notice).toBeVisible();
    await playground.rest();
    const kept = page
      .getByRole('list', { name: 'Key', exact: true })
      .or(page.getByRole('region', { name: 'Risk of one more failure' }))
      .or(page.getByRole('button', { name: /^(Availability group|Pair) \d/ }));
    await expect(kept.first()).toBeVisible();
    await expect
      .poll(async () => {
        const mine = await boxOf(notice);
        const theirs = await Promise.all((await kept.all()).map(boxOf));
        return theirs.filter(
          (box) =>
            mine.x < box.x + box.width &&
            box.x < mine.x + mine.width &&
            mine.y < box.y + box.height &&
            box.y < mine.y + mine.height,
        ).length;
      })
      .toBe(0);
  }
});
