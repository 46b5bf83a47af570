import type { Page } from '@playwright/test';
import { Playground, write } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

const timelineOf = (page: Page) => page.getByRole('region', { name: 'Timeline' });

test('an operator sees how the clients fared, from when they began', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const timeline = timelineOf(page);
  await expect(timeline.getByRole('img', { name: /^reads:/ })).toHaveCount(0);
  await playground.run('.workload 50 reads 20 writes ON test.x');
  await playground.run('.kill leaf-8');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await playground.closeConsole();
  await expect(timeline.getByRole('img', { name: /^reads: \d+ answered, \d+ waited/ })).toBeVisible();
  await expect(timeline.getByRole('img', { name: /^writes: \d+ answered/ })).toBeVisible();
});

test('a person zooms the time axis with wheel, buttons and keys, and a plain wheel does not', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  const timeline = timelineOf(page);
  await playground.closeConsole();
  const wide = timeline.getByText('0:05', { exact: true });
  const whole = playground.button('Whole history');
  await expect(wide).toBeVisible();

  await timeline.getByText('.kill leaf-8').hover({ position: { x: 4, y: 6 } });
  await page.mouse.wheel(0, -600);
  await expect(wide).toBeVisible();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -600);
  await page.keyboard.up('Control');
  await expect(wide).toHaveCount(0);
  await expect(timeline.locator('[data-told=".kill leaf-8"]')).toBeVisible();
  await whole.click();
  await expect(wide).toBeVisible();
  await expect(whole).toHaveCount(0);

  await playground.button('Show less time').click();
  await playground.button('Show less time').click();
  await expect(wide).toHaveCount(0);
  await playground.playhead.focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('-');
  await expect(wide).toBeVisible();
  await page.keyboard.press('+');
  await expect(whole).toBeVisible();
  await page.keyboard.press('Home');
  await expect(timeline.getByText('0:00', { exact: true })).toBeVisible();
  await expectNoBarriers(page);
});

test('a pointer over the timeline shows a small picture of that instant, and where nothing is known none', {
  tag: '@core',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  const timeline = timelineOf(page);
  await playground.closeConsole();
  const clock = await playground.clock.textContent();
  await timeline.locator('[data-told="not answering"]').hover();
  await expect(timeline.locator('canvas')).toBeVisible();
  await expect(timeline.getByText('leaf-8: process killed.')).toBeVisible();
  await expect(playground.clock).toHaveText(clock ?? '');
  // The axis goes on a little beyond what has happened.
  const [lanes, start] = [
    await timeline.boundingBox(),
    await timeline.getByText('0:00', { exact: true }).boundingBox(),
  ];
  if (lanes === null || start === null) throw new Error('there are no lanes');
  await page.mouse.move(lanes.x + lanes.width - 48, start.y + 4);
  await expect(timeline.locator('canvas')).toHaveCount(0);
});

test('what is written on a stretch that grows comes as a whole, not letter by letter', async ({ page }) => {
  const playground = new Playground(page);
  await playground.read();
  await playground.rest();
  const watched = watchGrowingLabels(page);
  await playground.choose(playground.leaf('leaf-8'), '.kill leaf-8');
  const { frames, cut, whole } = await watched;
  expect(frames).toBeGreaterThan(20);
  expect(cut).toEqual([]);
  expect(whole).toContain('not answering');
});

