import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { Playground, write } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';
import { patienceMs } from './support/settings.ts';

test('a person takes 200 statements along in a link, and a colleague sees the same picture and console', async ({
  page,
  browser,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await putGuideAway(playground);
  await enter(playground, statements(200));
  const dialog = await openShare(playground);
  await dialog.getByRole('radio', { name: /^As it stands/ }).check();
  await expect(dialog.getByText('Statements').locator('xpath=following-sibling::dd')).toHaveText('200');
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  const from = Date.now();
  const colleague = await colleagueAt(browser, link);
  await expectSame(playground, colleague, `a link of 200 statements, ${link.length} characters`, from);
  expect(link.length).toBeLessThan(1_800);
});

test('a person takes a session along that is too long for a link, as a file', async ({ page, browser }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await putGuideAway(playground);
  await enter(playground, longStatements(100_000));
  const said = page.getByRole('status').filter({ hasText: /too many for the address of the page/ });
  await expect(said).toBeVisible();
  await said.getByRole('button', { name: 'Close' }).click();
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await expect(share).toHaveAccessibleDescription(/^Too long for the address: save a file/);
  await expect(page).not.toHaveURL(/#s=/);
  const dialog = await openShare(playground);
  await expect(dialog.getByText(/^As a link this would have \d/)).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toBeHidden();
  const download = page.waitForEvent('download');
  await dialog.getByRole('radio', { name: /^As it stands/ }).check();
  await dialog.getByRole('button', { name: 'The session' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('session.ha.txt');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\n')[0]).toBe('HA Playground record 1');
  expect(text.length).toBeGreaterThan(100_000);
  await dialog.getByText('Picture & film').click();
  const picture = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Make it and save' }).click();
  expect((await picture).suggestedFilename()).toMatch(/^cluster-[\d.]+s\.svg$/);
  expect(await readFile(await (await picture).path(), 'utf8')).toContain('>leaf-8<');
  await page.keyboard.press('Escape');

  const colleague = await colleagueAt(browser, './');
  await colleague.page.getByRole('button', { name: 'Share', exact: true }).click();
  const chooser = colleague.page.waitForEvent('filechooser');
  await colleague.button('Open a file …').click();
  const from = Date.now();
  await (await chooser).setFiles(await file.path());
  // Whoever opens it is told as well, over the picture where that covers no control.
  const told = colleague.page.getByRole('status').filter({ hasText: /too many for the address/ });
  await told.getByRole('button', { name: 'Close' }).click();
  await expectSame(playground, colleague, `a file of ${text.length} characters`, from);
});

test('a person loads the page again, and goes back: the work is there', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.lose('leaf-8');
  await expect(page).toHaveURL(/#s=1\.[\w-]+$/);
  await page.waitForTimeout(1_500);
  const hash = await playground.stateHash();
  await page.reload();
  await playground.showPane('Console');
  await expect(playground.log).toContainText('leaf-8: process killed');
  expect(await playground.stateHash()).toBe(hash);

  await playground.storyChoice.click();
  await page.getByRole('menuitemradio', { name: 'Empty cluster' }).click();
  await expect(playground.leaf('leaf-8')).toBeHidden();
  await expect(page).not.toHaveURL(/#s=/);
  await page.goBack();
  await expect(playground.log).toContainText('leaf-8: process killed');
  expect(await playground.stateHash()).toBe(hash);
});

test('a person pastes another link into the same tab, and goes back to the work', { tag: '@wide' }, async ({
  page,
  context,
}) => {
  const other = new Playground(await context.newPage());
  await other.open();
  await other.whole();
  await other.lose('leaf-3');
  await expect(other.page).toHaveURL(/#s=1\./);
  const link = await linkOf(other);

  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.lose('leaf-8');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, new URL(link).hash);
  await expect(playground.log).toContainText('leaf-3: process killed');
  await expect(playground.log).not.toContainText('leaf-8: process killed');
  await page.goBack();
  await expect(playground.log).toContainText('leaf-8: process killed');
  await expect(playground.log).not.toContainText('leaf-3: process killed');
});

for (const { name, fragment, told } of [
  {
    name: 'damaged',
    fragment: '#s=1.AAAAAAAAAAAAAAAAAAAA',
    told: /^The link cannot be opened[.] (Something|Its end)/,
  },
  { name: 'of a newer version', fragment: '#s=9.AAAA', told: /made by a newer version of this page/ },
  { name: 'of another form', fragment: '#s=hello', told: /has not the form of a link/ },
  { name: 'huge', fragment: `#s=1.${'A'.repeat(1_000_000)}`, told: /more than 200,000 characters/ },
]) {
  test(`a person opens a link that is ${name}: a sentence says so, and the page works`, {
    tag: name === 'damaged' ? '@core' : '@wide',
  }, async ({ page }) => {
    const playground = new Playground(page);
    await playground.open(fragment);
    const notice = page.getByRole('status').filter({ hasText: told });
    await expect(notice).toContainText('A fresh start is shown instead.');
    await expect(page).not.toHaveURL(/#s=/);
    await playground.lose('leaf-8');
    await expect(playground.log).toContainText('leaf-8: process killed');
    await expect(notice).toBeVisible();
  });
}

test('a person holds a file over the page: words say that it will be opened, and leave with it', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  const sign = page.getByRole('status').filter({ hasText: 'Drop the file to open it' });
  /** Says as often as a browser does that a file is held over the page, until it leaves or is dropped. */
  const hold = () =>
    page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['no record'], 'x.txt', { type: 'text/plain' }));
      const say = (kind: string) =>
        document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
      const saying = setInterval(() => say('dragover'), 50);
      Object.assign(globalThis, {
        endHolding: (kind: string | null) => {
          clearInterval(saying);
          if (kind !== null) say(kind);
        },
      });
    });
  const end = (kind: 'dragleave' | 'drop' | null) =>
    page.evaluate((last) => {
      (globalThis as unknown as { endHolding: (kind: string | null) => void }).endHolding(last);
    }, kind);
  // The last time, nothing says that it has gone.
  for (const last of ['dragleave', null] as const) {
    await hold();
    await expect(sign).toBeVisible();
    await end(last);
    await expect(sign).toHaveCount(0);
  }
  await openShare(playground);
  await hold();
  await expect(sign).toBeVisible();
  await end('drop');
  await expect(sign).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: /This is no record/ })).toBeVisible();
});

