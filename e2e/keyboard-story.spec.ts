import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

test('a person with a keyboard alone: the whole story of redundancy 2, from a dead leaf to a balanced cluster', async ({
  page,
}) => {
  const { keyboard } = page;
  const playground = new Playground(page);
  await playground.open();

  // Free play stands before the leaves; the picture is reached by Tab, its leaves by arrows.
  await pressUntilFocused(page, 'Tab', /^leaf-1, online/);
  await keyboard.press('ArrowDown');
  for (const _ of [1, 2, 3]) await keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^leaf-8, online/ })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'Commands for leaf-8' })).toBeVisible();
  await keyboard.type('.kill');
  await expect(page.getByRole('menuitem', { name: /^\.kill leaf-8/ })).toBeFocused();
  await keyboard.press('Enter');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await playground.rest();
  await expect(playground.leaf('leaf-4')).toHaveAccessibleDescription(
    'Primary of 3, 7, 11 and 15. 4 partitions of test have a single copy, on leaf-4.',
  );

  await pressUntilFocused(page, 'Tab', 'Statement');
  await keyboard.type('.start leaf-8');
  await keyboard.press('Enter');
  await playground.expectPassed('leaf-8', 'attaching');
  await keyboard.press('Escape');
  await playground.rest();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);

  // Esc has left the prompt: from there it is a way back and forth.
  await keyboard.press('Shift+Tab');
  await pressUntilFocused(page, 'Tab', 'Statement');
  await keyboard.type('REBALANCE PARTITIONS ON test;');
  await keyboard.press('Enter');
  await playground.rest();
  await expect(playground.narration).toContainText('test is balanced');

  // The story again, phase by phase, from the beginning.
  await keyboard.press('Escape');
  await pressUntilFocused(page, 'Shift+Tab', 'Moment shown');
  await keyboard.press('Home');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/^leaf-8, online/);
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('End');
  await expect(playground.narration).toContainText('test is balanced');
});

/**
 * Presses a key until the focus is on the control of that name, as somebody does who cannot point. From the last control
 * of the page Tab leads into Firefox's own bars, from where its driver does not come back: no way here goes round.
 */
async function pressUntilFocused(
  page: import('@playwright/test').Page,
  key: string,
  name: string | RegExp,
): Promise<void> {
  const focused = page.locator(':focus');
  for (let presses = 0; presses < 80; presses += 1) {
    const label = (await focused.count()) === 0 ? '' : ((await focused.getAttribute('aria-label')) ?? '');
    if (typeof name === 'string' ? label === name : name.test(label)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${name}`);
}
