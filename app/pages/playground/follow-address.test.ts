import { unpackRecord } from '@ha-playground/engine/packed';
import { readRecord } from '@ha-playground/engine/record';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../../presentation/session.ts';
import { isKept, isSaved, rememberSaved } from '../../presentation/sharing/kept-work.ts';
import { packedIn } from '../../presentation/sharing/packed-in.ts';
import { freePlay } from '../../presentation/start.ts';
import { slowedSurroundings } from '../../presentation/surroundings-for-tests.ts';
import { Allowance } from './allowance.ts';
import { followAddress } from './follow-address.ts';
import type { Beside } from './visits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A session whose address is followed, and how often that has been written. */
function followed(allowance = new Allowance()) {
  const place = slowedSurroundings();
  const session = new Session(freePlay, 'full', place);
  const entry = {
    href: 'https://a.test/x/',
    beside: null as Beside | null,
    drafts: '',
    isElsewhere: false,
    written: 0,
  };
  let tooLong = 0;
  const follower = followAddress(
    session,
    {
      href: () => entry.href,
      keep: (href, beside) => {
        if (entry.isElsewhere) return false;
        const drafts = session.drafts.of(0);
        const isSame = href === entry.href && beside === entry.beside && drafts === entry.drafts;
        Object.assign(entry, { href, beside, drafts, written: entry.written + (isSame ? 0 : 1) });
        return true;
      },
    },
    {
      allowance,
      onTooLong: () => {
        tooLong += 1;
      },
    },
  );
  return { place, session, entry, follower, toldTooLong: () => tooLong };
}

/** The scripts that were entered in what is packed. */
function scriptsIn(packed: string | null): readonly string[] {
  const unpacked = unpackRecord(packed ?? '');
  if (!unpacked.ok) return [];
  const read = readRecord(unpacked.text);
  if (!read.ok) throw new Error(read.fault.kind);
  return read.record.acts.flatMap((act) => (act.kind === 'enter' ? [act.script] : []));
}

/** The scripts that were entered in what an address holds. */
const heldBy = ({ href }: { readonly href: string }): readonly string[] =>
  scriptsIn(packedIn(new URL(href).hash));

/** A statement of so many characters that becomes not much shorter by packing. */
function longScript(characters: number): string {
  let text = '';
  for (let place = 0; text.length < characters; place += 1) text += `, (${(place * 7_919_317) % 10_000_019})`;
  return `INSERT INTO test.x VALUES (1)${text};`;
}

