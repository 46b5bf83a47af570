import { unpackRecord } from '@ha-playground/engine/packed';
import { readRecord } from '@ha-playground/engine/record';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../../presentation/session.ts';
import { isKept, isSaved, rememberSaved } from '../../presentation/sharing/kept-work.ts';
import { freePlay } from '../../presentation/start.ts';
import { slowedSurroundings } from '../../presentation/surroundings-for-tests.ts';
import { followAddress } from './follow-address.ts';
import { packedIn } from './packed-address.ts';
import type { Beside } from './visits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A session whose address is followed, and how often that has been written. */
function followed() {
  const place = slowedSurroundings();
  const session = new Session(freePlay, 'full', place);
  const entry = { href: 'https://a.test/x/', beside: null as Beside | null, isElsewhere: false, written: 0 };
  let tooLong = 0;
  const follower = followAddress(
    session,
    {
      href: () => entry.href,
      keep: (href, beside) => {
        if (entry.isElsewhere) return false;
        Object.assign(entry, { href, beside, written: entry.written + 1 });
        return true;
      },
    },
    () => {
      tooLong += 1;
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

/** A statement of so many characters that becomes not much shorter by packing. */
function longScript(characters: number): string {
  let text = '';
  for (let place = 0; text.length < characters; place += 1) text += `, (${(place * 7_919_317) % 10_000_019})`;
  return `INSERT INTO test.x VALUES (1)${text};`;
}

describe('address', () => {
  it('holds a statement as soon as the page has time, while time still plays', () => {
    const { session, place, entry } = followed();
    session.run('.kill leaf-8');
    place.play(1);
    place.idle();
    expect(session.transport.isLive).toBe(true);
    expect(scriptsIn(packedIn(new URL(entry.href).hash))).toEqual(['.kill leaf-8']);
  });

  it('is written once in half a second, and for time alone once in more than four', () => {
    const { session, place, entry } = followed();
    session.run('.kill leaf-8');
    place.idle();
    expect(entry.written).toBe(1);
    for (const [pauses, written] of [
      [7, 1],
      [2, 2],
    ] as const) {
      for (let pause = 0; pause < pauses; pause += 1) {
        place.play(1);
        vi.advanceTimersByTime(500);
        place.idle();
      }
      expect([session.transport.isLive, entry.written]).toEqual([true, written]);
    }
    session.run('.kill leaf-3');
    session.run('.kill leaf-2');
    place.idle();
    expect(entry.written).toBe(2);
    vi.advanceTimersByTime(500);
    place.idle();
    expect(entry.written).toBe(3);
    expect(scriptsIn(packedIn(new URL(entry.href).hash))).toHaveLength(3);
  });

  it('leaves the entry of another session alone, to which the browser has gone', () => {
    const { session, place, entry, follower } = followed();
    session.run('.kill leaf-8');
    entry.isElsewhere = true;
    place.idle();
    follower.write();
    expect(entry.href).toBe('https://a.test/x/');
    expect(isKept(session)).toBe(false);
    entry.isElsewhere = false;
    follower.write();
    expect(isKept(session)).toBe(true);
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
