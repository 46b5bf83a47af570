import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { type ScormVersion, scormPackage } from '../../app/panels/teacher/scorm-package.ts';
import { exerciseIn } from '../support/exercises.ts';
import { expect, test } from '../support/fixtures.ts';
import { address } from '../support/settings.ts';

/** The least that every platform of version 1.2 keeps of a session. scorm-again itself would take one character more. */
const mostKept = 4_096;

const exercise = {
  id: 'back-by-hand',
  title: 'Bring leaf-8 back by hand',
  points: 10,
  address: `${address}?exercise=back-by-hand`,
};

interface Platform {
  readonly address: string;
  readonly close: () => void;
}

/** A server that has some files by their paths. */
async function serving(files: Readonly<Record<string, string>>): Promise<Platform> {
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const text = files[path];
    if (text === undefined) {
      // A browser asks for a picture by itself.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response
      .writeHead(200, {
        'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      })
      .end(text);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}

const require = createRequire(import.meta.url);

const apis = {
  '1.2': { made: 'Scorm12API', named: 'API', file: require.resolve('scorm-again/scorm12/min') },
  '2004': { made: 'Scorm2004API', named: 'API_1484_11', file: require.resolve('scorm-again/scorm2004/min') },
} as const;

/** A learning platform whose run-time is scorm-again: it keeps what it is told from one visit to the next, in its own storage. */
function platformOf(version: ScormVersion): Promise<Platform> {
  const { made, named, file } = apis[version];
  const inPackage = Object.entries(unzipSync(scormPackage(exercise, version)));
  return serving({
    '/run-time.js': readFileSync(file, 'utf8'),
    ...Object.fromEntries(inPackage.map(([name, bytes]) => [`/package/${name}`, strFromU8(bytes)])),
    '/gone': '<!doctype html><title>Elsewhere</title>',
    '/': `<!doctype html><html lang="en"><title>Platform</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100% }</style>
<script src="run-time.js"></script>
<script>
  const api = new ${made}({ autocommit: false, lmsCommitUrl: false, logLevel: 5 });
  window.${named} = api;
  const before = localStorage.getItem('kept');
  if (before !== null) api.loadFromJSON(JSON.parse(before), '');
  window.told = () => api.renderCMIToJSONObject().cmi ?? api.cmi.toJSON();
  addEventListener('pagehide', () => localStorage.setItem('kept', JSON.stringify(JSON.parse(api.renderCMIToJSONString()).cmi)));
</script>
<iframe title="Course" src="package/index.html"></iframe>`,
  });
}

const courseIn = (page: Page): FrameLocator => page.frameLocator('iframe').frameLocator('iframe');

/** Enters lines at the prompt of a framed page, as somebody does who pastes them. */
async function enter(course: FrameLocator, lines: string): Promise<void> {
  const prompt = course.getByRole('textbox', { name: 'Statement' });
  const folded = course.getByRole('button', { name: /^Console/, expanded: false });
  await expect(prompt.or(folded).first()).toBeVisible();
  if (!(await prompt.isVisible())) await folded.click();
  await prompt.fill(lines);
  await prompt.press('Enter');
}

type Told = Record<string, unknown> & { readonly suspend_data?: string };

const toldIn = (page: Page): Promise<Told> =>
  page.evaluate(() => (window as unknown as { told: () => Told }).told());

const solution = ".start leaf-8\n.wait 10s\nATTACH LEAF 'leaf-8':3306;\n.wait idle";

for (const version of ['1.2', '2004'] as const) {
  test(`a student in a learning platform (SCORM ${version}) leaves, goes on where they were, and is graded`, async ({
    page,
  }) => {
    const platform = await platformOf(version);
    try {
      await page.goto(platform.address);
      const course = courseIn(page);
      await expect(exerciseIn(course)).toContainText(exercise.title);
      await enter(course, '.start leaf-8');
      await expect.poll(async () => JSON.stringify(await toldIn(page))).toMatch(/"suspend_data":"1\./);
      const first = await toldIn(page);
      expect(statusOf(version, first)).toBe('incomplete');

      await page.goto(`${platform.address}gone`);
      await page.goto(platform.address);
      // What was done on the first visit is there, and leads to the end.
      await expect(exerciseIn(course)).toContainText('1 statement,');
      await enter(course, ".wait 10s\nATTACH LEAF 'leaf-8':3306;\n.wait idle");
      await expect(exerciseIn(course)).toContainText('Solved.');
      await expect.poll(async () => statusOf(version, await toldIn(page))).toMatch(/passed|completed/);
      const last = await toldIn(page);
      expect(scoreOf(version, last)).toMatchObject({ raw: '8', min: '0', max: '10' });
      if (version === '2004') expect(last).toMatchObject({ success_status: 'passed' });
      expect(String(last.suspend_data).length).toBeLessThanOrEqual(mostKept);
    } finally {
      platform.close();
    }
  });
}

const statusOf = (version: ScormVersion, told: Told): unknown =>
  version === '1.2' ? (told.core as { lesson_status: unknown }).lesson_status : told.completion_status;

const scoreOf = (version: ScormVersion, told: Told): unknown =>
  version === '1.2' ? (told.core as { score: unknown }).score : told.score;

test('a page around an exercise hears how it goes: by SPLICE, and as a statement of the Experience API', async ({
  page,
}) => {
  const host = await serving({
    '/': `<!doctype html><html lang="en"><title>Course page</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100% }</style>
<script>
  window.heard = [];
  addEventListener('message', ({ data, origin, source }) => {
    if (source === frames[0] && origin === ${JSON.stringify(new URL(address).origin)}) heard.push(data);
  });
</script>
<iframe title="Exercise" src=""></iframe>
<script>
  document.querySelector('iframe').src =
    ${JSON.stringify(exercise.address)} + '&compat=splice&id=one&origin=' + encodeURIComponent(location.origin);
</script>`,
  });
  try {
    await page.goto(host.address);
    const frame = page.frameLocator('iframe');
    await expect(exerciseIn(frame)).toContainText(exercise.title);
    await enter(frame, solution);
    await expect(exerciseIn(frame)).toContainText('Solved.');
    type Heard = Record<string, unknown>;
    const heard = (): Promise<readonly Heard[]> =>
      page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
    await expect
      .poll(async () => (await heard()).findLast(({ subject }) => subject === 'SPLICE.reportScoreAndState'))
      .toMatchObject({
        activity_id: exercise.id,
        score: 0.8,
        state: { session: expect.stringMatching(/^1\./) },
      });
    expect((await heard()).findLast(({ type }) => type === 'score')).toMatchObject({
      ns: 'ha-playground',
      id: 'one',
      passed: true,
      statement: {
        verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
        result: { score: { raw: 8, max: 10, scaled: 0.8 }, success: true },
      },
    });
  } finally {
    host.close();
  }
});
