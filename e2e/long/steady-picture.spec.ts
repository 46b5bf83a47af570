import type { Page } from '@playwright/test';
import { Playground } from '../playground.ts';
import { expect, test } from '../support/fixtures.ts';

/** Remembers every box that the picture has from now on, frame by frame. */
async function watchPicture(page: Page): Promise<() => Promise<readonly string[]>> {
  const picture = page.getByRole('tabpanel', { name: 'Cluster' }).locator('canvas').first();
  const seen = await picture.evaluateHandle((canvas) => {
    const boxes = new Set<string>();
    const note = (): void => {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      boxes.add([left, top + scrollY, width, height].map(Math.round).join(' '));
      requestAnimationFrame(note);
    };
    note();
    return boxes;
  });
  return () => seen.evaluate((boxes) => [...boxes]);
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]) {
  test(`nothing that is told moves the picture through the story of redundancy 2 (${viewport.width} × ${viewport.height})`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const playground = new Playground(page);
    await playground.read('?story=redundancy-2');
    await playground.whole();
    // A phone has no slider for it.
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press(']');
    const boxes = await watchPicture(page);
    while (!(await playground.goOn.textContent())?.startsWith('Next: ')) {
      await playground.goOn.click();
      await playground.stepOver();
    }
    await expect(playground.narration).toContainText('test is balanced');
    expect(await boxes()).toHaveLength(1);
  });
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]) {
  test(`partitions that lose their last copy move nothing either (${viewport.width} × ${viewport.height})`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const playground = new Playground(page);
    await playground.open();
    await playground.whole();
    await page.getByRole('button', { name: 'Skip' }).click();
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press(']');
    const boxes = await watchPicture(page);
    for (const host of ['leaf-3', 'leaf-7', 'leaf-8', 'leaf-4']) await playground.run(`.kill ${host}`);
    await playground.rest();
    await expect(page.getByRole('group', { name: '8 partitions without a primary' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Risk of one more failure' })).toContainText(
      '8 partitions of test are offline',
    );
    expect(await boxes()).toHaveLength(1);
  });
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]) {
  test(`a guide that goes on to its next step moves nothing (${viewport.width} × ${viewport.height})`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const playground = new Playground(page);
    await playground.open();
    await playground.whole();
    const guide = page.getByRole('region', { name: 'First steps' });
    await expect(guide).toContainText('1 of 5');
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press(']');
    const boxes = await watchPicture(page);
    await playground.run('.kill leaf-8');
    await expect(guide).toContainText('3 of 5');
    await playground.run('.start leaf-8');
    await playground.rest();
    await expect(guide).toContainText('5 of 5');
    expect(await boxes()).toHaveLength(1);
  });
}
