import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

test('a stranger sees a cluster, one line about it and one obvious step, before touching anything', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await expect(page.getByRole('button', { name: /^leaf-\d/ })).toHaveCount(8);
  await expect(page.getByText('db test · 16 partitions · async')).toBeVisible();
  await expect(playground.narration).toHaveText(/All 8 leaves are online/);
  await expect(playground.tryNext.getByRole('button').first()).toBeVisible();
  await expect(page.getByText('nothing pending')).toBeVisible();
  expect(await page.evaluate(() => [document.activeElement === document.body, scrollX, scrollY])).toEqual([
    true,
    0,
    0,
  ]);
});

test('a stranger reaches a failover with what the page offers (at most 3 actions)', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.tryNext.getByRole('button').first().click();
  await expect(playground.narration).toContainText(/failover|offline/i);
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await expect(playground.leaf('leaf-4')).toHaveAccessibleDescription('Primary of 3, 7, 11 and 15.');
});

test('a stranger follows a story to its end by its own button', { tag: '@core' }, async ({ page }) => {
  test.slow();
  const playground = new Playground(page);
  await playground.open();
  await playground.button('Choose a story').click();
  await page.getByRole('menuitemradio', { name: 'Losing a leaf in redundancy 2' }).click();
  await expect(page).toHaveURL(/story=redundancy-2/);
  await page.getByRole('slider', { name: 'Speed' }).press('End');
  await expect(playground.lesson).toContainText('step 1 of 11');
  while (!(await playground.goOn.textContent())?.startsWith('Next: ')) {
    await playground.goOn.click();
    await playground.stepOver();
  }
  await playground.rest();
  await expect(playground.lesson).toContainText('step 11 of 11');
  await page.getByRole('tab', { name: 'Console', exact: true }).click();
  await expect(playground.log).toContainText('200');
  await expect(playground.log).not.toContainText('ERROR');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
  await expect(playground.leaf('leaf-8')).toContainText('2 primaries · 2 replicas');
});

test('a stranger comes by a link that asks for nonsense', { tag: '@core' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?story=../../etc/passwd&theme=%3Cscript%3E&x=1');
  await expect(playground.narration).toHaveText(/All 8 leaves are online/);
});
