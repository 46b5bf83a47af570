import type { Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

test.describe('a person who touches', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every control of every view, panel, menu and dialog is at least 44 px high and wide', async ({
    page,
  }) => {
    test.setTimeout(90_000);
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

/**
 * Where a control is drawn smaller, the label around it counts: it is what the finger meets. The heads of the Lifelines
 * are as low as their lines; what they tell and light, a finger reaches in the Matrix and in the tables.
 */
async function expectLargeTargets(page: Page, where: string): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, [role="tab"], [role="slider"], [role^="menuitem"], select, input')]
      .filter((control) => control.checkVisibility() && control.closest('svg, [data-head]') === null)
      .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
      .map(
        ({ control, box }) =>
          `${Math.round(box.width)} × ${Math.round(box.height)} ${control.outerHTML.slice(0, 110)}`,
      ),
  );
  expect(small, where).toEqual([]);
}
