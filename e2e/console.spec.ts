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

test('a table is a table: it scrolls by itself, by keys as well, lights what it is about, and is copied as text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.run('SHOW PARTITIONS ON test;');
  const table = page.getByRole('region', { name: /^SHOW PARTITIONS ON test at / });
  await table.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => table.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await expect(table.getByRole('columnheader', { name: 'Ordinal' })).toBeInViewport();
  expect(await playground.log.evaluate((log) => log.scrollWidth - log.clientWidth)).toBe(0);
  await table.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('Control+C');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^[+]-+[+][\s\S]*[|] +0 [|][\s\S]*\n32 rows in set [(]0[.]00 sec[)]$/);
  await page.keyboard.press('Control+Shift+Backquote');
  await expect(playground.button('Make the console lower')).toBeVisible();
});
