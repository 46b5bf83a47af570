import type { World } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../words/index.ts';
import { playground, subjectNamed } from '../cluster-for-tests.ts';
import { standingsOf } from '../machines.ts';

/** The chances of a subject in one of its machines, each in a line. */
function told(world: World, name: string, machine = 0): readonly string[] {
  const standing = standingsOf(subjectNamed(world, name), world)[machine];
  if (standing === undefined) throw new Error(`${name} has no such machine`);
  return standing.chances.map(
    ({ event, to, kind, text, atMs }) =>
      `${kind} ${event} → ${to}: ${text}${atMs === null ? '' : ` (${formats.clock(atMs)})`}`,
  );
}

describe('what can become of a leaf', () => {
  it('online and answering', () => {
    const { history } = playground();
    expect(told(history.world, 'leaf-8')).toEqual([
      'can lost → offline: refuses three connections in 3 s, or is silent for 30 s',
      'can detach → detached: it is taken out of service, its data stays',
      'can remove → unknown: the cluster forgets it',
    ]);
  });

  it('dead and not yet missed: the instant is known', () => {
    const { play } = playground();
    expect(told(play('.kill leaf-8', 1000), 'leaf-8')[0]).toBe(
      'comes lost → offline: it does not answer; the master aggregator waits until it is sure (00:03.1)',
    );
  });

  it('dead while nobody watches', () => {
    const { play } = playground();
    expect(told(play('SET GLOBAL leaf_failure_detection = Off; .kill leaf-8', 1000), 'leaf-8')[0]).toBe(
      'cannot lost → offline: leaf_failure_detection is Off',
    );
  });

  it('dead while the master aggregator is down', () => {
    const { play } = playground();
    expect(told(play('.stop ma; .kill leaf-8', 1000), 'leaf-8')[0]).toBe(
      'cannot lost → offline: the master aggregator is down, so that nobody looks',
    );
  });

  it('offline without a process, then recovering', () => {
    const { play } = playground();
    expect(told(play('.kill leaf-8', 6000), 'leaf-8').slice(0, 2)).toEqual([
      'cannot reachable → attaching: it has no process',
      'cannot reachable → detached: auto_attach is On: it would be taken back',
    ]);
    expect(told(play('.start leaf-8', 1000), 'leaf-8')[0]).toMatch(
      /^comes reachable → attaching: it is reading its data back from disk \(00:1\d\.\d\)$/,
    );
  });

  it('offline with auto_attach off: it would only be known to be there', () => {
    const { play } = playground();
    expect(told(play('SET GLOBAL auto_attach = Off; .kill leaf-8', 6000), 'leaf-8')[0]).toBe(
      'cannot reachable → attaching: auto_attach is Off: it would only be known to be there',
    );
  });

  it('attaching: the copies and when the last arrives', () => {
    const { play, at } = playground();
    play('.kill leaf-8', 5000);
    play('.start leaf-8');
    expect(told(at(6000), 'leaf-8')[0]).toMatch(
      /^comes copied → online: 4 copies are on the way \(00:1\d\.\d\)$/,
    );
  });

  it('detached by a statement: nothing but ATTACH LEAF', () => {
    const { play } = playground();
    expect(told(play("DETACH LEAF 'leaf-8':3306;", 20_000), 'leaf-8')).toEqual([
      'cannot reachable → attaching: DETACH LEAF has set it aside: only ATTACH LEAF brings it back',
      'can attach → attaching: it is taken back into service',
      'cannot attach → recovering: its data is there already',
      'can remove → unknown: the cluster forgets it',
    ]);
  });

  it('set aside because auto_attach is off: that is the reason, and no statement is', () => {
    const { play } = playground();
    play('SET GLOBAL auto_attach = Off; .kill leaf-8', 6000);
    play('.start leaf-8', 20_000);
    expect(told(play(''), 'leaf-8')[0]).toBe(
      'cannot reachable → attaching: auto_attach is Off: it would only be known to be there',
    );
  });

  it('asked for by ATTACH LEAF and not recovered yet: it is waited for, though a statement had detached it', () => {
    const { play } = playground();
    play("DETACH LEAF 'leaf-8':3306;", 2000);
    play('.kill leaf-8', 2000);
    play('.start leaf-8', 500);
    expect(told(play(".background ATTACH LEAF 'leaf-8':3306;", 500), 'leaf-8')[0]).toBe(
      'comes reachable → attaching: it is reading its data back from disk (00:09.0)',
    );
  });
});

