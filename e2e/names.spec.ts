import { Playground, write } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

const setUp = [
  'CREATE DATABASE `order` PARTITIONS 8;',
  'CREATE DATABASE `a-b` PARTITIONS 4;',
  'CREATE TABLE `order`.`x y` (id INT);',
  'INSERT INTO `order`.`x y` VALUES (1), (2), ... (50);',
  'DROP DATABASE test;',
  'USE `order`;',
].join('\n');

test('an operator whose databases have awkward names: whatever the page writes about them runs', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await write(playground.prompt, setUp);
  await playground.prompt.press('Enter');
  await expect(playground.log).toContainText('Database changed');

  await playground.tryNext.getByRole('button', { name: 'EXPLAIN REBALANCE PARTITIONS ON `order`;' }).click();
  await expect(playground.log).toContainText('EXPLAIN REBALANCE PARTITIONS ON `order`;');

  await playground.button('Client load').click();
  await expect(playground.log).toContainText('.workload 50 reads 20 writes ON `order`.`x y`');
  await expect(page.getByRole('region', { name: 'Client load' })).toContainText('reads 100 %');

  await page.getByRole('tab', { name: 'Tables' }).click();
  await page.getByRole('combobox', { name: 'Table', exact: true }).selectOption('SHOW PARTITIONS');
  await expect(page.getByText('SHOW PARTITIONS ON `order`;', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Database' }).filter({ visible: true }).last().selectOption('a-b');
  await expect(page.getByText('SHOW PARTITIONS ON `a-b`;', { exact: true })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Ordinal' })).toBeVisible();

  await page.getByRole('tab', { name: 'Plan' }).click();
  await playground.button('EXPLAIN REBALANCE PARTITIONS ON `a-b`;').click();
  await page.getByRole('tab', { name: 'Console' }).click();
  await expect(playground.log).toContainText('EXPLAIN REBALANCE PARTITIONS ON `a-b`;');

  await playground.choose(playground.leaf('leaf-8'), 'DETACH LEAF');
  await playground.run('SHOW TABLES;');
  await expect(playground.log).toContainText('x y');
  await playground.rest();
  await expect(playground.log).not.toContainText('ERROR');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: 'SHOW PARTITIONS ON `order`' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'SHOW PARTITIONS ON `a-b`' })).toBeVisible();
});
