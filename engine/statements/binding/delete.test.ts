import { describe, expect, test } from 'vitest';
import { chance } from '../../base/index.ts';
import { advance } from '../client/advance.ts';
import { Client } from '../client/client.ts';
import { consoleWith } from '../client/console-for-tests.ts';

const conditions = 200;
const values = ['NULL', "'b'", "'c'", "'dd'"];

/** A random condition on a table (id INT, label TEXT), of every kind of expression. */
function randomCondition(seed: number, path = 'w', depth = 3): string {
  const draw = (about: string, bound: number) => chance(seed, [path, about], bound);
  const number = () => String(draw('number', 12));
  const text = () => values[draw('text', values.length)];
  const part = (name: string) => `(${randomCondition(seed, `${path}${name}`, depth - 1)})`;
  const operator = ['=', '<>', '<', '<=', '>', '>='][draw('operator', 6)];
  const not = draw('not', 2) === 0 ? 'NOT ' : '';
  switch (draw('kind', depth === 0 ? 7 : 11)) {
    case 0:
      return `id ${operator} ${number()}`;
    case 1:
      return `label ${operator} ${text()}`;
    case 2:
      return `id ${not}IN (${number()}, NULL, ${draw('other', 12)}, '3')`;
    case 3:
      return `label ${not}LIKE '${['%b%', '_', 'D%', '%'][draw('pattern', 4)]}'`;
    case 4:
      return `label IS ${not}NULL`;
    case 5:
      return `id > @@GLOBAL.redundancy_level`;
    case 6: {
      const operand = draw('operand', 2) === 0 ? 'id' : 'label';
      const low = [number, text][draw('low', 2)]?.();
      return `${operand} ${not}BETWEEN ${low} AND ${draw('high', 2) === 0 ? "'c'" : draw('other', 12)}`;
    }
    case 7:
    case 8:
      return `${part('l')} AND ${part('r')}`;
    case 9:
      return `${part('l')} OR ${part('r')}`;
    default:
      return `NOT ${part('n')}`;
  }
}

const rowsWritten = Array.from({ length: 12 }, (_, id) => `(${id}, ${values[id % values.length]})`).join(
  ', ',
);

describe('DELETE', () => {
  test(`statements: it removes the very rows that SELECT finds (${conditions} conditions)`, () => {
    const { run, rows } = consoleWith({ leaves: 3 });
    run('CREATE TABLE test.y (id INT, label TEXT)');
    let removed = 0;
    for (let seed = 1; seed <= conditions; seed += 1) {
      const condition = randomCondition(seed);
      run(`DELETE FROM test.y; INSERT INTO test.y VALUES ${rowsWritten}`);
      const found = rows(`SELECT id FROM test.y WHERE ${condition} ORDER BY id`);
      const kept = rows(
        `SELECT id FROM test.y WHERE NOT (${condition}) OR (${condition}) IS NULL ORDER BY id`,
      );
      expect(found.length + kept.length, condition).toBe(12);
      const { result } = run(`DELETE FROM test.y WHERE ${condition}`);
      expect(result?.text, condition).toMatch(new RegExp(`^Query OK, ${found.length} rows? affected`));
      expect(rows('SELECT id FROM test.y ORDER BY id'), condition).toEqual(kept);
      removed += found.length;
    }
    expect(removed).toBeGreaterThan(2 * conditions);
  });

  test('statements: one that waits for a partition looks at the rows as they are when it commits', () => {
    const { history, client, run, rows } = consoleWith({ pairs: 2, partitions: 4 });
    run('.kill leaf-4');
    const [deletion] = client.enqueue('DELETE FROM test.x WHERE id > 95');
    expect(deletion?.state).toBe('running');
    const others = [201, 202, 203, 204, 205, 206].map((id) => {
      const other = new Client(history);
      const [insertion] = other.enqueue(`INSERT INTO test.x VALUES (${id})`);
      return { id, other, waits: insertion?.state === 'running' };
    });
    expect(new Set(others.map(({ waits }) => waits)).size).toBe(2);
    advance(history, [client, ...others.map(({ other }) => other)], history.cursor.atMs + 60_000);
    // What had been written when it committed is gone; what was waiting behind it came after it.
    const late = others.filter(({ waits }) => waits).map(({ id }) => [id]);
    expect(rows('SELECT id FROM test.x WHERE id > 95 ORDER BY id')).toEqual(late);
    expect(client.runs.at(-2)?.result?.text).toMatch(`Query OK, ${5 + 6 - late.length} rows affected`);
  });
});
