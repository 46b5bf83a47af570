import type { Page } from '@playwright/test';
import { Playground, write } from '../playground.ts';
import { expect, test } from '../support/fixtures.ts';

test('a person closes a page whose session is too long for a link: the browser asks, until it is saved', async ({
  page,
}) => {
  const playground = await tooLong(page);
  const questions = questionsOf(page);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => questions).toEqual(['beforeunload']);

  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Save as a file' }).click();
  await download;
  await page.keyboard.press('Escape');
  await page.reload();
  await playground.showPane('Console');
  await expect(playground.log).toContainText('INSERT INTO test.x');
  expect(questions).toHaveLength(1);
  // It was saved before the page was loaded again, and nothing has been done since.
  await playground.button('To the start').click();
  await page.reload();
  await playground.showPane('Console');
  await expect(playground.log).toContainText('INSERT INTO test.x');
  expect(questions).toHaveLength(1);

  await playground.run('.kill leaf-8');
  await expect(playground.log).toContainText('.kill leaf-8');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => questions).toHaveLength(2);
});

test('a person closes a page whose address holds the session: nothing is asked', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  const questions = questionsOf(page);
  await playground.run('.kill leaf-8');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(questions).toEqual([]);
});

test('a person goes on to a story from a session too long for a link, loads the page again and goes back: both are there', async ({
  page,
}) => {
  const playground = await tooLong(page);
  const long = await playground.stateHash();
  await playground.storyChoice.click();
  await page.getByRole('menuitemradio', { name: /^Losing a leaf in redundancy 2/ }).click();
  await playground.goOn.click();
  await expect(page).toHaveURL(/story=redundancy-2.*#s=1[.]/);
  await playground.showPane('Console');
  await expect(playground.log).toContainText('SHOW LEAVES');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await playground.showPane('Console');
  await expect(playground.log).toContainText('SHOW LEAVES');
  await page.goBack();
  await expect(playground.log).toContainText('INSERT INTO test.x');
  expect(await playground.stateHash()).toBe(long);
  await page.goForward();
  await playground.showPane('Console');
  await expect(playground.log).toContainText('SHOW LEAVES');
});

test('a person who opens a link has it in the address at every moment', { tag: '@wide' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.lose('leaf-8');
  await expect(page).toHaveURL(/#s=1[.]/);
  const link = page.url();
  await page.addInitScript(() => {
    const addresses: string[] = [];
    Object.assign(window, { addresses });
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name].bind(history);
      history[name] = (...entry) => {
        write(...entry);
        addresses.push(location.href);
      };
    }
  });
  await page.goto('about:blank');
  await page.goto(link);
  await playground.showPane('Console');
  await playground.whole();
  await expect(playground.log).toContainText('leaf-8: process killed');
  const addresses = await page.evaluate(
    () => (window as unknown as { addresses: readonly string[] }).addresses,
  );
  expect(addresses.length).toBeGreaterThan(1);
  expect(addresses.filter((address) => !/#s=1[.]/.test(address))).toEqual([]);
});

test('a person goes on to another page at once after a statement, and comes back to it', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.run('.kill leaf-8');
  await page.goto('about:blank');
  await page.goBack();
  await playground.showPane('Console');
  await expect(playground.log).toContainText('.kill leaf-8');
});

test('a person loads the page again at once, and goes to another start and back: what was entered is there, and what was being written', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.run('SELECT COUNT(*) FROM test.x;');
  await page.reload();
  await playground.showPane('Console');
  await expect(playground.log).toContainText('1 row in set');
  await playground.run('.wait 60m');
  await playground.prompt.pressSequentially('SHOW LEA');
  await page.reload();
  await playground.showPane('Console');
  await expect(playground.prompt).toHaveValue('SHOW LEA');
  await expect(page.getByRole('button', { name: 'Stop .wait 60m' })).toBeVisible();

  await playground.whole();
  await playground.storyChoice.click();
  await page.getByRole('menuitemradio', { name: 'Empty cluster' }).click();
  const said = page
    .getByRole('status')
    .filter({ hasText: 'Your session of 2 statements is kept: the browser’s Back leads to it.' });
  await expect(playground.prompt).toHaveValue('');
  await said.getByRole('button', { name: 'Go back to it' }).click();
  await expect(playground.log).toContainText('1 row in set');
  await expect(playground.prompt).toHaveValue('SHOW LEA');
  await expect(said).toHaveCount(0);
});

/** A session too long for a link, at rest. */
async function tooLong(page: Page): Promise<Playground> {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  const rows = Array.from({ length: 3_000 }, (_, index) => `(${(index * 7_919_317) % 10_000_019})`);
  await write(playground.prompt, `INSERT INTO test.x VALUES ${rows.join(', ')};`);
  await playground.prompt.press('Enter');
  await playground.rest();
  const said = page.getByRole('status').filter({ hasText: /too many for the address of the page/ });
  await said.getByRole('button', { name: 'Close' }).click();
  await expect(page).not.toHaveURL(/#s=/);
  return playground;
}

/** What the browser asks from now on; it is answered that one stays. */
function questionsOf(page: Page): string[] {
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.dismiss();
  });
  return questions;
}
