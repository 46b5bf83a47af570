import type { Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

/** leaf-8 is killed and its pair has taken over; then leaf-3. */
async function twoKilled(page: Page): Promise<Playground> {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  await playground.lose('leaf-3');
  return playground;
}

const branchesOf = (page: Page) => page.getByRole('button', { name: 'Branches' });

test('an operator undoes a kill and plays on: the leaf stays alive, and redo brings the failure back', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  const lost = await playground.stateHash();
  await playground.button('Undo').click();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/^leaf-8, online/);
  await playground.button('Play').click();
  await playground.rest();
  await playground.run('.wait 20s');
  await playground.rest();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/^leaf-8, online/);
  await expect(playground.leaf('leaf-8')).not.toHaveAccessibleName(/process/);
  await expect(branchesOf(page)).toHaveText('Branch 2');
  await expectNoBarriers(page);

  await playground.button('Redo').click();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await expect.poll(() => playground.stateHash()).toBe(lost);
  await expect(branchesOf(page)).toHaveCount(0);
  await expect(playground.button('Redo')).toBeDisabled();
});

test('an operator undoes twice: one fork moves, and what is entered then is kept beside what was undone', async ({
  page,
}) => {
  const playground = await twoKilled(page);
  await playground.button('Undo').click();
  await playground.button('Undo').click();
  await branchesOf(page).click();
  await expect(page.getByRole('menuitemradio')).toHaveCount(2);
  await expect(page.getByRole('menuitemradio').first()).toContainText('undone, Redo leads back');
  await page.keyboard.press('Escape');
  // What is entered after an undo goes on by itself.
  await playground.run('.kill leaf-1');
  // And that another future begins is said, with where the first one is.
  const begun = page.locator('[data-notice]');
  await expect(begun).toContainText('Branch 2 begins here, at 0:01');
  await expect(begun).toContainText(/What was undone \(.*\.kill leaf-8.*\) is on main\./);
  await playground.rest();
  await expect(playground.button('Redo')).toBeDisabled();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/^leaf-8, online/);
  await branchesOf(page).click();
  await page.getByRole('menuitemradio').filter({ hasText: 'main' }).click();
  await playground.button('To the end').click();
  await expect(playground.leaf('leaf-3')).toHaveAccessibleName(/offline/);
  await expect(playground.leaf('leaf-1')).toHaveAccessibleName(/^leaf-1, online/);
});

test('a statement that was waiting when its cause is undone ends as undone, and what waits behind it is not run', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.linger();
  await playground.run('.kill leaf-8');
  await playground.run('SELECT COUNT(*) FROM test.x; DROP DATABASE test;');
  await expect(playground.log.getByText('waiting')).toBeVisible();
  await playground.button('Undo').click();
  await expect(playground.log.getByText('-- undone')).toHaveCount(2);
  await playground.button('Play').click();
  await playground.hurry();
  await playground.run('SHOW DATABASES;');
  await expect(playground.answered('test')).toBeVisible();
});

test('what was undone is marked on its branch in console, events, plan and timeline, and one click goes there', async ({
  page,
}) => {
  const playground = await twoKilled(page);
  await playground.button('Undo').click();
  const inConsole = playground.log.getByRole('button', { name: /^Go to .* · on main$/ });
  await expect(inConsole).toHaveCount(1);
  await expect(inConsole).toHaveText(/on main$/);
  await page.getByRole('tab', { name: 'Events' }).click();
  const event = page.getByRole('listitem').filter({ hasText: 'leaf-3: process killed.' });
  await expect(event.getByRole('button')).toHaveText('on main');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'leaf-8: process killed.' }).getByRole('button'),
  ).toHaveCount(0);
  await expectNoBarriers(page);
  await playground.closeConsole();
  const command = page
    .getByRole('region', { name: 'Timeline' })
    .getByRole('button', { name: /^\.kill leaf-3, on main/ });
  await command.click();
  await expect(playground.playhead).toBeFocused();
  await expect(playground.leaf('leaf-3')).toHaveAccessibleName(/process stopped/);
  await expect(command).toHaveCount(0);
  await playground.showPane('Events');
  await expect(event).toBeVisible();
  await expect(event.getByRole('button')).toHaveCount(0);

  await playground.button('Undo').click();
  await playground.rehearse();
  await page
    .getByRole('list', { name: 'Not of this moment' })
    .getByRole('button', { name: /on main$/ })
    .click();
  await expect(playground.leaf('leaf-3')).toHaveAccessibleName(/process stopped/);
});

