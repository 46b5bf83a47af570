import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { address } from './support/settings.ts';

/** A page of somebody else, at an origin of its own. */
async function hosted(html: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}

const handbook = `<!doctype html><html lang="en"><title>Handbook</title>
<script src="${address}embed/ha-playground.js"></script>
<style>p { height: 500vh } ha-playground { max-width: 48rem }</style>
<p>Far above.</p>
<ha-playground id="one" story="redundancy-2" title="A leaf dies" controls="full"><a href="${address}">See it</a></ha-playground>
<ha-playground id="two" loading="click" cmd=".kill leaf-3">A second picture</ha-playground>
<script>
  window.heard = [];
  for (const type of ['ready', 'step', 'progress', 'violation', 'complete', 'error', 'command'])
    addEventListener(type, ({ detail, target }) => { if (detail) heard.push(target.id + ' ' + type); });
</script>`;

/** Counts what a frame asks the browser to do later, once it is asked to count. */
const countTasks = () => {
  const counter = globalThis as unknown as { tasks: number };
  counter.tasks = 0;
  for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval', 'requestIdleCallback'] as const) {
    const own = (globalThis as unknown as Record<string, (...given: unknown[]) => number>)[name];
    if (own === undefined) continue;
    Object.assign(globalThis, {
      [name]: (...given: unknown[]) => {
        counter.tasks += 1;
        return own.apply(globalThis, given);
      },
    });
  }
};

const heardOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard);

const frameIn = async (page: Page, selector: string): Promise<Frame> => {
  const frame = await (await page.locator(`${selector} iframe`).elementHandle())?.contentFrame();
  if (frame == null) throw new Error(`there is no player in ${selector}`);
  return frame;
};

test('an author whose handbook is elsewhere: a picture comes when it is seen, plays, follows its page, and takes nothing', {
  tag: '@core',
}, async ({ page }) => {
  const host = await hosted(handbook);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(countTasks);
  await page.goto(host.address);
  const one = page.locator('#one');
  // Nobody sees it yet: the page has the element, and no player.
  await expect(one.getByRole('button', { name: 'Play' })).toBeAttached();
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(asked.map((url) => new URL(url).pathname.split('/').at(-1))).toEqual(['', 'ha-playground.js']);

  await one.scrollIntoViewIfNeeded();
  const player = page.frameLocator('#one iframe');
  await expect(player.getByRole('button', { name: /^leaf-8, online/ })).toBeVisible();
  await expect.poll(() => heardOf(page)).toContain('one ready');
  const scrolled = await page.evaluate(() => scrollY);
  const frame = await frameIn(page, '#one');
  const height = () => page.locator('#one iframe').evaluate((element) => element.clientHeight);
  await expect
    .poll(async () => Math.ceil((await player.locator('main').boundingBox())?.height ?? 0))
    .toBe(await height());
  expect(await page.locator('#one iframe').getAttribute('sandbox')).not.toContain('allow-same-origin');
  await frame.waitForFunction(() => performance.getEntriesByName('whole').length === 1);

  // From here on nothing is asked from the network.
  const loaded = asked.length;
  await one.evaluate((element) => (element as unknown as { play(): void }).play());
  await expect(player.getByRole('status').first()).toContainText('leaf-8');
  await expect.poll(() => heardOf(page)).toContain('one violation');
  await one.evaluate((element) => (element as unknown as { pause(): void }).pause());
  await expect
    .poll(() => one.evaluate((element) => (element as unknown as { playing: boolean }).playing))
    .toBe(false);
  await one.evaluate((element) => (element as unknown as { seek(at: string): void }).seek('end'));
  await expect(player.getByRole('button', { name: /^leaf-8, online/ })).toBeVisible();
  const state = await one.evaluate((element) =>
    (element as unknown as { getState(): Promise<object> }).getState(),
  );
  expect(state).toMatchObject({ story: 'redundancy-2', isPlaying: false, step: 11, steps: 11 });
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await expect(player.locator('html[data-theme=dark]')).toBeAttached();
  expect(asked.slice(loaded)).toEqual([]);

  // Nothing moves by itself, and nothing was taken from the page around.
  await page.waitForTimeout(1_000);
  const tasks = () => frame.evaluate(() => (globalThis as unknown as { tasks: number }).tasks);
  const atRest = await tasks();
  await page.waitForTimeout(1_000);
  expect(await tasks()).toBe(atRest);
  expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([scrolled, 'BODY']);

  // One plays at a time; the second one comes with a click, and is in sight before the first one moves: a click that follows
  // a scroll at once can be given to the frame that stood there before.
  await page.locator('#two').scrollIntoViewIfNeeded();
  await one.evaluate((element) => {
    const own = element as unknown as { seek(at: string): void; play(): void };
    own.seek('t=0');
    own.play();
  });
  await expect
    .poll(() => one.evaluate((element) => (element as unknown as { playing: boolean }).playing))
    .toBe(true);
  await page.locator('#two').getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('#two iframe')).toHaveCount(1);
  await expect
    .poll(() => one.evaluate((element) => (element as unknown as { playing: boolean }).playing))
    .toBe(false);
  await expect.poll(() => heardOf(page)).toContain('two ready');
  await expect.poll(() => heardOf(page)).toContain('two progress');

  // What is far away goes back to its poster, unless somebody has done something in it.
  await page
    .locator('#two')
    .evaluate((element) => (element as unknown as { run(statements: string): void }).run('.start leaf-3'));
  await expect.poll(() => heardOf(page)).toContain('two command');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page.locator('#one iframe')).toHaveCount(0);
  await expect(page.locator('#two iframe')).toHaveCount(1);
  host.close();
});

