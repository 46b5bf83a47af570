import type { ClusterEvent, ClusterFact, Entry, NodeId } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { commandMarks, leafLanes } from './lanes.ts';

const nameOfLeaf = (node: NodeId) => (node === 1 ? null : `leaf-${node - 1}`);

const at = (atMs: number, fact: object): ClusterEvent => ({ atMs, ...(fact as ClusterFact) });

const added = at(0, { kind: 'leafAdded', node: 2, group: 1 });
const killed = at(1000, { kind: 'processKilled', node: 2 });
const offline = at(4000, {
  kind: 'leafStateChanged',
  node: 2,
  from: 'online',
  to: 'offline',
  cause: 'heartbeatsRefused',
});

describe('timeline lanes', () => {
  it('leaf: down before it is found offline', () => {
    expect(leafLanes([added, killed, offline], nameOfLeaf, 500)).toEqual([
      {
        names: ['leaf-1'],
        segments: [
          { look: 'online', startMs: 500, endMs: 1000 },
          { look: 'unnoticed', startMs: 1000, endMs: 4000 },
          { look: 'offline', startMs: 4000, endMs: null },
        ],
      },
    ]);
  });

  it('leaf: none for one that stayed online, nor for the master aggregator', () => {
    expect(leafLanes([added], nameOfLeaf, 500)).toEqual([]);
    expect(leafLanes([at(1000, { kind: 'processKilled', node: 1 })], nameOfLeaf, 500)).toEqual([]);
  });

  it('leaf: a state of no length leaves nothing', () => {
    const back = at(4000, {
      kind: 'leafStateChanged',
      node: 2,
      from: 'offline',
      to: 'attaching',
      cause: 'reachable',
    });
    expect(
      leafLanes([added, killed, offline, back], nameOfLeaf, 500)[0]?.segments.map((segment) => segment.look),
    ).toEqual(['online', 'unnoticed', 'attaching']);
  });

  it('leaf: those that fell and came back together share a lane', () => {
    const events = [2, 3].map((node) => ({ ...added, node }) as ClusterEvent);
    const falls = [2, 3].map((node) => ({ ...killed, node }) as ClusterEvent);
    const alone = at(2000, { kind: 'processHung', node: 4 });
    const third = at(0, { kind: 'leafAdded', node: 4, group: 1 });
    expect(leafLanes([...events, third, ...falls, alone], nameOfLeaf, 0).map(({ names }) => names)).toEqual([
      ['leaf-1', 'leaf-2'],
      ['leaf-3'],
    ]);
  });

  it('commands: those of the set-up are left out, near ones share a mark', () => {
    const entry = (text: string, atMs: number) => ({ text, atMs }) as Entry;
    const entries = [
      entry('ADD LEAF', 0),
      entry('.kill leaf-8', 1000),
      entry('.kill leaf-7', 1200),
      entry('.start leaf-8', 9000),
    ];
    expect(commandMarks(entries, 1, 500)).toEqual([
      { atMs: 1000, texts: ['.kill leaf-8', '.kill leaf-7'] },
      { atMs: 9000, texts: ['.start leaf-8'] },
    ]);
  });
});