test('a person opens a file that is none: what is there stays', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.lose('leaf-8');
  for (const { buffer, told } of [
    { buffer: Buffer.from('<script>document.title = "x"</script>'), told: /This is no record/ },
    { buffer: Buffer.alloc(10_000_000, 65), told: /no file of this page has more than/ },
    { buffer: Buffer.from('HA Playground record 2\n'), told: /newer than this version can read/ },
    { buffer: Buffer.from('HA Playground record 1\nengine 0.1.0\n'), told: /cut off after line 2/ },
  ]) {
    const dialog = await openShare(playground);
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Open a file …' }).click();
    await (await chooser).setFiles({ name: 'x.txt', mimeType: 'text/plain', buffer });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('status').filter({ hasText: told })).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(playground.log).toContainText('leaf-8: process killed');
  }
});

test('a person reads statements in an address, and sees them run', { tag: '@core' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open(`?cmd=${encodeURIComponent('.kill leaf-8; SELECT COUNT(*) FROM test.x')}`);
  await expect(playground.log).toContainText('leaf-8: process killed');
  await expect(playground.log).toContainText('1 row in set', { timeout: patienceMs });
  await playground.rest();
  await expect(page).toHaveURL(/\/#s=1\.[\w-]+$/);
  // Whoever sent it has said what is to be seen: nobody is led elsewhere.
  await playground.whole();
  await expect(page.getByRole('region', { name: 'First steps' })).toHaveCount(0);
});

test('a person reads statements in an address, in several lines, and sees them run or why they are not', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open(
    `?cmd=${encodeURIComponent('.kill leaf-8\nSHOW LEAVES\nSELECT COUNT(*)\nFROM test.x')}`,
  );
  await expect(playground.log).toContainText('leaf-8: process killed');
  await expect(playground.log).toContainText('8 rows in set');
  await expect(playground.log).toContainText('1 row in set', { timeout: patienceMs });
  await playground.open(`?cmd=${encodeURIComponent('.kill leaf-8;\nSHOW LEAVES\nSELEKT 1')}`);
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /Nothing was run .* Line 3, “SELEKT 1”, begins no statement/ }),
  ).toBeVisible();
  await playground.whole();
  await expect(playground.log).not.toContainText('process killed');
});

for (const screen of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`a person shares with the keyboard alone, and everything has a name (${screen.width} px)`, {
    tag: screen.width === 390 ? '@wide' : '@core',
  }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize(screen);
    const playground = new Playground(page);
    await playground.open();
    await playground.whole();
    const share = page.getByRole('button', { name: 'Share', exact: true });
    await share.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/#s=1\./);
    const radio = dialog.getByRole('radio', { name: /^To play from here/ });
    await tabTo(page, radio);
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: /^As it stands/ })).toBeChecked();
    await tabTo(page, dialog.getByText('QR code', { exact: true }));
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('img', { name: 'QR code of the link above' })).toBeVisible();
    const copy = dialog.getByRole('button', { name: 'Copy the link' });
    await expect(copy).toBeInViewport({ ratio: 1 });
    await tabTo(page, copy);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Copied', { exact: true })).toBeVisible();
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await dialog.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(copy).toBeInViewport({ ratio: 1 });
    await expectNoBarriers(page, { within: 'dialog[open]' });
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await expect(share).toBeFocused();
  });
}

