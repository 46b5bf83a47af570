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

test('an operator only clicks: adds a pair in the picture, is told what comes next, and what its time follows from', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.read();
  await playground.hurry();
  const master = page.getByRole('button', { name: /^Master aggregator/ });
  const firstSuggestion = playground.tryNext.getByRole('button').first();
  await playground.choose(master, "ADD LEAF root@'leaf-9':3306;");
  await expect(playground.leaf('leaf-9')).toBeVisible();
  await expect(playground.narration).toContainText('leaf-9 waits for a partner');
  await expect(firstSuggestion).toHaveAccessibleName("Run ADD LEAF root@'leaf-10':3306 INTO GROUP 2;");
  await firstSuggestion.click();
  await expect(playground.leaf('leaf-10')).toBeVisible();
  await expect(playground.narration).not.toContainText('waits for a partner');
  await expect(firstSuggestion).toHaveAccessibleName('Run REBALANCE PARTITIONS ON test;');

  await playground.rehearse();
  const rehearsal = page.getByRole('tabpanel', { name: 'Rehearse' });
  await expect(rehearsal.getByRole('heading', { name: '3 moves, about 5.1 s' })).toBeVisible();
  const size = rehearsal.getByRole('textbox', { name: 'each partition' });
  await expect(size).toHaveValue('100 MB');
  await size.fill('2 GB');
  await size.press('Enter');
  await expect(page.getByRole('button', { name: /^Console/ })).toContainText(
    '.assume partition_size 2 GB ON test',
  );
  await expect(rehearsal.getByRole('heading', { name: /^3 moves, about (?!5.1 s)/ })).toBeVisible();
  await expect(rehearsal).toContainText('12.0 GB copied');

  // All others stand in the same place, and what one leaf has of its own.
  await rehearsal.getByRole('button', { name: /^\+ \d+ more$/ }).click();
  await expect(rehearsal.getByRole('textbox', { name: 'a dead leaf is noticed in' })).toHaveValue('3 s');
  await rehearsal.getByRole('combobox', { name: 'Assumed of' }).selectOption('leaf-9');
  const network = rehearsal.getByRole('textbox', { name: 'each leaf’s network' });
  const before = await rehearsal.getByRole('heading', { name: /moves/ }).textContent();
  await network.fill('10 MB/s');
  await network.press('Enter');
  await expect(rehearsal.getByRole('heading', { name: /moves/ })).not.toHaveText(before ?? '');
});
