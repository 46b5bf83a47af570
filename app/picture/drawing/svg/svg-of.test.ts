import type { History } from '@ha-playground/engine';
import { expect, test } from 'vitest';
import { linesOfTime } from '../../../presentation/lines-of-time-for-tests.ts';
import type { StageKind } from '../../../presentation/time/stages.ts';
import { createSceneMaker } from '../../geometry/cluster/scene.ts';
import { livePalette } from './palette-of.ts';
import { svgOf } from './svg-of.ts';

const size = { width: 900, height: 520 };

/** The picture of an instant, or of the middle of a stage of it. */
function drawn(history: History, atMs: number, stage: StageKind | null = null, title = 'A cluster'): string {
  const world = history.worldAt(atMs);
  const worldBefore = stage === null ? world : history.worldBefore(atMs);
  const scene = createSceneMaker((at) => history.worldAt(at))({
    worldBefore,
    world,
    stage,
    atMs,
    database: null,
    explained: null,
    box: size,
  });
  const instant = { atMs, progress: 0.5, isFlowing: true };
  return svgOf({ scene, world, instant, size, palette: livePalette() }, { title }) ?? '';
}

const { 'eight leaves': eight, 'two databases': two } = linesOfTime as Record<string, History>;

test.each<[string, History | undefined, number, StageKind | null, string[]]>([
  ['at rest', eight, 100, null, ['>leaf-8<', '>Pair 4<', '>2 primaries · 2 replicas<']],
  ['with a leaf that does not answer', eight, 5_000, null, ['>no answer 3 s<', 'var(--hap-trouble)']],
  ['while primaries change places', eight, 24_902, 'promotion', ['<svg x="', 'opacity="']],
  ['of two databases', two, 8_300, null, ['>shop<', 'var(--hap-copy-outline)']],
])('svg: a cluster %s is drawn twice alike, and shows what is there', (_, history, atMs, stage, parts) => {
  if (history === undefined) throw new Error('there is no such line of time');
  const svg = drawn(history, atMs, stage);
  expect(drawn(history, atMs, stage) === svg).toBe(true);
  for (const part of parts) expect(svg).toContain(part);
  expect(svg).not.toMatch(/NaN|undefined|null/);
  const opened = svg.match(/<(\w+)[^>]*[^/]>/g)?.length;
  expect(opened).toBe(svg.match(/<\/\w+>/g)?.length);
});

test('svg: a title is text, whatever it holds', () => {
  if (eight === undefined) throw new Error('there is no such line of time');
  expect(drawn(eight, 100, null, '</title><script>alert(1)</script>')).toContain(
    '<title>&#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62;</title>',
  );
});