/** Of all frames until nothing is pending: what was written, cut or whole, on stretches that went on. */
function watchGrowingLabels(page: Page): Promise<{ frames: number; cut: string[]; whole: string[] }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const timeline = document.querySelector('section[aria-label="Timeline"]');
        const [cut, whole] = [new Set<string>(), new Set<string>()];
        let frames = 0;
        const momentPx = (): number => {
          const { left = 0, width = 0 } =
            timeline?.querySelector('[role="slider"]')?.getBoundingClientRect() ?? {};
          return left + width / 2;
        };
        const goesOn = (bar: Element): boolean => {
          const lane = bar.parentElement?.getBoundingClientRect();
          return lane !== undefined && bar.getBoundingClientRect().right > lane.right - 1;
        };
        requestAnimationFrame(function next() {
          const isPlaying = timeline?.textContent?.includes('playing') ?? false;
          if (frames > 0 && !isPlaying) return resolve({ frames, cut: [...cut], whole: [...whole] });
          if (isPlaying) frames += 1;
          for (const bar of isPlaying ? (timeline?.querySelectorAll('[data-told]:has(> span)') ?? []) : []) {
            const forms = [...bar.querySelectorAll<HTMLElement>('[data-form]')];
            const [label] = (forms.length > 0 ? forms : [...bar.children]).filter((one) => {
              const { opacity, visibility } = getComputedStyle(one);
              return opacity !== '0' && visibility !== 'hidden';
            });
            if (label === undefined || !goesOn(bar)) continue;
            // What has shorter forms is as wide as it is: it is cut where it reaches beyond the moment.
            const isCut =
              label.scrollWidth > label.clientWidth ||
              (forms.length > 0 && label.getBoundingClientRect().right > momentPx() + 1);
            (isCut ? cut : whole).add(label.getAttribute('data-form') ?? label.textContent ?? '');
          }
          requestAnimationFrame(next);
        });
      }),
  );
}

test('a presenter steps by command and by phase, with keys, a remote and buttons', { tag: '@core' }, async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  await playground.run('.start leaf-8');
  await playground.rest();

  await playground.playhead.focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(playground.playhead).toHaveAttribute('aria-valuetext', /last: leaf-8: process started/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(playground.playhead).toHaveAttribute('aria-valuetext', /last: leaf-8: process killed/);
  const killedMs = await playground.shownMs();
  // The failover is a phase of its own; when it is over, the leaf is offline.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
  await expect.poll(() => playground.shownMs()).toBeGreaterThan(killedMs);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect.poll(() => playground.shownMs()).toBe(killedMs);

  await playground.button('Step').click({ modifiers: ['Alt'] });
  await expect(playground.playhead).toHaveAttribute('aria-valuetext', /last: leaf-8: process started/);
  await page.getByRole('button', { name: /^Pace/ }).click();
  await playground.button('Step by event').click();
  await page.getByRole('menuitemradio', { name: /^command/ }).click();
  await playground.button('Step back').click();
  await expect.poll(() => playground.shownMs()).toBe(killedMs);

  await playground.prompt.focus();
  await page.keyboard.press('PageDown');
  await expect.poll(() => playground.shownMs()).toBe(killedMs);
});