test('what lies ahead is marked in console, events, tables and timeline, and a key goes there', async ({
  page,
}) => {
  const playground = await twoKilled(page);
  await page.getByRole('tab', { name: 'Tables' }).click();
  await expect(page.getByText('8 rows at')).toBeVisible();
  await playground.playhead.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('compared with')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Go to .* · ahead$/ })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Timeline' }).getByText('ahead', { exact: true }),
  ).toBeInViewport();
  await page.getByRole('tab', { name: 'Console' }).click();
  await expect(playground.log.getByRole('button', { name: /· ahead$/ })).toHaveCount(2);
  await page.getByRole('tab', { name: 'Events' }).click();
  const event = page.getByRole('listitem').filter({ hasText: 'leaf-8: process killed.' }).getByRole('button');
  await expect(event).toHaveText('ahead');
  await expectNoBarriers(page);
  await event.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'What has happened' })).toBeFocused();
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/process stopped/);
  await expect(playground.leaf('leaf-3')).toHaveAccessibleName(/^leaf-3, online/);
});

test('a rebalance that a failure cuts short tells what has failed beside what is still being copied', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  for (const [leaf, group] of [
    ['leaf-9', 1],
    ['leaf-10', 2],
  ] as const)
    await playground.run(`ADD LEAF root@'${leaf}':3306 INTO GROUP ${group};`);
  await playground.rest();
  await playground.linger();
  await playground.run('REBALANCE PARTITIONS ON test;');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await playground.closeConsole();
  await expect(timeline.locator('[data-told*="COPY ×"]')).toBeVisible();
  await playground.run('.kill leaf-10');
  await playground.closeConsole();
  await expect(
    timeline.locator('[data-told*="COPY ×"][data-told*=" failed · "][data-told$=" still copying"]'),
  ).toBeVisible();
  await playground.rehearse();
  await expect(
    page.getByText(/^rebalance: \d+ actions, running: \d+ running, \d+ scheduled, \d+ failed$/),
  ).toBeVisible();
});

