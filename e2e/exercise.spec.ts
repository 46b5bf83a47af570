import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { bringBackByKeys, exerciseIn } from './support/exercises.ts';
import { expect, test } from './support/fixtures.ts';

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
  await playground.settled();
  await page.reload();
  await expect(exercise).toContainText('Solved. 9 of 10 points.');
  // What comes next is named, whatever stands beside it.
  const next = await exercise.getByRole('button', { name: /^Next: / }).boundingBox();
  expect(next?.width).toBeGreaterThan(120);
  await exercise.getByRole('button', { name: 'Compare with the model' }).click();
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
  await bringBackByKeys(playground);
  await playground.settled();
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
