import type { Locator } from '@playwright/test';
import { Playground, write } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';
import { patienceMs } from './support/settings.ts';

test('a person builds a cluster: sees its statements, and then sees them run', { tag: '@wide' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  const dialog = await openBuilder(playground);
  await write(dialog.getByRole('spinbutton', { name: 'Leaves' }), '3');
  await expect(dialog.getByText('leaf-2 has no pair yet')).toBeVisible();
  await write(dialog.getByRole('spinbutton', { name: 'Leaves' }), '4');
  await dialog.getByRole('button', { name: 'Add a database' }).click();
  const second = dialog.getByRole('group', { name: 'Database test2' });
  await write(second.getByRole('spinbutton', { name: 'Partitions' }), '6');
  await second.getByRole('combobox', { name: 'Replication' }).selectOption('sync');
  const preview = dialog.getByRole('region', { name: 'The statements it stands for' });
  await expect(preview).toContainText("ADD LEAF root@'leaf-3':3306 INTO GROUP 2;");
  await expect(preview).toContainText('CREATE DATABASE test2 WITH SYNC REPLICATION PARTITIONS 6;');
  await dialog.getByRole('button', { name: 'Build', exact: true }).click();

  await expect(dialog).toBeHidden();
  await expect(playground.log).toContainText('CREATE DATABASE test2 WITH SYNC REPLICATION PARTITIONS 6;');
  await expect(playground.leaf('leaf-4')).toBeVisible();
  const told = page.getByRole('list', { name: 'The cluster' });
  // What has no room is counted, and nothing is cut.
  await expect(told).toHaveText(/^db test.*(\+\d|paired)$/);
  expect(await told.evaluate((list) => list.scrollWidth - list.clientWidth)).toBeLessThanOrEqual(0);
  await expect(told).toHaveAttribute('title', /db test2 · 6 partitions · sync/);
});

test('a person who asks for too much is told what the limit is, and what the names must be', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const dialog = await openBuilder(playground);
  const build = dialog.getByRole('button', { name: 'Build', exact: true });
  await write(dialog.getByRole('spinbutton', { name: 'Leaves' }), '5001');
  await expect(dialog.getByText('A cluster here has from 1 to 5,000 leaves.')).toBeVisible();
  await expect(build).toBeDisabled();
  await write(dialog.getByRole('spinbutton', { name: 'Leaves' }), '4');
  await write(dialog.getByRole('spinbutton', { name: 'Partitions' }), '100001');
  await expect(dialog.getByText('A database has 1 to 100000 partitions.')).toBeVisible();
  await write(dialog.getByRole('spinbutton', { name: 'Partitions' }), '16');
  await write(dialog.getByRole('textbox', { name: 'Name' }), 'ends with a blank ');
  await expect(build).toBeDisabled();
  await write(dialog.getByRole('textbox', { name: 'Name' }), 'orders');
  await expect(build).toBeEnabled();
});

test('a person builds a large cluster, and reads its last partition in the tables', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  const dialog = await openBuilder(playground);
  await dialog.getByRole('button', { name: '100 leaves · 10,000 instances' }).click();
  await dialog.getByRole('button', { name: 'Build', exact: true }).click();
  await expect(page.getByText('100 of 100 leaves answer')).toBeVisible();

  await page.getByRole('tab', { name: 'Tables' }).click();
  await page.getByRole('combobox', { name: 'Table' }).selectOption('SHOW PARTITIONS');
  const table = page.getByRole('region', { name: /^SHOW PARTITIONS ON test at/ });
  await expect(page.getByText('10,000 rows')).toBeVisible();
  await table.focus();
  await page.keyboard.press('End');
  await expect(table.getByRole('row', { name: /^4999 / }).first()).toBeVisible();
  expect(await table.getByRole('row').count()).toBeLessThan(200);
});

