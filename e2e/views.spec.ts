import { Playground, write } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

for (const view of ['matrix', 'lifelines']) {
  test(`a person with assistive technology reads the ${view}`, async ({ page }) => {
    const playground = new Playground(page);
    await playground.open(`?view=${view}&theme=light`);
    await expect(playground.matrix.or(playground.lifelines)).toBeVisible();
    await expectNoBarriers(page, { themes: ['dark'] });

    await loseLeaf8(playground);
    await expectNoBarriers(page, { themes: ['dark'] });
  });
}

test('a person who walks the matrix by keyboard alone', { tag: '@core' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?view=matrix');
  await loseLeaf8(playground);

  await expect(playground.cell('leaf-4', 3)).toHaveAccessibleName('primary');
  await expect(playground.cell('leaf-8', 3)).toHaveAccessibleName('out of service');
  await expect(playground.cell('leaf-4', 0)).toHaveAccessibleName('nothing here');
  await expect(playground.row('leaf-4').getByRole('gridcell').last()).toHaveAccessibleName(
    '4 primaries, 0 replicas, 4 without a second copy',
  );

  const first = page.getByRole('rowheader', { name: 'leaf-1, online' });
  await first.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await page.keyboard.press('ArrowRight');
  await expect(playground.cell('leaf-4', 3)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(playground.row('leaf-8').getByRole('gridcell').last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('rowheader', { name: 'leaf-8, offline' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'Commands for leaf-8' })).toBeVisible();
  // The arrow keys were the grid's: time has not moved.
  expect(await playground.shownMs()).toBeGreaterThan(3000);
});

test('a person who reads the whole story in one picture, and goes back by dragging it', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.show('Lifelines');
  await loseLeaf8(playground);

  await expect(playground.lifeline('leaf-8', 'test:3')).toHaveAccessibleName(
    /^test:3 on leaf-8: primary until 0:\d\d\.\d, not answering until 0:\d\d\.\d, .*out of service$/,
  );
  await expect(playground.lifeline('leaf-4', 'test:3')).toHaveAccessibleName(/: replica until .*, primary$/);
  await expect(page.getByText('leaf-8 killed', { exact: true })).toBeVisible();

  const endMs = await playground.shownMs();
  const area = await playground.lifelines.boundingBox();
  if (area === null) throw new Error('the lifelines are not on the screen');
  await page.mouse.move(area.x + 400, area.y + 20);
  await page.mouse.down();
  await page.mouse.move(area.x + 142, area.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => playground.shownMs()).toBeLessThan(endMs);
  await expect(playground.lifelines.getByRole('button', { name: /^leaf-8, online/ })).toBeVisible();

  const leaf8 = playground.lifelines.getByRole('button', { name: /^leaf-8,/ });
  await leaf8.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(playground.lifelines.getByRole('button', { name: 'Tell leaf-8 line by line' })).toBeFocused();
  await expect(playground.lifeline('leaf-8', 'test:3')).toHaveCount(0);
});

test('a person who changes views by keys, by address and by story', { tag: '@core' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?view=lifelines');
  await expect(playground.lifelines).toBeVisible();
  await playground.show('Lifelines');
  await page.keyboard.press('2');
  await expect(playground.matrix).toBeVisible();
  await expect(page).toHaveURL(/[?&]view=matrix/);
  await page.keyboard.press('1');
  await expect(playground.leaf('leaf-8')).toBeVisible();
  await expect(page).not.toHaveURL(/view=/);

  await playground.prompt.click();
  await page.keyboard.type('2');
  await expect(playground.prompt).toHaveValue(/2/);
  await expect(playground.matrix).toHaveCount(0);
});

test('what is lit in one view is lit in the others and in the tables', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?view=matrix');
  await page.getByRole('tab', { name: 'Tables' }).click();
  const row = page.getByRole('row', { name: /^leaf-3 3306/ });
  await expect(row).not.toHaveClass(/bg-replica/);
  await page.getByRole('rowheader', { name: 'leaf-3, online' }).hover();
  await expect(row).toHaveClass(/bg-replica/);
});

test('a person who looks for something finds it in every view', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?view=matrix');
  await write(playground.find, 'test:11');
  await expect(playground.cell('leaf-4', 11)).toHaveAttribute('tabindex', '0');
  await write(playground.find, 'leaf-99');
  await playground.find.press('Enter');
  await expect(page.getByText('Nothing here is called leaf-99.')).toBeVisible();

  await playground.show('Lifelines');
  await write(playground.find, 'test:11');
  await expect(playground.lifeline('leaf-4', 'test:11')).toBeInViewport();
});

/** Kills leaf-8 and waits until its pair has taken over. */
async function loseLeaf8(playground: Playground): Promise<void> {
  await playground.lose('leaf-8');
  await playground.page.keyboard.press('Escape');
  await playground.closeConsole();
}
