import { Playground, write } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

const watches = [
  '.watch served AS SELECT COUNT(*) FROM PLAYGROUND.PARTITIONS WHERE SERVED = 1;',
  '.watch away AS SELECT HOST FROM PLAYGROUND.NODES WHERE UP = 0;',
  '.expect primaries always NOT EXISTS (SELECT * FROM PLAYGROUND.PARTITIONS WHERE PRIMARY_NODE_ID IS NULL);',
  '.expect second_copies always NOT EXISTS (SELECT * FROM PLAYGROUND.PARTITIONS WHERE COPIES = 1);',
  '.expect losses always NOT EXISTS (SELECT * FROM PLAYGROUND.LOST_WRITES);',
];

test('the story of redundancy 2 under five watches, read by names alone and walked by keys', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?story=redundancy-2');
  await playground.hurry();
  for (const watch of watches) await playground.run(watch);
  await playground.run('.kill leaf-8');
  await playground.rest();
  await playground.run('.start leaf-8');
  await playground.rest();

  await playground.closeConsole();
  const lanes = page.getByRole('region', { name: 'Watches' });
  await expect(lanes).toContainText('served: from 14 to 16, 4 changes.');
  await expect(lanes).toContainText(/away: at most 1 row, from 00:\d\d\.\d on\./);
  await expect(lanes).toContainText('losses: met all the time.');
  const first = lanes.getByRole('button', {
    name: /^primaries: broken first at .*, 1 time, for 3\.3 s in all\./,
  });
  await expect(first).toBeVisible();
  await expect(lanes).toContainText(/First broken at 00:\d\d\.\d: primaries and second_copies\./);
  await expectNoBarriers(page, { within: 'section[aria-label="Timeline"]' });

  await first.focus();
  await page.keyboard.press('Enter');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/process stopped/);
  const brokenMs = await playground.shownMs();
  await page.keyboard.press('b');
  await expect.poll(() => playground.shownMs()).toBeGreaterThan(brokenMs);
  await page.keyboard.press('Shift+B');
  await expect.poll(() => playground.shownMs()).toBe(brokenMs);
  await expect(lanes).toContainText(/Broken at 00:\d\d\.\d: primaries and second_copies\./);
  await expect(lanes.locator('[data-watch=primaries]')).toBeInViewport({ ratio: 1 });
});

test('a person ticks what must not be, and rehearses an alert that is too late', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.button('Watch …').click();
  const dialog = page.getByRole('dialog', { name: 'Watch' });
  await dialog.getByRole('checkbox', { name: 'a partition without a primary' }).check();
  await write(
    dialog.getByRole('textbox', { name: 'Monitoring query (SELECT)' }),
    "SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online';",
  );
  await expectNoBarriers(page, { within: 'dialog' });
  await dialog.getByRole('button', { name: 'Watch it' }).click();
  await expect(dialog).toBeHidden();

  await playground.lose('leaf-8');
  await playground.run('.wait 2m');
  await playground.closeConsole();
  const lanes = page.getByRole('region', { name: 'Watches' });
  await expect(lanes.getByRole('button', { name: /^primaries: broken first at 00:0/ })).toBeVisible();
  await expect(
    lanes.getByRole('button', {
      name: /^alert: fires first at 01:00.\d, 5\d.\d s after leaf-8 died at 00:0\d.\d, 5\d.\d s after leaf-8 went offline/,
    }),
  ).toBeVisible();
});

test('what has to wait for its turn says so in the dialog, and what would be refused is not entered', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.waitInFull();
  await playground.run('.wait 60m');
  await playground.button('Watch …').click();
  const dialog = page.getByRole('dialog', { name: 'Watch' });
  await write(
    dialog.getByRole('textbox', { name: 'Monitoring query (SELECT)' }),
    "SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online';",
  );
  await dialog.getByRole('combobox', { name: 'Asked over (FROM NODE)' }).selectOption('leaf-1');
  await dialog.getByRole('button', { name: 'Watch it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('kept by the aggregators');
  await dialog.getByRole('combobox', { name: 'Asked over (FROM NODE)' }).selectOption('ma');
  await dialog.getByRole('button', { name: 'Watch it' }).click();
  await expect(dialog.getByRole('status')).toContainText('waits for .wait 60m, and begins after it');
  await dialog.getByRole('checkbox', { name: 'a partition without a primary' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'a partition without a primary' })).toBeDisabled();
  await expectNoBarriers(page, { within: 'dialog' });
});