describe('address', () => {
  it('holds a statement from the moment on in which it is entered: a page that is loaded again has it', () => {
    const { session, entry } = followed();
    const entered: string[] = [];
    for (const script of ['.kill leaf-8', 'SELECT 1;', '.wait 1m', 'SHOW LEAVES;']) {
      session.run(script);
      entered.push(script);
      expect([isKept(session), heldBy(entry)]).toEqual([true, entered]);
    }
    session.undo();
    expect(isKept(session)).toBe(true);
  });

  it('is written so often that no browser refuses it; what is behind then is written later, or before the page is left', () => {
    const { session, place, entry, follower } = followed();
    for (let count = 0; count < 90; count += 1) session.run(`SELECT ${count};`);
    expect([entry.written, heldBy(entry).length]).toEqual([70, 70]);
    vi.advanceTimersByTime(29_000);
    place.idle();
    expect(heldBy(entry)).toHaveLength(70);
    vi.advanceTimersByTime(1_500);
    place.idle();
    expect(heldBy(entry)).toHaveLength(90);
    expect(entry.written).toBe(71);
    const full = new Allowance();
    for (let count = 0; count < 70; count += 1) full.spend();
    const late = followed(full);
    late.session.run('SELECT 1;');
    expect(isKept(late.session)).toBe(false);
    late.follower.write();
    expect([isKept(late.session), heldBy(late.entry)]).toEqual([true, ['SELECT 1;']]);
    follower.end();
  });

  it('time alone is written once in more than four seconds', () => {
    const { session, place, entry } = followed();
    session.run('.kill leaf-8');
    place.idle();
    expect(entry.written).toBe(1);
    for (const [pauses, written] of [
      [7, 1],
      [2, 2],
    ] as const) {
      for (let pause = 0; pause < pauses; pause += 1) {
        place.play(20);
        vi.advanceTimersByTime(500);
        place.idle();
      }
      expect([session.transport.isLive, entry.written]).toEqual([true, written]);
    }
  });

  it('what stands at a prompt is kept beside it, twice in a second, and is in no link', () => {
    const { session, place, entry, follower } = followed();
    session.run('.kill leaf-8');
    vi.advanceTimersByTime(600);
    const { written } = entry;
    for (const text of ['SEL', 'SELE', 'SELEC', 'SELECT 1']) session.drafts.write(0, text);
    place.idle();
    vi.advanceTimersByTime(500);
    place.idle();
    expect([entry.written - written, entry.drafts]).toEqual([1, 'SELECT 1']);
    session.drafts.write(0, 'SELECT 12');
    follower.write();
    expect(entry.drafts).toBe('SELECT 12');
    expect(unpackRecord(packedIn(new URL(entry.href).hash) ?? '')).not.toMatchObject({
      text: expect.stringContaining('SELECT'),
    });
  });

  it('before the page is left its address stays where it holds all that was done, whatever time has passed', () => {
    const { session, place, entry, follower } = followed();
    session.run('.kill leaf-8');
    const { href } = entry;
    place.play(200);
    session.drafts.write(0, 'SELECT 1');
    follower.leave();
    expect([entry.href, entry.drafts]).toEqual([href, 'SELECT 1']);
    follower.write();
    expect(entry.href).not.toBe(href);
  });

  it('what stands at a prompt is kept where nothing has been entered yet too', () => {
    const { session, place, entry } = followed();
    session.drafts.write(0, 'SELECT 1');
    place.idle();
    expect([entry.drafts, entry.href]).toEqual(['SELECT 1', 'https://a.test/x/']);
  });

  it('leaves the entry of another session alone, to which the browser has gone', () => {
    const { session, place, entry, follower } = followed();
    entry.isElsewhere = true;
    session.run('.kill leaf-8');
    place.idle();
    follower.write();
    expect(entry.href).toBe('https://a.test/x/');
    expect(isKept(session)).toBe(false);
    entry.isElsewhere = false;
    follower.write();
    expect(isKept(session)).toBe(true);
  });

  it('a long session is written in slices: what is done meanwhile stands in the next writing, and nothing older follows that', () => {
    const { session, entry, place, follower } = followed();
    session.run('.wait 1s\n'.repeat(300));
    const entered = (): number =>
      scriptsIn(packedIn(new URL(entry.href).hash) ?? entry.beside?.packed ?? null).length;
    for (let turn = 0; turn < 600 && session.play.entering !== null; turn += 1) place.idle();
    vi.advanceTimersByTime(20_000);
    for (let turn = 0; turn < 8; turn += 1) place.idle();
    expect(entered()).toBe(1);
    session.run('.kill leaf-8');
    const before = entry.written;
    place.idle();
    expect(entry.written).toBe(before);
    session.run('.start leaf-8');
    follower.write();
    expect(entered()).toBe(3);
    const after = entry.written;
    for (let turn = 0; turn < 4; turn += 1) place.idle();
    expect([entered(), entry.written]).toEqual([3, after]);
    follower.end();
  });

  it('too long: the address is left without it and says so once, and the entry keeps it beside', () => {
    const { session, entry, follower, toldTooLong } = followed();
    session.run('.kill leaf-8');
    follower.write();
    expect([entry.beside, toldTooLong(), isKept(session)]).toEqual([null, 0, true]);
    session.run(longScript(24_000));
    follower.write();
    follower.write();
    expect([entry.href, toldTooLong(), isKept(session)]).toEqual(['https://a.test/x/', 1, false]);
    expect(entry.beside?.isSaved).toBe(false);
    expect(scriptsIn(entry.beside?.packed ?? '')).toHaveLength(2);
  });

  it('too long for the entry too: neither keeps it', () => {
    const { session, entry, follower } = followed();
    session.run(`SELECT '${dense(220_000)}';`);
    follower.write();
    expect([entry.href, entry.beside, isKept(session)]).toEqual(['https://a.test/x/', null, false]);
  });

  it('a session is lost with the page from the first thing that is done after it was saved, not by looking', () => {
    const { session, place, entry, follower } = followed();
    session.run(longScript(24_000));
    place.playOut();
    follower.write();
    expect(isKept(session)).toBe(false);
    rememberSaved(session);
    session.transport.seek(0);
    session.transport.play();
    place.playOut();
    follower.write();
    expect([isKept(session), isSaved(session), entry.beside?.isSaved]).toEqual([true, true, true]);
    session.undo();
    expect(isKept(session)).toBe(false);
  });
});

/** So many signs that become no fewer by packing. */
function dense(characters: number): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let state = 1;
  return Array.from({ length: characters }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return signs[(state >> 12) % signs.length];
  }).join('');
}
