import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';
import { reach, states } from './support/states.ts';

const views = ['Cluster', 'Matrix', 'Lifelines'] as const;

const themes = ['dark'];

test('a person with assistive technology: nothing stands in the way, in any view and panel', async ({
  page,
}) => {
  test.slow();
  const playground = new Playground(page);
  await playground.open('?theme=light');
  await expectNoBarriers(page, { themes });

  await playground.hurry();
  await playground.run('.kill leaf-8');
  await playground.run('SELECT nonsense;');
  await playground.rest();
  await playground.run('.start leaf-8');
  await playground.expectPassed('leaf-8', 'attaching');
  await page.keyboard.press('Escape');
  await playground.button('Pause').click();
  for (const view of views) {
    await playground.show(view);
    await expect(page.getByRole('tabpanel', { name: view }).getByText('Drawing …')).toHaveCount(0);
    await expectNoBarriers(page, { themes });
  }
  await playground.show('Cluster');

  const panels = page.getByRole('tablist', { name: 'Tools' }).getByRole('tab');
  for (const panel of await panels.all()) {
    await panel.click();
    await expectNoBarriers(page, { themes });
  }
  await playground.rehearse();
  await expect(page.getByRole('tabpanel', { name: 'Rehearse' }).getByRole('table')).toBeVisible();
  await expectNoBarriers(page, { themes });
  await playground.closeConsole();
  await expectNoBarriers(page, { themes });
  await playground.leaf('leaf-4').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoBarriers(page, { themes });
  await page.keyboard.press('Escape');
  await playground.button('Help and keys').click();
  await expectNoBarriers(page, { themes });
  await page.keyboard.press('Escape');
  await playground.storyChoice.click();
  await page.getByRole('menuitem', { name: /^Build a cluster/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoBarriers(page, { themes });
});

test('a person with assistive technology: nothing stands in the way of what strangers come to see', async ({
  page,
}) => {
  test.slow();
  const met = ['gravest-rehearse', 'three-databases', 'term'];
  for (const state of states.filter(({ name }) => met.includes(name)))
    await test.step(state.name, async () => {
      await reach(new Playground(page), state);
      await expectNoBarriers(page, { themes });
    });
});

test('a person who prints: nothing stands in the way on the screen, and paper has no controls', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.read('?theme=print');
  await expectNoBarriers(page);
  await expect(page.getByRole('region', { name: 'SHOW LEAVES' })).toBeVisible();
  await expect(playground.prompt).toBeHidden();

  await page.goto('./?theme=dark');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: 'SHOW PARTITIONS ON test' })).toBeVisible();
  await expect(playground.narration).toBeVisible();
  for (const name of ['Theme', 'Help and keys', 'Pause before what comes next', 'Zoom in']) {
    await expect(playground.button(name)).toBeHidden();
  }
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
});

test('a person who prints from the screen: sheets for all rows, and the whole picture on the first', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'no other browser prints without a dialog');
  const playground = new Playground(page);
  await playground.open();
  const rows = page.getByRole('region', { name: 'SHOW PARTITIONS ON test' });
  // What paper has comes later than the first picture.
  await page.emulateMedia({ media: 'print' });
  await expect(rows).toBeVisible();
  await page.emulateMedia({ media: null });
  await expect(rows).toBeHidden();
  // A browser counts its sheets as soon as printing has begun: 16 partitions do not fit on the first one.
  const file = await page.pdf({ format: 'A4' });
  expect(file.toString('latin1').match(/\/Type *\/Page\b/g)).toHaveLength(2);

  const stage = page.locator('.picture-stage');
  const whole = await stage.evaluate(({ clientWidth }) => clientWidth);
  await page.emulateMedia({ media: 'print' });
  // As wide as it was for whatever is drawn in it, and small enough for a sheet.
  await expect.poll(() => stage.evaluate(({ clientWidth }) => clientWidth)).toBe(whole);
  expect((await stage.boundingBox())?.width).toBeLessThan(640);
});

test('a person who wants less motion: nothing plays by itself, and each step shows what it changed', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const playground = new Playground(page);
  await playground.open();
  await expect(page.getByText('paused', { exact: true })).toBeVisible();
  await playground.run('.kill leaf-8');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/process stopped/);
  await page.keyboard.press('Escape');
  for (let steps = 0; steps < 12; steps += 1) {
    if (/offline/.test((await playground.leaf('leaf-8').getAttribute('aria-label')) ?? '')) break;
    await playground.button('Step').click();
  }
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await expect(page.getByText(/^paused/)).toBeVisible();
});

test('a person with colours of their own: every mark is there in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const playground = new Playground(page);
  await playground.open();
  await playground.run('.kill leaf-8');
  await playground.rest();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  // The colours are the browser's own, which computed styles do not tell.
  await expectNoBarriers(page, { without: ['color-contrast'] });
});

test('a person who zooms to 200 %: nothing is out of reach', async ({ browser }) => {
  // At 200 % a screen of 1440 × 900 is 720 × 450 CSS pixels of two dots each.
  const context = await browser.newContext({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const playground = new Playground(page);
  await page.goto(test.info().project.use.baseURL ?? '');
  await playground.showPane('Console');
  for (const control of [
    playground.leaf('leaf-8'),
    playground.button('Pause before what comes next'),
    playground.prompt,
  ]) {
    await control.scrollIntoViewIfNeeded();
    await expect(control).toBeInViewport({ ratio: 1 });
  }
  const overTheEdge = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overTheEdge).toBe(0);
  await context.close();
});

test('a person with a system that is dark: the page is dark, and light when asked', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const playground = new Playground(page);
  await playground.open();
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await background()).toBe('rgb(11, 16, 32)');
  await playground.button('Theme').click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  expect(await background()).toBe('rgb(246, 247, 249)');
  await page.reload();
  expect(await background()).toBe('rgb(246, 247, 249)');
});
