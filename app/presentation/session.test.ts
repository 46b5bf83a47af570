import { hashOf } from '@ha-playground/engine';
import { readRecord, recordOf, replaying, startsWith, writeRecord } from '@ha-playground/engine/record';
import { beforeEach, describe, expect, it } from 'vitest';
import { Session } from './session.ts';
import { afterScript, emptyCluster, freePlay, type Start } from './start.ts';
import { slowedSurroundings } from './surroundings-for-tests.ts';

let place = slowedSurroundings();

beforeEach(() => {
  place = slowedSurroundings();
});

const playOut = (): void => place.playOut();

const leafState = (session: Session, id: number) => {
  const node = session.world.nodes.at(id - 1);
  return node.kind === 'leaf' ? node.state : null;
};
const leaf7 = 8;
const leaf8 = 9;

/** Free play as a story of two steps, which kill a leaf each. */
const twoSteps: Start = { ...freePlay, steps: ['.kill leaf-8', '.kill leaf-7'] };

describe('session', () => {
  it('at rest from the start: no frame is asked for', () => {
    const session = new Session(freePlay, 'full', place);
    expect(session.transport.state).toBe('resting');
    expect(place.framesAsked()).toBe(0);
  });

  it('playing: a command is followed until nothing is pending', () => {
    const session = new Session(freePlay, 'full', place);
    session.run('.kill leaf-8');
    expect(session.transport.state).toBe('moving');
    playOut();
    expect(leafState(session, leaf8)).toBe('offline');
    expect(session.transport.state).toBe('resting');
    expect(session.stateHash).toBe(hashOf(session.world));
  });

  it('at rest in a large world: its hash is found out in slices of so much work, and time that goes on drops what is left', () => {
    // 8,192 partitions are 256 chunks, of which a slice takes 128; as many events follow when the leaf fails.
    const script = "ADD LEAF root@'leaf-1':3306; CREATE DATABASE test PARTITIONS 8192;";
    const session = new Session({ ...emptyCluster, begin: () => afterScript(script) }, 'full', place);
    const idleUntilHashed = (): number => {
      const before = session.stateHash;
      let slices = 0;
      for (; session.stateHash === before && slices < 100; slices += 1) place.idle();
      return slices;
    };
    expect(session.stateHash).toBe('');
    place.idle();
    expect(session.stateHash).toBe('');
    session.run('.kill leaf-1');
    // That it has been entered is told of in a turn of its own, in which a slice is hashed too.
    place.idle();
    playOut();
    expect(session.stateHash).toBe('');
    expect(idleUntilHashed()).toBe(5);
    expect(session.stateHash).toBe(hashOf(session.world));
    // Of the start a part was hashed before the leaf failed: what is left takes one slice.
    session.transport.seek(session.history.originMs);
    expect(idleUntilHashed()).toBe(1);
    expect(session.stateHash).toBe(hashOf(session.world));
  });

  it('sought back and played again: the same hash at the same instant', () => {
    const session = new Session(freePlay, 'full', place);
    session.run('.kill leaf-8');
    playOut();
    session.run('.start leaf-8');
    playOut();
    const first = [session.history.cursor.atMs, session.stateHash];
    session.transport.seek(session.history.originMs);
    expect(leafState(session, leaf8)).toBe('online');
    session.transport.play();
    playOut();
    expect([session.history.cursor.atMs, session.stateHash]).toEqual(first);
  });

  it('paused: a statement runs to its end, and the pause holds', () => {
    const session = new Session(freePlay, 'full', place);
    session.transport.pause();
    session.run("DETACH LEAF 'leaf-8':3306;");
    expect(session.transport.state).toBe('completing');
    playOut();
    expect(session.transport.state).toBe('paused');
    expect(leafState(session, leaf8)).toBe('detached');
  });

  it('less motion is wanted: it waits until it is played', () => {
    expect(new Session(freePlay, 'reduced', place).transport.state).toBe('paused');
    expect(new Session(freePlay, 'full', place).transport.state).not.toBe('paused');
  });

  it('a command that follows what this instant has brought has the next millisecond to itself', () => {
    const session = new Session(freePlay, 'full', place);
    session.transport.pause();
    for (const statement of ['.kill leaf-8', '.kill leaf-7', 'SHOW LEAVES;', '.kill leaf-6']) {
      session.run(statement);
      playOut();
    }
    expect(session.history.branch.entries.slice(-3).map(({ text, atMs }) => `${atMs} ${text}`)).toEqual([
      '1100 .kill leaf-8',
      '1101 .kill leaf-7',
      '1102 .kill leaf-6',
    ]);
  });

  it('a command at rest: a second passes first; what only looks takes no time', () => {
    const session = new Session(freePlay, 'full', place);
    session.run('SHOW LEAVES;');
    playOut();
    expect(session.history.cursor.atMs).toBe(session.history.originMs);
    session.run('SET GLOBAL auto_attach = Off;');
    expect(session.history.branch.entries.at(-1)?.atMs).toBe(session.history.originMs + 1000);
  });

  it('one key plays and pauses, also while a statement runs to its end', () => {
    const session = new Session(freePlay, 'full', place);
    const { transport } = session;
    transport.toggle();
    expect(transport.state).toBe('paused');
    session.run("DETACH LEAF 'leaf-8':3306;");
    expect(transport.state).toBe('completing');
    transport.toggle();
    expect(transport.state).toBe('paused');
    transport.toggle();
    expect(transport.state).toBe('moving');
    transport.toggle();
    expect(transport.state).toBe('paused');
  });

  it('a story: what a step leaves pending waits for the next step, and after the last one it is followed', () => {
    const steps = ['INSERT INTO test.x VALUES (101), (102), ... (200);', '.kill leaf-8'];
    const session = new Session({ ...freePlay, id: 'two-steps', steps }, 'full', place);
    session.takeStep();
    playOut();
    expect(session.transport.state).toBe('between');
    session.takeStep();
    playOut();
    expect(leafState(session, leaf8)).toBe('offline');
    expect(session.transport.state).toBe('resting');
  });

  it('paused: a read takes no time and starts no branch, in the past too', () => {
    const session = new Session(freePlay, 'full', place);
    session.run('.kill leaf-8');
    playOut();
    session.transport.seek(600);
    session.run('SHOW LEAVES;');
    playOut();
    expect(session.history.cursor.atMs).toBe(600);
    expect(session.history.branches.length).toBe(1);
  });

  it('a command in the past: a branch, and the other future stays', () => {
    const session = new Session(freePlay, 'full', place);
    session.run('.kill leaf-8');
    playOut();
    const endMs = session.history.endMs;
    session.transport.seek(600);
    session.run('.kill leaf-1');
    session.transport.play();
    playOut();
    expect(session.history.branches.map((branch) => branch.endMs).includes(endMs)).toBe(true);
    expect([leafState(session, 2), leafState(session, leaf8)]).toEqual(['offline', 'online']);
  });

  it.each([
    ['.kill leaf-8', 1_000],
    ['SHOW LEAVES; .kill leaf-8', 1_000],
    ['/* look */ SHOW LEAVES;\nSELECT 1;\n.background REBALANCE PARTITIONS ON test', 1_000],
    ['SHOW LEAVES; SELECT 1;', 0],
    ['.background SHOW LEAVES', 0],
    ['REBALANCE nonsense;', 0],
  ])(
    'what changes the cluster has a place of its own on the timeline, what looks needs none (%j)',
    (script, ms) => {
      const session = new Session(freePlay, 'full', place);
      const { atMs } = session.history.cursor;
      session.run(script);
      const [entry] = session.history.branch.entries.slice(session.setUp.entries);
      expect((entry?.atMs ?? session.history.cursor.atMs) - atMs).toBe(ms);
      expect(entry !== undefined).toBe(ms > 0);
    },
  );

  it('undo: played on, what was undone is not done again, and redo leads back to it', () => {
    const session = new Session(freePlay, 'full', place);
    session.run('.kill leaf-8');
    playOut();
    const { hash, atMs } = { hash: session.stateHash, atMs: session.history.cursor.atMs };
    session.undo();
    expect(leafState(session, leaf8)).toBe('online');
    session.transport.play();
    playOut();
    session.transport.advanceTo(atMs);
    expect(session.world.nodes.at(leaf8 - 1).process).toBe('running');
    expect(session.history.branches.map(({ name }) => name)).toEqual(['main', 'branch 2']);
    session.redo();
    expect(session.stateHash).toBe(hash);
    expect([session.history.cursor.atMs, session.history.branches.length]).toEqual([atMs, 1]);
  });

  it('undo: time stands until the next statement, and goes on with it, where nobody has paused', () => {
    const session = new Session(freePlay, 'full', place);
    const afterUndo = () => {
      session.run('.kill leaf-8');
      playOut();
      session.undo();
      const { state } = session.transport;
      session.run('.kill leaf-7');
      playOut();
      return [state, leafState(session, leaf7)];
    };
    expect(afterUndo()).toEqual(['between', 'offline']);
    session.undo();
    session.transport.play();
    session.transport.pause();
    expect(afterUndo()).toEqual(['paused', 'online']);
  });

  it('undo: statements that were entered after the fork and wait there end as undone, and nothing of them is done', () => {
    const session = new Session(freePlay, 'full', place);
    session.run('.kill leaf-8');
    session.run('SELECT COUNT(*) FROM test.x;\n.kill leaf-7');
    session.undo();
    session.transport.play();
    playOut();
    session.transport.advanceTo(session.history.cursor.atMs + 60_000);
    const printed = session.connections.active.log.map(({ run }) => run.result?.text);
    expect(printed.slice(-2)).toEqual(['-- undone', '-- undone']);
    expect(session.history.branch.entries.length).toBe(session.setUp.entries);
  });

  it('undo: a step of a story is to be taken again, and is taken once it is redone', () => {
    const session = new Session(twoSteps, 'full', place);
    session.takeStep();
    playOut();
    session.takeStep();
    playOut();
    expect([session.story?.done, session.story?.next]).toEqual([2, null]);
    session.undo();
    expect([session.story?.done, session.story?.next]).toEqual([1, '.kill leaf-7']);
    session.redo();
    expect(session.story?.done).toBe(2);
    session.undo();
    session.takeStep();
    expect([session.story?.done, session.history.canRedo]).toEqual([2, false]);
    session.switchTo(0);
    expect(session.story?.done).toBe(2);
  });

  it('undo: never into the set-up', () => {
    const session = new Session(freePlay, 'full', place);
    session.undo();
    session.transport.stepBack('step');
    expect(session.history.cursor.atMs).toBe(session.history.originMs);
    expect(session.world.databases.length).toBe(1);
  });

  it('steps: forward shows what happens next, back returns to where it was', () => {
    const session = new Session(freePlay, 'full', place);
    session.transport.pause();
    session.run('.kill leaf-8');
    playOut();
    const killedMs = session.history.cursor.atMs;
    session.transport.stepForward('step');
    expect(session.history.cursor.atMs).toBe(killedMs + 3000);
    playOut();
    expect(session.transport.state).toBe('paused');
    session.transport.stepBack('step');
    expect(session.history.cursor.atMs).toBe(killedMs);
  });

  it('steps: the next one cuts short what the one before still shows', () => {
    const session = new Session(freePlay, 'full', place);
    session.transport.pause();
    session.run('.kill leaf-8');
    playOut();
    session.run('.start leaf-8');
    playOut();
    session.transport.seek(session.history.originMs);
    const shown = Array.from({ length: 5 }, () => {
      session.transport.stepForward('step');
      return session.transport.presentation.moment.atMs - session.history.cursor.atMs;
    });
    expect(shown).toEqual([0, 0, 0, 0, 0]);
  });

  it('a scrub: a picture that rested at the end pauses in the past, and follows again at the end', () => {
    const session = new Session(freePlay, 'full', place);
    session.run('.kill leaf-8');
    playOut();
    const release = session.transport.scrubStart();
    session.transport.scrubTo(600);
    release();
    expect(session.transport.state).toBe('paused');
    const releaseAtEnd = session.transport.scrubStart();
    session.transport.scrubTo(session.history.endMs + 5000);
    releaseAtEnd();
    expect(session.transport.state).toBe('resting');
  });

  it('a statement that takes its time keeps nobody from the next one', () => {
    const session = new Session(freePlay, 'full', place);
    session.run("ADD LEAF root@'leaf-9':3306 INTO GROUP 1; ADD LEAF root@'leaf-10':3306 INTO GROUP 2;");
    session.run('USE test; REBALANCE PARTITIONS ON test;');
    session.run('SELECT COUNT(*) FROM x;');
    const { log } = session.connections.active;
    expect(log.map(({ run }) => `${run.text}: ${run.state}`).slice(-2)).toEqual([
      'REBALANCE PARTITIONS ON test: running',
      'SELECT COUNT(*) FROM x: done',
    ]);
    expect(log.at(-1)?.run.result?.text).toContain('100');
    session.cancelAll(session.connections.active);
    playOut();
    expect(session.connections.active.log.every(({ run }) => run.state === 'done')).toBe(true);
  });

  it('renders are asked for by changes, not by frames', () => {
    const session = new Session(freePlay, 'full', place);
    let renders = 0;
    let moments = 0;
    session.subscribeVersion(() => {
      renders += 1;
    });
    session.subscribe(() => {
      moments += 1;
    });
    session.run('.kill leaf-8');
    playOut();
    expect(moments).toBeGreaterThan(100);
    expect(renders).toBeLessThan(12);
  });

  it('replayed from its record it goes on where it was: steps taken, undone, and what belongs to the set-up', () => {
    const session = new Session(twoSteps, 'full', place);
    session.takeStep();
    playOut();
    session.takeStep();
    playOut();
    session.undo();
    const text = writeRecord(recordOf(session.play, { start: twoSteps.recorded }));
    const read = readRecord(text);
    const steps = read.ok
      ? replaying(
          read.record,
          startsWith(() => null),
        )
      : null;
    let step = steps?.next();
    while (step?.done === false) step = steps?.next();
    const replayed = step?.value;
    if (replayed === undefined || !('ok' in replayed) || !replayed.ok) throw new Error('not replayed');
    const again = new Session(twoSteps, 'full', place, replayed.play);
    expect([again.story?.done, again.history.canRedo, again.setUp, hashOf(again.world)]).toEqual([
      1,
      true,
      session.setUp,
      session.stateHash,
    ]);
    again.redo();
    expect(again.story?.done).toBe(2);
  });
});
