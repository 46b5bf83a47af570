import { expect, it } from 'vitest';
import { loadStarts } from '../../presentation/starts.ts';
import { stepNameOf } from './step-name.ts';

it('is the first sentence that a step tells, and its first statement', () => {
  expect(stepNameOf('## Head\n\nNobody *knew* yet. More.', '.wait 4s\nSHOW LEAVES;')).toEqual({
    tells: 'Nobody knew yet',
    runs: '.wait 4s …',
  });
  expect(stepNameOf('', 'SHOW LEAVES;')).toEqual({ tells: null, runs: 'SHOW LEAVES;' });
});

it('ends with a word where the sentence is long, and keeps what is asked', () => {
  expect(stepNameOf(`${'word '.repeat(40)}end.`, 'x').tells).toMatch(/^(word )+word …$/);
  expect(stepNameOf('What does it get? It waits.', 'x').tells).toBe('What does it get?');
});

it('names every step of every story by a sentence or a statement that has room', async () => {
  for (const { id, steps, lesson } of await loadStarts()) {
    const names = steps.map((script, step) => stepNameOf(lesson?.told[step]?.prose ?? '', script));
    const said = names.map(({ tells, runs }) => tells ?? runs);
    expect([id, said.filter((name) => name === '' || name.length > 130)]).toEqual([id, []]);
  }
});
