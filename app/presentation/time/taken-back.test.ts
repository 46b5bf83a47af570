import { beforeEach, describe, expect, test } from 'vitest';
import { Session } from '../session.ts';
import { freePlay } from '../start.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';
import { broughtBackBy, takenBackBy, undoneNow } from './taken-back.ts';

let place = slowedSurroundings();

beforeEach(() => {
  place = slowedSurroundings();
});

function sessionAfter(...statements: readonly string[]): Session {
  const session = new Session(freePlay, 'full', place);
  for (const statement of statements) {
    session.run(statement);
    place.playOut();
  }
  return session;
}

describe('undo: what it takes back', () => {
  test('nothing has been done, or only read: nothing', () => {
    expect(takenBackBy(sessionAfter().play)).toBeNull();
    expect(takenBackBy(sessionAfter('SHOW LEAVES;', '.wait 10s').play)).toBeNull();
  });

  test('a command, and the waits and reads after it; not those before it', () => {
    const { play } = sessionAfter(
      'SHOW LEAVES;',
      '.wait 2s',
      '.kill leaf-1',
      '.wait 10s',
      'SELECT COUNT(*) FROM test.x; EXPLAIN REBALANCE PARTITIONS ON test;',
    );
    expect(takenBackBy(play)).toEqual({ statements: ['.kill leaf-1', '.wait 10s'], reads: 2 });
  });

  test('what was refused, and what neither waits nor reads, is not told', () => {
    const { play } = sessionAfter('.kill leaf-1', 'SELECT * FROM nowhere.x;', '.kill nobody', 'USE test;');
    expect(takenBackBy(play)).toEqual({ statements: ['.kill leaf-1'], reads: 0 });
  });

  test('what lies ahead of the cursor is not taken back', () => {
    const session = sessionAfter('.kill leaf-1', '.wait 10s', 'SHOW LEAVES;', '.kill leaf-2', 'SHOW LEAVES;');
    const second = session.history.branch.entries.at(-1);
    session.transport.seek((second?.atMs ?? 0) - 1);
    expect(takenBackBy(session.play)?.statements[0]).toBe('.kill leaf-1');
    expect(takenBackBy(session.play)?.reads).toBe(1);
  });

  test('what is told is what another line of time no longer has', () => {
    const session = sessionAfter('SHOW LEAVES;', '.kill leaf-1', '.wait 10s', 'SHOW LEAVES;');
    const told = takenBackBy(session.play);
    session.undo();
    const away = session.play.statements.filter(({ run }) => !session.history.leadsThrough(run.place));
    expect(away.length).toBe((told?.statements.length ?? 0) + (told?.reads ?? 0));
  });
});

describe('redo: what it brings back', () => {
  test('nothing is undone: nothing', () => {
    expect(broughtBackBy(sessionAfter('.kill leaf-1').play)).toBeNull();
  });

  test('what each undo has taken back, the last one first', () => {
    const { play } = sessionAfter(
      '.kill leaf-1',
      '.wait 10s',
      'SHOW LEAVES;',
      '.kill leaf-2',
      'SELECT 1; SELECT * FROM nowhere.x;',
      '.wait 5s',
    );
    const taken: unknown[] = [];
    for (let count = 0; count < 2; count += 1) {
      taken.push(takenBackBy(play));
      play.undo();
      expect(broughtBackBy(play)).toEqual(taken.at(-1));
    }
    expect(taken).toEqual([
      { statements: ['.kill leaf-2', '.wait 5s'], reads: 1 },
      { statements: ['.kill leaf-1', '.wait 10s'], reads: 1 },
    ]);
    play.redo();
    expect(broughtBackBy(play)).toEqual(taken[0]);
    play.redo();
    expect(broughtBackBy(play)).toBeNull();
  });

  test('what was entered on an earlier branch, where undo has gone back beyond the parting', () => {
    const session = sessionAfter('.kill leaf-1', 'SHOW LEAVES;', '.kill leaf-2');
    session.undo();
    session.run('.kill leaf-3');
    place.playOut();
    const { play } = session;
    play.undo();
    const taken = takenBackBy(play);
    expect(taken).toEqual({ statements: ['.kill leaf-1'], reads: 1 });
    play.undo();
    expect(broughtBackBy(play)).toEqual(taken);
  });

  test('what was entered since on the other line is not brought back', () => {
    const session = sessionAfter('.kill leaf-1');
    session.undo();
    session.run('SHOW LEAVES;');
    place.playOut();
    expect(broughtBackBy(session.play)).toEqual({ statements: ['.kill leaf-1'], reads: 0 });
  });
});

describe('undone', () => {
  test('nothing is undone: nothing', () => {
    expect(undoneNow(sessionAfter('.kill leaf-1').play)).toBeNull();
  });

  test('all that redo brings back in the end, however often one has undone', () => {
    const { play } = sessionAfter('.kill leaf-1', '.wait 10s', 'SHOW LEAVES;', '.kill leaf-2', 'SELECT 1;');
    play.undo();
    expect(undoneNow(play)).toEqual({ statements: ['.kill leaf-2'], reads: 1 });
    play.undo();
    expect(undoneNow(play)).toEqual({ statements: ['.kill leaf-1', '.kill leaf-2', '.wait 10s'], reads: 2 });
    play.redo();
    expect(undoneNow(play)).toEqual({ statements: ['.kill leaf-2'], reads: 1 });
    play.redo();
    expect(undoneNow(play)).toBeNull();
  });
});
