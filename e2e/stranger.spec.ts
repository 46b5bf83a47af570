import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

test('a stranger sees a cluster, one line about it and one obvious step, before touching anything', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.read();
  await expect(page.getByRole('button', { name: /^leaf-\d/ })).toHaveCount(8);
  await expect(page.getByText('db test · 16 partitions · async')).toBeVisible();
  await expect(playground.narration).toHaveText(/All 8 leaves are online/);
  await expect(playground.guide.getByRole('button', { name: '.kill leaf-8' })).toBeVisible();
  await expect(page.getByText('nothing pending')).toBeVisible();
  expect(await page.evaluate(() => [document.activeElement === document.body, scrollX, scrollY])).toEqual([
    true,
    0,
    0,
  ]);
});

test('a stranger reaches a failover with what the page offers (at most 3 actions)', { tag: '@wide' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.read();
  await playground.guide.getByRole('button', { name: '.kill leaf-8' }).click();
  await expect(playground.narration).toContainText(/failover|offline/i);
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await expect(playground.leaf('leaf-4')).toHaveAccessibleDescription(
    'Primary of 3, 7, 11 and 15. 4 partitions of test have a single copy, on leaf-4.',
  );
});

test('a stranger follows a story to its end by its own button', { tag: '@core' }, async ({ page }) => {
  test.slow();
  const playground = new Playground(page);
  await playground.read();
  await page
    .getByRole('region', { name: 'Stories' })
    .getByRole('button', { name: /^Losing a leaf in redundancy 2/ })
    .click();
  await expect(page).toHaveURL(/story=redundancy-2/);
  await playground.rush();
  await expect(playground.lesson).toContainText('step 1 of 11');
  while (!(await playground.goOn.textContent())?.startsWith('Next: ')) {
    await playground.goOn.click();
    await playground.stepOver();
  }
  await playground.rest();
  await expect(playground.lesson).toContainText('step 11 of 11');
  await playground.showPane('Console');
  await expect(playground.log).toContainText('200');
  await expect(playground.log).not.toContainText('ERROR');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
  await playground.expectHolds('leaf-8', 2, 2);
});

test('a stranger comes by a link that asks for nonsense', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?story=../../etc/passwd&theme=%3Cscript%3E&x=1');
  await expect(playground.narration).toHaveText(/All 8 leaves are online/);
});
