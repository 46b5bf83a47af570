import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { termList, termNamed, termsIn } from './terms.ts';

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?]) /);

const namesIn = (text: string): readonly string[] =>
  termsIn(text).map(({ from, to }) => text.slice(from, to));

describe('terms: what a word means', () => {
  test('terms: there are at least sixty, each in two sentences that can be read at a glance', () => {
    expect(termList.length).toBeGreaterThanOrEqual(60);
    for (const { names, means } of termList) {
      const sentences = sentencesOf(means);
      const words = sentences.map((sentence) => sentence.split(' ').length);
      expect([names[0], sentences.length, Math.max(...words) <= 22]).toEqual([names[0], 2, true]);
    }
  });

  test('terms: a name leads to one term, whatever its case', () => {
    const names = termList.flatMap((term) => term.names.map((name) => name.toLowerCase()));
    expect(new Set(names).size).toBe(names.length);
    for (const term of termList)
      for (const name of term.names) expect(termNamed(name.toUpperCase())).toBe(term);
    expect(termNamed('frobnicate')).toBeNull();
    expect(termNamed('constructor')).toBeNull();
  });

  test('terms: the story that teaches one exists, and says its name', async () => {
    const stories = new Set(
      readdirSync(new URL('../../stories', import.meta.url)).map((file) => file.replace(/\.\w+$/, '')),
    );
    for (const { names, story } of termList)
      if (story !== undefined) expect([names[0], stories.has(story)]).toEqual([names[0], true]);
  });
});

describe('terms: those in a text', () => {
  test('terms: the longest name wins, and none begins within another', () => {
    expect(namesIn('The master aggregator promotes the replicas of its availability groups.')).toEqual([
      'master aggregator',
      'promotes',
      'replicas',
      'availability groups',
    ]);
  });

  test('terms: a line may end within a name', () => {
    expect(namesIn('a master\naggregator')).toEqual(['master\naggregator']);
    expect(termNamed('master\naggregator')?.names[0]).toBe('master aggregator');
  });

  test('terms: parts of other words, hosts, tables and statements are none', () => {
    expect(
      namesIn('leaf-8 and test.term, a copyist, leafs; force it: primary_key, off-line, dropleaf'),
    ).toEqual([]);
    expect(namesIn('FORCE and force')).toEqual(['FORCE']);
    expect(namesIn('leaf-8’s partner')).toEqual(['partner']);
  });

  test('terms: a long text without any is read soon, and nothing in it is taken for a pattern', () => {
    expect(termsIn('master '.repeat(20_000)).length).toBe(20_000);
    expect(termsIn('$& (?: [a-z] \\p{L}')).toEqual([]);
  });
});

/** What a beginner asks, and a word of the answer. */
const questions: readonly (readonly [question: string, term: string, answer: RegExp])[] = [
  ['Which of the two answers me?', 'primary', /answers reads and writes/],
  ['Does the second one answer anybody?', 'replica', /answers nobody/],
  ['Why are there two rows of leaves?', 'availability group', /one cause does not take both/],
  ['What is drawn one below the other?', 'pair', /same partitions/],
  ['Must anything be copied when a leaf dies?', 'failover', /Nothing has to be copied/],
  ['What is the padlock?', 'lock', /padlock/],
  ['Why was it not noticed at once?', 'failure detection', /three seconds/],
  ['Who decides?', 'master aggregator', /decides who takes over/],
  ['Do the leaves vote?', 'quorum', /do not vote/],
  ['Can I lose rows?', 'async', /is lost/],
  ['How do I not lose rows?', 'sync', /loses nothing/],
  ['It is balanced: is all well?', 'balanced', /does not say that every partition is served/],
  ['May I drop it?', 'orphan', /unless it is the last one/],
  ['The leaf is back, why is it not online?', 'attaching', /brought up to date/],
  ['What does the word degraded ask of me?', 'degraded', /lack a copy/],
  ['Why do the rows go on being served meanwhile?', 'rebalance', /only when the new one serves/],
  ['Who is right when two say they are primary?', 'term', /higher term/],
  ['My statement failed with 1777.', '1777', /without a primary/],
];

test.each(questions)('terms: a beginner asks “%s” of %s', (_, name, answer) => {
  expect(termNamed(name)?.means).toMatch(answer);
});
