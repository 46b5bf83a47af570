import { type History, placementOf, planRebalance } from '@ha-playground/engine';
import { expect, test } from 'vitest';
import { unnamed } from '../picture/drawing/svg/chunks.ts';
import { livePalette } from '../picture/drawing/svg/palette-of.ts';
import { linesOfTime } from '../presentation/lines-of-time-for-tests.ts';
import { clusterScript, historyOf } from '../presentation/script-for-tests.ts';
import { durationOf, filmOf, filmOfMoment, mostKeys } from './film.ts';
import { fileName } from './make.ts';
import { movingSvgOf } from './moving-svg.ts';
import { linesOf } from './paint-said.ts';
import { stillSvgOf, stripOf } from './still-svg.ts';
import type { Work } from './work.ts';

const history = linesOfTime['eight leaves'] as History;
const box = { width: 640, height: 358 };
const work = (signal = new AbortController().signal): Work => ({
  onProgress: () => undefined,
  signal,
  whenIdle: (_, go) => go(() => true),
});
const screening = { palette: livePalette(), title: '<b>"film"</b>', hasCaptions: true };

test('film: a stretch plays as long as on the page, and then rests', () => {
  const stretch = { history, fromMs: 2_000, toMs: 6_000 };
  const film = filmOf({ ...stretch, ...box, framesPerSecond: 10 });
  expect(film.count).toBe(Math.ceil(durationOf(stretch) / 100));
  expect(film.at(0).instant.atMs).toBe(2_000);
  expect(film.at(film.count - 1).instant).toEqual({ atMs: 6_000, progress: 1, isFlowing: true });
  const clocks = Array.from({ length: film.count }, (_, index) => film.at(index).instant.atMs);
  expect(clocks).toEqual(clocks.toSorted((one, other) => one - other));
  expect(film.at(film.count - 1).said.text).toMatch(/leaf-8/);
});

test('film: its key frames are in order, and no more than there is room for', () => {
  const { keys, count } = filmOf({ history, fromMs: 0, toMs: history.endMs, ...box, framesPerSecond: 25 });
  expect(keys.length).toBeGreaterThan(4);
  expect(keys.length).toBeLessThanOrEqual(mostKeys);
  expect(keys).toEqual([...new Set(keys)].toSorted((one, other) => one - other));
  expect(keys.at(-1)).toBeLessThan(count);
});

test('film: the same stretch is the same SVG, which moves by styles alone and stands still for who wants that', async () => {
  const drawn = () =>
    movingSvgOf(
      filmOf({ history, fromMs: 2_000, toMs: 3_000, ...box, framesPerSecond: 4 }),
      screening,
      work(),
    );
  const svg = (await drawn()) ?? '';
  expect(await drawn()).toBe(svg);
  expect(svg).toContain('@media (prefers-reduced-motion:reduce)');
  expect(svg).toContain('<title>&#60;b&#62;');
  expect(svg).not.toMatch(/<script|NaN/);
  expect(svg).not.toContain(unnamed);
  // What has not changed is in it once.
  expect(svg.match(/>leaf-1</g)).toHaveLength(1);
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('film: a strip has every key frame with its sentence, each id once', async () => {
  const film = filmOf({ history, fromMs: 2_000, toMs: 8_000, ...box, framesPerSecond: 25 });
  const strip = (await stripOf(film, screening, work())) ?? '';
  expect(strip.match(/>00:0\d\.\d</g)).toHaveLength(film.keys.length);
  const ids = [...strip.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(stillSvgOf(film, 0, screening)).toContain('>leaf-8<');
});

test('film: who does not want it any more is not kept waiting', async () => {
  const controller = new AbortController();
  controller.abort();
  const film = filmOf({ history, fromMs: 0, toMs: 9_000, ...box, framesPerSecond: 25 });
  await expect(movingSvgOf(film, screening, work(controller.signal))).rejects.toThrow();
});

test.each([
  ['short', ['short']],
  ['one two three', ['one two', 'three']],
  ['one two three four five six', ['one two', 'three …']],
  ['averyverylongword', ['averyv …']],
])('film: what is told in two lines (%s)', (text, lines) => {
  expect(linesOf(text, (line) => line.length <= 8)).toEqual(lines);
});

test('film: a file is called after its story and its time, by plain letters', () => {
  const wish = { form: 'gif', from: 2, to: 9, width: 960, look: 'light', hasCaptions: true } as const;
  expect(fileName(wish, { id: '../<Story> 2', atMs: 1_500 })).toBe('story-2-2-9s.gif');
  expect(fileName({ ...wish, form: 'svg' }, { id: null, atMs: 1_500 })).toBe('cluster-1.5s.svg');
});

test('picture of a moment: the plan that is drawn in it before it runs is in it, and is told', () => {
  const added = historyOf(
    `${clusterScript({ pairs: 2 }, 8)} ADD LEAF root@'leaf-5':3306 INTO GROUP 1; ADD LEAF root@'leaf-6':3306 INTO GROUP 2;`,
  );
  const { world } = added;
  const moment = { atMs: world.nowMs, stage: null, world, worldBefore: world };
  const plan = {
    kind: 'rebalance',
    database: 'test',
    actions: planRebalance(placementOf(world, 'test')).actions,
  } as const;
  const [drawn, without] = [plan, null].map((shown) =>
    filmOfMoment(added, { moment, plan: shown }, box).at(0),
  );
  expect(drawn?.scene.ghosts.length).toBeGreaterThan(0);
  expect(drawn?.said.text).toMatch(/^The plan for test: /);
  expect(stillSvgOf(filmOfMoment(added, { moment, plan }, box), 0, screening)).toContain('>out<');
  expect(without?.scene.ghosts).toEqual([]);
  expect(without?.said.text).not.toContain('The plan');
});
