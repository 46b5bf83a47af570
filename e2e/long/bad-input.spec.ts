import type { Locator, Page } from '@playwright/test';
import { TaskMeter } from '../../scripts/picture/long-tasks.ts';
import { Playground, write } from '../playground.ts';
import { expect, test } from '../support/fixtures.ts';
import { patienceMs } from '../support/settings.ts';

/*
 * More of everything than there may be. A limit is named, nothing that was there is lost, and whoever is at the page is answered
 * meanwhile: no task of it takes so much processor time that Stop would wait for longer.
 */

/** Processor time of the longest task. */
const longestTaskMs = 200;
/** By the clock, of a machine that may have other things to do. */
const stoppedWithinMs = 1_000;

const leaveOut = /^Stop, and leave out/;

test('somebody pastes 5 MB into the console, drops them there, and pastes a script that is as long as may be', async ({
  page,
}) => {
  const { playground, meter } = await opened(page);
  await playground.prompt.fill('SHOW LEAVES;');
  await hold(page, 'SELECT 1;\n', 500_000);
  for (const kind of ['paste', 'drop'] as const) {
    await expectShortTasks(meter, () => bring(playground.prompt, kind));
    await expect(page.getByRole('alert')).toContainText('5,000,0');
    await expect(page.getByRole('alert')).toContainText('Nothing was run');
    await expect(playground.prompt).toHaveValue('SHOW LEAVES;');
  }
  await playground.prompt.fill('');
  // No semicolon, and so one statement, which is refused.
  await hold(page, 'word ', 39_000);
  await expectShortTasks(meter, async () => {
    await bring(playground.prompt, 'paste');
    await playground.prompt.press('Control+Enter');
    await expect(playground.log).toContainText('ERROR');
  });
  await stillAnswers(playground);
});

test('somebody brings as many statements as a script may have, with more characters than the prompt takes', async ({
  page,
}) => {
  const { playground, meter } = await opened(page);
  const statement = '.background INSERT INTO x VALUES (12345);\n';
  await hold(page, statement, 10_000);
  const ways = [
    () => bring(playground.prompt, 'paste'),
    () => bring(playground.prompt, 'drop'),
    // As dictation does, or a keyboard on a screen.
    () => page.keyboard.insertText(statement.repeat(10_000)),
  ];
  for (const way of ways) {
    await expectShortTasks(meter, way);
    await expect(page.getByRole('alert')).toContainText(/420,000 characters.*up to 200,000/);
    // Whoever does not look runs it, and reads why there is nothing to run.
    await playground.prompt.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText(/420,000 characters.*up to 200,000/);
    await write(playground.prompt, 'S');
    await expect(page.getByRole('alert')).toBeHidden();
    await playground.prompt.fill('');
  }
  await stillAnswers(playground);
});

test('somebody enters more statements than a script may have', async ({ page }) => {
  const { playground, meter } = await opened(page);
  await hold(page, 'SELECT 1;', 10_001);
  await expectShortTasks(meter, async () => {
    await bring(playground.prompt, 'paste');
    await playground.prompt.press('Control+Enter');
    await expect(playground.log).toContainText('A script holds at most 10000 statements');
  });
  await stillAnswers(playground);
});

test('somebody asks for 10,000 databases, and stops halfway', async ({ page }) => {
  const { playground } = await opened(page);
  const databases = (from: number): string =>
    Array.from({ length: 5_000 }, (_, place) => `CREATE DATABASE d${from + place} PARTITIONS 2;`).join('\n');
  await hold(page, databases(1));
  await bring(playground.prompt, 'paste');
  const stop = page.getByRole('button', { name: leaveOut });
  const ended = stopped('10,000 databases', page, leaveOut);
  await playground.prompt.press('Control+Enter');
  await ended;
  for (const from of [1, 5_001]) {
    await hold(page, databases(from));
    await bring(playground.prompt, 'paste');
    await playground.prompt.press('Control+Enter');
    await expect(stop).toBeVisible();
    await expect(stop).toBeHidden({ timeout: patienceMs });
  }
  await expect(playground.log).toContainText(/at most 2,?000 databases/);
  await stillAnswers(playground);
});