test('whoever points at the name of a lane reads all that it says, and at a stretch what is written on it', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open('?story=redundancy-2');
  await playground.hurry();
  await playground.run(
    ".expect careful FROM NODE ma always NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online') FOR 30s EVERY 60s;",
  );
  await playground.run('.kill leaf-8');
  await playground.run('.wait 3m');
  await playground.closeConsole();
  const lane = page.locator('[data-watch=careful]');
  await lane.getByRole('button', { name: /^careful: fires first/ }).hover();
  const words = page.locator('[data-words]');
  await expect(words).toHaveText(
    /^careful: fires first at 02:00\.\d, 1:5\d\.\d after leaf-8 died at 00:0\d\.\d, 1:5\d\.\d after leaf-8 went offline, 1 time, for .* in all\.$/,
  );
  await expect(page.locator('canvas + p')).toHaveCount(0);
  await lane
    .getByText(/^fires 1:5\d\.\d after leaf-8 died$/)
    .first()
    .hover();
  // The small picture says it: the browser says nothing besides.
  await expect(lane.locator('[title]')).toHaveCount(0);
  await expect(words).toHaveCount(0);
  await expect(page.getByText(/^fires 1:5\d\.\d after leaf-8 died$/)).toHaveCount(3);
});

test('on a low screen the key of the lanes is a press away, and says how many leaves are below', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = new Playground(page);
  await playground.open('?story=redundancy-2');
  await playground.hurry();
  await playground.run(watches[2] ?? '');
  await playground.run('.kill leaf-8');
  await playground.rest();
  await playground.run('.kill leaf-7');
  await playground.rest();
  await playground.closeConsole();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText(/^First broken at/)).toBeInViewport({ ratio: 1 });
  await timeline.getByRole('button', { name: '1 more below' }).click();
  await expect(timeline.getByRole('button', { name: '1 more above' })).toBeVisible();
  const key = page.getByRole('list', { name: 'If one more leaf fails' });
  await expect(key).toBeHidden();
  await timeline.getByRole('button', { name: 'Key', exact: true }).click();
  await expect(key).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(key).toBeHidden();
});

test('nobody is led through what somebody else has done', async ({ page, context }) => {
  const playground = new Playground(page);
  await playground.open();
  await expect(page.getByRole('region', { name: 'First steps' })).toBeVisible();
  await playground.run('.kill leaf-8');
  await expect.poll(() => page.url()).toContain('#s=');
  const colleague = new Playground(await context.newPage());
  await colleague.page.goto(page.url());
  await expect(colleague.leaf('leaf-8')).toHaveAccessibleName(/process stopped/);
  await colleague.whole();
  await expect(colleague.page.getByRole('region', { name: 'First steps' })).toHaveCount(0);
});

test('on a low screen the key of the picture is whole, and it is said how many lanes there are below', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = new Playground(page);
  await playground.open('?story=redundancy-2');
  for (const watch of watches) await playground.run(watch);
  await playground.closeConsole();
  const lanes = page.getByRole('region', { name: 'Watches' });
  await lanes.getByRole('button', { name: '3 more below' }).click();
  await expect(lanes.getByRole('button', { name: /^[12] more below|3 more above$/ })).toBeVisible();

  const key = page.getByRole('list', { name: 'Key' });
  const box = await key.boundingBox();
  const timeline = await page.getByRole('region', { name: 'Timeline' }).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(timeline?.y ?? 0);
  await expect(key).toBeInViewport({ ratio: 1 });
  // The lanes leave the picture as much room as it needs.
  const leaf = await playground.leaf('leaf-8').boundingBox();
  expect((leaf?.y ?? 0) + (leaf?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
});

test('what is not met yet is no break: its lane says so, and B does not lead to it', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?story=redundancy-2');
  await playground.run('.expect lost ever (SELECT COUNT(*) FROM PLAYGROUND.NODES WHERE UP = 0) > 0;');
  await playground.closeConsole();
  const lanes = page.getByRole('region', { name: 'Watches' });
  await expect(lanes).toContainText('lost: not yet met.');
  await playground.lose('leaf-8');
  await playground.closeConsole();
  await expect(lanes).toContainText(/lost: met at 00:0/);
  await expect(lanes.getByRole('button', { name: /Go to/ })).toHaveCount(0);
  const atMs = await playground.shownMs();
  await page.keyboard.press('b');
  expect(await playground.shownMs()).toBe(atMs);
});
