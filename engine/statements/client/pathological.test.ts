import { expect, test } from 'vitest';
import { hashOf } from '../../simulation/index.ts';
import { timesOfLooking } from '../../testing/processor-time.ts';
import { consoleWith } from './console-for-tests.ts';

const mega = 1_000_000;

/** What no person types: the text, and the beginning of what the client prints. */
const texts: Readonly<Record<string, readonly [text: string, answer: string]>> = {
  '10,000 nested brackets': [`SELECT ${'('.repeat(10_000)}1${')'.repeat(10_000)};`, 'ERROR 1064'],
  '10,000 brackets that stay open': [`SELECT ${'('.repeat(10_000)}`, 'ERROR 1064'],
  'a literal of 1 MB': [`SELECT '${'a'.repeat(mega)}';`, 'ERROR 1064'],
  'a literal of 1 MB in an INSERT': [`INSERT INTO test.x VALUES ('${'a'.repeat(mega)}');`, 'ERROR 1064'],
  'a literal of 1 MB without its end': [`SELECT '${'a'.repeat(mega)}`, 'ERROR 1064'],
  'a number of 1 MB': [`SELECT ${'1'.repeat(mega)};`, 'ERROR 1064'],
  'a host of 199 KB': [`ATTACH LEAF '${'l'.repeat(199_000)}':3306;`, 'ERROR 1105'],
  'a node of 199 KB': [`.kill ${'a'.repeat(199_000)}`, 'ERROR'],
  '1 MB of NUL': ['\0'.repeat(mega), 'ERROR 1064'],
  'NUL bytes between words': ['SHOW \0LEAVES;', 'ERROR 1064'],
  'right-to-left marks': ['\u200f'.repeat(mega), 'ERROR 1064'],
  'a right-to-left override before a name': ['DROP DATABASE \u202etest;', 'ERROR 1064'],
  '501 of OR': [`DELETE FROM test.x WHERE ${'id = 1 OR '.repeat(501)}id = 2;`, 'ERROR 1064'],
  '14,000 unknown leaves': [`DETACH LEAVES (${"'a':1,".repeat(14_000)}'a');`, 'ERROR 1105'],
  'a progression of a thousand million rows': [
    'INSERT INTO test.x VALUES (1), (2), ... (1000000000);',
    'ERROR',
  ],
  'a wait of 1 MB': [`.wait ${'9'.repeat(mega)}s`, 'ERROR 1064'],
  'a pasted table of 1 MB without a cluster in it': [
    `.import\n${'| a | b |\n'.repeat(100_000)}.end`,
    'ERROR',
  ],
  '16,000 times .background': [`${'.background '.repeat(16_000)}SELECT 1;`, 'ERROR 1064'],
  'half of a surrogate pair': ['SHOW \ud83d;', 'ERROR 1064'],
};

test.each(Object.entries(texts))(
  'client: %s is refused soon, and nothing has changed',
  (_name, [text, answer]) => {
    const { client, history } = consoleWith({ pairs: 2 });
    const before = hashOf(history.world);
    const { times, result: runs } = timesOfLooking(() => client.enqueue(text));
    expect(runs.map(({ result }) => [result?.ok, result?.text.slice(0, answer.length)])).toEqual([
      [false, answer],
    ]);
    expect(times).toBeLessThan(40);
    expect(client.isBusy).toBe(false);
    expect(hashOf(history.world)).toBe(before);
  },
);

test('client: a script of 100,000 statements is refused as a whole, and soon', () => {
  const { client, history } = consoleWith({ pairs: 2 });
  const before = hashOf(history.world);
  const { times, result: runs } = timesOfLooking(() => client.enqueue('SHOW LEAVES;\n'.repeat(100_000)));
  expect(times).toBeLessThan(40);
  expect(runs.map(({ result }) => result?.ok)).toEqual([false]);
  expect(hashOf(history.world)).toBe(before);
});