test('a person compares with what was undone, and goes on there', async ({ page }) => {
  const playground = await twoKilled(page);
  await playground.button('Undo').click();
  await playground.button('Compare').click();
  const dialog = page.getByRole('dialog', { name: 'Two branches at one instant' });
  await expect(dialog.getByRole('region', { name: 'main', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Continue on main' }).click();
  await expect(dialog).toHaveCount(0);
  await playground.button('To the end').click();
  await expect(playground.leaf('leaf-3')).toHaveAccessibleName(/offline/);
});

for (const screen of [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
]) {
  test(`undo says what it takes back, before and after, and nothing shifts (${screen.width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize(screen);
    const playground = new Playground(page);
    await playground.open();
    await playground.whole();
    await playground.lose('leaf-1');
    await playground.run('.wait 10s');
    await playground.rest();
    await playground.run('SELECT COUNT(*) FROM test.x;');
    const picture = page.getByRole('region', { name: 'Cluster', exact: true });
    const timeline = page.getByRole('region', { name: 'Timeline' });
    const boxes = async () => [await picture.boundingBox(), await timeline.boundingBox()];
    const before = await boxes();
    const undo = playground.button('Undo');
    await expect(undo).toHaveAccessibleDescription('Undo takes back .kill leaf-1, .wait 10s and 1 read');
    await undo.click();
    const said = page
      .getByRole('status')
      .filter({ hasText: /^Taken back: .kill leaf-1, .wait 10s and 1 read/ });
    await expect(said).toBeVisible();
    expect(await boxes()).toEqual(before);
    expect(await coveredBy(page)).toEqual([]);
    await said.getByRole('button', { name: 'Close' }).click();
    await expect(said).toBeHidden();
    await expect(playground.button('Redo')).toHaveAccessibleDescription(
      'Redo brings back .kill leaf-1, .wait 10s and 1 read',
    );
  });
}

test('after undo the console ends with what was taken back, however long the last answer is', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  await playground.run('SHOW PARTITIONS ON test;');
  await expect(playground.log).toContainText(/\d\d rows in set/);
  await playground.button('Undo').click();
  const end = playground.log.getByText('Taken back: .kill leaf-8 and 1 read. Redo brings it back.');
  await expect(end).toBeInViewport({ ratio: 1 });
  await expectNoBarriers(page, { within: '[role="log"]' });
  await playground.button('Redo').click();
  await expect(end).toHaveCount(0);
  await page.getByRole('button', { name: 'To the start' }).click();
  await expect(playground.log.getByText(/What was entered last is ahead[.]$/)).toBeInViewport({ ratio: 1 });
});

for (const screen of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`what a button says when it is pointed at stands whole on the page (${screen.width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize(screen);
    const playground = new Playground(page);
    await playground.open();
    await playground.whole();
    await playground.lose('leaf-8');
    await playground.run('.wait 10s');
    await playground.rest();
    await playground.button('Undo').click();
    await page.getByRole('status').getByRole('button', { name: 'Close' }).click();
    const said: string[] = [];
    const hoverAll = async () => {
      for (const button of await page.locator('button[data-tooltip]:enabled').all()) {
        if (!(await button.isVisible())) continue;
        await button.hover();
        const { text, overhang } = await button.evaluate(tooltipOf);
        expect([text, overhang]).toEqual([text, 0]);
        said.push(text);
      }
    };
    await hoverAll();
    await playground.closeConsole();
    await hoverAll();
    expect(said).toContain('Redo brings back .kill leaf-8 and .wait 10s');
  });
}

/** What a tooltip says, and by how many pixels it or its words stand beyond the page. */
function tooltipOf(button: Element): { readonly text: string; readonly overhang: number } {
  const style = getComputedStyle(button, '::after');
  const px = (value: string) => Number.parseFloat(value);
  const box = button.getBoundingClientRect();
  const probe = document.createElement('span');
  probe.textContent = button.getAttribute('data-tooltip');
  for (const name of ['width', 'font', 'padding', 'whiteSpace', 'overflowWrap', 'boxSizing'] as const)
    probe.style[name] = style[name];
  Object.assign(probe.style, { position: 'fixed', left: '0', top: '0' });
  document.body.append(probe);
  const beyondItself = probe.scrollWidth - probe.clientWidth;
  probe.remove();
  const left = box.left + px(style.left);
  const right = left + px(style.width) + (style.boxSizing === 'border-box' ? 0 : 2 * px(style.paddingLeft));
  const overhang = Math.max(0, -left, right - document.documentElement.clientWidth, beyondItself);
  return { text: button.getAttribute('data-tooltip') ?? '', overhang: Math.floor(overhang) };
}

/** The names of the controls of the page that a notice stands over. */
const coveredBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const notice = document.querySelector('[data-notice]');
    const over = notice?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll('button, input, textarea, [role="slider"]')]
      .filter((one) => one.closest('[data-coverable]') === null)
      .filter((one) => {
        const box = one.getBoundingClientRect();
        const isApart =
          box.right <= over.left ||
          box.left >= over.right ||
          box.bottom <= over.top ||
          box.top >= over.bottom;
        return !isApart && box.width > 0 && notice?.contains(one) === false;
      })
      .map((one) => one.getAttribute('aria-label') ?? one.textContent ?? '');
  });