test('a person pastes the tables of a cluster: mistakes are named line by line, then it stands there', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?story=empty');
  await page
    .getByRole('region', { name: 'Cluster', exact: true })
    .getByRole('button', { name: /^Build/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Build a cluster' });
  await dialog.getByRole('tab', { name: 'Paste what you have' }).click();
  const field = dialog.getByRole('textbox', { name: 'What your client printed' });
  await write(field, partitionsWith('Slav'));
  await expect(dialog.getByText("Role cannot be 'Slav'; the row was left out.")).toBeVisible();
  await dialog.getByRole('button', { name: 'Line 5' }).click();
  await expect(field).toBeFocused();
  await write(field, partitionsWith('Master'));
  await expect(dialog.getByText(/^test:0 has two Masters/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Line 4' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
  await write(field, partitionsWith('Replica'));
  await expect(dialog.getByText('Imports 2 leaves and 1 partition of test.')).toBeVisible();
  await expect(dialog.getByText(/^Assumed: .*sync replication of test/)).toBeVisible();
  // What is too long does not come at all: the field keeps what it has, and goes on from there.
  await paste(field, 'x'.repeat(16_000_001));
  await expect(dialog.getByText(/^A pasted text holds at most 16000000 characters/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
  await expect(field).toHaveValue(partitionsWith('Replica'));
  await field.press('Enter');
  await expect(dialog.getByText('Imports 2 leaves and 1 partition of test.')).toBeVisible();
  // A long one stands beside the field, which shows a stretch of it; a mistake in it is gone to, and what was there comes back.
  await paste(field, `${'\n'.repeat(120_000)}no table`);
  await expect(dialog.getByText(/lines 1 to 200 are shown/)).toBeVisible();
  await dialog.getByRole('button', { name: /^Line 120,00\d/ }).click();
  await expect(dialog.getByText(/to 120,00\d are shown/)).toBeVisible();
  await expect.poll(() => field.evaluate(selectedIn)).toBe('no table');
  await dialog.getByRole('button', { name: 'Take it out' }).click();
  await expect(dialog.getByText('Imports 2 leaves and 1 partition of test.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(playground.leaf('east1')).toBeVisible();
});

test('a person reads tables live: what has changed is told, and the statement runs in the console', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await page.getByRole('tab', { name: 'Tables' }).click();
  await playground.choose(playground.leaf('leaf-8'), '.kill leaf-8');
  await page.getByRole('tab', { name: 'Tables' }).click();
  await expect(page.getByText('leaf-8 3306: State online → offline')).toBeVisible();
  await expect(page.getByRole('row', { name: /^leaf-8 .*offline \(changed from online\)/ })).toBeVisible();
  await page.getByRole('button', { name: 'Run in console' }).click();
  await expect(playground.log).toContainText('SHOW LEAVES;');
});

test('a first visit: one step after another, then left alone for good', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  const guide = page.getByRole('region', { name: 'First steps' });
  await expect(guide).toContainText('Kill a leaf');
  await expect(page.locator('body')).toBeFocused();
  await playground.hurry();
  await guide.getByRole('button', { name: '.kill leaf-8' }).click();
  // The pair takes over within a second; a slow browser shows only what comes next.
  await expect(guide).toContainText(/Watch its pair|Start it again/);
  await guide.getByRole('button', { name: '.start leaf-8' }).click();
  await expect(guide).toContainText('Drag the timeline', { timeout: patienceMs });
  await guide.getByRole('button', { name: 'Done' }).click();
  await expect(guide).toBeHidden();
  await page.reload();
  await expect(playground.leaf('leaf-8')).toBeVisible();
  await expect(guide).toHaveCount(0);
});

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
] as const) {
  test(`a first visit on a low screen (${width} × ${height}): the guide is there and costs the picture nothing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const playground = new Playground(page);
    await playground.open();
    const guide = page.getByRole('region', { name: 'First steps' });
    await expect(guide.getByRole('button', { name: '.kill leaf-8' })).toBeInViewport({ ratio: 1 });
    await expect(playground.leaf('leaf-8')).toBeInViewport({ ratio: 1 });
    const guided = await playground.leaf('leaf-8').boundingBox();
    await guide.getByRole('button', { name: 'Skip' }).click();
    await expect(guide).toBeHidden();
    expect(await playground.leaf('leaf-8').boundingBox()).toEqual(guided);
  });
}

test('a first visit on a phone: the steps move nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await playground.open();
  const guide = page.getByRole('region', { name: 'First steps' });
  await expect(guide).toContainText('Kill a leaf');
  const seen = await guide.evaluateHandle((element) => {
    const heights = new Set<number>();
    const texts = new Set<string>();
    const note = () => {
      heights.add(element.getBoundingClientRect().height);
      texts.add(element.textContent);
    };
    note();
    new MutationObserver(note).observe(element, { subtree: true, childList: true, characterData: true });
    return { heights, texts };
  });
  await guide.getByRole('button', { name: '.kill leaf-8' }).click();
  await expect(guide).toContainText('Start it again');
  const { heights, texts } = await seen.evaluate((noted) => ({
    heights: [...noted.heights],
    texts: [...noted.texts].join('\n'),
  }));
  expect(texts).toContain('Watch its pair');
  expect(heights).toHaveLength(1);
});

test('a first visit in a browser that forbids storage: the guide can still be put away', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const playground = new Playground(page);
  await playground.open();
  const guide = page.getByRole('region', { name: 'First steps' });
  await guide.getByRole('button', { name: 'Skip' }).click();
  await expect(guide).toBeHidden();
  await playground.storyChoice.click();
  await page.getByRole('menuitemradio', { name: 'Empty cluster' }).click();
  await playground.storyChoice.click();
  await page.getByRole('menuitemradio', { name: 'Free play' }).click();
  await expect(playground.leaf('leaf-8')).toBeVisible();
  await expect(guide).toHaveCount(0);
});

test('nothing stands in the way of assistive technology in the builder and the tables', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?theme=light');
  await expect(page.getByRole('region', { name: 'First steps' })).toBeVisible();
  await page.getByRole('tab', { name: 'Tables' }).click();
  await expect(page.getByRole('button', { name: 'Run in console' })).toBeVisible();
  await expectNoBarriers(page, { themes: ['dark'] });
  const dialog = await openBuilder(playground);
  await expectNoBarriers(page, { themes: ['dark'] });
  await write(dialog.getByRole('spinbutton', { name: 'Leaves' }), '0');
  await expectNoBarriers(page, { themes: ['dark'] });
  await dialog.getByRole('tab', { name: 'Paste what you have' }).click();
  await write(dialog.getByRole('textbox', { name: 'What your client printed' }), partitionsWith('Slav'));
  await expect(dialog.getByRole('button', { name: 'Line 5' })).toBeVisible();
  await expectNoBarriers(page, { themes: ['dark'] });
});

async function openBuilder(playground: Playground) {
  await playground.storyChoice.click();
  await playground.page.getByRole('menuitem', { name: /^Build a cluster/ }).click();
  const dialog = playground.page.getByRole('dialog', { name: 'Build a cluster' });
  await expect(dialog.getByRole('spinbutton', { name: 'Leaves' })).toBeVisible();
  return dialog;
}

const rule = '+---------+-------+------+---------+--------+';

const partitionsWith = (role: string): string =>
  [
    rule,
    '| Ordinal | Host  | Port | Role    | Locked |',
    rule,
    '|       0 | east1 | 3306 | Master  |      0 |',
    `|       0 | west1 | 3306 | ${role.padEnd(7)} |      0 |`,
    rule,
  ].join('\n');

/** As the browser tells of it; the clipboard itself would ask for a permission. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const selectedIn = (field: HTMLElement | SVGElement): string => {
  const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
  return value.slice(selectionStart, selectionEnd);
};
