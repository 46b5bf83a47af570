import AxeBuilder from '@axe-core/playwright';
import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

for (const theme of ['light', 'dark']) {
  test(`a person with assistive technology: nothing stands in the way (${theme})`, async ({ page }) => {
    const playground = new Playground(page);
    await playground.open(`?theme=${theme}`);
    await expectNoBarriers(page);

    await playground.run('.kill leaf-8');
    await playground.run('SELECT nonsense;');
    await playground.rest();
    await playground.run('.start leaf-8');
    await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/attaching/);
    await page.keyboard.press('Escape');
    await playground.button('Pause').click();
    await expectNoBarriers(page);

    for (const tab of ['Plan', 'Tables', 'Events']) {
      await page.getByRole('tab', { name: tab }).click();
      await expectNoBarriers(page);
    }
    await playground.leaf('leaf-4').click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectNoBarriers(page);
    await page.keyboard.press('Escape');
    await playground.button('Help and keys').click();
    await expectNoBarriers(page);
  });
}

test('a person who wants less motion: the failover is shown all the same', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const playground = new Playground(page);
  await playground.open();
  await playground.run('.kill leaf-8');
  await playground.rest();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
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

async function expectNoBarriers(page: import('@playwright/test').Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  );
}
