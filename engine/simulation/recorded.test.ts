import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lastInstantMs } from '../cluster/index.ts';
import { courseOf, linesTyped, worldAfter } from '../testing/course.ts';
import { damaged } from '../testing/damage.ts';
import { advance } from './advance.ts';
import { fromPlain, toPlain } from './plain/index.ts';
import { hashOf } from './world/state-hash.ts';

const folder = new URL('recorded/', import.meta.url);
const names = readdirSync(folder).toSorted();
const pathOf = (name: string): string => fileURLToPath(new URL(name, folder));
const linesOf = (name: string): readonly string[] => linesTyped(readFileSync(pathOf(name), 'utf8'));

/** `npm run record` types the lines of each file again and writes what comes of them now. */
describe('recorded courses', () => {
  test.each(names)('simulation: what comes of %s is what is recorded', async (name) => {
    const { text, complaints } = courseOf(linesOf(name));
    expect(complaints).toEqual([]);
    await expect(text).toMatchFileSnapshot(pathOf(name));
  });
});

/** Courses after which a small world has much in it; it is damaged so many times. */
const damagedAfter = [37, 43, 55, 69, 75, 91, 147, 151, 193, 267, 270, 298, 317, 345, 348, 369, 400];
const damages = 60;

describe('recorded damages', () => {
  test.each(damagedAfter)(
    'simulation: what is said of damage to the world after swarm-%i is what is recorded',
    async (seed) => {
      const name = `swarm-${seed}.txt`;
      const plain = toPlain(worldAfter(linesOf(name)));
      const answers = Array.from({ length: damages }, (_, damage) => answerTo(damaged(plain, damage)));
      await expect(`${answers.join('\n')}\n`).toMatchFileSnapshot(pathOf(`../recorded-damages/${name}`));
    },
  );
});

function answerTo(plain: unknown): string {
  const read = fromPlain(plain);
  if (!read.ok) return `${read.misfit.at}: ${read.misfit.expected}`;
  const { world } = read;
  return `goes on as ${hashOf(advance(world, Math.min(lastInstantMs, world.nowMs + 30_000)))}`;
}
