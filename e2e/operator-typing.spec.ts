import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

test('an operator types: loses a leaf, goes back before it, sees the same again, and gets the leaf back', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.run('.kill leaf-8');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await playground.rest();
  await expect(playground.leaf('leaf-4')).toHaveAccessibleDescription(
    'Primary of 3, 7, 11 and 15. 4 partitions of test have a single copy, on leaf-4.',
  );
  await expect(playground.narration).toContainText('leaf-8 is offline');
  const afterFailover = await playground.stateHash();

  await playground.dragTo(500);
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
  await playground.expectHolds('leaf-4', 2, 2);
  await expect.poll(() => playground.stateHash()).not.toBe(afterFailover);

  await playground.hurry();
  await playground.button('Play').click();
  await playground.rest();
  await expect.poll(() => playground.stateHash()).toBe(afterFailover);

  await playground.run('.start leaf-8');
  await playground.expectPassed('leaf-8', 'attaching');
  await playground.rest();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
  await playground.expectHolds('leaf-8', 2, 2);
  await playground.expectHolds('leaf-4', 2, 2);
});

test('an operator types: what the tables say is what the picture shows', { tag: '@wide' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.run('.kill leaf-8');
  await playground.rest();
  await playground.run(
    "SELECT ORDINAL, HOST, TERM, INSTANCE_ID FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE ORDINAL = 3 AND ROLE = 'Master';",
  );
  await expect(playground.log.getByRole('row', { name: /^3 leaf-4 18/ })).toBeVisible();
  await playground.run('SELECT MIN(id), MAX(id), COUNT(*) FROM test.x;');
  await expect(playground.log.getByRole('row', { name: '1 100 100' })).toBeVisible();
  // Whoever trusts text alone reads what the client prints.
  await playground.button('as text').click();
  await expect(playground.log).toContainText(/1 \|\s+100 \|\s+100/);
});

test('an operator types: a rebalance shows its progress, others run meanwhile, and it can be stopped', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.run("ADD LEAF root@'leaf-9':3306 INTO GROUP 1;");
  await playground.run("ADD LEAF root@'leaf-10':3306 INTO GROUP 2;");
  await playground.linger();
  await playground.run('REBALANCE PARTITIONS ON test;');
  await expect(playground.log.getByRole('progressbar')).toBeVisible();
  await playground.run('SELECT COUNT(*) FROM test.x;');
  await expect(playground.log).toContainText(/COUNT\(\*\)[\s\S]*100/i);
  await playground.button('Stop REBALANCE PARTITIONS ON test').click();
  await expect(playground.log).toContainText('ERROR 1317');
  await playground.hurry();
  await playground.rest();
});

test('an operator acts in the past: both futures are kept', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  const firstFuture = await playground.stateHash();
  await playground.dragTo(500);
  await playground.run('.kill leaf-1');
  await expect(page.getByRole('button', { name: /^Branches: / })).toBeVisible();
  await playground.button('Play').click();
  await playground.rest();
  await expect(playground.leaf('leaf-1')).toHaveAccessibleName(/offline/);
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);

  await page.getByRole('button', { name: /^Branches: / }).click();
  await page.getByRole('menuitemradio').filter({ hasText: 'main' }).click();
  await playground.button('To the end').click();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await expect.poll(() => playground.stateHash()).toBe(firstFuture);
});

test('an operator undoes and redoes', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await expect(playground.button('Undo')).toBeDisabled();
  await playground.run('.kill leaf-8');
  await playground.rest();
  await playground.button('Undo').click();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/^(?!.*process).*online/);
  await playground.button('Redo').click();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/process/);
});
