import { describe, expect, it } from 'vitest';
import { Session } from './session.ts';
import { emptyCluster, freePlay } from './start.ts';
import { slowedSurroundings } from './surroundings-for-tests.ts';

const leaves = (count: number): string =>
  Array.from({ length: count }, (_, leaf) => `ADD LEAF root@'leaf-${leaf + 1}':3306;`).join('\n');

/** A session in which a script of 100 statements has begun to be entered. */
function begun() {
  const place = slowedSurroundings();
  const session = new Session(emptyCluster, 'full', place);
  const versions: number[] = [];
  session.subscribeVersion(() => versions.push(session.world.nodes.length));
  session.run(leaves(100));
  return { place, session, versions };
}

describe('a script that is too long for one go', () => {
  it('is entered while nothing is more urgent, and told of when all of it has been', () => {
    const { place, session, versions } = begun();
    expect(session.entered()).toBe(16);
    for (let slice = 0; slice < 5; slice += 1) place.idle();
    expect([session.entered(), versions]).toEqual([96, []]);
    for (let slice = 0; slice < 2; slice += 1) place.idle();
    expect([session.entered(), versions[0]]).toEqual([null, 101]);
    expect(session.play.acts.map(({ kind }) => kind)).toEqual(['pass', 'enter']);
  });

  it('lets no time pass meanwhile', () => {
    const { place, session } = begun();
    session.transport.play();
    place.play(10);
    expect([session.history.cursor.atMs, session.entered()]).toEqual([1_000, 16]);
  });

  it('is whole before anything else is done', () => {
    const { session } = begun();
    session.undo();
    expect([session.entered(), session.world.nodes.length]).toEqual([null, 100]);
  });

  it('cut short, it is what has been entered, which is told of when there is time', () => {
    const { place, session, versions } = begun();
    place.idle();
    session.cutShort();
    expect([session.entered(), session.world.nodes.length, versions]).toEqual([null, 33, []]);
    place.idle();
    expect(versions[0]).toBe(33);
    expect(session.play.acts.at(-1)).toEqual({ kind: 'enter', script: `${leaves(32)}\n`, step: null });
  });
});

describe('a large world', () => {
  it('is shown at once, and what is written about it is told of once, in a turn of its own', () => {
    const place = slowedSurroundings();
    const session = new Session(emptyCluster, 'full', place);
    session.run(`${leaves(2)}\nCREATE DATABASE wide PARTITIONS 5000;`);
    for (let turn = 0; turn < 400; turn += 1) place.idle();
    const told: string[] = [];
    session.subscribe(() => told.push('picture'));
    session.subscribeVersion(() => told.push('written'));
    const version = session.version();
    session.transport.pause();
    session.transport.setSpeed(4);
    expect([told.includes('picture'), told.includes('written'), session.version()]).toEqual([
      true,
      false,
      version,
    ]);
    for (let turn = 0; turn < 2; turn += 1) place.idle();
    expect([told.filter((what) => what === 'written').length, session.version()]).toEqual([1, version + 1]);
  });
});

describe('what is worked out for the picture', () => {
  it('lets no time pass until it is there', () => {
    const place = slowedSurroundings();
    const session = new Session(freePlay, 'full', place);
    session.run('.kill leaf-8');
    const { atMs } = session.history.cursor;
    const ended: string[] = [];
    session.workOut([1, 2].values(), () => ended.push('given up'));
    session.workOut([1, 2].values(), () => ended.push('there'));
    place.play(200);
    expect([session.history.cursor.atMs, ended]).toEqual([atMs, []]);
    for (let slice = 0; slice < 3; slice += 1) place.idle();
    expect(ended).toEqual(['there']);
    place.playOut();
    expect(session.history.cursor.atMs).toBeGreaterThan(atMs);
  });
});

describe('a statement on a large cluster', () => {
  const large = `${leaves(2)}\nCREATE DATABASE test PARTITIONS 4097;`;

  it('is told of in a turn of its own, without progress that nobody could follow', () => {
    const place = slowedSurroundings();
    const session = new Session(emptyCluster, 'full', place);
    session.run(large);
    expect([session.entered(), session.play.acts.at(-1)?.kind]).toEqual([null, 'enter']);
    const versions: number[] = [];
    session.subscribeVersion(() => versions.push(session.world.nodes.length));
    session.run('.kill leaf-2');
    expect([session.entered(), versions, session.play.entering]).toEqual([null, [], { entered: 1, of: 1 }]);
    for (let turn = 0; turn < 2; turn += 1) place.idle();
    expect([session.play.entering, versions.length > 0]).toEqual([null, true]);
  });

  it('has ended before anything else is done', () => {
    const place = slowedSurroundings();
    const session = new Session(emptyCluster, 'full', place);
    session.run(large);
    session.run('.kill leaf-2');
    session.undo();
    expect([session.play.entering, session.play.acts.at(-1)?.kind]).toEqual([null, 'undo']);
  });
});
