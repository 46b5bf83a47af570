import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf } from '../../presentation/script-for-tests.ts';
import { mostPrintedRows, printedOf } from './printed.ts';

const printedIn = (script: string) => {
  const { tables, left } = printedOf(historyOf(script));
  return { tables: tables.map(({ statement, rows }) => [statement, rows]), left };
};

describe('what is printed below the picture', () => {
  test('a small cluster: all of it', () => {
    expect(printedIn(clusterScript({ pairs: 2 }, 4))).toEqual({
      tables: [
        ['SHOW LEAVES', 4],
        ['SHOW PARTITIONS ON test', 8],
      ],
      left: 0,
    });
  });

  test('more than paper has room for: the first rows, and fewer leaves than half of them', () => {
    expect(mostPrintedRows).toBe(400);
    expect(printedIn(clusterScript({ pairs: 110 }, 300)).tables).toEqual([
      ['SHOW LEAVES', 200],
      ['SHOW PARTITIONS ON test', 200],
    ]);
  });

  test('more databases than paper has room for: they are counted', () => {
    const more =
      'CREATE DATABASE a PARTITIONS 198; CREATE DATABASE b PARTITIONS 1; CREATE DATABASE c PARTITIONS 1;';
    const { tables, left } = printedIn(`${clusterScript({ leaves: 1 }, 1)}\n${more}`);
    expect([tables.at(-1), left]).toEqual([['SHOW PARTITIONS ON c', 1], 0]);
    expect(printedIn(`${clusterScript({ leaves: 1 }, 399)}\n${more}`).left).toBe(3);
  });
});
