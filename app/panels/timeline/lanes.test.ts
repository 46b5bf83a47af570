import type { ClusterEvent, ClusterFact, Entry, NodeId, World } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { clusterScript, historyOf } from '../../presentation/script-for-tests.ts';
import { commandMarks } from './command-marks.ts';
import { leafLanes } from './lanes.ts';

const nameOf = (node: NodeId) => `leaf-${node - 1}`;

/** Three leaves that answer, at the instant 500. */
const beginning: World = (() => {
  const history = historyOf(clusterScript({ leaves: 3 }, 3));
  return { ...history.world, nowMs: 500 };
})();

const at = (atMs: number, fact: object): ClusterEvent => ({ atMs, ...(fact as ClusterFact) });

const lanesAfter = (...events: readonly ClusterEvent[]) =>
  leafLanes(
    events.reduce((before, event) => before.push(event), beginning.events),
    beginning,
    nameOf,
  );

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
    expect(lanesAfter(killed, offline)).toEqual([
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

  it('leaf: recovering from its restart on, noticed or not, as the picture and the narration call it', () => {
    const started = (atMs: number) => at(atMs, { kind: 'processStarted', node: 2 });
    const recovered = at(9000, { kind: 'processRecovered', node: 2 });
    const looks = (...events: readonly ClusterEvent[]) =>
      lanesAfter(...events)[0]?.segments.map(({ look, startMs }) => `${startMs} ${look}`);
    expect(looks(killed, offline, started(6000), recovered)).toEqual([
      '500 online',
      '1000 unnoticed',
      '4000 offline',
      '6000 recovering',
      '9000 offline',
    ]);
    expect(looks(killed, started(2000), recovered)).toEqual([
      '500 online',
      '1000 unnoticed',
      '2000 recovering',
      '9000 online',
    ]);
  });

  it('leaf: cut off from the master aggregator, which has not found out', () => {
    const broken = at(1000, { kind: 'linkBroken', nodes: [1, 2] });
    const mended = at(9000, { kind: 'linkMended', nodes: [1, 2] });
    expect(lanesAfter(broken, mended)[0]?.segments.map(({ look }) => look)).toEqual([
      'online',
      'unnoticed',
      'online',
    ]);
  });

  it('leaf: none for one that stayed online, nor for the master aggregator', () => {
    expect(lanesAfter()).toEqual([]);
    expect(lanesAfter(at(1000, { kind: 'processKilled', node: 1 }))).toEqual([]);
  });

  it('leaf: a state of no length leaves nothing', () => {
    const back = at(4000, {
      kind: 'leafStateChanged',
      node: 2,
      from: 'offline',
      to: 'attaching',
      cause: 'reachable',
    });
    expect(lanesAfter(killed, offline, back)[0]?.segments.map((segment) => segment.look)).toEqual([
      'online',
      'unnoticed',
      'attaching',
    ]);
  });

  it('leaf: those that fell and came back together share a lane', () => {
    const falls = [2, 3].map((node) => ({ ...killed, node }) as ClusterEvent);
    const alone = at(2000, { kind: 'processHung', node: 4 });
    expect(lanesAfter(...falls, alone).map(({ names }) => names)).toEqual([['leaf-1', 'leaf-2'], ['leaf-3']]);
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

  it('commands: as many as a history may have, at one instant, are gone through once', () => {
    const entries = Array.from({ length: 100_000 }, () => ({ text: '.kill leaf-8', atMs: 0 }) as Entry);
    const [mark, ...others] = commandMarks(entries, 1, 500);
    expect([mark?.texts.length, others]).toEqual([99_999, []]);
  });
});