test('a person acts in the past, names the branch, and compares both futures at one instant', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.lose('leaf-8');
  await playground.playhead.focus();
  await page.keyboard.press('Home');
  await playground.run('.kill leaf-3');
  await page.keyboard.press('Escape');
  await playground.button('Play').click();
  await playground.rest();

  await page.getByRole('button', { name: /^Branches: / }).click();
  await page.getByRole('menuitem', { name: 'Rename this branch …' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the branch' });
  await write(name, 'main');
  await page.keyboard.press('Enter');
  const reason = await name.evaluate((field: HTMLInputElement) => field.validationMessage);
  expect(reason).toBe('Another branch has this name.');
  await write(name, 'leaf-3 instead');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Branches' })).toHaveText('Branch leaf-3 instead');

  await playground.button('Compare').click();
  const dialog = page.getByRole('dialog', { name: 'Two branches at one instant' });
  const mine = dialog.getByRole('region', { name: 'leaf-3 instead · current' });
  const other = dialog.getByRole('region', { name: 'main', exact: true });
  await expect(mine.getByRole('button', { name: /^leaf-3, offline/ })).toBeVisible();
  const cursor = dialog.getByRole('slider', { name: 'Instant compared' });
  await cursor.focus();
  await page.keyboard.press('End');
  await expect(other.getByRole('button', { name: /^leaf-8, offline/ })).toBeVisible();
  const differences = dialog.getByRole('region', { name: 'Differences' });
  await expect(differences).toContainText('leaf-3 is offline in leaf-3 instead, online in main.');
  await expect(differences).toContainText('leaf-8 is online in leaf-3 instead, offline in main.');
  await expect(other).toContainText('If leaf-4 dies: 4 partitions go offline.');
  await expectNoBarriers(page);

  await page.keyboard.press('Home');
  await expect(differences).toContainText('Both clusters are in the same state.');
  await dialog.getByRole('button', { name: 'Continue on main' }).click();
  await expect(dialog.getByRole('region', { name: 'main · current' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Branches' })).toHaveText('Branch main');
});

test('a drag across the whole history of 1,024 instances: every frame shows its own instant', async ({
  page,
}) => {
  test.slow();
  const playground = new Playground(page);
  await playground.open('?story=empty');
  await playground.hurry();
  const leaves = Array.from(
    { length: 32 },
    (_, index) => `ADD LEAF root@'leaf-${index + 1}':3306 INTO GROUP ${index < 16 ? 1 : 2};`,
  );
  const script = ['SET GLOBAL redundancy_level = 2;', ...leaves, 'CREATE DATABASE test PARTITIONS 512;'];
  await write(playground.prompt, script.join('\n'));
  await page.keyboard.press('Control+Enter');
  await expect(playground.log).toContainText('CREATE DATABASE test PARTITIONS 512');
  await playground.rest();
  await playground.run('.kill leaf-32');
  await playground.rest();
  await playground.run('.start leaf-32');
  await playground.rest();

  const frames = await framesDuring(page, async () => {
    await playground.dragTo(0);
    await playground.dragTo(await endMs(playground));
    await playground.dragTo(4_000);
  });
  expect(frames.length).toBeGreaterThan(20);
  expect(new Set(frames.map(({ atMs }) => atMs)).size).toBeGreaterThan(10);
  for (const { atMs, clock } of frames) expect(clock).toBe(clockText(atMs));
  // Whichever way the pointer went, one time has one state: down, found, back, attaching, online. A frame that lagged
  // behind its instant would stand between them.
  const course = frames.toSorted((left, right) => left.atMs - right.atMs).map(({ leaf }) => stateOf(leaf));
  const changes = course.filter((state, index) => index > 0 && state !== course[index - 1]);
  expect(new Set(course).size).toBeGreaterThan(3);
  expect(changes.length).toBeLessThanOrEqual(6);
});

/** `online, process stopped` of what a leaf is called; empty before there is one. */
const stateOf = (leaf: string): string => leaf.split(', ').slice(1, 3).join(', ');

interface Frame {
  readonly atMs: number;
  readonly clock: string;
  readonly leaf: string;
}

/** What was on the screen after each frame while `act` went on. */
async function framesDuring(page: Page, act: () => Promise<void>): Promise<readonly Frame[]> {
  await page.evaluate(() => {
    const seen: Frame[] = [];
    Object.assign(window, { seenFrames: seen });
    const textOf = (selector: string) => document.querySelector(selector);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      seen.push({
        atMs: Number(textOf('[role="slider"][aria-valuetext]')?.getAttribute('aria-valuenow')),
        clock: textOf('[role="timer"]')?.textContent ?? '',
        leaf: textOf('[aria-label^="leaf-32,"]')?.getAttribute('aria-label') ?? '',
      });
    };
    const onFrame = () => {
      // After everything that belongs to this frame, and before the next one.
      channel.port2.postMessage(null);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  await act();
  return page.evaluate(() => (window as unknown as { seenFrames: Frame[] }).seenFrames);
}

const endMs = async (playground: Playground): Promise<number> =>
  Number(await playground.playhead.getAttribute('aria-valuemax'));

const clockText = (ms: number): string => {
  const tenths = Math.floor(ms / 100);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(tenths / 600))}:${two(Math.floor(tenths / 10) % 60)}.${tenths % 10}`;
};
