import { describe, expect, it } from 'vitest';
import { afterScript } from '../../presentation/start.ts';
import { loadExtras } from '../../presentation/statements/extras.ts';
import { importOf, readPaste } from './pasted.ts';

const rule = '+---------+--------+------+---------+--------+';
const table = (role: string) =>
  [
    rule,
    '| Ordinal | Host   | Port | Role    | Locked |',
    rule,
    '|       0 | leaf-1 | 3306 | Master  |      0 |',
    `|       0 | leaf-2 | 3306 | ${role} |      0 |`,
    rule,
  ].join('\n');

describe('builder: what is pasted', () => {
  it('a table that is understood', () => {
    expect(readPaste(table('Replica'))).toEqual({
      success: 'imported 2 leaves and 1 partition of test',
      remarks: [],
    });
  });

  it('a table with the frame of a script around it', () => {
    expect(readPaste(`.import\n${table('Replica')}\n.end\n`).success).not.toBeNull();
  });

  it('lines that are left out are named', () => {
    expect(readPaste(`${table('Replica')}\nhello`).remarks).toEqual([
      { line: 7, sentence: "'hello' is no part of a result table; it was left out.", span: null },
    ]);
  });

  it('a mistake is told with its line and its place', () => {
    const text = table('Slav   ');
    const { success, remarks } = readPaste(text);
    expect(success).toBeNull();
    expect(remarks.map(({ line, sentence }) => [line, sentence])).toEqual([
      [5, 'The role of a partition is Master or Replica. Correct the cell.'],
    ]);
    const span = remarks[0]?.span;
    expect(text.slice(span?.start, span?.end)).toContain('Slav');
  });

  it('runs on the empty cluster', async () => {
    await loadExtras();
    const { history } = afterScript(importOf(table('Replica')));
    expect(history.world.nodes.length).toBe(3);
  });
});
