import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';
import { smallTargets } from './support/targets.ts';

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]) {
  test.describe(`a person with a phone (${width} × ${height})`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test('loses a leaf by touch, drags back through time, and nothing hangs over the edge', async ({
      page,
    }) => {
      const playground = new Playground(page);
      await playground.open();
      await expectNothingOverTheEdge(page);
      await playground.leaf('leaf-8').tap();
      await page.getByRole('menuitem').filter({ hasText: '.kill leaf-8' }).tap();
      await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
      await playground.rest();
      await playground.playhead.scrollIntoViewIfNeeded();
      await playground.dragTo(500);
      await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
      await expectNothingOverTheEdge(page);
    });

    test('finds every control large enough for a finger', async ({ page }) => {
      await new Playground(page).open();
      expect(await smallTargets(page)).toEqual([]);
      // What keys bring into sight is as large: a phone may have some.
      await page.keyboard.press('Tab');
      const toPicture = page.getByRole('button', { name: 'To the picture' });
      await toPicture.focus();
      expect((await toPicture.boundingBox())?.height).toBeGreaterThan(43);
      expect(await smallTargets(page)).toEqual([]);
    });
  });
}

test('a person with a small laptop (1024 × 768): all is there without scrolling sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const playground = new Playground(page);
  await playground.open();
  await expectNothingOverTheEdge(page);
  await expect(playground.prompt).toBeInViewport();
  await expect(playground.leaf('leaf-8')).toBeInViewport();
  await expect(playground.button('Pause before what comes next')).toBeInViewport();
});

test('a person with a small laptop (1024 × 768): the risk is told without scrolling, clients or not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const playground = new Playground(page);
  await playground.open();
  await playground.run('.workload 50 reads 20 writes ON test.x');
  await playground.run('.kill leaf-8');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await playground.run('.kill leaf-4');
  await expect(playground.narration).toContainText('no primary');
  const risk = page.getByRole('region', { name: 'Risk of one more failure' });
  await expect(risk).toContainText(/acknowledged rows? of test lost/);
  for (const host of ['leaf-1', 'leaf-4']) {
    await playground.leaf(host).hover();
    await expect(risk).toContainText(host);
    expect(await risk.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  }
});

test('a person with a narrow window: no name is broken at its hyphen', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.run('.kill leaf-8');
  await playground.run('.kill leaf-7');
  await playground.rest();
  await expect(playground.narration).toContainText('leaf-7 and leaf-8 are offline');
  for (let width = 320; width <= 480; width += 4) {
    await page.setViewportSize({ width, height: 844 });
    expect({ width, broken: await playground.narration.evaluate(brokenNames) }).toEqual({
      width,
      broken: [],
    });
  }
});

test('a person with a phone: a step of a story tells what is about to happen before it asks', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await playground.read('?story=redundancy-2&step=4');
  await playground.whole();
  const inShort = playground.lesson.getByRole('button', { name: 'Read on' });
  await expect(inShort).toHaveText(/^In a moment leaf-8 stops.*What does it get\?Read on$/);
  await expect(inShort).toBeInViewport();
  await expect(playground.lesson.getByRole('radio').last()).toBeInViewport();
});

test('a person with a desktop (1440 × 900): the page does not scroll, and no wheel is trapped', async ({
  page,
}) => {
  await new Playground(page).open();
  const { height, width, view } = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return { height: scrollHeight, width: scrollWidth, view: [innerWidth, innerHeight] };
  });
  expect([width, height]).toEqual(view);
  const prevented = await page.evaluate(() => {
    const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
    document.querySelector('canvas')?.parentElement?.dispatchEvent(wheel);
    return wheel.defaultPrevented;
  });
  expect(prevented).toBe(false);
});

async function expectNothingOverTheEdge(page: import('@playwright/test').Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

/** The names of leaves in the element that stand on more than one line. */
function brokenNames(element: Element): readonly string[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const { 0: name, index } of (text.textContent ?? '').matchAll(/leaf-\d/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + name.length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(name);
    }
  }
  return broken;
}
