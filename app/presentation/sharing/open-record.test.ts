import { packRecord } from '@ha-playground/engine/packed';
import { writeRecord } from '@ha-playground/engine/record';
import { describe, expect, test } from 'vitest';
import { Session } from '../session.ts';
import { builtBy, emptyCluster, freePlay, type Start } from '../start.ts';
import { storyStarts } from '../stories.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';
import { hasBeenPlayed, recordKept, textKept } from './kept-text.ts';
import { openRecord, type Source } from './open-record.ts';
import type { Opened } from './opened.ts';

function played(start: Start, ...scripts: readonly string[]): Session {
  const place = slowedSurroundings();
  const session = new Session(start, 'full', place);
  for (const script of scripts) {
    session.run(script);
    place.playOut();
  }
  return session;
}

/** Opens a source and gives it all the idle time that it asks for; `slices` counts how often. */
async function opening(source: Source, isWanted = () => true) {
  const place = slowedSurroundings();
  const shares: number[] = [];
  let result: Opened | null | undefined;
  void openRecord(source, {
    motion: 'full',
    surroundings: place,
    onProgress: (share) => shares.push(share),
    isWanted,
  }).then((opened) => {
    result = opened;
  });
  for (let slice = 0; slice < 10_000 && result === undefined; slice += 1) {
    await Promise.resolve();
    place.idle();
  }
  return { result, shares, place };
}

function sessionOf(opened: Opened | null | undefined): Session {
  if (opened?.ok !== true) throw new Error(JSON.stringify(opened));
  return opened.session;
}

const consoleOf = (session: Session): readonly string[] =>
  session.connections.active.log.map(({ run }) => `${run.text} ${JSON.stringify(run)}`);

describe('opening', () => {
  test('a session comes back with its console, its cursor, its branches and its hash', async () => {
    const kept = played(freePlay, '.kill leaf-8', 'SELECT COUNT(*) FROM test.x;');
    kept.undo();
    kept.run('SHOW LEAVES;');
    kept.transport.seek(kept.history.originMs + 500);
    const { result } = await opening({ kind: 'packed', packed: packRecord(textKept(kept, {})) });
    const session = sessionOf(result);
    expect(session.history.cursor).toEqual(kept.history.cursor);
    expect(session.history.branches).toEqual(kept.history.branches);
    expect(session.stateHash).toBe(kept.stateHash);
    expect(consoleOf(session)).toEqual(consoleOf(kept));
    expect(textKept(session, {})).toBe(textKept(kept, {}));
    expect(result).toMatchObject({ ok: true, difference: null });
  });

  test('it opens in slices, and says how far it is', async () => {
    const kept = played(freePlay, 'SHOW LEAVES;', '.kill leaf-8', 'SHOW LEAVES;');
    const { shares } = await opening({ kind: 'text', text: textKept(kept, {}) });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test('it stands still, unless it is to be played from there', async () => {
    const kept = played(freePlay, '.kill leaf-8');
    kept.transport.seek(2_000);
    const still = sessionOf((await opening({ kind: 'text', text: textKept(kept, {}) })).result);
    expect(still.transport.state).toBe('paused');
    const playing = await opening({ kind: 'text', text: textKept(kept, { opens: 'playing' }) });
    expect(sessionOf(playing.result).transport.state).toBe('moving');
    playing.place.playOut();
    expect(sessionOf(playing.result).history.cursor.atMs).toBeGreaterThan(2_000);
  });

  test('what was opened to be played is kept so, what was opened as it stands is kept so, and either can be chosen', async () => {
    const kept = played(freePlay, '.kill leaf-8');
    for (const [way, opens] of [
      ['play', 'playing'],
      ['still', undefined],
    ] as const) {
      const text = writeRecord(recordKept(kept, {}, way));
      const session = sessionOf((await opening({ kind: 'text', text })).result);
      expect([way, recordKept(session, {}).view.opens]).toEqual([way, opens]);
      expect(recordKept(session, {}, 'play').view.opens).toBe('playing');
      expect(recordKept(session, {}, 'still').view.opens).toBeUndefined();
    }
  });

  test('starts are found by what they are: a story with its steps, a cluster of one’s own, an empty one', async () => {
    const [story] = storyStarts();
    if (story === undefined) throw new Error('there is no story');
    for (const start of [story, builtBy(''), emptyCluster]) {
      const opened = sessionOf(
        (await opening({ kind: 'text', text: textKept(played(start, 'SELECT 1;'), {}) })).result,
      );
      expect([opened.start.id, opened.start.title, opened.start.steps]).toEqual([
        start.id,
        start.title,
        start.steps,
      ]);
    }
  });

  test('the database that was looked at is looked at again', async () => {
    const kept = played(freePlay, 'CREATE DATABASE other PARTITIONS 4;');
    kept.view.showDatabase('other');
    const opened = sessionOf((await opening({ kind: 'text', text: textKept(kept, {}) })).result);
    expect(opened.view.sight().database).toBe('other');
  });

  test('nobody waits for what is not wanted any more', async () => {
    const kept = played(freePlay, '.kill leaf-8');
    expect((await opening({ kind: 'text', text: textKept(kept, {}) }, () => false)).result).toBeNull();
  });

  test('what cannot be opened is answered with its fault', async () => {
    const text = textKept(played(freePlay, 'SELECT 1;'), {});
    const faults: readonly (readonly [Source, object])[] = [
      [
        { kind: 'packed', packed: 'x' },
        { kind: 'packed', fault: { kind: 'notPacked' } },
      ],
      [
        { kind: 'packed', packed: packRecord('x') },
        { kind: 'record', fault: { kind: 'noRecord' } },
      ],
      [
        { kind: 'text', text: '' },
        { kind: 'record', fault: { kind: 'noRecord' } },
      ],
      [
        { kind: 'text', text: text.replace('builtIn free-play', 'story none 00000000000000') },
        { kind: 'record', fault: { kind: 'unknownStart', id: 'none' } },
      ],
      [
        { kind: 'text', text: text.replace('free-play', 'constructor') },
        { kind: 'record', fault: { kind: 'unknownStart', id: 'constructor' } },
      ],
    ];
    for (const [source, fault] of faults)
      expect((await opening(source)).result).toEqual({ ok: false, fault });
  });

  test('a session that goes another way is opened, and the place is told', async () => {
    const text = textKept(played(freePlay, 'SELECT 1;', 'SELECT COUNT(*) FROM test.x;'), {});
    const other = text.replace('engine 0.1.0', 'engine 0.0.9').replace('SELECT COUNT(*)', 'SELECT nothing');
    expect((await opening({ kind: 'text', text: other })).result).toMatchObject({
      ok: true,
      difference: { kind: 'statement', statement: 2, madeWith: '0.0.9', shownWith: '0.1.0' },
    });
  });

  test('a session in which nothing has been done follows from its start', () => {
    expect(hasBeenPlayed(played(freePlay))).toBe(false);
    expect(hasBeenPlayed(played(freePlay, 'SELECT 1;'))).toBe(true);
  });
});
