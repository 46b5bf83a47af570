import type { Page } from '@playwright/test';
import { Playground, write } from './playground.ts';
import { expect, test } from './support/fixtures.ts';
import { holdBack } from './support/late.ts';

/** Dialogs whose contents are loaded after the page: the file, and how a person opens them. */
const dialogs = [
  {
    name: 'help',
    file: 'help-contents',
    open: (playground: Playground) => playground.button('Help and keys').click(),
  },
  {
    name: 'share',
    file: 'share-contents',
    open: (playground: Playground) => playground.button('Share').click(),
  },
  {
    name: 'builder',
    file: 'builder-contents',
    open: async (playground: Playground) => {
      await playground.storyChoice.click();
      await playground.page.getByRole('menuitem', { name: /^Build a cluster/ }).click();
    },
  },
  {
    name: 'comparison',
    file: 'compare',
    open: async (playground: Playground) => {
      await playground.run('.kill leaf-8');
      await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/process stopped/);
      await playground.button('To the start').click();
      await playground.run('.kill leaf-3');
      await playground.button('Compare').click();
    },
  },
];

for (const { name, file, open } of dialogs) {
  test(`an impatient person closes a dialog before its contents have come, and it stays closed (${name})`, {
    tag: '@wide',
  }, async ({ page }) => {
    const release = await holdBack(page, file);
    const playground = new Playground(page);
    await playground.open();
    await open(playground);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    release();
    await playground.whole();
    await shown(page);
    await expect(dialog).toBeHidden();
  });

  test(`an impatient person clicks beside a dialog before its contents have come (${name})`, {
    tag: name === 'share' ? '@core' : '@wide',
  }, async ({ page }) => {
    const release = await holdBack(page, file);
    const playground = new Playground(page);
    await playground.open();
    await open(playground);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await page.mouse.click(4, 4);
    await expect(dialog).toBeHidden();
    release();
    await playground.whole();
    await shown(page);
    await expect(dialog).toBeHidden();
    // And nothing lies over the page.
    await playground.prompt.click();
    await expect(playground.prompt).toBeFocused();
  });
}

test('an impatient person asks for the inspector and types on: it shows the leaf and leaves the focus alone', {
  tag: '@core',
}, async ({ page }) => {
  const release = await holdBack(page, 'inspector-contents');
  const playground = new Playground(page);
  await playground.open();
  await playground.inspectByKeys('leaf-8');
  await expect(page.getByRole('tabpanel', { name: 'Inspector' })).toBeVisible();
  await playground.find.click();
  release();
  await expect(playground.inspected).toHaveAccessibleName('What is inspected: leaf-8');
  await shown(page);
  await expect(playground.find).toBeFocused();
});

test('an impatient person waves a menu away before it has come, by a key and by a click elsewhere', async ({
  page,
}) => {
  const release = await holdBack(page, 'leaf-menu');
  const playground = new Playground(page);
  await playground.open();
  await playground.leaf('leaf-8').click();
  await page.keyboard.press('Escape');
  await playground.leaf('leaf-7').click();
  await page.mouse.click(4, 4);
  release();
  await playground.whole();
  await shown(page);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await playground.leaf('leaf-7').click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
});

test('an impatient person asks for a menu before its words have come, and reads it when they have', {
  tag: '@core',
}, async ({ page }) => {
  const release = await holdBack(page, 'words-en-leaf-menu');
  const playground = new Playground(page);
  await playground.read();
  await playground.leaf('leaf-8').click();
  await expect(playground.narration).toBeVisible();
  release();
  await expect(page.getByRole('menu', { name: 'Commands for leaf-8' })).toBeVisible();
});

test('an impatient person waves completions away before they have come', { tag: '@core' }, async ({
  page,
}) => {
  const release = await holdBack(page, 'completing');
  const playground = new Playground(page);
  await playground.open();
  await playground.prompt.click();
  await page.keyboard.type('SHOW LEAV');
  await page.keyboard.press('Escape');
  release();
  await playground.whole();
  await shown(page);
  const completions = page.getByRole('listbox', { name: 'Completions' });
  await expect(completions).toHaveCount(0);
  await page.keyboard.type('E');
  await expect(completions).toBeVisible();
});

test('an impatient person looks at the matrix and turns away before it has come', { tag: '@wide' }, async ({
  page,
}) => {
  const release = await holdBack(page, 'matrix-view');
  const playground = new Playground(page);
  await playground.open();
  await playground.show('Matrix');
  await expect(playground.leaf('leaf-8')).toHaveCount(0);
  await playground.show('Cluster');
  await expect(playground.leaf('leaf-8')).toBeVisible();
  release();
  await playground.whole();
  await shown(page);
  await expect(playground.leaf('leaf-8')).toBeVisible();
  await expect(playground.matrix).toHaveCount(0);
});

