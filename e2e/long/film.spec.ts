import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { Playground } from '../playground.ts';
import { expect, test } from '../support/fixtures.ts';

test('a teacher saves 40 seconds of a story as a GIF and as a video, and both can be played', async ({
  page,
}) => {
  test.setTimeout(1_200_000);
  const playground = new Playground(page);
  await playground.open('?story=redundancy-2');
  await playground.whole();
  await playground.hurry();
  // So much of it that the film of its beginning plays for 40 seconds.
  for (const statement of ['.kill leaf-8', '.wait 12s', '.start leaf-8', '.wait idle', '.wait 20s'])
    await playground.run(statement);
  await playground.settled();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByText('Picture & film').click();
  for (const form of ['gif', 'webm'] as const) {
    await dialog.getByRole('combobox', { name: 'What to make' }).selectOption(form);
    const playedMs = await stretchOf40Seconds(dialog);
    const beganAt = Date.now();
    const bytes = await saved(page, dialog);
    const ratio = (Date.now() - beganAt) / playedMs;
    const description = `${form}: ${bytes.length} bytes, made in ${ratio.toFixed(2)} of the ${playedMs} ms that it plays`;
    test.info().annotations.push({ type: 'film', description });
    expect(await lastsMs(page, form, bytes)).toBeGreaterThan(playedMs - 1_000);
  }
});

/** Shortens the stretch until it plays for about 40 seconds. */
async function stretchOf40Seconds(dialog: Locator): Promise<number> {
  const end = dialog.getByRole('spinbutton', { name: 'to second' });
  const seconds = async (): Promise<number> =>
    Number(/(\d+) second/.exec((await dialog.getByText(/^It plays for/).textContent()) ?? '')?.[1]);
  while ((await seconds()) > 40) await end.fill(String(Number(await end.inputValue()) - 1));
  return 1_000 * (await seconds());
}

async function saved(page: Page, dialog: Locator): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 600_000 });
  await dialog.getByRole('button', { name: 'Make it and save' }).click();
  return readFile(await (await download).path());
}

/** How long a film plays, as the browser finds that opens it. */
async function lastsMs(page: Page, form: 'gif' | 'webm', bytes: Buffer): Promise<number> {
  if (form === 'gif') {
    // The delay of each picture stands after these four bytes, in hundredths of a second.
    let sum = 0;
    for (
      let at = bytes.indexOf(Buffer.from([0x21, 0xf9, 4]));
      at >= 0;
      at = bytes.indexOf(Buffer.from([0x21, 0xf9, 4]), at + 8)
    )
      sum += bytes.readUInt16LE(at + 4);
    return 10 * sum;
  }
  // A page of its own: that of the playground lets no medium in.
  const screen = await page.context().newPage();
  return screen.evaluate(async (text) => {
    const video = document.createElement('video');
    video.src = `data:video/webm;base64,${text}`;
    await new Promise((resolve, reject) => {
      video.onloadedmetadata = resolve;
      video.onerror = reject;
    });
    return video.duration * 1_000;
  }, bytes.toString('base64'));
}

test('the same record in two pages: picture, moving picture, film and transcript are the same, byte for byte', async ({
  page,
  browser,
}) => {
  test.setTimeout(1_200_000);
  const playground = new Playground(page);
  await playground.open('?story=redundancy-2');
  await playground.whole();
  await playground.hurry();
  for (const statement of ['.kill leaf-8', '.wait 6s']) await playground.run(statement);
  const record = await playground.settled();
  expect(record).toContain('#s=');
  const made: string[][] = [];
  for (let round = 0; round < 2; round += 1) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
    });
    const other = await context.newPage();
    await other.goto(record);
    await other.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
    await other.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = other.getByRole('dialog', { name: 'Share' });
    const transcript = other.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Transcript' }).click();
    const files = new Map<string, Buffer>([['transcript', await readFile(await (await transcript).path())]]);
    await dialog.getByText('Picture & film').click();
    for (const form of ['svg', 'movingSvg', 'gif'] as const) {
      await dialog.getByRole('combobox', { name: 'What to make' }).selectOption(form);
      files.set(form, await saved(other, dialog));
    }
    expect(Math.min(...[...files.values()].map(({ length }) => length))).toBeGreaterThan(500);
    made.push(
      [...files].map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`),
    );
    await context.close();
  }
  expect(made[1]).toEqual(made[0]);
});
