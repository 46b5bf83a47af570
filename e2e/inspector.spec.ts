import type { Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

test('a person with a keyboard alone inspects a leaf and goes back to it', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await inspectByKeyboard(playground, 'leaf-8');
  await expect(playground.inspected).toHaveAccessibleName('What is inspected: leaf-8');
  await expect(playground.inspected).toBeFocused();
  await expect(chart(page, 'Leaf: now online')).toBeVisible();
  await expect(page.getByText('possible: offline · heartbeats missed')).toBeVisible();
  await expect(page.getByText(/not now: ATTACH LEAF 'leaf-8':3306;/)).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(playground.leaf('leaf-8')).toBeFocused();
});

test('a person who asks what becomes of a lost leaf, and goes through its history', { tag: '@wide' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  await inspectByKeyboard(playground, 'leaf-8');
  await expect(chart(page, 'Leaf: now offline')).toBeVisible();
  await expect(page.getByText('not now: attaching · answers again: it has no process')).toBeVisible();
  await page.getByRole('button', { name: /^Process stopped/ }).click();
  await expect(chart(page, 'Process: now stopped')).toBeVisible();
  await page.getByRole('button', { name: /^Leaf offline/ }).click();

  const endMs = await playground.shownMs();
  await page.getByRole('button', { name: /^Go to online 00:\d\d\.\d/ }).click();
  await expect.poll(() => playground.shownMs()).toBeLessThan(endMs);
  await expect(chart(page, 'Leaf: now online')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What happened' })).toHaveCount(0);
});

test('a person who starts a leaf from the inspector: the statement stands in the console', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  await playground.linger();
  await inspectByKeyboard(playground, 'leaf-8');
  await page.getByRole('button', { name: '.start leaf-8 the process is started and recovers' }).click();
  await expect(chart(page, 'Leaf: now attaching')).toBeVisible();
  await expect(
    page.getByText(/by itself: online · copies done: 4 copies are on the way, at 00:/),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Console' }).click();
  await expect(playground.log).toContainText('.start leaf-8');
});

test('a person who goes from a cell of the matrix to its partition and to its other copy', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  // Beside an open console the row of leaf-8 is further down than one sees.
  await playground.read('?view=matrix');
  await playground.cell('leaf-8', 3).focus();
  await page.keyboard.press('Enter');
  await expect(playground.inspected).toHaveAccessibleName('What is inspected: test:3 on leaf-8');
  await expect(chart(page, 'Copy: now online')).toBeVisible();
  await page.getByRole('button', { name: 'Inspect test:3', exact: true }).click();
  await expect(chart(page, 'Partition: now served')).toBeVisible();
  await page.getByRole('button', { name: 'Inspect leaf-4', exact: true }).click();
  await expect(playground.inspected).toHaveAccessibleName('What is inspected: test:3 on leaf-4');
  await expect(chart(page, 'Copy: now replicating')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(playground.cell('leaf-8', 3)).toBeFocused();
});

test('a person who chooses a line of the lifelines', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?view=lifelines');
  await playground.lifeline('leaf-8', 'test:3').focus();
  await page.keyboard.press('Enter');
  await expect(playground.inspected).toHaveAccessibleName('What is inspected: test:3 on leaf-8');
});

test('a person who looks at the tab itself does not lose the focus', { tag: '@core' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const tab = page.getByRole('tab', { name: 'Inspector' });
  await tab.click();
  await expect(page.getByRole('button', { name: 'Inspect leaf-3' })).toBeVisible();
  await expect(tab).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('what is inspected comes into sight, and fits', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    await inspectByKeyboard(playground, 'leaf-8');
    await expect(playground.inspected).toBeInViewport();
    await expect(chart(page, 'Leaf: now online')).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

const inspector = { within: '[role="tabpanel"][id$="inspector-panel"]', themes: ['dark'] };

test('a person with assistive technology reads the inspector', async ({ page }) => {
  test.slow();
  // High enough for the row of leaf-8 beside the open drawer.
  await page.setViewportSize({ width: 1440, height: 1200 });
  const playground = new Playground(page);
  await playground.open('?view=matrix&theme=light');
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expect(page.getByRole('button', { name: 'Inspect leaf-3' })).toBeVisible();
  await expectNoBarriers(page, inspector);

  await page.getByRole('tab', { name: 'Console' }).click();
  await playground.lose('leaf-8');
  await playground.cell('leaf-8', 3).click();
  await page.getByText('All states and what leads on').click();
  await expectNoBarriers(page, inspector);
  await playground.cell('leaf-8', 4).click();
  await expect(page.getByText('Nothing of test:4 is on leaf-8 at the moment shown.')).toBeVisible();
  await expectNoBarriers(page, inspector);
  await page.getByRole('button', { name: 'Inspect test:4', exact: true }).click();
  await expectNoBarriers(page, inspector);
  await page.getByRole('button', { name: 'Inspect leaf-5', exact: true }).click();
  await page.getByRole('button', { name: 'Inspect leaf-5', exact: true }).click();
  await expect(playground.inspected).toHaveAccessibleName('What is inspected: leaf-5');
  await expectNoBarriers(page, inspector);
});

async function inspectByKeyboard(playground: Playground, host: string): Promise<void> {
  await playground.inspectByKeys(host);
  await expect(playground.inspected).toBeFocused();
}

const chart = (page: Page, name: string) => page.getByRole('img', { name: `State machine ${name}` });
