import { describe, expect, test } from 'vitest';
import { commandId, nodeId, present } from '../base/index.ts';
import type { World } from '../cluster/index.ts';
import { advance, apply, emptyWorld, hashOf } from '../simulation/index.ts';
import { Line } from './line.ts';
import type { Entry } from './types.ts';

/** A variable is set every 10 ms: each entry has a world of its own. */
function lineOf(entries: number): { readonly line: Line; readonly worlds: readonly World[] } {
  const first = emptyWorld(1);
  const line = new Line([], [{ world: first, applied: 0 }]);
  const worlds = [first];
  for (let index = 1; index <= entries; index += 1) {
    const atMs = 10 * index;
    const entry: Entry = {
      id: commandId(index),
      atMs,
      connection: { node: nodeId(1), database: null },
      text: 'SET GLOBAL auto_attach = …',
      command: {
        kind: 'setVariable',
        name: 'auto_attach',
        value: index % 2 === 0 ? 'On' : 'Off',
        change: { autoAttach: index % 2 === 0 },
      },
    };
    const before = advance(present(worlds.at(-1), 'a world'), atMs);
    const applied = apply(before, {
      statement: entry.id,
      node: entry.connection.node,
      command: entry.command,
    });
    if (applied.kind !== 'accepted') throw new Error('accepted');
    line.append(entry, applied.world);
    worlds.push(applied.world);
  }
  return { line, worlds };
}

/** At how many of the instants the line still has the very world that it was given. */
const keptOf = ({ line, worlds }: ReturnType<typeof lineOf>): number =>
  worlds.filter((world, index) => line.at(world.nowMs, index).world === world).length;

describe('checkpoints of a line', () => {
  test('history: up to 4,096 worlds are kept as they are', () => {
    const full = lineOf(4_095);
    expect(keptOf(full)).toBe(4_096);
  });

  test('history: past the limit every second one is let go, and the furthest is always kept', () => {
    const past = lineOf(4_096);
    expect(keptOf(past)).toBe(2_049);
    expect(past.line.tip.world).toBe(past.worlds.at(-1));
    const kept = past.worlds.flatMap((world, index) =>
      past.line.at(world.nowMs, index).world === world ? [index] : [],
    );
    expect(kept.slice(0, 4)).toEqual([0, 2, 4, 6]);
    expect(kept.at(-1)).toBe(4_096);
    const odd = lineOf(4_097);
    expect(odd.line.tip.world).toBe(odd.worlds.at(-1));
  });

  test('history: an instant whose world was let go has the same world again, by replay', () => {
    const { line, worlds } = lineOf(4_096);
    for (const index of [1, 3, 2_047, 4_095]) {
      const world = present(worlds[index], 'a world');
      expect(line.at(world.nowMs, index).world).not.toBe(world);
      expect(hashOf(line.at(world.nowMs, index).world)).toBe(hashOf(world));
    }
  });
});

describe('moments of a line', () => {
  const { line, worlds } = lineOf(4);

  test('history: an entry counts from its own instant on', () => {
    expect([0, 9, 10, 11, 20, 39, 40, 99].map((atMs) => line.appliedBy(atMs))).toEqual([
      0, 0, 1, 1, 2, 3, 4, 4,
    ]);
  });

  test('history: between two entries the world is that of the first, later', () => {
    const { world, applied } = line.at(25);
    expect([world.nowMs, applied, world.variables.autoAttach]).toEqual([25, 2, true]);
  });

  test('history: at the instant of an entry there is a world before it too', () => {
    const before = line.at(30, 2);
    expect([before.world.nowMs, before.applied, before.world.variables.autoAttach]).toEqual([30, 2, true]);
    expect(line.at(30).world.variables.autoAttach).toBe(false);
  });

  test('history: a line that parts has what lies up to there, and goes on by itself', () => {
    const shared = line.upTo(line.at(25));
    expect([shared.entries.length, shared.tip.applied, shared.tip.world.nowMs]).toEqual([2, 2, 25]);
    expect(shared.at(10).world).toBe(worlds[1]);
    shared.extend(500);
    expect([shared.tip.world.nowMs, line.tip.world.nowMs]).toEqual([500, 40]);
  });

  test('history: a line that parts at a kept moment ends with that very world', () => {
    expect(line.upTo({ world: present(worlds[2], 'a world'), applied: 2 }).tip.world).toBe(worlds[2]);
  });

  test('history: silent time takes no checkpoint for each look at it', () => {
    const { line: quiet } = lineOf(1);
    for (const atMs of [100, 200, 300]) quiet.extend(atMs);
    expect(quiet.tip.world.nowMs).toBe(300);
    const [first, second] = [quiet.at(200), quiet.at(200)];
    expect(first.world).not.toBe(second.world);
    expect(quiet.at(300).world).toBe(quiet.tip.world);
    quiet.extend(250);
    expect(quiet.tip.world.nowMs).toBe(300);
  });
});