/** As many statements as people type: reads, writes, failures, and what brings leaves back. */
function statements(count: number): string {
  const round = [
    'SHOW LEAVES;',
    'SELECT COUNT(*) FROM test.x;',
    'INSERT INTO test.x VALUES (1001), (1002);',
    'EXPLAIN REBALANCE PARTITIONS ON test;',
    '.kill leaf-8',
    '.wait 5s',
    'SHOW PARTITIONS ON test;',
    '.start leaf-8',
    '.wait idle',
    'DELETE FROM test.x WHERE id = 1001;',
  ];
  return Array.from({ length: count }, (_, index) => round[index % round.length]).join('\n');
}

/** Statements of so many characters in all, which become no shorter by packing. */
function longStatements(characters: number): string {
  const rows = Array.from(
    { length: characters / 10 + 400 },
    (_, index) => `(${(index * 7_919_317) % 10_000_019})`,
  );
  const inserts: string[] = [];
  for (let at = 0; at < rows.length; at += 400)
    inserts.push(`INSERT INTO test.x VALUES ${rows.slice(at, at + 400).join(', ')};`);
  return inserts.join('\n');
}

async function enter(playground: Playground, script: string): Promise<void> {
  await playground.rush();
  await write(playground.prompt, script);
  await playground.prompt.press('Enter');
  await expect(playground.prompt).toHaveValue('');
  // A long script is entered in portions, between which nothing may be pending.
  const last = script.trim().split('\n').at(-1) ?? '';
  await expect(playground.log).toContainText(last.slice(0, 30));
  await playground.rest();
}

/** Nobody is led through what was opened, so that the guide takes no room there. */
async function putGuideAway({ page }: Playground): Promise<void> {
  const guide = page.getByRole('region', { name: 'First steps' });
  await guide.getByRole('button', { name: 'Skip' }).click();
  await expect(guide).toBeHidden();
}

async function openShare(playground: Playground) {
  await playground.page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = playground.page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('heading', { name: 'What it holds' })).toBeVisible();
  return dialog;
}

async function linkOf(playground: Playground): Promise<string> {
  const dialog = await openShare(playground);
  await dialog.getByRole('radio', { name: /^As it stands/ }).check();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await playground.page.keyboard.press('Escape');
  return link;
}

/** Another browser that has never seen the page, at an address. */
async function colleagueAt(browser: Browser, address: string): Promise<Playground> {
  const { baseURL, viewport } = test.info().project.use;
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: viewport ?? null });
  const colleague = new Playground(await context.newPage());
  await colleague.page.goto(address, { waitUntil: 'domcontentloaded' });
  await expect(colleague.page.getByRole('heading', { level: 1 })).toBeVisible();
  await colleague.showPane('Console');
  return colleague;
}

async function expectSame(one: Playground, other: Playground, what: string, from: number): Promise<void> {
  const hash = await one.stateHash();
  await expect(other.page.locator('[data-state-hash]')).toHaveAttribute('data-state-hash', hash);
  test.info().annotations.push({ type: 'opened', description: `${what}: ${Date.now() - from} ms` });
  expect(await other.shownMs()).toBe(await one.shownMs());
  expect(await textOf(other)).toBe(await textOf(one));
  await expect(async () => {
    // The corner of a frame may be smoothed in another way; a cell, a leaf or a word has a thousand.
    expect(await differingValues(await stageOf(one), await stageOf(other), other.page)).toBeLessThan(50);
  }).toPass({ timeout: patienceMs });
}

const textOf = (playground: Playground): Promise<string | null> => playground.log.textContent();

/** The picture with nothing pointed at. */
async function stageOf({ page, prompt }: Playground): Promise<string> {
  await prompt.focus();
  await page.mouse.move(2, 2);
  const stage = page.getByRole('region', { name: 'Cluster', exact: true });
  return (await stage.screenshot({ animations: 'disabled' })).toString('base64');
}

/** How many values of red, green or blue differ between two pictures; more than any for pictures of other sizes. */
async function differingValues(one: string, other: string, page: Page): Promise<number> {
  const blank = await page.context().newPage();
  const count = await blank.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas?.drawImage(image, 0, 0);
          return canvas?.getImageData(0, 0, image.width, image.height).data ?? [];
        }),
      );
      if (first === undefined || second === undefined || first.length !== second.length)
        return Number.MAX_VALUE;
      const tolerance = 24;
      return first.filter((value, at) => Math.abs(value - (second[at] ?? 0)) > tolerance).length;
    },
    [one, other],
  );
  await blank.close();
  return count;
}

async function tabTo(page: Page, target: import('@playwright/test').Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
