import type { Locator, Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

const riskOf = (page: Page): Locator => page.getByRole('region', { name: 'Risk of one more failure' });

const openPlan = async (page: Page): Promise<void> => {
  await new Playground(page).rehearse();
};

test('a planner reads why each row is there, what waits for it, and why there are no fewer', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.run("ADD LEAF root@'leaf-9':3306 INTO GROUP 1;");
  await playground.run("ADD LEAF root@'leaf-10':3306 INTO GROUP 2;");
  await openPlan(page);
  await expect(page.getByText('6 copies; at least 6 are needed.')).toBeVisible();
  await page.getByText('Who has less than it needs').click();
  await expect(page.getByRole('row', { name: 'leaf-9 + leaf-10 0 3 +6' })).toBeVisible();

  const moves = page.getByRole('table', { name: 'Moves of the plan' });
  await moves.getByRole('button', { name: 'test:9 moves from pair 2 to pair 5: 2 copies' }).focus();
  await page.keyboard.press('Enter');
  const table = moves.getByRole('table');
  // A pointer that rests where rows come points at them.
  await page.mouse.move(2, 2);
  await expect(table).toContainText('Pair 2 holds 4 partitions and pair 5 holds 2: test:9 moves.');
  await expect(table).toContainText('The new pair of test:9 needs it on both leaves.');
  await table.getByRole('button', { name: 'COPY PARTITION test:9' }).first().focus();
  const waiting = table.getByRole('row').filter({ hasText: 'waits for it' });
  await expect(waiting.filter({ hasText: 'PROMOTE PARTITION WITH DROP test:9' })).toHaveAttribute(
    'data-look',
    'waits',
  );
  await expect(waiting.filter({ hasText: 'DROP PARTITION test:9' }).last()).toHaveAttribute(
    'data-look',
    'waits',
  );
  await page.keyboard.press('ArrowDown');
  await expect(table.getByRole('button', { name: 'COPY PARTITION test:9' }).nth(1)).toBeFocused();
  await expect(page.getByRole('list', { name: 'Time by phase' })).toContainText('phase 4: 6 actions');
});

test('a planner compares the product’s plan with the fewest copies (four leaves, redundancy 2)', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open('?story=rebalance');
  await openPlan(page);
  await expect(page.getByText('3 copies by the product’s stages; 1 is enough.')).toBeVisible();
  await page.getByRole('button', { name: 'Show the fewest beside it' }).click();

  const compared = page.getByRole('table', { name: 'Two plans compared' });
  await expect(compared.getByRole('row', { name: 'copies 3 1' })).toBeVisible();
  await expectNoBarriers(page);
  const moves = page.getByRole('table', { name: 'Moves of the plan' });
  await expect(moves).toContainText('test:13');
  await page.getByRole('button', { name: 'Would do now' }).click();
  await expect(moves).toContainText('test:2');
  await page.getByRole('tab', { name: 'Console', exact: true }).click();
  await expect(playground.log).toContainText('.plan fewest ON test');
});

test('an operator points at a leaf and reads what its death would cost', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  const risk = riskOf(page);
  await expect(risk).toContainText('If leaf-1 dies now');
  await playground.leaf('leaf-8').hover();
  await expect(risk).toContainText('If leaf-8 dies now');
  await expect(risk).toContainText('4 partitions lose their second copy · leaf-4 does double work');
  await page.mouse.move(2, 2);
  await expect(risk).toContainText('If leaf-1 dies now');

  await playground.leaf('leaf-1').focus();
  await page.keyboard.press('ArrowRight');
  await expect(risk).toContainText('If leaf-2 dies now');

  await playground.run('.kill leaf-8');
  await playground.rest();
  await expect(risk).toContainText('If leaf-4 dies now');
  await expect(risk).toContainText('4 partitions go offline');
});

test('the timeline tells when one more failure would have taken partitions offline', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  // Beside the open console the strip of time has one line.
  await playground.closeConsole();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const atRisk = timeline.locator('[data-whole="one more failure takes 4 partitions offline"]');
  await expect(atRisk.getByText(/4 partitions|4 at risk/).filter({ visible: true })).not.toHaveCount(0);
  await expect(
    timeline.locator('[data-told="one more failure takes 4 partitions offline · worst: leaf-4"]'),
  ).toHaveCount(1);
  await playground.run('.start leaf-8');
  await playground.rest();
  await expect(timeline.locator('[data-told^="one more failure loses nothing"]')).toHaveCount(3);
  // Between the promotions of phase 6 and the copies back of phase 7 the new primaries are the only copies.
  await expect(
    timeline.locator('[data-told="one more failure takes 2 partitions offline · worst: leaf-8"]'),
  ).toHaveCount(1);
  await playground.closeConsole();
  await timeline.getByRole('button', { name: 'Key' }).click();
  const key = page.getByRole('list', { name: 'If one more leaf fails' });
  await expect(key.getByRole('listitem')).toHaveText([
    'nothing written by then is lost',
    'writes are lost',
    'partitions go offline',
    'some are not served already',
  ]);
});

