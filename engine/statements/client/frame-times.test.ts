import { describe, expect, test } from 'vitest';
import { chance, type SimMs } from '../../base/index.ts';
import { History } from '../../history/index.ts';
import { hashOf } from '../../simulation/index.ts';
import { randomScript } from '../../testing/random-script.ts';
import { extras } from '../binding/bind-extras.ts';
import { advance } from './advance.ts';
import { Client } from './client.ts';
import { consoleWith } from './console-for-tests.ts';

const sessions = 120;
const actsPerSession = 8;
const statementsPerSession = 14;

/** Lengths of the frames in which time passes: of one sort, or each of another. */
type Frames = (frame: number) => SimMs;

const inOneGo: Frames = () => 10_000_000;
const even: Frames = () => 163;
const uneven: Frames = (frame) => 1 + chance(7, ['frame', frame], 900);

const sometimesEntered = [
  'SELECT COUNT(*) FROM test.x;',
  'INSERT INTO test.x VALUES (5001), (5002);',
  '.kill leaf-2',
  '.wait 3s\nINSERT INTO test.x VALUES (5003);',
];

/** A session of somebody who lets time pass, goes back, types, and lets it pass again; all that can be seen of it. */
function play(seed: number, frames: Frames) {
  const history = new History({ seed });
  const options = { extras: () => extras };
  const clients = [new Client(history, options), new Client(history, options)] as const;
  const [first, second] = clients;
  first.enqueue(randomScript(seed, statementsPerSession));
  const seen: (string | number)[] = [];
  let frame = 0;
  const pass = (untilMs: SimMs) => {
    while (history.cursor.atMs < untilMs) {
      advance(history, clients, Math.min(untilMs, history.cursor.atMs + frames(frame)));
      frame += 1;
    }
  };
  for (let act = 0; act < actsPerSession; act += 1) {
    const draw = (about: string, bound: number) => chance(seed, [about, act], bound);
    pass(history.cursor.atMs + draw('pass', 20_000));
    const way = draw('way', 4);
    if (way === 0) history.undo();
    else if (way === 1) history.redo();
    else history.seek(history.cursor.atMs - draw('back', 15_000));
    for (const client of clients) client.settle();
    if (draw('enters', 2) === 0)
      second.enqueue(sometimesEntered[draw('entered', sometimesEntered.length)] ?? '');
    seen.push(hashOf(history.world), history.cursor.atMs);
  }
  pass(history.cursor.atMs + 200_000);
  const branches = history.branches.map(({ entries }) => entries.map(({ atMs, text }) => `${atMs} ${text}`));
  return { seen, hash: hashOf(history.world), branches, runs: clients.map(({ runs }) => runs) };
}

describe('client: frame times', () => {
  test(`a session that goes back is the same in frames of any length (${sessions} sessions)`, () => {
    const differing: number[] = [];
    for (let seed = 1; seed <= sessions; seed += 1) {
      const whole = JSON.stringify(play(seed, inOneGo));
      const isSame = [even, uneven].every((frames) => JSON.stringify(play(seed, frames)) === whole);
      if (!isSame) differing.push(seed);
    }
    expect(differing).toEqual([]);
  });

  test.each([
    ['a read', 'SELECT COUNT(*) FROM test.x;\nINSERT INTO test.x VALUES (101);'],
    ['a wait', '.wait 5s\nINSERT INTO test.x VALUES (101);'],
    ['a wait for idleness', '.wait idle\nINSERT INTO test.x VALUES (101);'],
  ])('%s that had begun begins at its own instant again after going back', (_what, script) => {
    const { history, client } = consoleWith({ pairs: 2 });
    advance(history, [client], history.cursor.atMs + 10_000);
    client.enqueue('.kill leaf-4');
    const startMs = history.cursor.atMs;
    client.enqueue(script);
    history.seek(startMs - 5_000);
    client.settle();
    expect(client.deadlineMs).toBe(startMs);
  });
});
