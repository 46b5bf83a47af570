import { describe, expect, test } from 'vitest';
import type { Fact, Refusal, Remark } from '../../pasted/index.ts';
import { tellFacts, tellRefusal, tellRemark } from '../pastes.ts';
import { pasteWording } from './pastes.ts';

const places = {
  span: { start: 0, end: 1 },
  line: 4,
  otherSpan: { start: 8, end: 9 },
  otherLine: 9,
} as const;

/** Of each kind what it says; a kind that is missing does not compile. */
const remarks: { readonly [Kind in Remark['kind']]: readonly (readonly [RemarkOf<Kind>, string])[] } = {
  linesLeftOut: [
    [{ text: 'hello', count: 1 }, "'hello' is no part of a result table; it was left out."],
    [
      { text: 'x'.repeat(50), count: 3 },
      `'${'x'.repeat(40)}…' and 2 more lines are no part of a result table; they were left out.`,
    ],
  ],
  rowsWithoutHeading: [
    [{ count: 1 }, '1 row of a table without its heading was left out: nothing says what the cells are.'],
  ],
  tableUnknown: [
    [{ columns: 'a, b' }, 'A table with the columns a, b tells nothing of the cluster; it was left out.'],
  ],
  tableReplaced: [
    [{ table: 'leaves', database: null }, 'The later table of line 9 counts, not this one of leaves.'],
    [{ table: 'partitions', database: 'shop' }, 'The later table of line 9 counts, not this one of shop.'],
  ],
  tableOpen: [[{}, 'The table that begins here has no end: rows may be missing.']],
  footerDiffers: [
    [{ rows: 3, counted: 4 }, 'The table has 3 rows, but its footer counts 4: 1 row is missing.'],
    [{ rows: 1, counted: 4 }, 'The table has 1 row, but its footer counts 4: 3 rows are missing.'],
    [{ rows: 5, counted: 4 }, 'The table has 5 rows, but its footer counts 4.'],
  ],
  jsonCutOff: [[{}, 'The JSON that begins here is cut off: what is whole was read.']],
  rowCutOff: [[{}, 'This row is cut off; it was left out.']],
  edgeCutOff: [
    [
      { column: 'State', missing: 0, rows: 2 },
      'The right edge of this table is cut off in the column State: what stood behind it is missing.',
    ],
    [
      { column: 'Port', missing: 1, rows: 2 },
      'The right edge of this table is cut off in the column Port: 1 of its 2 cells and what stood behind it are missing.',
    ],
    [
      { column: '', missing: 2, rows: 2 },
      'The right edge of this table is cut off: its cells and what stood behind it are missing.',
    ],
  ],
  rowRagged: [
    [{ cells: 3, columns: 5 }, 'This row has 3 cells, but the table has 5 columns; it was left out.'],
  ],
  rowUnreadable: [
    [{ column: 'Port', text: 'many' }, "Port cannot be 'many'; the row was left out."],
    [{ column: 'Host', text: null }, 'This row has no Host; it was left out.'],
  ],
  cellUnreadable: [[{ column: 'State', text: 'asleep' }, "State cannot be 'asleep'; the cell was left out."]],
  readReplica: [
    [{ partition: 'shop:0' }, 'A read replica of shop:0 was left out: it is no copy that takes over.'],
  ],
  nodeOutside: [[{ node: 'z:1' }, 'z:1 is neither an aggregator nor a leaf; it was left out.']],
  partitionsLocked: [
    [{ count: 1, first: 'shop:0' }, 'shop:0 is locked; it was imported unlocked.'],
    [{ count: 3, first: 'shop:0' }, 'shop:0 and 2 more rows are locked; they were imported unlocked.'],
  ],
  partitionsMissing: [
    [
      { database: 'shop', count: 2, ordinals: [1, 4] },
      'No row tells of shop:1 and shop:4: imported without an instance.',
    ],
    [
      { database: 'shop', count: 9, ordinals: [1, 4] },
      'No row tells of shop:1, shop:4 and 7 more: imported without an instance.',
    ],
  ],
  leafAdded: [
    [{ leaf: 'a:1', from: 'pair' }, "Leaf a:1 has no row of its own; it was taken from its pair's."],
    [
      { leaf: 'a:1', from: 'partitions' },
      'Leaf a:1 has no row of its own; it was taken from the partitions.',
    ],
  ],
  databaseWithoutPlace: [
    [
      { database: 'shop' },
      'Database shop was left out: no leaf or pair that is online can hold its partitions.',
    ],
  ],
  nodesRenumbered: [
    [
      { largest: 5_000, limit: 1_000 },
      'NODE_ID 5000 leaves more than 1000 numbers unused; all nodes got new ones.',
    ],
  ],
  instanceIdTwice: [
    [{ partition: 'shop:1', id: 7 }, 'INSTANCE_ID 7 stands twice; the copy of shop:1 got another one.'],
  ],
  variableUnreadable: [
    [{ name: 'auto_attach', value: 'maybe' }, "auto_attach cannot be 'maybe'; it was left as it is."],
  ],
  variableOverruled: [
    [
      { name: 'redundancy_level', value: '1' },
      'redundancy_level is 1, but the tables show second copies or a second group: 2 was taken.',
    ],
  ],
  variablesUnknown: [
    [{ count: 1, first: ['a_b'] }, 'a_b is not part of this model; it was left out.'],
    [{ count: 9, first: ['a', 'b'] }, 'a, b and 7 more are not part of this model; they were left out.'],
  ],
  more: [[{ count: 9 }, '9 more remarks on rows from here on.']],
};