/** Nobody notices that a leaf is dead, so that who asks it waits; slowly, so that they wait for as long as the test needs. */
const unanswered = 'SET GLOBAL leaf_failure_detection = OFF;\n.kill leaf-8;\n';

test('somebody has 10,000 statements wait for one that is not answered, and drops them', async ({ page }) => {
  const { playground, meter } = await opened(page);
  await playground.linger();
  await playground.waitInFull();
  await playground.prompt.click();
  await hold(page, `${unanswered}SELECT COUNT(*) FROM test.x;\n${'SELECT 1;\n'.repeat(9_997)}`);
  await expectShortTasks(meter, async () => {
    await bring(playground.prompt, 'paste');
    await playground.prompt.press('Control+Enter');
    await expect(page.getByRole('button', { name: /^Stop, and drop 9,?997 / })).toBeVisible({
      timeout: patienceMs,
    });
  });
  await expectShortTasks(meter, () => stopped('9,997 statements that wait', page, /^Stop, and drop/));
  await stillAnswers(playground);
});

async function opened(page: Page) {
  const playground = new Playground(page);
  await playground.open();
  await playground.prompt.click();
  return { playground, meter: await TaskMeter.attach(page) };
}

/** The page is alive: it answers a statement, and shows the answer. */
async function stillAnswers({ prompt, log }: Playground): Promise<void> {
  await write(prompt, "SELECT 'still here';");
  await prompt.press('Enter');
  await expect(log.getByText('still here').last()).toBeVisible({ timeout: patienceMs });
}

async function expectShortTasks(meter: TaskMeter, act: () => Promise<unknown>): Promise<void> {
  const { longestMs } = await meter.during(act);
  tell('longest task', longestMs);
  expect(longestMs).toBeLessThan(longestTaskMs);
}

const tell = (type: string, ms: number): void =>
  void test.info().annotations.push({ type, description: `${Math.round(ms)} ms` });

/** Presses a button as soon as it is there, and tells how long it stays after that. Begins to wait for it at once. */
async function stopped(what: string, page: Page, name: RegExp): Promise<void> {
  const ms = await page.evaluate(
    (pattern) =>
      new Promise<number>((resolve) => {
        const named = new RegExp(pattern);
        const find = () =>
          [...document.querySelectorAll('button')].find((button) =>
            named.test(button.getAttribute('aria-label') ?? button.textContent ?? ''),
          );
        requestAnimationFrame(function look() {
          const button = find();
          if (button === undefined) return void requestAnimationFrame(look);
          const pressedMs = performance.now();
          button.click();
          requestAnimationFrame(function wait(nowMs) {
            if (button.isConnected) requestAnimationFrame(wait);
            else resolve(Math.max(0, nowMs - pressedMs));
          });
        });
      }),
    name.source,
  );
  tell(`Stop, ${what}`, ms);
  expect(ms).toBeLessThan(stoppedWithinMs);
}

/**
 * As the browser tells of it; the clipboard itself would ask for a permission. What the test gives is there before: to take it
 * over is no work of the page's own.
 */
async function bring(field: Locator, kind: 'paste' | 'drop'): Promise<void> {
  await field.evaluate((element, kind) => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', (window as Holder).held ?? '');
    const bubbling = { bubbles: true, cancelable: true };
    const isTaken = !element.dispatchEvent(
      kind === 'paste'
        ? new ClipboardEvent(kind, { clipboardData: transfer, ...bubbling })
        : new DragEvent(kind, { dataTransfer: transfer, ...bubbling }),
    );
    if (!isTaken) throw new Error('a field that takes long texts itself');
  }, kind);
}

interface Holder {
  held?: string;
}

/** So many times the text, ready to be brought. */
const hold = (page: Page, text: string, times = 1): Promise<void> =>
  page.evaluate(
    ({ text, times }) => {
      (window as Holder).held = text.repeat(times);
    },
    { text, times },
  );
