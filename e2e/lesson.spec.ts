import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

test('a beginner reads why, runs the step, reads what it printed and what to keep, and goes on', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.read('?story=redundancy-2');
  const { lesson, goOn } = playground;
  await expect(lesson).toContainText('step 1 of 11');
  await expect(lesson.getByRole('table')).toHaveCount(0);
  await expect(goOn).toHaveAccessibleName('Run SHOW LEAVES;');
  await goOn.click();
  const table = lesson.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(9);
  await lesson.getByRole('button', { name: /^\+ \d columns$/ }).click();
  await expect(table.getByRole('columnheader')).toHaveCount(8);
  await expectNoBarriers(page);
  await expect(goOn).toHaveText(/Next step/);
  await goOn.click();
  await expect(lesson).toContainText('step 2 of 11');
  await expect(page).toHaveURL(/story=redundancy-2&step=2/);
  await lesson.getByRole('button', { name: 'Back' }).click();
  await expect(lesson).toContainText('step 1 of 11');
  await expect(table.getByRole('row')).toHaveCount(9);
});

test('a step is reached by link: what comes before it has been done, and what was read goes back to its moment', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.read('?story=redundancy-2&step=6');
  const { lesson, goOn } = playground;
  await expect(lesson).toContainText('step 6 of 11');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  const endedAt = Number(await playground.playhead.getAttribute('aria-valuenow'));
  await lesson.getByRole('button', { name: 'Back' }).click();
  await lesson.getByRole('button', { name: 'Back' }).click();
  await expect(lesson).toContainText('step 4 of 11');
  await lesson.getByRole('button', { name: 'Steps of the story' }).click();
  await page.getByRole('menuitemradio', { name: /^Step 2: / }).click();
  await expect(lesson).toContainText('step 2 of 11');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
  expect(Number(await playground.playhead.getAttribute('aria-valuenow'))).toBeLessThan(endedAt);
  // Whoever goes on from there is led to the end before anything is run, so that nothing branches.
  await lesson.getByRole('button', { name: 'Steps of the story' }).click();
  await page.getByRole('menuitemradio', { name: /^Step 6: / }).click();
  // The address follows a little later.
  const before = await playground.settled();
  await goOn.click();
  await expect(lesson.getByRole('table')).toBeVisible();
  await expect(playground.button('Compare')).toHaveCount(0);
  await expect(page).not.toHaveURL(before);
  await playground.settled();
  await page.reload();
  await expect(lesson).toContainText('step 6 of 11');
  await expect(lesson.getByRole('table')).toBeVisible();
});

test('a presenter turns the steps by Page keys, and the impatient see an answer at once', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.read('?story=redundancy-2&step=4');
  const { lesson, goOn } = playground;
  await expect(lesson).toContainText('step 4 of 11');
  await lesson.getByRole('radio', { name: 'An error' }).check();
  await page.keyboard.press('PageDown');
  await expect(goOn).toHaveText(/Show the answer now/);
  await page.keyboard.press('PageDown');
  await expect(goOn).toHaveText(/Next step/);
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  const why = lesson.getByText(
    /^Not An error but All 100, after a while, since .*leaf-4 is primary of test:3/,
  );
  await expect(why).toBeVisible();
  await expectNoBarriers(page);
  await page.keyboard.press('PageDown');
  await expect(lesson).toContainText('step 5 of 11');
  await page.keyboard.press('PageUp');
  await expect(lesson).toContainText('step 4 of 11');
  await playground.settled();
  await page.reload();
  await expect(lesson.getByRole('radio', { name: 'An error' })).toBeChecked();
  await lesson.getByRole('button', { name: 'Show that moment' }).click();
  await expect(why).toBeVisible();
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`head and button stay in sight, and no text is cut (${viewport.width} × ${viewport.height})`, {
    tag: viewport.width === 390 ? '@core' : '@wide',
  }, async ({ page }) => {
    await page.setViewportSize(viewport);
    const playground = new Playground(page);
    await playground.read('?story=alerts&step=8');
    const { lesson, goOn } = playground;
    await expect(lesson).toContainText('step 8 of 8');
    await goOn.click();
    await expect(lesson.getByRole('table')).toBeVisible();
    await lesson.getByText('or write an alert of your own').scrollIntoViewIfNeeded();
    await expect(goOn).toBeInViewport({ ratio: 1 });
    const cut = await lesson.evaluate((element) =>
      [...element.querySelectorAll<HTMLElement>('p, li, h2, code, td, th')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
    // Where a bar takes room, the page is narrower than the window.
    const overPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overPx).toBeLessThanOrEqual(0);
    await expectNoBarriers(page);
  });
}

test('what is to be pressed stays where it is while the rest of the page comes', async ({ page }) => {
  await page.addInitScript(rememberFoot);
  const playground = new Playground(page);
  await playground.read('?story=alerts&step=8');
  await expect(page.getByRole('region', { name: 'Watches' })).toContainText('careful');
  await playground.whole();
  const places = await page.evaluate<readonly string[]>('[...feet]');
  expect(places).toHaveLength(1);
});

test('a story that takes its own way is followed by the lesson: a step at the prompt, and undone again', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.read('?story=redundancy-2&step=4');
  await playground.hurry();
  await playground.rehearse();
  await playground.tryNext.getByRole('button').first().click();
  await expect(playground.tryNext).toContainText('step 5 of 11');
  await page.getByRole('tab', { name: 'Understand', exact: true }).click();
  await expect(playground.lesson).toContainText('step 4 of 11');
  await expect(playground.goOn).toHaveText(/Next step/);
  await playground.button('Undo').click();
  await expect(playground.goOn).toHaveText(/Run it/);
});

/** Remembers every place that the button of step 8 has had, frame by frame. */
const rememberFoot = `
  globalThis.feet = new Set();
  const look = () => {
    const lesson = document.querySelector('[data-lesson]');
    const foot = [...(lesson?.querySelectorAll('button') ?? [])].at(-1);
    if (lesson?.textContent.includes('step 8 of 8')) {
      const { left, top, width } = foot.getBoundingClientRect();
      feet.add([left, top, width].map(Math.round).join(' '));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

test('a beginner asks what a word means, sees what it is about, and goes to the story that teaches it', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.read('?story=redundancy-2');
  const { lesson } = playground;
  const word = lesson.getByRole('button', { name: 'leaves', exact: true });
  await word.click();
  const card = lesson.getByRole('note', { name: 'What leaf means' });
  await playground.rest();
  const hash = await playground.stateHash();
  await card.getByRole('button', { name: 'Show me' }).click();
  await expect(card.getByRole('status')).toHaveText('Lit: 8 leaves.');
  const lit = page.locator('[data-term-veil]');
  await expect(lit).toHaveAttribute('data-term-veil', '8');
  await expect(lit).toHaveCount(0);
  expect(await playground.stateHash()).toBe(hash);
  await card.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(word).toBeFocused();

  // What happens now has words that can be asked as well.
  await playground.narration.getByRole('button', { name: 'replica', exact: true }).click();
  const replica = page.getByRole('note', { name: 'What replica means' });
  await expect(replica).toContainText('It answers nobody until it takes over.');
  await word.click();
  await expect(replica).toBeHidden();
  await card.getByRole('button', { name: /^Story: / }).click();
  await expect(page).toHaveURL(/story=redundancy-1(&|$)/);
  await expect(lesson).toContainText('step 1 of');
});
