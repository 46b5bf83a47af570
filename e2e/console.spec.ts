import type { Locator } from '@playwright/test';
import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

const toTheEnd = (log: Locator) =>
  log.evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight);

test('what an operator types while a wait goes on waits for its turn, and can be taken back', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.linger();
  await playground.run('.wait 2m');
  await playground.run('.kill leaf-8');
  await expect(playground.log.getByText('waiting')).toBeVisible();
  await playground.button('Stop .kill leaf-8').click();
  await playground.button('Stop .wait 2m').click();
  await expect(playground.log.getByText('ERROR 1317')).toHaveCount(2);
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/^leaf-8, online/);
});

test('the console stays at its end through undo and redo, unless somebody reads further up', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  for (const statement of ['SHOW LEAVES;', '.kill leaf-8', 'SHOW LEAVES;', 'SHOW DATABASES;'])
    await playground.run(statement);
  const end = () => toTheEnd(playground.log);
  for (const way of ['Undo', 'Redo']) {
    await playground.button(way).click();
    await expect.poll(end).toBeLessThan(2);
  }
  await playground.log.hover();
  await page.mouse.wheel(0, -300);
  await expect.poll(end).toBeGreaterThan(200);
  await playground.button('Undo').click();
  await expect(playground.log.getByRole('button', { name: /^Go to / }).first()).toBeAttached();
  expect(await end()).toBeGreaterThan(200);
});

test('a wide table scrolls by itself, by keys as well, and the console does not', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.run('SHOW LEAVES;');
  const table = page.getByRole('region', { name: 'Table, wider than the console' });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await playground.log.evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(0);
});
