import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf } from '../../presentation/script-for-tests.ts';
import { mostPrintedRows, printedOf } from './printed.ts';

const printedIn = (script: string) => {
  const { tables, left } = printedOf(historyOf(script));
  return { tables: tables.map(({ statement, rows }) => [statement, rows.length]), left };
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

  test('more than paper has room for: the first rows, and no more leaves than half of them', () => {
    expect(mostPrintedRows).toBe(120);
    expect(printedIn(clusterScript({ pairs: 110 }, 300)).tables).toEqual([
      ['SHOW LEAVES', 60],
      ['SHOW PARTITIONS ON test', 60],
    ]);
  });

  test('more databases than paper has room for: they are counted', () => {
    const more =
      'CREATE DATABASE a PARTITIONS 58; CREATE DATABASE b PARTITIONS 1; CREATE DATABASE c PARTITIONS 1;';
    const { tables, left } = printedIn(`${clusterScript({ leaves: 1 }, 1)}\n${more}`);
    expect([tables.at(-1), left]).toEqual([['SHOW PARTITIONS ON c', 1], 0]);
    expect(printedIn(`${clusterScript({ leaves: 1 }, 119)}\n${more}`).left).toBe(3);
  });

  test('what is amiss in a large cluster stands first, and is counted', () => {
    const { tables } = printedOf(
      historyOf(`${clusterScript({ pairs: 110 }, 300)}\n.kill leaf-150\n.wait 30s`),
    );
    const [leaves, partitions] = tables;
    expect(leaves?.rows[0]?.slice(0, 1)).toEqual(['leaf-150']);
    expect(leaves?.rows[1]?.slice(0, 1)).toEqual(['leaf-1']);
    expect([leaves?.left, leaves?.amiss]).toEqual([160, { of: 'leaves', count: 1 }]);
    const lacking = partitions?.amiss.count ?? 0;
    expect(lacking).toBeGreaterThan(1);
    const ordinals = partitions?.rows.map(([ordinal]) => ordinal) ?? [];
    const copies = ordinals.map((ordinal) => ordinals.filter((other) => other === ordinal).length);
    expect(copies.findIndex((count) => count > 1)).toBe(lacking);
  });
});