test('an impatient person opens the menu of stories before they have come: nothing moves under the pointer', {
  tag: '@core',
}, async ({ page }) => {
  const release = await holdBack(page, 'stories');
  const playground = new Playground(page);
  await playground.open();
  await playground.storyChoice.click();
  const build = page.getByRole('menuitem', { name: /^Build a cluster/ });
  await expect(page.getByRole('menuitemradio')).toHaveCount(2);
  const corner = async () => {
    const box = await build.boundingBox();
    return { x: box?.x, y: box?.y };
  };
  const before = await corner();
  release();
  await expect(page.getByRole('menuitemradio').nth(2)).toBeVisible();
  expect(await corner()).toEqual(before);
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 700, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`an impatient person looks at the picture: what comes late moves nothing (${width} × ${height})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const releases: (() => void)[] = [];
    for (const file of [
      'client-load',
      'chip-contents',
      'request-layer',
      'guide-contents',
      'lens-layer',
      'picture-zoom',
    ])
      releases.push(await holdBack(page, file));
    const playground = new Playground(page);
    await playground.open();
    const place = () => playground.leaf('leaf-8').boundingBox();
    await expect.poll(place).not.toBeNull();
    await shown(page);
    const before = await place();
    for (const release of releases) release();
    await playground.whole();
    await expect(playground.button('Client load')).toBeVisible();
    await expect(playground.button('Zoom in')).toBeVisible();
    await shown(page);
    expect(await place()).toEqual(before);
  });
}

test('an impatient person searches before zooming has come, and is brought there when it has', {
  tag: '@wide',
}, async ({ page }) => {
  const release = await holdBack(page, 'picture-zoom');
  const playground = new Playground(page);
  await playground.open();
  // Of so many leaves the cells are too small for their numbers until the picture is zoomed in.
  const leaves = Array.from({ length: 40 }, (_, index) => `ADD LEAF root@'leaf-${index + 9}':3306;`);
  await write(playground.prompt, leaves.join('\n'));
  await page.keyboard.press('Control+Enter');
  await expect(playground.leaf('leaf-48')).toBeVisible();
  await playground.rest();
  const width = async () => (await playground.leaf('leaf-4').boundingBox())?.width ?? 0;
  const whole = await width();
  await write(playground.find, 'test:11');
  release();
  await expect(playground.button('Zoom in')).toBeVisible();
  await expect.poll(width).toBeGreaterThan(whole * 1.2);
});

test('an impatient person opens the console before it has come, and writes in it when it has', {
  tag: '@core',
}, async ({ page }) => {
  const release = await holdBack(page, 'words-en-later');
  const playground = new Playground(page);
  await playground.read();
  await page.getByRole('button', { name: /^Console/ }).click();
  await expect(page.getByRole('tab', { name: 'Console' })).toBeVisible();
  await expect(playground.prompt).toHaveCount(0);
  release();
  await expect(playground.prompt).toBeFocused();
  await page.keyboard.type('SHOW LEEVES;');
  await page.keyboard.press('Enter');
  await expect(playground.log).toContainText('ERROR 1064 (42000)');
  const advice = playground.log.getByText('LEEVES is not understood here. Did you mean LEAVES?');
  await expect(advice).toBeInViewport();
});

for (const part of ['first', 'later'] as const) {
  test(`a person without a network: words that do not come are a fault that can be seen (${part})`, async ({
    page,
    complaints,
  }) => {
    await page.route(`**/assets/words-en-${part}-*.js`, (route) => route.abort());
    await page.goto('./');
    // Without words a sign has to do; with them the fault has its sentences.
    const fault = page.getByRole('alertdialog', {
      name: part === 'first' ? '⚠' : 'A part of the page is missing',
    });
    await expect(fault).toContainText(`words-en-${part}`);
    await page.unroute(`**/assets/words-en-${part}-*.js`);
    await fault.getByRole('button', { name: part === 'first' ? '↻' : 'Load the page again' }).click();
    await expect(page.getByRole('button', { name: /^Console/ })).toBeVisible();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    // The browser complains of the words that did not come, and of nothing else.
    const others = complaints.splice(0).filter((complaint) => !complaint.includes(`words-en-${part}`));
    expect(others).toEqual([]);
  });
}

/**
 * Long enough for what has come to be shown, if it still wants to: React may hold it back for a third of a second. A
 * slower machine makes the test no stricter, and never makes it fail.
 */
const shown = (page: Page): Promise<void> => page.waitForTimeout(700);
