import { describe, expect, it } from 'vitest';
import { Session } from '../../presentation/session.ts';
import { emptyCluster } from '../../presentation/start.ts';
import { slowedSurroundings } from '../../presentation/surroundings-for-tests.ts';
import { type Entries, packedBeside, Visits } from './visits.ts';

const session = () => new Session(emptyCluster, 'full', slowedSurroundings());

/** A browser's history in which one can go back and forth. */
function browser(): Entries & { readonly go: (by: number) => void; readonly arrive: (href: string) => void } {
  let entries: { state: unknown; href: string }[] = [{ state: null, href: 'start' }];
  let at = 0;
  const push = (state: unknown, href: string) => {
    entries = [...entries.slice(0, at + 1), { state, href }];
    at += 1;
  };
  return {
    state: () => entries[at]?.state,
    href: () => entries[at]?.href ?? '',
    push,
    replace: (state, href) => {
      entries[at] = { state, href };
    },
    go: (by) => {
      at += by;
    },
    arrive: (href) => push(null, href),
  };
}

describe('visits', () => {
  it('going back shows the session that was there, as it was left, and going forth the other one', () => {
    const entries = browser();
    const [first, second] = [session(), session()];
    const visits = new Visits(first, entries, 1);
    visits.open(second, 'second');
    expect([visits.shown().session, entries.href()]).toEqual([second, 'second']);
    entries.go(-1);
    expect(visits.follow()).toBe(true);
    expect([visits.shown().session, entries.href()]).toEqual([first, 'start']);
    entries.go(1);
    expect(visits.follow()).toBe(true);
    expect(visits.shown().session).toBe(second);
  });

  it('each session is shown in a round of its own, and the one that is left stands still', () => {
    const [first, second] = [session(), session()];
    const visits = new Visits(first, browser(), 1);
    let told = 0;
    visits.subscribe(() => {
      told += 1;
    });
    visits.open(second, 'second');
    expect([visits.shown().round, first.transport.state, told]).toEqual([1, 'paused', 1]);
  });

  it('an entry that the browser has made, or that is of another life, has no session until it is given one', () => {
    const entries = browser();
    const [first, second] = [session(), session()];
    const visits = new Visits(first, entries, 2);
    entries.arrive('link');
    expect(visits.follow()).toBe(false);
    entries.replace({ life: 1, visit: 1 }, 'link');
    expect(visits.follow()).toBe(false);
    visits.adopt(second);
    entries.go(-1);
    expect([visits.follow(), visits.shown().session]).toEqual([true, first]);
    entries.go(1);
    expect([visits.follow(), visits.shown().session]).toEqual([true, second]);
  });

  it('a session that is put away says how many statements it has, and one to which somebody goes back puts none away', () => {
    const entries = browser();
    const first = session();
    first.run('SELECT 1; SELECT 2;');
    const visits = new Visits(first, entries, 1);
    visits.open(session(), 'start of another');
    expect(visits.shown().putAway).toBe(2);
    entries.go(-1);
    visits.follow();
    expect(visits.shown()).toMatchObject({ session: first, round: 2 });
    expect(visits.shown().putAway).toBeUndefined();
    entries.arrive('link');
    visits.adopt(session());
    expect(visits.shown().putAway).toBe(2);
    // Nothing was done there.
    visits.open(session(), 'nothing lost');
    expect(visits.shown().putAway).toBeUndefined();
    entries.go(-3);
    visits.follow();
    // An entry that was there before: what is left is not the one before it.
    entries.go(1);
    entries.replace({ life: 0, visit: 1 }, 'of an earlier life');
    visits.adopt(session());
    expect(visits.shown().putAway).toBeUndefined();
  });

  it('what stands at the prompts of a session is kept at its entry, and at no other one', () => {
    const entries = browser();
    const [first, second] = [session(), session()];
    const visits = new Visits(first, entries, 1);
    first.drafts.write(0, 'SELECT 1');
    visits.keep(first, entries.href(), null);
    expect(entries.state()).toMatchObject({ drafts: [[0, 'SELECT 1']] });
    visits.open(second, 'second');
    expect(entries.state()).not.toHaveProperty('drafts');
    entries.go(-1);
    visits.follow();
    first.drafts.write(0, '');
    visits.keep(first, entries.href(), null);
    expect(entries.state()).not.toHaveProperty('drafts');
  });

  it('so many are kept, and the oldest is let go', () => {
    const entries = browser();
    const visits = new Visits(session(), entries, 1);
    for (let count = 0; count < 8; count += 1) visits.open(session(), `at ${count}`);
    entries.go(-8);
    expect(visits.follow()).toBe(false);
    entries.go(1);
    expect(visits.follow()).toBe(true);
  });

  it('a link that cannot be opened leaves the session at its entry too', () => {
    const entries = browser();
    const first = session();
    const visits = new Visits(first, entries, 1);
    entries.arrive('broken link');
    visits.adopt(first);
    expect([visits.shown().round, visits.follow()]).toEqual([0, true]);
  });

  it('what an entry keeps is written at the entry of its session alone, and not at one that is still to be opened', () => {
    const entries = browser();
    const [first, second] = [session(), session()];
    const visits = new Visits(first, entries, 1);
    expect([visits.keep(first, 'start#1', null), entries.href()]).toEqual([true, 'start#1']);
    visits.open(second, 'second');
    expect([visits.keep(first, 'start#2', null), entries.href()]).toEqual([false, 'second']);
    entries.go(-1);
    expect([visits.isHere(), visits.keep(second, 'second#1', null), entries.href()]).toEqual([
      false,
      false,
      'start#1',
    ]);
    entries.go(1);
    expect([visits.isHere(), visits.keep(second, 'second#1', null), entries.href()]).toEqual([
      true,
      true,
      'second#1',
    ]);
  });

  it('what is too long for an address is kept beside it, for every life of the page, until it fits', () => {
    const entries = browser();
    const first = session();
    const visits = new Visits(first, entries, 1);
    visits.keep(first, 'start', { packed: '1.long', isSaved: true });
    expect(packedBeside(entries.state())).toEqual({ packed: '1.long', isSaved: true });
    expect(visits.follow()).toBe(true);
    visits.keep(first, 'start#s=1.short', null);
    expect(packedBeside(entries.state())).toBeNull();
    for (const other of [null, undefined, 7, 'x', [], {}, { packed: 7 }])
      expect(packedBeside(other)).toBeNull();
    expect(packedBeside({ packed: '1.x', isSaved: 'yes' })).toEqual({ packed: '1.x', isSaved: false });
  });
});
