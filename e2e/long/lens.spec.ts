import type { Locator, Page } from '@playwright/test';
import { Playground, write } from '../playground.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { expect, test } from '../support/fixtures.ts';

const riskOf = (page: Page): Locator => page.getByRole('region', { name: 'Risk of one more failure' });
const pairsOf = (page: Page): Locator => page.getByRole('toolbar', { name: 'Pairs and availability groups' });

test('a person points at a pair and at a group, and reads what each would take along', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const risk = riskOf(page);
  await expect(risk).toContainText('If leaf-1 dies now');
  // What lies between the leaves can be pointed at once it has come.
  const pair = pairsOf(page).getByRole('button', { name: 'Pair 2: leaf-2 and leaf-6' });
  await expect(pair).toBeAttached();
  await page.getByText('Pair 2', { exact: true }).hover({ force: true });
  await expect(risk).toContainText('If pair 2 dies now');
  await expect(risk).toContainText('4 partitions go offline');
  await expect(pair).toHaveAttribute('aria-pressed', 'true');

  // The bracket between the two leaves means the same.
  const box = await boxOf(pairsOf(page).getByRole('button', { name: 'Pair 3: leaf-3 and leaf-7' }));
  const below = await boxOf(playground.leaf('leaf-7'));
  await page.mouse.move(box.x + box.width / 2, below.y - 8);
  await expect(risk).toContainText('If pair 3 dies now');

  await page.mouse.move(2, 2);
  await expect(risk).toContainText('If leaf-1 dies now');
  await page.getByText(/^GROUP 2/).hover({ force: true });
  await expect(risk).toContainText('If availability group 2 dies now');
  await expect(risk).toContainText('16 partitions lose their second copy · 4 leaves share 8 more primaries');
});

test('with the keyboard a pair is reached, heard and kept lit (and axe has nothing to say)', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  const risk = riskOf(page);
  const pairs = pairsOf(page).getByRole('button');
  await pairs.first().focus();
  await expect(risk).toContainText('If availability group 1 dies now');
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Pair 4: leaf-4 and leaf-8' })).toBeFocused();
  await expect(risk.getByText('If pair 4 dies now: 4 partitions go offline').first()).toBeAttached();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Understand', exact: true }).focus();
  await expect(risk).toContainText('If pair 4 dies now');
  await expectNoBarriers(page);

  // A leaf of the pair is gone: the pair is down to its last copies, and dies with one leaf.
  await playground.lose('leaf-8');
  await expect(risk).toContainText('If pair 4 dies now');
  await expect(risk).toContainText('4 partitions go offline');
});

test('where replicas are spread there are no pairs, and without redundancy no groups', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?story=load-balanced');
  await expect(pairsOf(page).getByRole('button', { name: /^Availability group/ })).toHaveCount(2);
  await expect(pairsOf(page).getByRole('button', { name: /^Pair/ })).toHaveCount(0);
  await playground.open('?story=redundancy-1');
  await expect(playground.leaf('leaf-1')).toBeVisible();
  await expect(pairsOf(page)).toHaveCount(0);
});

test('a phase that is pointed at on the timeline or in the plan tells its worst moment', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  await playground.run('.start leaf-8');
  await playground.rest();
  const risk = riskOf(page);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await playground.closeConsole();
  await timeline.locator('[data-told*="COPY ×4"]').hover();
  await expect(risk).toContainText(/During phase \d COPY ×4/);
  await expect(risk).toContainText('one more failure takes 4 partitions offline · worst: leaf-4');
  await page.mouse.move(2, 2);
  await expect(risk).toContainText('If leaf-1 dies now');

  await playground.rehearse();
  await page.getByRole('button', { name: 'Last operation' }).click();
  await page.getByRole('list', { name: 'Time by phase' }).getByRole('listitem').first().focus();
  await expect(risk).toContainText(/During phase \d/);
});

test('a person zooms in, sees where they are, and goes elsewhere by the overview', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const overview = page.locator('[data-overview]');
  await expect(overview).toHaveCount(0);
  await playground.button('Zoom in').click();
  await playground.button('Zoom in').click();
  await expect(overview).toBeVisible();
  const leaf = playground.leaf('leaf-8');
  const before = await boxOf(leaf);
  const corner = await boxOf(overview);
  await page.mouse.move(corner.x + corner.width / 2, corner.y + corner.height / 2);
  await page.mouse.wheel(0, 300);
  expect(await boxOf(leaf)).toEqual(before);
  await page.mouse.down();
  await page.mouse.move(corner.x + corner.width - 14, corner.y + corner.height - 14, { steps: 4 });
  await page.mouse.up();
  // What lies below the overview is not pointed at.
  await expect(riskOf(page)).toContainText('If leaf-1 dies now');
  await expect.poll(async () => (await boxOf(leaf)).x).toBeLessThan(before.x);
  const after = await boxOf(leaf);
  const picture = await boxOf(page.getByRole('tabpanel', { name: 'Cluster' }));
  expect(after.x + after.width).toBeLessThanOrEqual(picture.x + picture.width + 2);
  await expectNoBarriers(page);
  await playground.button('Whole picture').click();
  await expect(overview).toHaveCount(0);
});

test('a matrix that is larger than its box has an overview too, and a click there scrolls it', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const leaves = Array.from(
    { length: 24 },
    (_, index) => `ADD LEAF root@'leaf-${index + 9}':3306 INTO GROUP ${1 + (index % 2)};`,
  );
  await write(playground.prompt, leaves.join('\n'));
  await playground.prompt.press('Control+Enter');
  await playground.show('Matrix');
  // Beside an open console there is no room for an overview.
  await playground.closeConsole();
  await expect(playground.row('leaf-1')).toBeVisible();
  await expect(playground.row('leaf-32')).toBeHidden();
  const corner = await boxOf(page.locator('[data-overview]'));
  await page.mouse.click(corner.x + corner.width / 2, corner.y + corner.height - 8);
  await expect(playground.row('leaf-32')).toBeVisible();
});

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`not on the screen: ${element}`);
  return box;
}
