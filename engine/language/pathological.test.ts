import { describe, expect, test } from 'vitest';
import { timesOfLooking } from '../testing/processor-time.ts';
import { toldOf } from '../testing/told.ts';
import { adviseOn } from './advise.ts';
import { complete } from './complete.ts';
import { highlight } from './highlight.ts';
import { statementLengthLimit } from './limits.ts';
import { parse } from './parse.ts';
import { splitScript } from './split-script.ts';
import { write } from './write.ts';

const mega = 1_000_000;
const vocabulary = {
  databases: ['test'],
  tables: [{ schema: 'test', name: 'x' }],
  views: [],
  hosts: [],
  variables: [],
};

/** What no person writes: the text, and the beginning of the message with the place where it must point. */
const refused: Readonly<Record<string, readonly [text: string, message: string, start: number]>> = {
  '10,000 nested brackets': [
    `SELECT ${'('.repeat(10_000)}1${')'.repeat(10_000)}`,
    'More than 100 brackets stand open here.',
    107,
  ],
  '10,000 brackets that stay open': [
    `SELECT ${'('.repeat(10_000)}`,
    'More than 100 brackets stand open here.',
    107,
  ],
  '10,000 nested aggregates': [
    `SELECT ${'COUNT('.repeat(10_000)}id`,
    'More than 100 brackets stand open here.',
    612,
  ],
  '100 brackets, one of them never closed': [
    `SELECT * FROM x WHERE ${'('.repeat(100)}id${')'.repeat(99)}`,
    'A bracket is never closed.',
    223,
  ],
  'a literal of 1 MB': [`SELECT '${'a'.repeat(mega)}'`, 'The statement has 1000009 characters', 200_000],
  'a literal of 1 MB without its end': [
    `SELECT '${'a'.repeat(mega)}`,
    'The statement has 1000008 characters',
    200_000,
  ],
  'a number of 1 MB': [`SELECT ${'1'.repeat(mega)}`, 'The statement has 1000007 characters', 200_000],
  'a number of 199 KB': [`SELECT ${'1'.repeat(199_000)}`, 'That number is too large.', 7],
  'a word of 199 KB': ['a'.repeat(199_000), 'No statement starts with aaa', 0],
  'a node of 199 KB': [`.kill ${'a'.repeat(199_000)} b`, 'The dot command does not go on with b.', 199_007],
  'a duration of 199 KB': [`.lag a ${'1'.repeat(199_000)}`, '1111', 7],
  'a host of 199 KB before a mistake': [
    `ATTACH LEAF '${'l'.repeat(199_000)}' FROCE`,
    'FROCE is not understood here.',
    199_015,
  ],
  '1 MB of NUL': ['\0'.repeat(mega), 'The statement has 1000000 characters', 200_000],
  'a NUL between two words': ['SHOW \0LEAVES', 'There is an invisible character here, U+0000.', 5],
  'a NUL inside a word': ['SHOW LEA\0VES', 'There is an invisible character here, U+0000.', 8],
  'a NUL in a number': [
    "COPY PARTITION test:1\0 ON 'a'",
    'There is an invisible character here, U+0000.',
    21,
  ],
  'a right-to-left mark': ['SHOW \u200fLEAVES', 'There is an invisible character here, U+200F.', 5],
  'a right-to-left override': ['DROP TABLE \u202ex', 'There is an invisible character here, U+202E.', 11],
  'an override in a dot command': ['.fill disk\u202e leaf-1', 'disk\u202e is not understood here.', 6],
  '1 MB of backslashes': ['\\'.repeat(mega), 'The statement has 1000000 characters', 200_000],
  '1 MB of right-to-left marks': ['\u200f'.repeat(mega), 'The statement has 1000000 characters', 200_000],
  '100,000 statements as one': [
    'SHOW LEAVES;\n'.repeat(100_000),
    'The statement has 1300000 characters',
    200_000,
  ],
  '100,000 short statements as one': [
    ';1'.repeat(100_000),
    'The statement has 200000 words and signs, more than the 60000',
    60_000,
  ],
  '19,000 rows without commas': [
    `INSERT INTO x VALUES ${'(1)'.repeat(19_000)}`,
    'The statement does not go on with (.',
    24,
  ],
  '29,000 columns and a comma too many': [
    `SELECT ${'1,'.repeat(29_000)}`,
    'The statement ends too early.',
    58_007,
  ],
  '90,000 columns': [
    `SELECT ${'1,'.repeat(90_000)}1`,
    'The statement has 180002 words and signs, more than the 60000',
    60_006,
  ],
  '33,000 times the same option': [
    `REMOVE LEAF 'a' ${'FORCE '.repeat(33_000)}`,
    'FORCE stands here twice.',
    22,
  ],
  '501 of NOT': [
    `SELECT ${'NOT '.repeat(501)}1`,
    'The statement has more than 500 of AND, OR and NOT.',
    2_007,
  ],
  '16,000 .background': ['.background '.repeat(16_000), 'A dot command cannot run in the background.', 12],
  'quotes, each escaped, and a mistake': [
    `SELECT '${"\\'".repeat(99_000)}' y z x`,
    'The statement does not go on with z.',
    198_012,
  ],
  'half of a surrogate pair': ['SHOW \ud83d', 'There is an invisible character here, U+D83D.', 5],
};

