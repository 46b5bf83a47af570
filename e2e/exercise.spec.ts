import type { Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

/** Time stands still, and the address has all that was done. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('timer', { name: 'Simulated clock' }).locator('..')).toContainText('paused');
  await expect
    .poll(async () => {
      const before = page.url();
      await page.waitForTimeout(1_500);
      return page.url() === before;
    })
    .toBe(true);
}

const exerciseIn = (page: Page) => page.getByRole('region', { name: 'Exercise', exact: true });

test('a student solves one exercise by typing, with a bet, a mistake that is undone, and the model beside it', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?exercise=two-failures');
  const exercise = exerciseIn(page);
  await expect(exercise).toContainText('Two may fail, if they are the right two');
  await exercise.getByRole('radio', { name: '8', exact: true }).check();
  await exercise.getByRole('button', { name: 'Place the bet' }).click();
  await expect(exercise).toContainText('You bet on 8.');
  await exercise.getByRole('button', { name: 'Show hint 1, for 1 point' }).click();
  await expect(exercise).toContainText('SHOW LEAVES; names the partner of each.');
  await expect(exercise).toContainText('9 of 10 points within reach');
  await playground.run('.kill leaf-1');
  await playground.run('.wait 10s');
  await playground.run('.kill leaf-5');
  await playground.run('.wait 10s');
  await exercise.getByRole('button', { name: 'Finish' }).click();
  await expect(exercise).toContainText('Not solved yet.');
  await expect(exercise).toContainText('Still open: Every partition is served at the end.');
  await expectNoBarriers(page);
  // What went wrong is taken back, and the line of time that counts goes on without it.
  await playground.button('Undo').click();
  await playground.run('.kill leaf-2');
  await playground.run('.wait 10s');
  await expect(exercise).toContainText('Solved. 9 of 10 points.');
  await settled(page);
  await page.reload();
  await expect(exercise).toContainText('Solved. 9 of 10 points.');
  await exercise.getByRole('button', { name: 'Compare with model M' }).click();
  const compared = page.getByRole('dialog', { name: 'Two branches at one instant' });
  await expect(compared).toContainText('model');
});