type RemarkOf<Kind extends Remark['kind']> = Omit<
  Extract<Remark, { readonly kind: Kind }>,
  'kind' | keyof typeof places
>;

const refusals: readonly (readonly [Record<string, unknown>, string])[] = [
  [{ kind: 'tooLong', limit: 9 }, 'A pasted text holds at most 9 characters. Paste fewer tables.'],
  [{ kind: 'tooManyLines', limit: 9 }, 'A pasted text holds at most 9 lines. Paste fewer tables.'],
  [{ kind: 'tooManyColumns', limit: 9 }, 'A table has at most 9 columns. Leave out what is not needed.'],
  [{ kind: 'tooManyLeaves', limit: 9 }, 'There are more than 9 leaves. Paste fewer.'],
  [
    { kind: 'tooManyInstances', partition: 'shop:0', limit: 8 },
    'shop:0 has more than 8 instances. A partition has two, and some more while it moves.',
  ],
  [
    { kind: 'twoPrimaries', partition: 'shop:0', one: 'a:1', other: 'b:1' },
    'shop:0 has two Masters: a:1 here and b:1 on line 9. Leave out the one that is wrong.',
  ],
  [
    { kind: 'twoClusters', one: 'a:1', other: 'b:1' },
    'a:1 and b:1 on line 9 are of two clusters: their tables have no node in common. Paste the tables of one cluster.',
  ],
  [
    { kind: 'nodeTwice', node: 'a:1' },
    'a:1 is listed twice, here and on line 9, and not alike. Leave out the one that is wrong.',
  ],
  [
    { kind: 'leafUnknown', leaf: 'a:1' },
    'Leaf a:1 is not in the table of leaves on line 9, from which no row is missing. Paste tables of one cluster, taken at one time.',
  ],
];

describe('telling: what became of a paste', () => {
  test.each(Object.entries(remarks))('telling: %s', (kind, told) => {
    for (const [facts, sentence] of told)
      expect(tellRemark(pasteWording, { kind, ...facts, ...places } as Remark)).toBe(sentence);
  });

  test.each(refusals)('telling: the refusal %j', (refusal, sentence) => {
    const { message, hint } = tellRefusal(pasteWording, { ...refusal, ...places } as Refusal);
    expect(`${message} ${hint}`).toBe(sentence);
  });

  test('telling: every refusal has words, and they end as sentences do', () => {
    for (const words of Object.values(pasteWording.refusals)) {
      const told = (words as (refusal: unknown) => { message: string; hint: string })({
        ...places,
        limit: 1,
      });
      expect(`${told.message} ${told.hint}`).toMatch(/^.+\. .+\.$/);
    }
  });

  test('telling: facts that were taken and facts that were assumed', () => {
    const fact = (rest: Partial<Fact>): Fact => ({
      fact: 'leaves',
      source: 'taken',
      as: null,
      about: [],
      ...rest,
    });
    expect(
      tellFacts(pasteWording, [
        fact({}),
        fact({ fact: 'replication', about: ['a', 'b', 'c', 'd', 'e', 'f'] }),
        fact({ fact: 'replication', source: 'assumed', as: 'sync', about: ['g'] }),
        fact({ fact: 'nodeIds', source: 'assumed', as: 'next' }),
        fact({ fact: 'leafStates', source: 'assumed', about: ['a:1', 'b:1'] }),
        fact({ fact: 'leafStates', source: 'assumed', as: 'offline', about: ['c:1'] }),
        fact({ fact: 'version', source: 'assumed', as: '7.3', about: ['8.7.12'] }),
        fact({ fact: 'version', source: 'assumed', as: '9.1' }),
      ]),
    ).toEqual({
      taken: ['leaves', 'replication of a, b, c, d and 2 more'],
      assumed: [
        'sync replication of g',
        'missing NODE_IDs, after the largest',
        'states of a:1 and b:1, by what they serve',
        'offline for a State that cannot be read, of c:1',
        'version 7.3 in place of 8.7.12',
        'version 9.1, which has these columns',
      ],
    });
  });
});
