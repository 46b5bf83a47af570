import type { Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';
import { cmd } from './support/states.ts';

const lineOf = (page: Page) => page.getByRole('button', { name: /^Console/, expanded: false });
const tools = (page: Page) => page.getByRole('tablist', { name: 'Tools' });

test('an operator with a closed console reads in its line what ran last and what came of it, and stops it there', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.read();
  await playground.whole();
  await expect(lineOf(page)).toContainText('Nothing has been run yet.');
  // Typing does not open it, and a semicolon runs nothing.
  await page.keyboard.type('SHOW LEAVES;');
  await expect(tools(page)).toHaveCount(0);
  await expect(lineOf(page)).toContainText('Nothing has been run yet.');

  await playground.waitInFull();
  // Browsers differ in where they leave the focus when a menu closes.
  const pace = page.getByRole('button', { name: /^Pace/ });
  await pace.focus();
  await page.keyboard.press('Control+`');
  await expect(playground.prompt).toBeFocused();
  await page.keyboard.type('SHOW LEAVES;');
  await page.keyboard.press('Enter');
  await expect(playground.log).toContainText('8 rows in set');
  await page.keyboard.type('.wait 60m');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+`');
  await expect(tools(page)).toHaveCount(0);
  await expect(pace).toBeFocused();
  await expect(lineOf(page)).toContainText('.wait 60m');
  await page.getByRole('button', { name: 'Stop .wait 60m' }).click();
  await expect(page.getByRole('button', { name: 'Stop .wait 60m' })).toHaveCount(0);
  await playground.choose(playground.leaf('leaf-8'), '.kill leaf-8');
  await expect(lineOf(page)).toContainText('leaf-8: process killed');

  // What was being written is there again.
  await lineOf(page).click();
  await page.keyboard.type('SHOW');
  await page.keyboard.press('Escape');
  await playground.closeConsole();
  await expect(lineOf(page)).toBeFocused();
  await lineOf(page).click();
  await expect(playground.prompt).toHaveValue('SHOW');
});

test('an operator opens the console, makes it taller and closes it: the picture is where it was', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.read();
  await playground.whole();
  const picture = page.getByRole('tabpanel', { name: 'Cluster' }).locator('canvas').first();
  const before = await picture.boundingBox();
  await lineOf(page).click();
  await expect(playground.prompt).toBeInViewport({ ratio: 1 });
  // Picture, time and prompt are seen together.
  for (const seen of [
    playground.leaf('leaf-8'),
    playground.button('Pause before what comes next'),
    playground.narration,
  ])
    await expect(seen).toBeInViewport({ ratio: 1 });
  const open = await picture.boundingBox();
  expect({ ...open, height: 0 }).toMatchObject({ x: before?.x, width: before?.width });
  await playground.button('Make the console taller').click();
  const height = async () => (await page.getByRole('region', { name: 'Tools' }).boundingBox())?.height ?? 0;
  expect(await height()).toBeGreaterThan(600);
  await expect(playground.narration).toBeInViewport({ ratio: 1 });
  await expectNoBarriers(page);
  await playground.button('Make the console lower').click();
  await expect.poll(height).toBeLessThan(400);
  await playground.closeConsole();
  await expect.poll(() => picture.boundingBox()).toEqual(before);
});

test('a leaf leads into the inspector and a statement of its menu into the console, though it was closed', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.read();
  await playground.choose(playground.leaf('leaf-8'), 'Inspect leaf-8');
  await expect(playground.inspected).toHaveAccessibleName('What is inspected: leaf-8');
  await expect(playground.inspected).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(playground.leaf('leaf-8')).toBeFocused();
  await playground.closeConsole();
  await playground.choose(playground.leaf('leaf-8'), 'SHOW DATABASES EXTENDED');
  await expect(playground.log).toContainText('rows in set');
});

test('a teacher goes between the doors: a lesson stays where it was, and a rehearsal has its plan', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.read('?story=redundancy-2&step=3');
  await expect(playground.lesson).toContainText('step 3 of 11');
  const leaf = playground.leaf('leaf-8');
  const before = await leaf.boundingBox();
  await playground.rehearse();
  const column = page.getByRole('tabpanel', { name: 'Rehearse' });
  await expect(column).toContainText('test is balanced');
  for (const name of ['Build a cluster …', 'Watch …', 'Take along …'])
    await expect(column.getByRole('button', { name })).toBeVisible();
  await expect(playground.lesson).toBeHidden();
  await column.getByRole('button', { name: 'Take along …' }).click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await leaf.boundingBox()).toEqual(before);
  await expectNoBarriers(page, { themes: ['dark'] });
  await page.getByRole('tab', { name: 'Understand' }).click();
  await expect(playground.lesson).toContainText('step 3 of 11');
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
]) {
  test(`one sentence is large and the focus goes as one reads (${width} × ${height})`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const playground = new Playground(page);
    await playground.read();
    await playground.whole();
    const sizes = await page.evaluate(() => {
      const found = new Set<number>();
      for (const element of document.querySelectorAll<HTMLElement>('main *, header *')) {
        const own = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
        );
        if (own && element.checkVisibility() && element.closest('svg, .cluster-picture, .sr-only') === null)
          found.add(Math.round(Number.parseFloat(getComputedStyle(element).fontSize)));
      }
      return [...found].sort((left, right) => left - right);
    });
    expect(sizes).toEqual([11, 13, 16, 24]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await expect(lineOf(page)).toBeInViewport({ ratio: 1 });
    // One blue button says what to do next.
    await expect(
      page.locator('main :is(.bg-primary, .bg-primary\\!):is(button)').filter({ visible: true }),
    ).toHaveCount(1);
  });
}

test.describe('a person with a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('sees narration, all leaves, what plays and the next step on one screen, and the lesson below', async ({
    page,
  }) => {
    const playground = new Playground(page);
    await playground.read('?story=redundancy-2&step=4');
    await expect(playground.lesson).toContainText('step 4 of 11');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    for (const host of ['leaf-1', 'leaf-8']) await expect(playground.leaf(host)).toBeInViewport({ ratio: 1 });
    for (const seen of [
      playground.narration,
      playground.button('Play'),
      playground.button('Step'),
      playground.clock,
      playground.goOn,
    ])
      await expect(seen).toBeInViewport({ ratio: 1 });
    await playground.goOn.tap();
    await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
    await expect(playground.leaf('leaf-8')).toBeInViewport({ ratio: 1 });
    await playground.lesson.getByRole('note', { name: 'Keep' }).scrollIntoViewIfNeeded();
    for (const seen of [playground.button('Step'), playground.clock])
      await expect(seen).toBeInViewport({ ratio: 1 });
    await expectNoBarriers(page);
  });

  test('takes back what was a mistake where the mistake was made, and reads what was taken back', async ({
    page,
  }) => {
    const playground = new Playground(page);
    await playground.read();
    await playground.whole();
    await playground.choose(playground.leaf('leaf-8'), '.kill leaf-8');
    await playground.rest();
    await page.evaluate(() => scrollTo(0, 0));
    const undo = playground.button('Undo');
    for (const seen of [playground.leaf('leaf-8'), playground.button('Step'), playground.clock, undo])
      await expect(seen).toBeInViewport({ ratio: 1 });
    await undo.tap();
    await expect(page.getByRole('status').filter({ hasText: 'Taken back: .kill leaf-8' })).toBeInViewport({
      ratio: 1,
    });
    await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expectNoBarriers(page);
  });

  test('sees the leaf that the sentence names, beside the sentence and what plays, in a cluster that is higher than the screen', async ({
    page,
  }) => {
    const playground = new Playground(page);
    const leaves = Array.from(
      { length: 16 },
      (_, index) => `ADD LEAF root@'leaf-${index + 9}':3306 INTO GROUP ${(index % 2) + 1};`,
    );
    await playground.read(cmd(...leaves, 'REBALANCE PARTITIONS ON test;', '.wait idle'));
    await playground.whole();
    await playground.rush();
    await playground.stepOver();
    await expect(playground.leaf('leaf-24')).not.toBeInViewport();
    await playground.run('.kill leaf-24');
    await playground.rest();
    await page.evaluate(() => scrollTo(0, 0));
    await expect(playground.narration).toContainText('leaf-24 is offline');
    for (const seen of [playground.narration, playground.leaf('leaf-24'), playground.button('Step')])
      await expect(seen).toBeInViewport({ ratio: 1 });
  });
});