test('an operator explains in the console: the picture shows the plan until something is done', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.run("ADD LEAF root@'leaf-9':3306;");
  await playground.run("ADD LEAF root@'leaf-10':3306;");
  await playground.rest();
  await page.mouse.move(1, 1);
  const drawnAbove = () =>
    page
      .locator('.cluster-picture canvas')
      .last()
      .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
  const nothing = await drawnAbove();
  await playground.run('EXPLAIN REBALANCE PARTITIONS ON test;');
  await expect.poll(drawnAbove).not.toBe(nothing);
  const plan = await drawnAbove();
  await playground.run('SHOW DATABASES;');
  await expect(playground.log).toContainText('information_schema');
  expect(await drawnAbove()).toBe(plan);
  await playground.lose('leaf-8');
  await expect.poll(drawnAbove).toBe(nothing);
});

test('an operator reads a plan of 24 rows at a glance: six moves, a key, and each move beside its place', {
  tag: '@core',
}, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const playground = new Playground(page);
  await playground.open();
  await playground.run('CREATE DATABASE orders PARTITIONS 32;');
  await playground.run("ADD LEAF root@'leaf-9':3306 INTO GROUP 1;");
  await playground.run("ADD LEAF root@'leaf-10':3306 INTO GROUP 2;");
  await playground.run('EXPLAIN REBALANCE PARTITIONS ON orders;');
  await playground.closeConsole();
  await openPlan(page);
  const plan = page.getByRole('region', { name: 'Actions of the plan' });
  const moves = plan.locator('[data-move]');
  await expect(page.getByRole('heading', { name: /^6 moves, about/ })).toBeVisible();
  await expect(page.getByText(/24 rows · 1.2 GB copied/)).toBeVisible();
  await expect(moves).toHaveCount(6);
  await expect(plan).toContainText('no phase 1–3: nothing is missing');
  const hidden = await plan.evaluate((area) => {
    const { bottom } = area.getBoundingClientRect();
    return [...area.querySelectorAll('tbody')].filter((move) => move.getBoundingClientRect().bottom > bottom)
      .length;
  });
  expect(hidden).toBe(0);

  await expect(page.getByRole('list', { name: 'Key to the plan' }).getByRole('listitem')).toHaveText([
    'primary',
    'replica',
    'arrives, will be primary',
    'arrives as replica',
    'out: dropped at the end',
    'copies',
  ]);
  await expectNoBarriers(page);

  // A copy that arrives is pointed at in the picture: its move is found among the others, and the other way round.
  const drawn = () =>
    page
      .locator('.cluster-picture canvas')
      .last()
      .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
  await page.mouse.move(2, 2);
  const nothingPointedAt = await drawn();
  await moves.first().hover();
  await expect.poll(drawn).not.toBe(nothingPointedAt);
  const newLeaf = await playground.leaf('leaf-9').boundingBox();
  if (newLeaf === null) throw new Error('leaf-9 is not seen');
  const x = newLeaf.x + newLeaf.width * 0.25;
  await expect(async () => {
    for (let y = newLeaf.y; y < newLeaf.y + newLeaf.height; y += 8) {
      await page.mouse.move(x, y);
      if ((await plan.locator('tbody[data-look="lit"]').count()) === 1) return;
    }
    throw new Error('no copy that arrives at leaf-9 has lit its move');
  }).toPass();
  await page.getByRole('button', { name: 'As the product prints it' }).click();
  await expect(page.getByRole('table', { name: 'As the product prints it' }).getByRole('row')).toHaveCount(
    25,
  );
});

test('an operator with two databases sees both in every leaf, closes one, and opens a large one', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.run('CREATE DATABASE other PARTITIONS 8;');
  const ticks = page.getByRole('group', { name: 'Databases in the picture' });
  const holds = (host: string) =>
    playground.leaf(host).evaluate((leaf) => leaf.querySelector('desc')?.textContent ?? '');
  await expect(playground.leaf('leaf-1')).toContainText(/other1 (P|primary) · 1 (R|replica)/);
  expect(await holds('leaf-1')).toMatch(/test\W*: Primary of 8 and 12\..*other\W*: Primary of/);
  await ticks.getByRole('checkbox', { name: 'other' }).uncheck();
  await playground.expectHolds('leaf-1', 2, 2);
  await expect(playground.leaf('leaf-1')).not.toContainText('other');
  // Whoever names it sees it again.
  await playground.run('SHOW PARTITIONS ON other;');
  await expect(ticks.getByRole('checkbox', { name: 'other' })).toBeChecked();
  await playground.run('CREATE DATABASE big PARTITIONS 200;');
  const cells = ticks.getByRole('button', { name: 'Cells of big' });
  await expect(cells).toHaveAttribute('aria-expanded', 'false');
  await expect(playground.leaf('leaf-1')).toContainText(/big25 (P|primaries) · 25 (R|replicas)/);
  await page.locator('[data-bar="big"]').first().click();
  await expect(cells).toHaveAttribute('aria-expanded', 'true');
  await cells.press('Enter');
  await expect(page.locator('[data-bar="big"]')).toHaveCount(8);
});
