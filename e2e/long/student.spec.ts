import type { Page } from '@playwright/test';
import { Playground } from '../playground.ts';
import { bringBackByKeys, exerciseIn } from '../support/exercises.ts';
import { expect, test } from '../support/fixtures.ts';

const listIn = (page: Page) => page.getByRole('region', { name: 'Exercises', exact: true });

/** What is typed for each of three exercises: what their authors would, without betting. */
const typed = [
  [
    /The first failure/,
    '.kill leaf-8',
    'INSERT INTO test.x VALUES (101), (102), ... (200);',
    '.start leaf-8',
    '.wait idle',
  ],
  [
    /The leaves that nobody used/,
    'SHOW PARTITIONS ON test;',
    'EXPLAIN REBALANCE ALL DATABASES;',
    'REBALANCE PARTITIONS ON test;',
    'REBALANCE PARTITIONS ON log;',
    '.wait idle',
  ],
  [
    /A new machine for a dead leaf/,
    "REMOVE LEAF 'leaf-4':3306 FORCE;",
    "ADD LEAF root@'leaf-5':3306 INTO GROUP 2;",
    'REBALANCE PARTITIONS ON test;',
    '.wait idle',
  ],
] as const;

test('a student solves three by typing, one by clicking, one by keys and names alone; all of it is there after a reload and in another browser', async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  const playground = new Playground(page);
  await playground.read('');
  await page.getByRole('tab', { name: 'Teach', exact: true }).click();
  const list = listIn(page);
  const exercise = exerciseIn(page);
  for (const [title, ...statements] of typed) {
    await list.getByRole('button', { name: title }).click();
    await expect(exercise.getByRole('heading', { level: 2 })).toHaveText(title);
    await playground.hurry();
    await playground.showPane('Console');
    for (const statement of statements) await playground.run(statement);
    await playground.settled();
    const finish = exercise.getByRole('button', { name: 'Finish', exact: true });
    if (await finish.isVisible()) await finish.click();
    await expect(exercise).toContainText('Solved.');
    await exercise.getByRole('button', { name: 'All exercises' }).click();
    await expect(list.getByRole('button', { name: title })).toContainText('solved');
  }

  await list.getByRole('button', { name: /Two may fail/ }).click();
  await playground.hurry();
  for (const host of ['leaf-1', 'leaf-2']) {
    await playground.choose(playground.leaf(host), `.kill ${host}`);
    await expect(playground.leaf(host)).toHaveAccessibleName(/offline/);
    await playground.rest();
  }
  await expect(exercise).toContainText('Solved.');
  await exercise.getByRole('button', { name: 'All exercises' }).click();

  // The key opens the console, which is open still from typing.
  await playground.closeConsole();
  await bringBackByKeys(playground);

  await page.reload();
  await exercise.getByRole('button', { name: 'All exercises' }).click();
  await expect(list.getByText(/^5 of \d+ solved/)).toBeVisible();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    playground.button('Save progress').click(),
  ]);
  const context = await browser.newContext({ baseURL: new URL('./', page.url()).href });
  const other = await context.newPage();
  await new Playground(other).read('');
  await other.getByRole('tab', { name: 'Teach', exact: true }).click();
  await expect(other.getByText(/^0 of \d+ solved/)).toBeVisible();
  await other.locator('[data-progress-file]').setInputFiles(await saved.path());
  await expect(other.getByText(/^5 of \d+ solved/)).toBeVisible();
  await context.close();
});

test('two tabs do one exercise, each keeps a session; a browser that keeps nothing, or has no room, says so', async ({
  page,
  context,
  browser,
}) => {
  const first = new Playground(page);
  await first.open('?exercise=two-failures');
  const other = await context.newPage();
  const second = new Playground(other);
  await second.open('?exercise=two-failures');
  await second.run('.kill leaf-1');
  await second.run('.wait 10s');
  await second.run('.kill leaf-5');
  await second.settled();
  await first.run('.kill leaf-1');
  await first.run('.wait 10s');
  await first.run('.kill leaf-2');
  await first.run('.wait 10s');
  await expect(exerciseIn(page)).toContainText('Solved. 8 of 10 points.');
  await first.settled();
  await exerciseIn(other).getByRole('button', { name: 'All exercises' }).click();
  // The better grade of the other tab is seen, and both sessions can be gone on with.
  await expect(listIn(other).getByRole('button', { name: /Two may fail/ })).toContainText('solved, 8 of 10');
  await listIn(other)
    .getByRole('button', { name: /Two may fail/ })
    .click();
  await exerciseIn(other).getByRole('button', { name: 'Start again' }).click();
  await expect(exerciseIn(other).getByRole('button', { name: 'Go on where you were' })).toHaveCount(2);

  for (const [fault, told] of [
    ['blocked', 'This browser keeps nothing here'],
    ['full', 'This browser has no room left'],
  ] as const) {
    const strange = await browser.newContext({ baseURL: new URL('./', page.url()).href });
    await strange.addInitScript((kind) => {
      const own = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key: string, value: string) {
        if (kind === 'blocked' || key.includes('exercise.'))
          throw new DOMException('no', 'QuotaExceededError');
        own.call(this, key, value);
      };
    }, fault);
    const there = await strange.newPage();
    const playground = new Playground(there);
    await playground.open('?exercise=two-failures');
    await playground.run('.kill leaf-1');
    await playground.run('.wait 10s');
    await playground.run('.kill leaf-2');
    await playground.run('.wait 10s');
    await expect(exerciseIn(there)).toContainText('Solved. 8 of 10 points.');
    await exerciseIn(there).getByRole('button', { name: 'All exercises' }).click();
    await expect(there.getByText(told, { exact: false })).toBeVisible();
    // It is not lost while the page is open.
    await expect(listIn(there).getByRole('button', { name: /Two may fail/ })).toContainText(
      'solved, 8 of 10',
    );
    await strange.close();
  }
});
