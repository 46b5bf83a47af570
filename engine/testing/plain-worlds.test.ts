import { describe, expect, test } from 'vitest';
import { chance, type Heap, inOrder, present, Sequence } from '../base/index.ts';
import { type Commit, lastInstantMs, type Timer, type World } from '../cluster/index.ts';
import { commands } from '../simulation/commands-for-tests.ts';
import { advance, hashOf } from '../simulation/index.ts';
import { fromPlain, type PlainWorld, toPlain } from '../simulation/plain/plain-world.ts';
import { timerOrder } from '../simulation/world/draft.ts';
import { clusterWith } from './cluster-with.ts';
import { damaged } from './damage.ts';
import { swarmHistory } from './swarm-history.ts';

const seeds = 40;
const stepsPerSeed = 14;
const worldsPerSeed = 4;
const damages = 1_200;

/**
 * Where two values differ, in any field however deep; null where they are alike. Parts that are shared in the one must be
 * shared in the other: what a replica holds is compared with what its primary holds by identity.
 */
function differenceOf(one: unknown, other: unknown): string | null {
  const twins = new Map<object, object>();
  const visit = (left: unknown, right: unknown, path: string): string | null => {
    if (typeof left !== 'object' || left === null || typeof right !== 'object' || right === null)
      return Object.is(left, right) ? null : `${path}: ${String(left)} and ${String(right)}`;
    if (left instanceof Sequence && right instanceof Sequence) return visit([...left], [...right], path);
    if (isHeap(left) && isHeap(right))
      return visit(inOrder(left, timerOrder), inOrder(right, timerOrder), path);
    if (isCommit(left) && isCommit(right)) return visitCommits(left, right, path);
    const names = Object.keys(left).sort();
    if (names.join() !== Object.keys(right).sort().join())
      return `${path}: ${names} and ${Object.keys(right)}`;
    for (const name of names) {
      const found = visit((left as never)[name], (right as never)[name], `${path}.${name}`);
      if (found !== null) return found;
    }
    return null;
  };
  /** Chains are walked, not descended into: they may be of thousands. */
  const visitCommits = (left: Commit, right: Commit, path: string): string | null => {
    let one: Commit | null = left;
    let other: Commit | null = right;
    while (one !== null && other !== null) {
      const twin = twins.get(one);
      if (twin !== undefined) return twin === other ? null : `${path}: a commit is shared otherwise`;
      if (twins.has(other)) return `${path}: a commit is shared otherwise`;
      twins.set(one, other);
      twins.set(other, one);
      const { parent: parentOfOne, ...own }: Commit = one;
      const { parent: parentOfOther, ...others }: Commit = other;
      const found = visit(own, others, `${path}@${one.position}`);
      if (found !== null) return found;
      one = parentOfOne;
      other = parentOfOther;
    }
    return one === other ? null : `${path}: a chain ends before the other`;
  };
  return visit(one, other, '');
}

const isCommit = (part: object): part is Commit => 'digest' in part && 'parent' in part;
const isHeap = (part: object): part is Heap<Timer> => 'rank' in part && 'item' in part;

/** Rows are deleted, some are lost in a failure, and a replica goes its own way: commits part. */
const linesOfLoss = (seed: number): string[] => [
  `DELETE FROM test.x WHERE id IN (1, 3, ${seed}) OR id > 5000;`,
  `.lag leaf-2 ${chance(seed, ['lag'], 20)}s`,
  `INSERT INTO test.x VALUES (${6_000 + seed}), (${7_000 + seed}), ... (${7_030 + seed});`,
  `.diverge leaf-${1 + chance(seed, ['diverged'], 4)}`,
  `.kill leaf-${1 + chance(seed, ['killed'], 4)}`,
  '.background DELETE FROM test.x WHERE id < 10;',
  `.wait ${chance(seed, ['wait'], 6)}s`,
];

/** Do two commits follow the same one, which is not the empty partition? */
function hasFork({ commits }: PlainWorld): boolean {
  const parents = commits.map(({ parent }) => parent).filter((parent) => parent > 0);
  return new Set(parents).size < parents.length;
}

function readBack(plain: unknown): World {
  const read = fromPlain(plain);
  if (!read.ok) throw new Error(`${read.misfit.at}: ${read.misfit.expected} is expected`);
  return read.world;
}

