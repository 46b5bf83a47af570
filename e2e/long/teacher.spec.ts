import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { Playground } from '../playground.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { expect, test } from '../support/fixtures.ts';

/** What somebody does who writes another text: a browser would colour what is typed over colours by itself, which our policy forbids. */
async function writeAnew(field: Locator, text: string): Promise<void> {
  await field.press('ControlOrMeta+a');
  await field.press('Delete');
  await field.fill(text);
}

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

const fromNothing = `---
id: wake-leaf-3
version: 1
title: Wake leaf-3
objective: You start a leaf that has died.
start: free-play
allow: .start
par: 1
---

leaf-3 is dead. Start it.

## Start

\`\`\`playground
.kill leaf-3
.wait 10s
\`\`\`

## Goals

leaf-3 is online again.

\`\`\`expect 3
back at end EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'leaf-3' AND STATE = 'online')
\`\`\`

## Hints

1. A command with a dot starts a leaf.

## Solution

\`\`\`playground
.start leaf-3
.wait idle
\`\`\`

## Takeaway

A leaf that comes back gets copies of what it missed.
`;

test('a teacher writes an exercise from nothing, opens its link as two students, and grades what they hand in', async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  const playground = new Playground(page);
  await playground.read('');
  const tools = page.getByRole('dialog', { name: 'For teachers' });
  await page.getByRole('tab', { name: 'Teach', exact: true }).click();
  await playground.button('For teachers').click();
  await tools.getByRole('tab', { name: 'Write an exercise' }).click();
  const text = tools.getByRole('textbox', { name: 'The text of the exercise' });
  await expect(tools.locator('[data-editor="open"]')).toBeAttached();
  // A key is missing at first: that is said where it is, and nowhere else.
  await writeAnew(text, fromNothing.replace('par: 1\n', ''));
  await tools.getByRole('button', { name: /^Line 1, column 1/ }).click();
  await expect(text).toBeFocused();
  await writeAnew(text, fromNothing);
  await expect(tools).toContainText(/It can be used: 1 goal/);
  await tools.getByRole('button', { name: 'Prove it' }).click();
  await expect(tools.locator('[data-proof="0"]')).toContainText('Proved');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tools.getByRole('button', { name: 'Copy as a link' }).click();
  await expect(tools).toContainText('Copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('?exercise=own.1.');

  const handedIn: { readonly name: string; readonly buffer: Buffer }[] = [];
  for (const [name, statements, verdict] of [
    ['ada', ['.start leaf-3', '.wait idle'], 'Solved. 10 of 10 points.'],
    ['ben', ['SHOW LEAVES;'], 'Not solved yet.'],
  ] as const) {
    const context = await browser.newContext({ baseURL: new URL('./', page.url()).href });
    const student = await context.newPage();
    const theirs = new Playground(student);
    await theirs.open(link.slice(link.indexOf('?')));
    const exercise = exerciseIn(student);
    await expect(exercise).toContainText('Wake leaf-3');
    for (const statement of statements) await theirs.run(statement);
    await theirs.settled();
    const finish = exercise.getByRole('button', { name: 'Finish', exact: true });
    if (await finish.isVisible()) await finish.click();
    await expect(exercise).toContainText(verdict);
    const [answer] = await Promise.all([
      student.waitForEvent('download'),
      exercise.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    handedIn.push({ name: `${name}.txt`, buffer: readFileSync(await answer.path()) });
    await context.close();
  }

  await tools.getByRole('tab', { name: 'Grade a class' }).click();
  await tools
    .locator('[data-teacher-file="own"]')
    .setInputFiles({ name: 'wake.md', mimeType: 'text/markdown', buffer: Buffer.from(fromNothing) });
  await expect(tools).toContainText('Graded as answers to “Wake leaf-3”.');
  await tools
    .locator('[data-teacher-file="files"]')
    .setInputFiles(handedIn.map((one) => ({ ...one, mimeType: 'text/plain' })));
  await expect(tools.getByRole('row', { name: /^ada\.txt wake-leaf-3 10 10 yes/ })).toBeVisible();
  await expect(tools.getByRole('row', { name: /^ben\.txt wake-leaf-3 0 10 no/ })).toBeVisible();
});
