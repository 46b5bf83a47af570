import { expect, test } from 'vitest';
import { nodeId } from '../base/index.ts';
import { hashOf } from '../simulation/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play } from '../statements/index.ts';
import { readRecord } from './read-record.ts';
import { recordOf } from './record-of.ts';
import { startsWith } from './recorded-starts.ts';
import { replay } from './replay.ts';
import { afterScript, freePlayScript } from './starts.ts';
import { writeRecord } from './write-record.ts';

const pass = (play: Play, ms: number): void => play.pass(play.history.cursor.atMs + ms);
const answersOf = ({ statements }: Play) => statements.map(({ run }) => run.result?.text ?? run.state);
const start = { kind: 'builtIn', id: 'free-play' } as const;

/** Kept, read and made again, as a page does that is loaded again. */
function loadedAgain(play: Play): Play {
  const read = readRecord(writeRecord(recordOf(play, { start })));
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  const replayed = replay(
    read.record,
    startsWith(() => null),
  );
  if (!replayed.ok) throw new Error(replayed.fault.kind);
  return replayed.play;
}

test('record: a transaction that is open on a second connection is open again, with its locks, and ends with it', () => {
  const play = new Play(afterScript(freePlayScript(), { extras: () => extras }).history, () => extras);
  const first = play.connections.active.id;
  play.enter("ADD AGGREGATOR root@'ca-1':3306;");
  pass(play, 2_000);
  play.connect(nodeId(play.history.world.nodes.length));
  const second = play.connections.active.id;
  for (const statement of ['BEGIN;', 'DELETE FROM test.x WHERE id = 3;']) {
    play.enter(statement);
    pass(play, 500);
  }
  play.activate(first);
  play.enter('DELETE FROM test.x WHERE id = 3;');
  pass(play, 1_000);

  const again = loadedAgain(play);
  for (const one of [play, again]) {
    expect(one.history.world.sessions).toHaveLength(1);
    expect(answersOf(one).at(-1)).toBe('running');
    one.activate(second);
    one.enter('ROLLBACK;');
    pass(one, 1_000);
    expect(answersOf(one).slice(-2)).toEqual([
      expect.stringMatching(/^Query OK, 1 row affected/),
      expect.stringMatching(/^Query OK, 0 rows affected/),
    ]);
  }
  expect(answersOf(again)).toEqual(answersOf(play));
  expect(hashOf(again.history.world)).toBe(hashOf(play.history.world));
});
