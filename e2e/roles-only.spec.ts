import { write } from './playground.ts';
import { expect, test } from './support/fixtures.ts';
import { patienceMs } from './support/settings.ts';

test('a person who hears the page: the whole story of redundancy 2 by roles, names and text alone', {
  tag: '@core',
}, async ({ page }) => {
  const narration = page.getByRole('status', { name: 'What happens now' });
  const log = page.getByRole('log', { name: 'Results' });
  const prompt = page.getByRole('textbox', { name: 'Statement' });
  const leaf = (host: string) => page.getByRole('button', { name: new RegExp(`^${host},`) });
  const say = async (statement: string) => {
    await write(prompt, statement);
    await prompt.press('Enter');
  };

  await page.goto('./');
  await page.getByRole('button', { name: /^Console/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'HA Playground' })).toBeVisible();
  await expect(narration).toHaveText(/^All 8 leaves are online\. test is balanced: 16 partitions/);
  await expect(leaf('leaf-8')).toHaveAccessibleName(
    /online, availability group 2, pair of leaf-4, 4 instances$/,
  );

  // Slowly enough to hear what passes.
  const speed = page.getByRole('slider', { name: 'Speed' });
  const pace = async (exponent: string) => {
    await page.getByRole('button', { name: /^Pace/ }).click();
    await speed.fill(exponent);
    await page.keyboard.press('Escape');
  };
  await pace('-0.7');
  await say('.kill leaf-8');
  await expect(leaf('leaf-8')).toHaveAccessibleName(/process stopped/);
  await pace('0.7');
  await expect(narration).toContainText('leaf-8');
  await expect(leaf('leaf-8')).toHaveAccessibleName(/^leaf-8, offline/);
  await expect(narration).toContainText('4 partitions of test have a single copy, on leaf-4');
  await expect(page.getByRole('timer', { name: 'Simulated clock' })).toBeVisible();
  await expect(page.getByText('nothing pending')).toBeVisible({ timeout: patienceMs });
  await expect(leaf('leaf-4')).toHaveAccessibleDescription(
    'Primary of 3, 7, 11 and 15. 4 partitions of test have a single copy, on leaf-4.',
  );

  // The partitions that were promoted, as the Matrix, a real grid, tells them.
  await page.getByRole('tab', { name: 'Matrix' }).click();
  const grid = page.getByRole('grid', { name: 'Matrix of leaves and partitions' });
  const row = (host: string) =>
    grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${host},`) }) });
  for (const ordinal of [3, 7, 11, 15]) {
    await expect(row('leaf-4').getByRole('gridcell').nth(ordinal)).toHaveAccessibleName('primary');
  }
  await page.getByRole('tab', { name: 'Cluster', exact: true }).click();

  await pace('-0.7');
  await say('.start leaf-8');
  await expect(leaf('leaf-8')).toHaveAccessibleName(/attaching/);
  await expect(narration).toContainText('leaf-8');
  await say('SHOW REBALANCE STATUS ON test;');
  await expect(log).toContainText('COPY PARTITION');
  await pace('0.7');
  await expect(page.getByText('nothing pending')).toBeVisible({ timeout: patienceMs });
  await expect(leaf('leaf-8')).toHaveAccessibleName(/^leaf-8, online/);
  await expect(leaf('leaf-8')).toHaveAccessibleDescription(
    /^Primary of \d+ and \d+\. Replica of \d+ and \d+\.$/,
  );
  await expect(narration).toHaveText(/^All 8 leaves are online\. test is balanced/);

  await page.getByRole('tab', { name: 'Events' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Events' })).toContainText('leaf-8');
});
