import { expect, test } from 'vitest';
import { passUntilIdle } from '../record/pass-until-idle.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play, readMarkdownStory, type StoryBet, stepsOf } from '../statements/index.ts';
import { tellBecause } from './bets.ts';
import { beginWith } from './start.ts';
import { askOfStep } from './story-bet.ts';

const story = `# A
\`\`\`sql
ADD LEAF root@'leaf-1';
ADD LEAF root@'leaf-2';
CREATE DATABASE test PARTITIONS 4;
CREATE TABLE test.x (id INT);
\`\`\`

\`\`\`playground
.kill leaf-2
.wait 10s
\`\`\`

How many partitions does nobody serve?

\`\`\`bet
answer: SELECT COUNT(*) FROM PLAYGROUND.PARTITIONS WHERE SERVED = 0
choices: 0 | 2
\`\`\`

\`\`\`sql
SHOW LEAVES;
\`\`\`
`;

/** The story to the end of its last step, with a second for each thought before one. */
function played() {
  const read = readMarkdownStory(story);
  if (!read.ok) throw new Error('this is a story');
  const { setUp, steps, told } = stepsOf(read.story);
  const bet = told.at(-1)?.bet;
  if (bet === undefined) throw new Error('its last step asks something');
  const play = new Play(beginWith(setUp).history, () => extras);
  const beganMs = play.history.endMs;
  for (const [index, script] of steps.entries()) {
    play.pass(play.history.endMs + 1_000);
    play.enter(script, index);
    passUntilIdle(play, play.history.cursor.atMs + 600_000);
  }
  return { bet, play, beganMs };
}

/** What is said of a bet at the end of what is known. */
function answered(bet: StoryBet, play: Play) {
  const asked = askOfStep(bet, play);
  asked?.work(() => true);
  const found = asked?.at(play.history.endMs) ?? null;
  return found === null ? null : { text: found.text, because: found.because() };
}

test('a bet of a story: since when its answer has been so, though it was before the step, and what happened then', () => {
  const { bet, play, beganMs } = played();
  const { text, because } = answered(bet, play) ?? {};
  expect([text, because?.sinceMs, because?.events.map(({ kind }) => kind), because?.run?.text]).toEqual([
    '2',
    beganMs + 1_000,
    ['processKilled'],
    '.kill leaf-2',
  ]);
});

test('what nothing has told of is told by what was entered', () => {
  const { bet, play } = played();
  play.pass(play.history.endMs + 1_000);
  play.enter('SET GLOBAL auto_attach = OFF;', 9);
  passUntilIdle(play, play.history.cursor.atMs + 10_000);
  const asking = { ...bet, answer: 'SELECT @@auto_attach', choices: ['ON', 'OFF'] };
  const { because } = answered(asking, play) ?? {};
  expect(because?.sinceMs).toBe(play.history.endMs);
  expect(because?.run?.text).toBe('SET GLOBAL auto_attach = OFF');
});

test('what has happened several times over is said once', () => {
  const { play } = played();
  const event = play.history.tip.events.at(0);
  const told = tellBecause({ sinceMs: 0, events: [event, event], run: null }, play, () => 'It happened.');
  expect(told.happened).toEqual(['It happened.']);
});

test('what was so from the start on was made so by nothing', () => {
  const { bet, play } = played();
  const same = { ...bet, answer: 'SELECT COUNT(*) FROM PLAYGROUND.PARTITIONS', choices: ['4', '8'] };
  expect(answered(same, play)).toEqual({ text: '4', because: { sinceMs: null, events: [], run: null } });
});

test('what cannot be asked of all of time is not explained', () => {
  const { bet, play } = played();
  expect(answered({ ...bet, answer: 'SELECT nothing FROM nowhere' }, play)).toBeNull();
  expect(askOfStep({ ...bet, answer: 'DROP DATABASE test' }, play)).toBeNull();
});

test('rows that several statements wrote at one instant are told together, as the answer counts them', () => {
  const { bet, play } = played();
  play.pass(play.history.endMs + 1_000);
  // Those of partitions that nobody serves are refused.
  const inserts = Array.from({ length: 8 }, (_, index) => `INSERT INTO test.x VALUES (${index});`);
  play.enter(inserts.join(' '), 9);
  passUntilIdle(play, play.history.cursor.atMs + 10_000);
  const answer = "SELECT COUNT(*) FROM PLAYGROUND.COMMANDS WHERE KIND = 'write' AND AFFECTED = 1 AND OK = 1";
  const { text, because } = answered({ ...bet, answer, choices: ['0', '1', '4', '8'] }, play) ?? {};
  expect(Number(text)).toBeGreaterThan(1);
  expect(because?.events).toMatchObject([{ kind: 'rowsWritten', inserted: Number(text), deleted: 0 }]);
});
