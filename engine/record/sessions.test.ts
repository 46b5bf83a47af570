import { describe, expect, test } from 'vitest';
import { chance } from '../base/index.ts';
import { hashOf } from '../simulation/index.ts';
import type { Play } from '../statements/index.ts';
import { inOneGo, playAtRandom, unevenly } from '../testing/random-play.ts';
import { readRecord } from './read-record.ts';
import { recordOf } from './record-of.ts';
import { startsWith } from './recorded-starts.ts';
import { replay } from './replay.ts';
import type { RecordStart, SessionRecord } from './types.ts';
import { writeRecord } from './write-record.ts';

/** How many random sessions are kept and made again. */
const { RECORD_SESSIONS = '25' } = process.env;
const sessions = Number(RECORD_SESSIONS);
const instantsPerBranch = 20;

const starts = startsWith(() => null);

function restored(record: SessionRecord): Play {
  const replayed = replay(record, starts);
  if (!replayed.ok) throw new Error(replayed.fault.kind);
  return replayed.play;
}

function readAgain(text: string): SessionRecord {
  const read = readRecord(text);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.record;
}

/** All that a person could see of a session: the tree with its worlds, the cursor, and every console. */
function seenOf({ history, connections, steps, statements, watches }: Play, seed: number) {
  const { cursor, undone, branches } = history;
  return {
    cursor,
    undone,
    branches,
    hashes: branches.flatMap(({ id, endMs }) =>
      Array.from({ length: instantsPerBranch }, (_, index) =>
        hashOf(history.lineOf(id).worldAt(chance(seed, ['look', id, index], endMs + 1))),
      ),
    ),
    active: connections.active.id,
    consoles: connections.all.map(({ id, node, database, log }) => ({
      id,
      node,
      database,
      log: log.map(({ place, run }) => ({ place, run })),
    })),
    statements,
    steps,
    watches: watches.all,
  };
}

describe('record: random sessions', () => {
  test(`saved and restored, each is as it was, and its text the same again (${sessions} sessions)`, () => {
    const kinds = new Set<string>();
    const differing: number[] = [];
    let watches = 0;
    for (let seed = 1; seed <= sessions; seed += 1) {
      const { play, start } = playAtRandom(seed);
      const record = recordOf(play, { start, view: { speed: '2', tab: 'events' } });
      for (const { kind } of record.acts) kinds.add(kind);
      const text = writeRecord(record);
      watches += play.watches.all.length;
      const again = restored(readAgain(text));
      const isSame =
        JSON.stringify(seenOf(again, seed)) === JSON.stringify(seenOf(play, seed)) &&
        writeRecord(recordOf(again, { start, view: record.view })) === text;
      if (!isSame) differing.push(seed);
    }
    expect(differing).toEqual([]);
    expect(watches).toBeGreaterThan(0);
    expect([...kinds].sort()).toEqual([
      'activate',
      'cancel',
      'connect',
      'disconnect',
      'enter',
      'jump',
      'loaded',
      'name',
      'pass',
      'prolong',
      'redo',
      'stop',
      'switch',
      'undo',
      'visit',
    ]);
  });

  test('frames of any length make the same session, and looking round leaves no trace', () => {
    const text = (start: RecordStart, play: Play) => JSON.stringify([start, seenOf(play, 1)]);
    for (let seed = 1; seed <= 8; seed += 1) {
      const [one, other] = [inOneGo, unevenly].map((frames) => playAtRandom(seed, frames));
      expect(one && text(one.start, one.play)).toBe(other && text(other.start, other.play));
    }
  });
});