describe('plain worlds', () => {
  test(`simulation: a world comes back from JSON and from a structured clone as it was, and goes on alike (${seeds} seeds)`, () => {
    const having = {
      deletes: 0,
      timers: 0,
      forks: 0,
      workloads: 0,
      statements: 0,
      running: 0,
      worlds: 0,
    };
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { history, run } = swarmHistory(seed, stepsPerSeed);
      run(linesOfLoss(seed));
      for (let place = 0; place < worldsPerSeed; place += 1) {
        const drawn = chance(seed, ['at', place], history.endMs + 1);
        const atMs = place % 2 === 0 ? history.endMs - (drawn % 20_000) : drawn;
        const world = place === 0 ? history.tip : history.worldAt(atMs);
        const plain = toPlain(world);
        for (const kept of [JSON.parse(JSON.stringify(plain)) as unknown, structuredClone(plain)]) {
          const back = readBack(kept);
          expect(hashOf(back), `seed ${seed}, ${place}`).toBe(hashOf(world));
          expect(differenceOf(world, back), `seed ${seed}, ${place}`).toBeNull();
          const [later, laterBack] = [world, back].map((each) => advance(each, each.nowMs + 40_000)) as [
            World,
            World,
          ];
          expect(hashOf(laterBack), `seed ${seed}, ${place}, later`).toBe(hashOf(later));
        }
        having.worlds += 1;
        if (world.timers !== null) having.timers += 1;
        if (world.workload !== null) having.workloads += 1;
        if (world.statements.length > 0) having.statements += 1;
        if (world.operations.some(({ running }) => running > 0)) having.running += 1;
        if (plain.commits.some(({ removed }) => removed.length > 0)) having.deletes += 1;
        if (hasFork(plain)) having.forks += 1;
      }
    }
    console.log(`plain worlds: ${JSON.stringify(having)}`);
    expect(Math.min(...Object.values(having))).toBeGreaterThan(2);
  });

  test(`simulation: damaged data is refused with the place, or is a world that goes on (${damages} damages)`, () => {
    const worlds = Array.from({ length: 12 }, (_, seed) => {
      const { history } = swarmHistory(seed + 1, stepsPerSeed);
      return toPlain(history.worldAt(chance(seed, ['damaged at'], history.endMs + 1)));
    });
    let refused = 0;
    for (let seed = 1; seed <= damages; seed += 1) {
      const plain = present(worlds[seed % worlds.length], 'a world');
      const read = fromPlain(damaged(plain, seed));
      if (!read.ok) {
        refused += 1;
        expect(read.misfit.at, `damage ${seed}`).toMatch(/^\.(world|commits)/);
        continue;
      }
      const { world } = read;
      const later = advance(world, Math.min(lastInstantMs, world.nowMs + 30_000));
      expect(hashOf(readBack(toPlain(later))), `damage ${seed}`).toBe(hashOf(later));
    }
    console.log(`plain worlds: ${refused} of ${damages} damages are refused`);
    expect(refused).toBeGreaterThan(damages / 2);
    expect(refused).toBeLessThan(damages);
  });

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, '', 'an object'],
    ['a list', [], '', 'an object'],
    ['an empty object', {}, '.commits', 'a value'],
    ['no world', { commits: [], world: null }, '.world', 'an object'],
    ['one field too many', { commits: [], world: {}, more: 1 }, '.more', 'no such field'],
    [
      'a commit that follows a later one',
      { commits: [{ parent: 2, table: 'x#1', added: [], removed: [], isTrim: false }], world: {} },
      '.commits[0]',
      'a commit that follows an earlier one, and removes rows that it has',
    ],
    [
      'a commit that removes what is not there',
      { commits: [{ parent: 0, table: 'x#1', added: [[1]], removed: [[0, 1]], isTrim: false }], world: {} },
      '.commits[0]',
      'a commit that follows an earlier one, and removes rows that it has',
    ],
  ])('simulation: %s is no world', (_what, plain, at, expected) => {
    expect(fromPlain(plain)).toEqual({ ok: false, misfit: { at, expected } });
  });

  test.each<[string, (world: World) => World, string, string]>([
    [
      'a node in another place',
      (world) => ({ ...world, nodes: Sequence.of([...world.nodes].reverse()) }),
      '.nodes[0].id',
      '1',
    ],
    ['events after now', (world) => ({ ...world, nowMs: 0 }), '.events', 'instants in order, none after now'],
    [
      'an id that will be given again',
      (world) => ({ ...world, counters: { ...world.counters, nextDatabase: 1 } }),
      '.databases[0].id',
      'less than .counters.nextDatabase',
    ],
    [
      'two databases of one name',
      (world) => ({ ...world, databases: [...world.databases, ...world.databases] }),
      '.databases',
      'each name once',
    ],
  ])('simulation: %s is no sound world', (_what, change, at, expected) => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    cluster.pass(1_000);
    cluster.run({ kind: 'hangNode', node: cluster.node('leaf-1') });
    expect(fromPlain(toPlain(change(cluster.world)))).toEqual({
      ok: false,
      misfit: { at: `.world${at}`, expected },
    });
  });

  test('simulation: a commit that a primary and its replicas hold is kept once, and a chain of them costs its changes', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 1, replication: 'sync' });
    cluster.run(commands.createTable);
    for (let value = 0; value < 2_000; value += 1) cluster.run(commands.insert(0, value));
    const plain = toPlain(cluster.world);
    expect(plain.commits.length).toBe(2_000);
    expect(JSON.stringify(plain.commits).length).toBeLessThan(2_000 * 80);
    expect(hashOf(readBack(plain))).toBe(hashOf(cluster.world));
  });
});
