import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

test('a person lets clients read and write, and sees what they notice of a failure', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?theme=light');
  await playground.button('Client load').click();
  await expect(playground.log).toContainText('.workload 50 reads 20 writes ON test.x');
  const load = page.getByRole('region', { name: 'Clients' });
  await expect(load).toContainText('reads 100 %');
  await expect(load).toContainText('rows lost 0');

  await playground.linger();
  await playground.run('.kill leaf-8');
  await expect(load).toContainText('reads 87 %');
  await playground.hurry();
  await playground.rest();
  await expect(load).toContainText('reads 100 %');
  await expect(load).toContainText(/[1-9]\d* waited, 0 failed/);
  await expectNoBarriers(page, { themes: ['dark'] });
  await playground.button('Stop the client load').click();
  await expect(playground.log).toContainText('.workload off');
  await expect(playground.button('Client load')).toBeVisible();
});

test('going back shows what the clients had then', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.run('.workload 50 reads 20 writes ON test.x');
  await playground.run('.kill leaf-8');
  await playground.rest();
  const load = page.getByRole('region', { name: 'Clients' });
  await expect(load).toContainText(/[1-9]\d* waited/);
  await playground.button('To the start').click();
  await expect(playground.button('Client load')).toBeVisible();
  await page.keyboard.press('End');
  await expect(load).toContainText(/[1-9]\d* waited/);
});
