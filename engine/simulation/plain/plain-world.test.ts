import { describe, expect, test } from 'vitest';
import { nodeId, operationId, type Plain, present } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';
import { hashOf } from '../world/state-hash.ts';
import { fromPlain, toPlain } from './plain-world.ts';

const master = nodeId(1);

/** A synchronous database that a leaf is about to leave, and a link that has just broken. */
function busyWorld(): World {
  const cluster = clusterWith({ pairs: 2, partitions: 4, replication: 'sync' });
  cluster.run(commands.createTable);
  cluster.run(commands.insert(0, 7));
  cluster.pass(1_000);
  cluster.run(commands.detach('leaf-1'));
  cluster.run({ kind: 'isolate', nodes: [cluster.node('leaf-2'), cluster.node('leaf-4')] });
  return cluster.world;
}

/** What does not fit in the busy world once it is changed. */
function misfitAfter(change: (world: World) => Partial<World>): unknown {
  const world = busyWorld();
  const read = fromPlain(toPlain({ ...world, ...change(world) }));
  return read.ok ? null : [read.misfit.at, read.misfit.expected];
}

describe('a plain world', () => {
  test('simulation: a world comes back from it, with what runs in it and what is to come', () => {
    const world = busyWorld();
    const plain = toPlain(world);
    const read = fromPlain(plain);
    expect(read.ok && hashOf(read.world)).toBe(hashOf(world));
    expect(read.ok && toPlain(read.world)).toEqual(plain);
  });

  test('simulation: without its commits, or with a world that is none, it is refused', () => {
    const { world } = toPlain(busyWorld());
    expect(fromPlain({ world })).toEqual({ ok: false, misfit: { at: '.commits', expected: 'a value' } });
    expect(fromPlain({ commits: [], world: 7 })).toEqual({
      ok: false,
      misfit: { at: '.world', expected: 'an object' },
    });
  });

  test('simulation: a broken link that is waited for is named', () => {
    const { commits, world } = toPlain(busyWorld());
    const { timers, ...rest } = world as { readonly timers: readonly { readonly due: { kind: string } }[] };
    expect(timers.map(({ due }) => due.kind)).toContain('linkSilence');
    const place = timers.findIndex(({ due }) => due.kind === 'linkSilence');
    const nameless = { ...present(timers[place], 'a timer'), due: { kind: 'linkSilence' } };
    const damaged = { ...rest, timers: timers.with(place, nameless) } as unknown as Plain;
    expect(fromPlain({ commits, world: damaged })).toEqual({
      ok: false,
      misfit: { at: `.world.timers[${place}].due.link`, expected: 'a value' },
    });
  });
});

describe('an unsound world', () => {
  test('simulation: an operation is about a database that there is', () => {
    expect(
      misfitAfter(({ operations }) => ({
        operations: operations.flatMap((operation) => [
          operation,
          { ...operation, id: operationId(99), database: 'other' },
        ]),
      })),
    ).toEqual(['.world.operations[1].database', 'a database that there is']);
  });

  test('simulation: the next operation has an id that none has had', () => {
    expect(
      misfitAfter(({ counters, operations }) => ({
        counters: { ...counters, nextOperation: present(operations[0], 'an operation').id },
      })),
    ).toEqual(['.world.operations[0].id', 'less than .counters.nextOperation']);
  });

  test('simulation: who departs is a leaf, and what is waited for runs', () => {
    const waitingFor = (wait: { readonly departing?: number; readonly operation?: number }) =>
      misfitAfter(({ statements, operations }) => ({
        statements: statements.map((statement) => ({
          ...statement,
          waitsFor: {
            kind: 'operations',
            operations: [operationId(wait.operation ?? present(operations[0], 'an operation').id)],
            hasFailed: false,
            departures: [{ leaf: nodeId(wait.departing ?? 2), becomes: 'detached' }],
          },
        })),
      }));
    expect(waitingFor({})).toBeNull();
    expect(waitingFor({ departing: 1 })).toEqual(['.world.statements[0].waitsFor.departures', 'leaves']);
    expect(waitingFor({ operation: 99 })).toEqual([
      '.world.statements[0].waitsFor.operations',
      'operations that run',
    ]);
  });

  test('simulation: what is attached is a leaf', () => {
    const batchOf = (leaf: number) =>
      misfitAfter(({ nowMs }) => ({
        attachBatch: {
          openedAtMs: nowMs,
          closesAtMs: nowMs,
          closesEarly: false,
          attempt: 0,
          leaves: [nodeId(leaf)],
        },
      }));
    expect(batchOf(2)).toBeNull();
    expect(batchOf(master)).toEqual(['.world.attachBatch.leaves', 'leaves']);
  });

  test('simulation: two instances of a partition have ids of their own', () => {
    expect(
      misfitAfter(({ databases }) => {
        const database = present(databases[0], 'a database');
        const partition = database.partitions.at(1);
        const instances = partition.instances.map((instance) => ({ ...instance, instanceId: 1 }));
        const partitions = database.partitions.set(1, { ...partition, instances });
        return { databases: [{ ...database, partitions }] };
      }),
    ).toEqual(['.world.databases[0].partitions[1].instances', 'each id once']);
  });
});
