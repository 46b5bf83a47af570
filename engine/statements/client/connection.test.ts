import { describe, expect, test } from 'vitest';
import { extras } from '../binding/bind-extras.ts';
import { consoleWith } from './console-for-tests.ts';
import { Play } from './play.ts';

/** Four pairs of leaves, and what follows entered line by line at one instant. */
function playOf(...lines: readonly string[]): Play {
  const { history } = consoleWith({ pairs: 4, partitions: 16 });
  history.markOrigin();
  const play = new Play(history, () => extras);
  for (const line of lines) play.enter(line);
  return play;
}

/** Every line as it is: what has become of it, when it began, and what it runs beside. */
const linesOf = ({ connections, history }: Play) =>
  connections.active.log.map(({ run: { text, state, startedAtMs }, beside }) => [
    text,
    state === 'queued' ? state : `${state} from ${startedAtMs - history.originMs}`,
    beside,
  ]);

const rebalance = 'REBALANCE PARTITIONS ON test';
const newLeaves = "ADD LEAF root@'leaf-9':3306; ADD LEAF root@'leaf-10':3306;";

describe('connection: what is entered while something runs', () => {
  test.each([
    ['.wait 10s', 10_000],
    ['.background SELECT COUNT(*) FROM test.x; .wait statement', 3_300],
    ['.wait phase 1', null],
  ])('%s is waited for, and what is entered is waiting for its turn', (wait, endsMs) => {
    const play = playOf('.kill leaf-8', wait, '.kill leaf-1', 'SHOW LEAVES;');
    expect(linesOf(play).slice(-2)).toEqual([
      ['.kill leaf-1', 'queued', null],
      ['SHOW LEAVES', 'queued', null],
    ]);
    if (endsMs === null) return;
    play.pass(play.history.originMs + endsMs);
    expect(linesOf(play).slice(-2)).toEqual([
      ['.kill leaf-1', `done from ${endsMs}`, null],
      ['SHOW LEAVES', `done from ${endsMs}`, null],
    ]);
  });

  test('.wait idle is waited for', () => {
    const play = playOf('.kill leaf-8', '.wait idle', 'SHOW LEAVES;');
    expect(linesOf(play).at(-1)).toEqual(['SHOW LEAVES', 'queued', null]);
    play.pass(play.history.originMs + 600_000);
    const [, wait, show] = play.connections.active.log.map(({ run }) => run);
    expect(show?.state).toBe('done');
    expect(show?.startedAtMs).toBe(wait?.endedAtMs);
    expect(show?.startedAtMs).toBeGreaterThan(play.history.originMs);
  });

  test('what waits for its turn can be taken back, and the wait goes on', () => {
    const play = playOf('.wait 10s', '.kill leaf-1');
    const [wait, kill] = play.connections.active.log;
    if (kill !== undefined) play.cancel(kill.client, kill.run.id);
    play.pass(play.history.originMs + 20_000);
    expect(wait?.client.runs[wait.run.id]?.result?.ok).toBe(true);
    expect(kill?.client.runs[kill.run.id]?.result?.ok).toBe(false);
    expect(play.history.branch.entries.some(({ text }) => text === '.kill leaf-1')).toBe(false);
  });

  test('a wait that is stopped lets the next one begin at once', () => {
    const play = playOf('.wait 10s', 'SHOW LEAVES;');
    const [wait] = play.connections.active.log;
    if (wait !== undefined) play.cancel(wait.client, wait.run.id);
    expect(linesOf(play).at(-1)).toEqual(['SHOW LEAVES', 'done from 0', null]);
  });

  test('a statement of the product keeps nobody waiting, and every line says beside what it runs', () => {
    const play = playOf(newLeaves);
    play.pass(play.history.originMs + 1_000);
    play.enter(`${rebalance};`);
    play.enter('SHOW LEAVES; SHOW DATABASES;');
    expect(linesOf(play).slice(-3)).toEqual([
      [rebalance, 'running from 1000', null],
      ['SHOW LEAVES', 'done from 1000', rebalance],
      ['SHOW DATABASES', 'done from 1000', rebalance],
    ]);
  });

  test('a wait beside a statement is waited for as well, after which the next line runs beside again', () => {
    const play = playOf(newLeaves);
    play.pass(play.history.originMs + 1_000);
    for (const line of [`${rebalance};`, '.wait 1s', 'SHOW LEAVES;']) play.enter(line);
    expect(linesOf(play).at(-1)).toEqual(['SHOW LEAVES', 'queued', null]);
    play.pass(play.history.originMs + 2_000);
    play.enter('SHOW DATABASES;');
    expect(linesOf(play).slice(-3)).toEqual([
      ['.wait 1s', 'done from 1000', rebalance],
      ['SHOW LEAVES', 'done from 2000', null],
      ['SHOW DATABASES', 'done from 2000', rebalance],
    ]);
  });

  test('a wait in the background keeps nobody waiting', () => {
    const play = playOf('.background .wait 10s', 'SHOW LEAVES;');
    expect(linesOf(play).at(-1)).toEqual(['SHOW LEAVES', 'done from 0', null]);
  });

  test('another prompt does not wait', () => {
    const play = playOf('.wait 10s');
    play.connect(3 as never);
    play.enter('SELECT 1;');
    expect(linesOf(play)).toEqual([['SELECT 1', 'done from 0', null]]);
  });

  test('before a wait, where somebody has gone back to, nothing waits for it', () => {
    const play = playOf('.kill leaf-8');
    play.pass(play.history.originMs + 5_000);
    play.enter('.wait 60s');
    play.jump(play.history.originMs + 2_000);
    play.enter('.kill leaf-1');
    expect(linesOf(play).at(-1)?.[1]).toBe('done from 2000');
  });
});
