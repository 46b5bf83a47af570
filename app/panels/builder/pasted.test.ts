import { finished } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { afterScript } from '../../presentation/start.ts';
import { loadExtras } from '../../presentation/statements/extras.ts';
import { importOf, readPaste, refusedUnread } from './pasted.ts';

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
  it('a table that is understood, with what was taken and what was assumed', () => {
    const { contents, taken, assumed, remarks } = finished(readPaste(table('Replica')));
    expect(contents).toBe('2 leaves and 1 partition of test');
    expect(taken).toEqual(['roles', 'databases']);
    expect(assumed).toContain('sync replication of test');
    expect(remarks).toEqual([]);
  });

  it('a table with the frame of a script around it: places are those of the field', () => {
    const text = `.import\n${table('Slav   ')}\n.end\n`;
    const { contents, remarks } = finished(readPaste(text));
    expect(contents).not.toBeNull();
    const span = remarks[0]?.places[0]?.span;
    expect(text.slice(span?.start, span?.end)).toBe('Slav');
  });

  it('lines and rows that are left out are named', () => {
    const text = `${table('Replica')}\nhello`;
    expect(finished(readPaste(text)).remarks).toEqual([
      {
        sentence: "'hello' is no part of a result table; it was left out.",
        places: [{ line: 7, span: { start: text.length - 5, end: text.length } }],
      },
    ]);
    expect(finished(readPaste(table('Slav   '))).remarks.map(({ sentence }) => sentence)).toEqual([
      "Role cannot be 'Slav'; the row was left out.",
    ]);
  });

  it('a contradiction is told with both of its places', () => {
    const text = table('Master ');
    const { contents, remarks } = finished(readPaste(text));
    expect(contents).toBeNull();
    expect(remarks.map(({ sentence }) => sentence)).toEqual([
      'test:0 has two Masters: leaf-2:3306 here and leaf-1:3306 on line 4. Leave out the one that is wrong.',
    ]);
    expect(remarks[0]?.places.map(({ line, span }) => [line, text.slice(span.start, span.end)])).toEqual([
      [5, '|       0 | leaf-2 | 3306 | Master  |      0 |'],
      [4, '|       0 | leaf-1 | 3306 | Master  |      0 |'],
    ]);
  });

  it('a text that is too long is refused before the field takes it, and nothing in it is pointed at', () => {
    const most = 16_000_000;
    expect(refusedUnread('x'.repeat(most))).toBeNull();
    expect(refusedUnread('x'.repeat(most + 1))).toEqual({
      contents: null,
      taken: [],
      assumed: [],
      remarks: [
        { sentence: 'A pasted text holds at most 16000000 characters. Paste fewer tables.', places: [] },
      ],
    });
  });

  it('runs on the empty cluster', async () => {
    await loadExtras();
    const { history } = afterScript(importOf(table('Replica')));
    expect(history.world.nodes.length).toBe(3);
  });
});
