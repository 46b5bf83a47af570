import type { Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

test('a teacher before a hall: sentence, picture, bar and step are large; a remote turns the story, B blanks, Esc leaves', {
  tag: '@core',
}, async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const playground = new Playground(page);
  await playground.read('?story=redundancy-2&step=4&theme=light');
  await playground.whole();
  await playground.lesson.getByRole('button', { name: 'Present' }).click();
  const hall = page.getByRole('region', { name: 'Present' });
  const sentence = hall.getByRole('status', { name: 'What happens now' });
  await expect(sentence).toHaveText(/All 8 leaves are online/);
  await expect(hall).toContainText('step 3 of 11');
  await expect(page).toHaveURL(/[?&]present/);
  await expect(page.getByRole('banner')).toHaveCount(0);
  // A browser that gives the whole screen may have another one than the window that was asked for.
  expect(await lettersOf(page)).toBeCloseTo(56 * (await shareOfHall(page)), 1);
  await expectNoBarriers(page, { themes: ['dark'] });

  // Before the step runs its question is asked, and hands are counted; the answer is the cluster's.
  await page.keyboard.press('7');
  await expect(hall).toContainText('Nothing is asked here.');
  await page.keyboard.press('PageDown');
  await expect(hall).toContainText('step 4 of 11');
  await expect(hall.getByRole('status', { name: 'Question' })).toContainText('What does it get?');
  for (const key of ['1', '3', '3', '3', 'Backspace']) await page.keyboard.press(key);
  await expect(hall.getByRole('button', { name: 'All 100, after a while: 2' })).toBeVisible();
  await expectNothingCut(page);
  await page.keyboard.press('PageDown');
  await expect(hall).toContainText('step 4 of 11');
  await expect(hall).toContainText('2 of 3 were right');
  await expect(hall.getByText(/^It is .*, since \d/)).toBeVisible();
  await expect(sentence).toHaveText('4 partitions of test have a single copy, on leaf-4. leaf-8 is offline.');
  // What the sentence names is framed, and nothing else.
  await expect(hall.locator('[data-framed]')).toHaveCount(2);
  await expect(hall.locator('[data-framed][data-tone=gone]')).toHaveCount(1);
  await page.keyboard.press('PageUp');
  await expect(hall).toContainText('step 3 of 11');
  await expect(sentence).toHaveText(/All 8 leaves are online/);
  // Digits are kept for votes, arrows step time.
  await page.keyboard.press('2');
  await page.keyboard.press('ArrowRight');
  await expect(hall).toContainText('step 4 of 11');

  await page.keyboard.press('b');
  await expect(hall.getByText('The screen is blank.')).toBeAttached();
  await page.keyboard.press('b');
  await expect(hall.getByText('The screen is blank.')).toHaveCount(0);
  // Where the browser has given the whole screen it keeps Esc for itself: then it is the key that came.
  await page.keyboard.press('p');
  await expect(playground.lesson).toContainText('step 4 of 11');
  await expect(page).not.toHaveURL(/[?&]present/);

  // A window that gets another size while the browser gives the screen back may lose it again at once.
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('p');
  await expect(sentence).toBeVisible();
  expect(await lettersOf(page)).toBeGreaterThanOrEqual(36);
  await expectNothingCut(page);
  await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
  await page.goto('./?theme=projector');
  await expect(hall).toBeVisible();
  // Keys come after the first picture.
  await playground.whole();
  await page.keyboard.press('Escape');
  // Where the browser has given the whole screen it takes it back with that key, and the page hears no more than this.
  await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
  await expect(page.getByRole('banner')).toBeVisible();
});

test('a hall reads what a step has printed: a table by the names of its columns, and a long answer whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = new Playground(page);
  await page.goto('./?story=redundancy-2&step=5&present', { waitUntil: 'domcontentloaded' });
  await playground.whole();
  const hall = page.getByRole('region', { name: 'Present' });
  await expect(hall).toContainText('step 4 of 11');
  await page.keyboard.press('PageDown');
  await expect(hall.getByRole('columnheader')).toHaveText(['Host', 'Pair_Host', 'State']);
  await expect(hall.getByRole('cell', { name: 'offline' })).toBeVisible();
  await expectNothingCut(page);

  // A statement has the room that its table leaves.
  await page.goto('./?story=redundancy-2&step=3&present', { waitUntil: 'domcontentloaded' });
  await playground.whole();
  await expect(hall).toContainText('step 2 of 11');
  await page.keyboard.press('PageDown');
  await expect(hall.getByRole('columnheader', { name: 'IS_OFFLINE' })).toBeVisible();
  await expectNothingCut(page);

  await page.goto('./?story=redundancy-2&step=9&present', { waitUntil: 'domcontentloaded' });
  await playground.whole();
  await expect(hall).toContainText('step 8 of 11');
  await page.keyboard.press('PageDown');
  await expect(hall).toContainText(/it recovers its data until \d\d:\d\d/);
  await expectNothingCut(page);
});

/** What is drawn for 1920 × 1080, in what the page has of it. */
const shareOfHall = (page: Page): Promise<number> =>
  page.evaluate(() => Math.min(innerWidth / 1920, innerHeight / 1080));

/** The size of the sentence, in CSS pixels. */
const lettersOf = (page: Page): Promise<number> =>
  page.locator('[data-told-to-all]').evaluate((told) => Number.parseFloat(getComputedStyle(told).fontSize));

/** The sentence has two lines at most, everything is on the screen, and what was run and printed is whole. */
async function expectNothingCut(page: Page): Promise<void> {
  const measured = await page.locator('[data-told-to-all]').evaluate((told) => ({
    lines: told.scrollHeight / Number.parseFloat(getComputedStyle(told).lineHeight),
    below: document.documentElement.scrollHeight - document.documentElement.clientHeight,
    cut: [...document.querySelectorAll('[data-presented] .font-mono')].filter(
      (text) =>
        text.scrollWidth > text.clientWidth + 1 ||
        text.scrollHeight > text.clientHeight + 2 ||
        text.getBoundingClientRect().right > innerWidth,
    ).length,
  }));
  expect(measured.lines).toBeLessThan(2.1);
  expect(measured.below).toBe(0);
  expect(measured.cut).toBe(0);
}
