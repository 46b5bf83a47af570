import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

/** Time stands still, and the address has all that was done. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('timer', { name: 'Simulated clock' }).locator('..')).toContainText(
    /paused|nothing pending|until the next statement/,
  );
  await expect
    .poll(async () => {
      const before = page.url();
      await page.waitForTimeout(1_500);
      return page.url() === before;
    })
    .toBe(true);
}

const exerciseIn = (page: Page) => page.getByRole('region', { name: 'Exercise', exact: true });

test('a student solves one exercise by typing, with a bet, a mistake that is undone, and the model beside it', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open('?exercise=two-failures');
  const exercise = exerciseIn(page);
  await expect(exercise).toContainText('Two may fail, if they are the right two');
  await exercise.getByRole('radio', { name: '8', exact: true }).check();
  await exercise.getByRole('button', { name: 'Place the bet' }).click();
  await expect(exercise).toContainText('You bet on 8.');
  await exercise.getByRole('button', { name: 'Show hint 1, for 1 point' }).click();
  await expect(exercise).toContainText('SHOW LEAVES; names the partner of each.');
  await expect(exercise).toContainText('9 of 10 points within reach');
  await playground.run('.kill leaf-1');
  await playground.run('.wait 10s');
  await playground.run('.kill leaf-5');
  await playground.run('.wait 10s');
  await exercise.getByRole('button', { name: 'Finish' }).click();
  await expect(exercise).toContainText('Not solved yet.');
  await expect(exercise).toContainText('Still open: Every partition is served at the end.');
  await expectNoBarriers(page);
  // What went wrong is taken back, and the line of time that counts goes on without it.
  await playground.button('Undo').click();
  await playground.run('.kill leaf-2');
  await playground.run('.wait 10s');
  await expect(exercise).toContainText('Solved. 9 of 10 points.');
  await settled(page);
  await page.reload();
  await expect(exercise).toContainText('Solved. 9 of 10 points.');
  await exercise.getByRole('button', { name: 'Compare with model M' }).click();
  const compared = page.getByRole('dialog', { name: 'Two branches at one instant' });
  await expect(compared).toContainText('model');
});

test('one is solved by clicking, one by keys and names alone; progress outlasts a reload and goes to another browser', async ({
  page,
  browser,
}) => {
  const playground = new Playground(page);
  await playground.read('?exercise=%3Cb%3Enone');
  await expect(page.getByText('There is no exercise called “<b>none”.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: /^Exercises/ }).click();
  const list = page.getByRole('region', { name: 'Exercises', exact: true });
  await expect(list.getByText(/^0 of \d+ solved/)).toBeVisible();
  await expectNoBarriers(page);
  await list.getByRole('button', { name: /Two may fail/ }).click();
  const exercise = exerciseIn(page);
  await expect(page).toHaveURL(/exercise=two-failures/);
  await playground.hurry();
  for (const host of ['leaf-1', 'leaf-2']) {
    await playground.choose(playground.leaf(host), `.kill ${host}`);
    await expect(playground.leaf(host)).toHaveAccessibleName(/offline/);
    await playground.rest();
  }
  await expect(exercise).toContainText('2 statements, model 2');
  // Where all is decided nobody has to say that it is.
  await expect(exercise).toContainText('Solved. 8 of 10 points.');
  await exercise.getByRole('button', { name: 'All exercises' }).click();
  await expect(list).toContainText('solved, 8 of 10');

  // By keys: Enter on what has the focus.
  await list.getByRole('button', { name: /Bring leaf-8 back by hand/ }).focus();
  await page.keyboard.press('Enter');
  await expect(exercise).toContainText('Bring leaf-8 back by hand');
  await exercise.getByRole('radio', { name: 'detached' }).focus();
  await page.keyboard.press('Space');
  await exercise.getByRole('button', { name: 'Place the bet' }).focus();
  await page.keyboard.press('Enter');
  await expect(exercise).toContainText('You bet on detached.');
  await page.keyboard.press('Control+Backquote');
  await expect(playground.prompt).toBeFocused();
  await page.keyboard.type(".start leaf-8\n.wait 10s\nATTACH LEAF 'leaf-8':3306;\n.wait idle\n");
  await expect(exercise).toContainText('Solved. 10 of 10 points.');
  await settled(page);
  await page.reload();
  await exercise.getByRole('button', { name: 'All exercises' }).click();
  await expect(list.getByText(/^2 of \d+ solved/)).toBeVisible();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    playground.button('Save progress').click(),
  ]);

  const context = await browser.newContext({ baseURL: new URL('./', page.url()).href });
  const other = await context.newPage();
  const fresh = new Playground(other);
  await fresh.read('');
  await other.getByRole('tab', { name: 'Teach', exact: true }).click();
  const field = other.locator('[data-progress-file]');
  await field.setInputFiles({ name: 'a.json', mimeType: 'text/plain', buffer: Buffer.from('<script>') });
  await expect(other.getByText('This file holds no progress', { exact: false })).toBeVisible();
  await field.setInputFiles(await saved.path());
  await expect(other.getByText(/^2 of \d+ solved/)).toBeVisible();
  await context.close();
});

test('a teacher makes an exercise of what was played, tries it as a student, and grades what two hand in', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open('');
  await playground.hurry();
  await playground.run('.kill leaf-8');
  await playground.run('.wait 10s');
  await playground.run('.start leaf-8');
  await playground.run('.wait idle');
  await settled(page);
  const tools = page.getByRole('dialog', { name: 'For teachers' });
  const openTools = async () => {
    await page.getByRole('tab', { name: 'Teach', exact: true }).click();
    await playground.button('For teachers').click();
  };
  await openTools();
  await tools.getByRole('checkbox', { name: 'The first failure' }).check();
  await expect(tools.getByRole('textbox', { name: 'The link' })).toHaveValue(
    /\?exercise=first-failure&set=first-failure$/,
  );
  await tools.getByRole('tab', { name: 'Write an exercise' }).click();
  const text = tools.getByRole('textbox', { name: 'The text of the exercise' });
  // What is wrong is said with its place, and nothing of a text becomes an element.
  await text.fill('---\nid: <img src=x onerror=alert(1)>\n---\n');
  await tools.getByRole('button', { name: /^Line 2, column/ }).click();
  await expect(text).toBeFocused();
  await tools.getByText('Take it from what I have done').click();
  await tools.getByRole('combobox', { name: 'The exercise begins after' }).selectOption('2');
  await tools.getByRole('button', { name: 'Look for goals' }).click();
  await expect(tools.getByRole('checkbox', { name: '8 leaves are online in the end.' })).toBeChecked();
  await tools.getByRole('button', { name: 'Write it down' }).click();
  await expect(tools).toContainText(/It can be used: \d goals/);
  await tools.getByRole('button', { name: 'Prove it' }).click();
  await expect(tools.locator('[data-proof]')).toContainText(/Proved|Not proved yet/);
  await expectNoBarriers(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    tools.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  await tools.getByRole('button', { name: 'Try it as a student' }).click();

  const exercise = exerciseIn(page);
  await expect(exercise).toContainText('My exercise');
  await expect(page).toHaveURL(/exercise=own\.1\./);
  await playground.run('.start leaf-8');
  await playground.run('.wait idle');
  await expect(exercise).toContainText('Solved. 10 of 10 points.');
  await settled(page);
  // The link has the exercise and what was done in it.
  await page.reload();
  await expect(exercise).toContainText('Solved. 10 of 10 points.');
  const [answer] = await Promise.all([
    page.waitForEvent('download'),
    exercise.getByRole('button', { name: 'Save as a file' }).click(),
  ]);

  await exercise.getByRole('button', { name: 'All exercises' }).click();
  await openTools();
  await tools.getByRole('tab', { name: 'Grade a class' }).click();
  await tools.locator('[data-teacher-file="own"]').setInputFiles(await saved.path());
  await expect(tools).toContainText('Graded as answers to “My exercise”.');
  await tools.locator('[data-teacher-file="files"]').setInputFiles([
    { name: 'ada.txt', mimeType: 'text/plain', buffer: readFileSync(await answer.path()) },
    { name: 'ben.sql', mimeType: 'text/plain', buffer: Buffer.from('.wait 10s\n-- score: 10 of 10\n') },
    { name: 'zoe.txt', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0xfe, 0x00]) },
  ]);
  await expect(tools).toContainText('3 files, of which 1 cannot be graded.');
  await expect(tools.getByRole('row', { name: /^ada\.txt my-exercise 10 10 yes/ })).toBeVisible();
  await expect(tools.getByRole('row', { name: /^ben\.sql my-exercise 0 10 no/ })).toBeVisible();
  await expectNoBarriers(page);
  await tools.getByRole('tab', { name: 'For a learning platform' }).click();
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    tools.getByRole('button', { name: 'Save the package' }).click(),
  ]);
  expect(
    readFileSync(await zip.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});
