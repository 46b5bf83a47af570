import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Playground } from '../playground.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { expect, test } from '../support/fixtures.ts';

const exerciseIn = (page: Page) => page.getByRole('region', { name: 'Exercise', exact: true });

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
  await playground.settled();
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
  await playground.settled();
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
