import type { Page } from '@playwright/test';
import { Playground, write } from './playground.ts';
import { expect, test } from './support/fixtures.ts';
import { smallTargets } from './support/targets.ts';

test.describe('a person who touches', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every control of every view, panel, menu and dialog is at least 44 px high and wide', async ({
    page,
  }) => {
    const playground = new Playground(page);
    await playground.open();
    for (const name of ['Matrix', 'Lifelines', 'Cluster']) {
      await page.getByRole('tab', { name, exact: true }).tap();
      await expect(page.getByRole('tabpanel', { name, exact: true })).toContainText('leaf-8');
      await expectLargeTargets(page, name);
    }
    for (const tab of await page.getByRole('tablist', { name: 'Tools' }).getByRole('tab').all()) {
      await tab.tap();
      await expectLargeTargets(page, (await tab.textContent()) ?? '');
    }
    await page.getByRole('tab', { name: 'Rehearse' }).tap();
    await expect(page.getByRole('button', { name: 'Take along …' })).toBeVisible();
    await expectLargeTargets(page, 'rehearse');
    await page.getByRole('button', { name: /^Pace/ }).tap();
    await expect(page.getByRole('slider', { name: 'Speed' })).toBeVisible();
    await expectLargeTargets(page, 'pace');
    await page.keyboard.press('Escape');
    await playground.leaf('leaf-8').tap();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectLargeTargets(page, 'menu of a leaf');
    await page.keyboard.press('Escape');
    await playground.button('Theme').tap();
    await expectLargeTargets(page, 'menu of themes');
    await page.keyboard.press('Escape');
    await playground.button('Help and keys').tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectLargeTargets(page, 'help');
  });
});

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  { width: 1024, height: 768 },
]) {
  test.describe(`a person who touches the lifelines (${width} × ${height})`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test('meets each leaf, arrow and line alone, and gets what was meant', async ({ page }) => {
      const playground = new Playground(page);
      await playground.open('?view=lifelines');
      await playground.lose('leaf-1');
      await expect(playground.lifeline('leaf-1', 'test:0')).toHaveAccessibleName(/out of service$/);
      await expectLargeTargets(page, 'lost leaf');
      await expectHeadsApart(page);
      await playground.lifelines.getByRole('button', { name: 'Tell leaf-1 in counts' }).tap();
      await playground.lifelines.getByRole('button', { name: 'Tell leaf-2 line by line' }).tap();
      await expect(playground.lifeline('leaf-1', 'test:0')).toHaveCount(0);
      const line = playground.lifeline('leaf-2', 'test:5');
      await expect(line).toBeVisible();
      await expectLargeTargets(page, 'quiet leaf');
      await expectHeadsApart(page);
      await line.tap();
      await expect(playground.inspected).toContainText('test:5 on leaf-2');
      await write(playground.find, 'test:15');
      await expect(playground.lifeline('leaf-4', 'test:15')).toBeInViewport({ ratio: 1 });
    });
  });
}

/** No two heads of the lifelines lie over each other. */
async function expectHeadsApart(page: Page): Promise<void> {
  const { count, over } = await page.evaluate(() => {
    const heads = [...document.querySelectorAll('[data-head]')].map((head) => ({
      name: head.getAttribute('data-head'),
      box: head.getBoundingClientRect(),
    }));
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1;
    return {
      count: heads.length,
      over: heads.flatMap((one, index) =>
        heads
          .slice(index + 1)
          .filter(({ box }) => meet(one.box, box))
          .map((other) => `${one.name} over ${other.name}`),
      ),
    };
  });
  expect(count).toBeGreaterThan(6);
  expect(over).toEqual([]);
}

async function expectLargeTargets(page: Page, where: string): Promise<void> {
  expect(await smallTargets(page), where).toEqual([]);
}