describe('what can become of a process', () => {
  it('running, then recovering', () => {
    const { play, history } = playground();
    expect(told(history.world, 'leaf-8', 1).map((line) => line.split(':')[0])).toEqual([
      'can kill → stopped',
      'can stop → stopped',
      'can hang → hung',
    ]);
    play('.kill leaf-8', 5000);
    expect(told(play('.start leaf-8', 1000), 'leaf-8', 1).at(-1)).toMatch(
      /^comes recovered → running: .*\(00:/,
    );
  });
});

describe('what can become of a partition and its copies', () => {
  it('served, with a replica that would take over', () => {
    const { history } = playground();
    expect(told(history.world, 'test:3')).toEqual([
      'can lock → locked: the primary fails or moves, and leaf-4 takes over',
      'cannot primaryLost → offline: leaf-4 holds a replica, which would take over',
    ]);
  });

  it('served by its last copy', () => {
    const { play } = playground();
    expect(told(play('.kill leaf-8', 9000), 'test:3')).toEqual([
      'cannot lock → locked: no replica is there to take over',
      'can primaryLost → offline: leaf-4 fails, which holds the only copy in service',
    ]);
  });

  it('offline: it waits for the leaf with the last copy', () => {
    const { play } = playground();
    play('.kill leaf-8', 9000);
    expect(told(play('.kill leaf-4', 9000), 'test:3')).toEqual([
      'cannot attached → served: leaf-4 holds the last copy and does not answer',
      'cannot lock → locked: no replica is there to take over',
    ]);
    expect(told(play('.start leaf-4', 1000), 'test:3')[0]).toBe(
      'comes attached → served: leaf-4 is coming back with the last copy',
    );
  });

  it('a copy on its way', () => {
    const { play, at } = playground();
    play('.kill leaf-8', 5000);
    play('.start leaf-8');
    const lines = told(at(6000), 'test:3 leaf-8');
    expect(lines[1]).toMatch(/^comes copied → replicating: the snapshot is on its way \(00:1\d\.\d\)$/);
    expect(lines[2]).toBe('can copyFailed → pending: leaf-4, its source, or this leaf is lost');
  });

  it('a copy whose leaf recovers out of service', () => {
    const { play } = playground();
    play('.kill leaf-8', 5000);
    const lines = told(play('.start leaf-8', 1000), 'test:3 leaf-8');
    expect(lines.filter((line) => line.startsWith('comes')).length).toBe(1);
    expect(lines.join('\n')).toMatch(/comes recovered → pending/);
    expect(lines.join('\n')).toContain('cannot recovered → online: it has been taken out of service');
  });

  it('an operation that runs by itself cannot be stopped by a statement', () => {
    const { play } = playground();
    expect(told(play('.kill leaf-8', 3100), 'test:3', 1)).toEqual([
      'can fail → failed: a node that an action needs is lost',
      'cannot cancel → cancelled: no statement waits for it',
      'cannot copiesDone → settling: only an attach settles',
      'comes done → success: 2 actions are still to come to an end',
    ]);
  });
});

describe('machines', () => {
  it('every arrow that leaves a state is told, in every state that a story passes through', () => {
    const { play, at } = playground();
    const worlds = [
      play('.kill leaf-8', 1000),
      at(2100),
      at(5000),
      play('.start leaf-8', 1000),
      at(5000),
      at(9000),
    ];
    for (const world of worlds) {
      for (const name of ['leaf-8', 'test:3', 'test:3 leaf-8', 'test:3 leaf-4']) {
        for (const { machine, state, chances } of standingsOf(subjectNamed(world, name), world)) {
          const arrows = machine.arrows().filter(([from]) => from === state);
          expect(chances.map(({ from, event, to }) => [from, event, to])).toEqual(arrows);
          for (const { text } of chances) expect(text).toMatch(/\S.*[^.]$/);
        }
      }
    }
  });
});
