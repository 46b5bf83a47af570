import type { Locator, Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { beside, Fingers, pointIn } from './support/fingers.ts';
import { expect, test } from './support/fixtures.ts';

test.describe('a person with a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('holds a leaf to see what it carries, taps it to lose it, and drags back to before', async ({
    page,
  }) => {
    const playground = new Playground(page);
    await playground.open();
    const fingers = await Fingers.on(page);
    const risk = page.getByRole('region', { name: 'Risk of one more failure' });

    await fingers.press(await pointIn(playground.leaf('leaf-6')));
    await expect(risk).toContainText('If leaf-6 dies now');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await fingers.lift();
    await page.keyboard.press('Escape');

    await playground.leaf('leaf-8').scrollIntoViewIfNeeded();
    const { x, y } = await pointIn(playground.leaf('leaf-8'), 0.25, 0.24);
    await page.touchscreen.tap(x, y);
    await expect(page.getByRole('menuitem', { name: 'Inspect test:3 on leaf-8' })).toBeVisible();
    await page.getByRole('menuitem', { name: /^\.kill leaf-8/ }).tap();
    await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
    // What was tapped is done with: the risk is again that of the whole cluster.
    await expect(risk).toContainText('If leaf-4 dies now');
    await playground.rest();

    await playground.leaf('leaf-6').scrollIntoViewIfNeeded();
    await fingers.press(await pointIn(playground.leaf('leaf-6')));
    await expect(risk).toContainText('If leaf-6 dies now');
    await fingers.lift();
    await page.getByText('copy arriving', { exact: true }).tap();
    await expect(risk).toContainText('If leaf-4 dies now');

    await playground.playhead.scrollIntoViewIfNeeded();
    const endMs = await playground.shownMs();
    const knob = await pointIn(playground.playhead, 0.5, 0.9);
    await fingers.swipe(knob, beside(knob, -200, 10));
    await expect.poll(() => playground.shownMs()).toBeLessThan(endMs);
    await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
  });

  test('scrolls the page wherever the finger is, and nothing moves but the page', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    const fingers = await Fingers.on(page);
    await playground.run('.kill leaf-8');
    await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
    await playground.rest();
    const shownMs = await playground.shownMs();
    const timeline = page.getByRole('region', { name: 'Timeline' });
    const views = page.getByRole('tablist', { name: 'Views of the cluster' });

    await expectToScroll(page, fingers, playground.leaf('leaf-2'));
    await expectToScroll(page, fingers, timeline.getByText('leaf-8', { exact: true }).first(), 150);
    await expectToScroll(page, fingers, timeline.getByText('.kill leaf-8'), 150);
    await page.evaluate(() => scrollTo(0, 0));
    await views.getByRole('tab', { name: 'Matrix' }).tap();
    await expectToScroll(page, fingers, playground.row('leaf-3'));
    await page.evaluate(() => scrollTo(0, 0));
    await views.getByRole('tab', { name: 'Lifelines' }).tap();
    await expectToScroll(page, fingers, playground.lifelines);
    expect(await playground.shownMs()).toBe(shownMs);
    await expect(page.getByRole('menu')).toHaveCount(0);
  });

  test('takes two fingers to zoom the picture and to move it, and the page stays as it is', async ({
    page,
  }) => {
    const playground = new Playground(page);
    await playground.open();
    await expect(playground.button('Zoom in')).toBeVisible();
    const fingers = await Fingers.on(page);
    const leaf = playground.leaf('leaf-2');
    const whole = await widthOf(leaf);
    const centre = await pointIn(leaf);

    await fingers.pinch({ centre, apart: 30 }, { centre, apart: 75 });
    await expect.poll(() => widthOf(leaf)).toBeGreaterThan(whole * 1.5);
    const zoomed = await widthOf(leaf);
    const before = await pointIn(leaf);
    await fingers.pinch({ centre, apart: 60 }, { centre: beside(centre, -40, 30), apart: 60 });
    const after = await pointIn(leaf);
    expect([after.x - before.x < -20, after.y - before.y > 10]).toEqual([true, true]);
    expect(await widthOf(leaf)).toBeCloseTo(zoomed, -1);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    await expect(page.getByRole('menu')).toHaveCount(0);

    await page.getByRole('button', { name: 'Whole picture' }).tap();
    await expect.poll(() => widthOf(leaf)).toBeCloseTo(whole, 0);
  });

  test('reads a wide table by swiping it', async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    const fingers = await Fingers.on(page);
    await page.getByRole('tab', { name: 'Tables' }).tap();
    const latency = page.getByRole('columnheader', { name: 'Average_Roundtrip_Latency' });
    const host = page.getByRole('cell', { name: 'leaf-3', exact: true }).first();
    await host.scrollIntoViewIfNeeded();
    await expect(latency).not.toBeInViewport({ ratio: 1 });
    const at = await pointIn(host);
    for (const _ of [1, 2, 3]) await fingers.swipe(beside(at, 260, 0), at);
    await expect(latency).toBeInViewport();
  });
});

const widthOf = async (element: Locator): Promise<number> => (await element.boundingBox())?.width ?? 0;

/** A finger that goes up on the element moves the page. */
async function expectToScroll(page: Page, fingers: Fingers, element: Locator, by = 200): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const from = await pointIn(element);
  const before = await page.evaluate(() => scrollY);
  const down = before > 400;
  await fingers.swipe(from, beside(from, 4, down ? by : -by));
  const moved = async () => Math.abs((await page.evaluate(() => scrollY)) - before);
  await expect.poll(moved, { message: `scrolled on ${element}` }).toBeGreaterThan(by / 2);
}
