import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

test('a person with a keyboard alone: kills a leaf from its menu and walks through time', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.read();
  await playground.whole();
  await page.keyboard.press('Tab');
  await expect(playground.button('To the picture')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playground.leaf('leaf-1')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
  await expect(playground.leaf('leaf-8')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(playground.leaf('leaf-8')).toBeFocused();
  await page.keyboard.press('Enter');
  // What destroys does not stand first: it is reached by its name.
  await page.keyboard.type('.kill');
  await page.keyboard.press('Enter');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await playground.rest();

  // A single partition of the picture: it is found, and its copy is the last of what its leaf offers.
  await page.keyboard.press('/');
  await page.keyboard.type('test:3');
  await page.keyboard.press('Enter');
  await expect(playground.leaf('leaf-4')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').last()).toHaveText('Inspect test:3 on leaf-4');
  await page.keyboard.press('Escape');

  await playground.button('To the timeline').focus();
  await page.keyboard.press('Enter');
  await expect(playground.playhead).toBeFocused();
  await page.keyboard.press('Home');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
  await expect(playground.playhead).toHaveAttribute('aria-valuetext', /^00:00\.\d of 00:0\d/);
  await page.keyboard.press('ArrowRight');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/process/);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('End');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press(']');
  await expect(page.getByRole('button', { name: 'Pace 2×' })).toBeVisible();
  await page.keyboard.press('Space');
  await playground.rest();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help and keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(playground.playhead).toBeFocused();
});

test('a person with a keyboard alone: a menu says that it goes on, and typing reaches its last entry', {
  tag: '@core',
}, async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 720 });
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.storyChoice.press('Enter');
  const menu = page.getByRole('menu');
  const last = menu.getByRole('menuitemradio').last();
  await expect(last).not.toBeInViewport({ ratio: 0.9 });
  await expect(menu.locator('[data-more=bottom]')).toBeVisible();
  await expect(menu.locator('[data-more=top]')).toHaveCount(0);
  await page.keyboard.type('three c');
  await expect(last).toBeFocused();
  await expect(last).toHaveText(/^Three copies where one would do /);
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await expect(menu.locator('[data-more=top]')).toBeVisible();
  await expect(menu.locator('[data-more=bottom]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(playground.storyChoice).toHaveText('Three copies where one would do');
});

test('a person with a keyboard alone: completes, recalls and leaves the prompt', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.prompt.focus();
  await page.keyboard.type('sho');
  await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('lea');
  await page.keyboard.press('Tab');
  await expect(playground.prompt).toHaveValue(/^SHOW LEAVES ?$/);
  await page.keyboard.type(';');
  await page.keyboard.press('Enter');
  await expect(playground.log).toContainText('8 rows in set');
  await page.keyboard.press('ArrowUp');
  await expect(playground.prompt).toHaveValue(/^SHOW LEAVES ?;$/);
  await page.keyboard.press('ArrowDown');
  await expect(playground.prompt).toHaveValue('');
  await page.keyboard.type('SHOW LEAVES');
  await page.keyboard.press('Enter');
  await expect(playground.prompt).toHaveValue('SHOW LEAVES\n');
  await page.keyboard.press('Control+c');
  await expect(playground.prompt).toHaveValue('');
  await page.keyboard.press('Tab');
  await expect(playground.prompt).not.toBeFocused();
});

test('a person with a keyboard alone: walks the tabs and their panels', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await page.getByRole('tab', { name: 'Console' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Tables' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Tables' })).toContainText('SHOW LEAVES');
  await page.keyboard.press('End');
  await expect(page.getByRole('tab', { name: 'Inspector' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tabpanel', { name: 'Events' })).toContainText('Nothing has happened yet');
  await page.getByRole('tab', { name: 'Understand' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Rehearse' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Rehearse' })).toContainText('is balanced');
});

test('a person with a keyboard alone: reaches an open console, goes back to where they were, and no letter is lost at its line', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.read();
  await playground.whole();
  const line = page.getByRole('button', { name: /^Console/, expanded: false });
  await playground.leaf('leaf-3').focus();
  await page.keyboard.press('Control+Backquote');
  // Nothing is lost of what is typed before the prompt has come.
  await page.keyboard.type('SHOW LEAVES;');
  await expect(playground.prompt).toBeFocused();
  await expect(playground.prompt).toHaveValue('SHOW LEAVES;');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+Backquote');
  await expect(line).toBeVisible();
  await expect(playground.leaf('leaf-3')).toBeFocused();

  // Open, and the focus elsewhere: the key leads to the prompt, also from another pane.
  await page.keyboard.press('Control+Backquote');
  await page.getByRole('tab', { name: 'Tables' }).click();
  await playground.leaf('leaf-4').focus();
  await page.keyboard.press('Control+Backquote');
  await expect(playground.prompt).toBeFocused();
  await page.keyboard.press('Control+Backquote');
  await expect(line).toBeVisible();
  await expect(playground.leaf('leaf-4')).toBeFocused();

  await line.focus();
  await page.keyboard.type('SHOW LEAVES;');
  await expect(playground.prompt).toHaveValue('SHOW LEAVES;');
  await page.keyboard.press('Enter');
  await expect(playground.log).toContainText('8 rows in set');
  await expect(playground.log).not.toContainText('ERROR');
});
