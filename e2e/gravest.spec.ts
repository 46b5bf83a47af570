import { expect, test } from '@playwright/test';
import { Playground } from './playground.ts';

test.describe('an operator whose pair has died', () => {
  test('reads the gravest fact first, wherever the page tells of the cluster', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    await expect(page).toHaveTitle('HA Playground');
    await playground.run('.kill leaf-8');
    await expect(page).toHaveTitle('2 partitions of test are not served · HA Playground');
    await playground.rest();
    await expect(page).toHaveTitle('4 partitions of test with a single copy · HA Playground');
    await playground.run('.kill leaf-4');
    await playground.rest();

    const fact = '4 partitions of test are offline';
    await expect(playground.narration).toHaveText(/^4 partitions of test have no primary/);
    await expect(page).toHaveTitle(`${fact} · HA Playground`);
    await expect(page.getByRole('region', { name: 'Risk of one more failure' })).toHaveText(
      new RegExp(`^${fact}If leaf-`),
    );
    await expect(page.getByRole('group', { name: /4 partitions/ })).toContainText('ERROR 1777');
    await playground.rehearse();
    await expect(page.getByText(`${fact}.`)).toBeVisible();
    await expect(page.getByText('is balanced')).toHaveCount(0);
  });
});
