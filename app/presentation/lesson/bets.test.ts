import { describe, expect, it } from 'vitest';
import { Session } from '../session.ts';
import { loadExtras } from '../statements/extras.ts';
import { storyStart } from '../story-start.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';
import { betOf, betsOf } from './bets.ts';
import { lookAtStep } from './steps.ts';

await loadExtras();

const story = `# A
\`\`\`sql
ADD LEAF root@'leaf-1';
CREATE DATABASE test PARTITIONS 2;
CREATE TABLE test.x (id INT);
INSERT INTO test.x VALUES (1), (2);
\`\`\`

How many rows?

\`\`\`bet
answer: SELECT COUNT(*) FROM test.x
choices: 2 | 3
\`\`\`

\`\`\`sql
INSERT INTO test.x VALUES (3);
\`\`\`

\`\`\`sql
.wait 1s
DELETE FROM test.x;
\`\`\`
`;

function begun() {
  const start = storyStart({ id: 'a', title: 'A', text: story });
  if (start === null) throw new Error('this is a story');
  const place = slowedSurroundings();
  const session = new Session(start, 'none', place);
  const take = () => {
    session.takeStep();
    place.playOut();
  };
  return { session, bets: betsOf(session), take };
}

describe('bets of a story', () => {
  it('hands are counted for each choice, and the last one can be taken back', () => {
    const { session, bets } = begun();
    expect(betOf(session, 0)?.question).toBe('How many rows?');
    expect(betOf(session, 1)).toBeNull();
    for (const choice of ['3', '3', '2']) bets.vote(0, choice);
    bets.unvote(0);
    expect([bets.votes(0), bets.votes(0, '3'), bets.votes(0, '2'), bets.votes(1)]).toEqual([2, 2, 0, 0]);
    expect(betsOf(session)).toBe(bets);
  });

  it('the cluster answers when the step has ended, as it was then, and nothing that is kept changes by it', () => {
    const { session, bets, take } = begun();
    expect(bets.answer(session, 0)).toBeUndefined();
    take();
    const acts = session.play.acts.length;
    expect(bets.answer(session, 0)).toBe('3');
    expect(session.play.acts).toHaveLength(acts);
    take();
    expect(bets.answer(session, 0)).toBe('3');
  });

  it('what was chosen the last time is chosen, if it still can be; what is chosen now is kept', () => {
    const { session, bets } = begun();
    const kept = [
      { step: 0, choice: '2' },
      { step: 1, choice: '2' },
    ];
    const after: unknown[] = [];
    bets.keepWith(session, { kept, keep: (bet) => after.push(bet) });
    expect([bets.placed(0), bets.placed(1)]).toEqual(['2', undefined]);
    bets.place(0, '3');
    bets.keepWith(session, { kept: [{ step: 0, choice: '4' }, ...kept], keep: (bet) => after.push(bet) });
    expect([bets.placed(0), after]).toEqual(['3', [{ step: 0, choice: '3' }]]);
  });

  it('of a step that others follow it is asked at its own end', () => {
    const { session, bets, take } = begun();
    take();
    take();
    expect(bets.answer(session, 0)).toBeUndefined();
    lookAtStep(session, 0);
    expect(bets.answer(session, 0)).toBe('3');
  });
});
