import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

test('an operator only clicks: loses a leaf, goes back before it, sees the same again, and gets the leaf back', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.choose(playground.leaf('leaf-8'), '.kill leaf-8');
  await expect(playground.log).toContainText('.kill leaf-8');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await playground.rest();
  await expect(playground.leaf('leaf-4')).toHaveAccessibleDescription(
    'Primary of 3, 7, 11 and 15. 4 partitions of test have a single copy, on leaf-4.',
  );
  const afterFailover = await playground.stateHash();

  await playground.dragTo(500);
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
  await playground.hurry();
  await playground.button('Play').click();
  await playground.rest();
  await expect.poll(() => playground.stateHash()).toBe(afterFailover);

  await playground.choose(playground.leaf('leaf-8'), '.start leaf-8');
  await playground.expectPassed('leaf-8', 'attaching');
  await playground.rest();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
  await playground.expectHolds('leaf-8', 2, 2);
});

test('an operator only clicks: detaches a leaf and attaches it again', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.hurry();
  await playground.choose(playground.leaf('leaf-3'), "DETACH LEAF 'leaf-3'");
  await expect(playground.log).toContainText("DETACH LEAF 'leaf-3':3306;");
  await expect(playground.leaf('leaf-3')).toHaveAccessibleName(/detached/);
  await playground.rest();
  await playground.choose(playground.leaf('leaf-3'), "ATTACH LEAF 'leaf-3'");
  await expect(playground.leaf('leaf-3')).toHaveAccessibleName(/online/);
  await playground.rest();
  await expect(playground.log).not.toContainText('ERROR');
});

test('an operator only clicks: what cannot be done says why', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.leaf('leaf-3').click();
  const attach = page.getByRole('menuitem', { name: /^ATTACH LEAF/ });
  await expect(attach).toBeDisabled();
  await expect(attach).toContainText('only a detached leaf');
});

test('an operator only clicks: asks the leaf itself on a connection of its own', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.choose(playground.leaf('leaf-8'), 'SHOW DATABASES EXTENDED');
  await expect(playground.log).toContainText('leaf-8> SHOW DATABASES EXTENDED;');
  await expect(playground.log).toContainText('test_11');
  await playground.button('Close the connection to leaf-8').click();
  await expect(playground.log).not.toContainText('test_11');
});

test('an operator only clicks: sees a plan with reasons and runs it', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?story=rebalance');
  await playground.rehearse();
  const plan = page.getByRole('region', { name: 'Actions of the plan' });
  await expect(plan.locator('[data-move]')).toHaveCount(2);
  await expect(plan).toContainText('test:13');
  await playground.linger();
  await playground.button('REBALANCE PARTITIONS ON test;').click();
  await expect(plan).toContainText('running');
  await playground.hurry();
  await playground.rest();
  await expect(page.getByRole('tabpanel', { name: 'Rehearse' })).toContainText(/balanced/);
  await page.getByRole('tab', { name: 'Tables' }).click();
  await page.getByRole('combobox', { name: 'Table' }).selectOption('SHOW REBALANCE STATUS');
  await expect(page.getByRole('tabpanel', { name: 'Tables' })).toContainText(
    'PROMOTE PARTITION WITH DROP FORCE',
  );
});