/** What is long but says something: it is written anew within the limit of length as well. */
const accepted: Readonly<Record<string, string>> = {
  '100 nested brackets': `SELECT * FROM x WHERE ${'('.repeat(100)}id${')'.repeat(100)}`,
  '29,000 columns': `SELECT ${'1,'.repeat(29_000)}1`,
  '29,000 values of IN': `DELETE FROM x WHERE id IN (${'1,'.repeat(29_000)}1)`,
  '14,000 rows': `INSERT INTO x VALUES ${'(1),'.repeat(14_000)}(1)`,
  '14,000 leaves': `DETACH LEAVES (${"'a':1,".repeat(14_000)}'a')`,
  'a literal close to the limit': `SELECT '${'a'.repeat(statementLengthLimit - 100)}'`,
  'a literal of NUL': `DELETE FROM x WHERE name = '${'\0'.repeat(90_000)}'`,
  'a literal of right-to-left marks': `SELECT '${'\u200f'.repeat(199_000)}'`,
  'a name of right-to-left marks': `DROP TABLE \`${'\u200f'.repeat(199_000)}\``,
  'a literal of quotes': `DELETE FROM x WHERE name = '${"''".repeat(90_000)}'`,
  '500 conditions': `SELECT ${'a = 1 OR '.repeat(500)}b`,
};

/** The result of `work`, which must come soon. */
function soon<Result>(work: () => Result): Result {
  const { times, result } = timesOfLooking(work);
  expect(times).toBeLessThan(40);
  return result;
}

describe('pathological text', () => {
  test.each(Object.entries(refused))(
    'pathological: %s is refused at its place',
    (_, [text, message, start]) => {
      expect(soon(() => parse(text).kind)).toBe('diagnostic');
      const advice = soon(() => adviseOn(text));
      expect(advice && toldOf(advice.problem).message.slice(0, message.length)).toBe(message);
      expect(advice?.span.start).toBe(start);
      expect(advice?.span.end).toBeLessThanOrEqual(text.length);
    },
  );

  test.each(Object.entries(accepted))('pathological: %s is read and written', (_, text) => {
    const result = soon(() => parse(text));
    if (result.kind === 'diagnostic') throw new Error(toldOf(result.diagnostic.problem).message);
    const { statement } = result;
    const written = soon(() => write(statement));
    expect(soon(() => parse(written).kind)).toBe('statement');
  });

  const everything = [
    ...Object.entries(refused).map(([name, [text]]) => [name, text]),
    ...Object.entries(accepted),
  ];
  test.each(everything)('pathological: %s is cut, coloured and completed', (_, text = '') => {
    soon(() => splitScript(text));
    soon(() => highlight(text));
    soon(() => complete(text, text.length, vocabulary));
  });

  test('pathological: 100,000 statements are cut, and each is read', () => {
    const pieces = soon(() => splitScript('SHOW LEAVES;\n'.repeat(100_000)));
    expect(pieces).toHaveLength(100_000);
    const kinds = soon(() => new Set(pieces.map((piece) => parse(piece.text).kind)));
    expect([...kinds]).toEqual(['statement']);
  });
});