test('whoever writes a wrong address, or a page that says wrong things: a kind sentence, and a picture that works', async ({
  page,
}) => {
  const wrong = 'story=none-such&speed=99&theme=neon&id=x&debug=messages&fit=height&cmd=.kill%20leaf-8';
  const host = await hosted(`<!doctype html><title>Elsewhere</title>
<iframe sandbox="allow-scripts" src="${address}embed/?${wrong}" width="700" height="700"></iframe>
<script>
  window.heard = [];
  addEventListener('message', ({ data }) => heard.push(data.type + ' ' + (data.reason ?? '')));
  window.post = (message) => frames[0].postMessage({ ns: 'ha-playground', v: 1, ...message }, '*');
</script>`);
  await page.goto(host.address);
  const player = page.frameLocator('iframe');
  const said = player.getByRole('paragraph').filter({ hasText: 'not understood' });
  await expect(said).toContainText('theme=neon, speed=99: not understood, so the usual value is taken.');
  await expect(said).toContainText('There is no story “none-such”.');
  await expect.poll(() => heardOf(page)).toContain('ready ');
  await page.evaluate(() => {
    const { post } = window as unknown as { post: (message: object) => void };
    post({ type: 'speed', speed: 'fast' });
    post({ type: 'dance' });
    post({ type: 'getState' });
    post({ type: 'run', statements: '.kill leaf-1\u0001' });
    post({ type: 'play' });
  });
  await expect
    .poll(() => heardOf(page))
    .toEqual(expect.arrayContaining(['error malformed', 'error noOrigin', 'error refused']));
  await expect(player.locator('[data-messages]')).toContainText('← play {}');
  await expect(player.getByRole('button', { name: /^leaf-8, offline/ })).toBeVisible();
  await page.evaluate(() => {
    const { post } = window as unknown as { post: (message: object) => void };
    for (let message = 0; message < 200; message += 1) post({ type: 'pause' });
  });
  await expect.poll(() => heardOf(page)).toContain('error flood');
  host.close();
});

test('a reader of a page with several pictures: each is called as the page calls it, says how long it plays, and shows a long answer from its first line', async ({
  page,
}) => {
  const added =
    "ADD LEAF root@'leaf-9':3306;\nADD LEAF root@'leaf-10':3306;\nEXPLAIN REBALANCE PARTITIONS ON test;";
  const host = await hosted(`<!doctype html><html lang="en"><title>Handbook</title>
<script src="${address}embed/ha-playground.js"></script>
<ha-playground id="plan" title="What would happen" panels="console" at="end" cmd="${added}"></ha-playground>
<ha-playground id="nobody" title="Nobody asks" panels="console" speed="20" cmd=".wait 10m"></ha-playground>
<p style="height: 500vh"></p>`);
  await page.goto(host.address);
  const plan = page.frameLocator('#plan iframe');
  await expect(plan.getByRole('main', { name: 'HA Playground: What would happen' })).toBeVisible();
  const answers = plan.getByRole('region', { name: 'Console: What would happen' }).getByRole('log');
  await expect(answers.getByRole('columnheader', { name: 'Target_Host' })).toBeInViewport();
  await expect(answers).toContainText('12 rows in set');
  // Where nothing is under way nothing is waited for.
  await expect(answers).not.toContainText('.wait idle');

  const nobody = page.frameLocator('#nobody iframe');
  await expect(nobody.getByRole('status').first()).toHaveText('Nobody asks');
  await expect(nobody.getByRole('button', { name: 'Play · 30 s' })).toBeVisible();

  // Back from far away each stands where it stood: one at its end, the other where somebody has put it.
  await nobody.getByRole('slider', { name: 'Moment shown' }).press('End');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(answers).toContainText('12 rows in set');
  await expect(nobody.getByRole('button', { name: 'Play again' })).toBeVisible();
  host.close();
});

test('an author who gives a picture a box of its own: the cluster fills it', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.goto('./embed/?fit=box');
  const lowest = page.getByRole('button', { name: /^leaf-8, online/ });
  const bottom = async (): Promise<number> => {
    const box = await lowest.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  await expect.poll(bottom).toBeGreaterThan(500);
});
