import type { Page } from '@playwright/test';
import { cutsIn } from '../support/cuts.ts';
import { expect, test } from '../support/fixtures.ts';
import { cmd } from '../support/states.ts';

/** German needs more room than English, and a window of this size has the least of those with a column beside the picture. */
const size = { width: 1024, height: 768 };

const newPair = ["ADD LEAF root@'leaf-9':3306 INTO GROUP 1;", "ADD LEAF root@'leaf-10':3306 INTO GROUP 2;"];

const queries: readonly string[] = [
  '?',
  cmd('.kill leaf-8', '.wait idle'),
  `${cmd('.kill leaf-8', '.wait idle')}&view=matrix`,
  `${cmd('.kill leaf-8', '.wait idle')}&view=lifelines`,
  cmd(...newPair, '.wait idle', 'EXPLAIN REBALANCE PARTITIONS ON test;'),
  '?story=book-08-what-a-plan-is&step=3',
  '?story=redundancy-2&step=4',
  '?story=redundancy-2&step=8&present',
  '?exercise=back-by-hand',
];

test('whoever reads German in a window that is not wide: no text is cut, and what is said of partitions is German', async ({
  page,
}) => {
  await page.setViewportSize(size);
  const found: string[] = [];
  for (const query of queries) {
    await page.goto(`./${query}&lang=de`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
    await atRest(page);
    for (const cut of [...(await cutsIn(page)), ...(await shedIn(page))]) found.push(`${query}: ${cut}`);
    // Both are values of the product in English.
    const english = page.getByText(/^(?:off|paired)$/);
    if ((await english.count()) > 0) found.push(`${query}: English`);
  }
  expect(found).toEqual([]);
});

/** What was on its way to its place, as the axis is when it has become longer, has come there. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** What may end early elsewhere has its room here: how time stands, and which story is read. */
const shedIn = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[role="timer"] + *, [data-lesson] button > span[title]')
    .evaluateAll((texts) =>
      texts
        .filter(
          (text) => text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + 2,
        )
        .map((text) => text.textContent ?? ''),
    );
