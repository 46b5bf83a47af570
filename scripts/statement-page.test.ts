import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Statement, statementTable } from '../engine/language/index.ts';
import { bodyOf } from '../engine/testing/spans.ts';
import { optionsOf } from './statement-options.ts';
import { statementPage } from './statement-page.ts';
import { filesOfStatements, filesWith } from './statement-uses.ts';

const root = new URL('../', import.meta.url);
const files = filesOfStatements(fileURLToPath(root));

describe('statements: what the stories and tests show', () => {
  test('statements: each statement runs in a story or test', () => {
    const missing = statementTable.filter((row) => filesWith(files, row.kind).length === 0);
    expect(missing.map((row) => row.syntax)).toEqual([]);
  });

  test('statements: each option of each statement runs in a story or test', () => {
    const missing = statementTable.flatMap((row) =>
      optionsOf(row)
        .filter((option) => filesWith(files, row.kind, option).length === 0)
        .map((option) => `${row.kind}: ${option.text}`),
    );
    expect(missing).toEqual([]);
  });

  test('statements: docs/statements.md is what the table and the stories give (npm run statements)', () => {
    const committed = readFileSync(new URL('docs/statements.md', root), 'utf8');
    expect(statementPage(files) === committed).toBe(true);
  });

  test('statements: every story is read to its last statement', () => {
    const stories = files.filter((file) => file.isStory);
    expect(stories.length).toBeGreaterThan(0);
    for (const { path, statements } of stories) expect([path, statements.length > 3]).toEqual([path, true]);
  });
});

describe('statements: options', () => {
  test.each(statementTable)('statements: the options of $kind are all those of its syntax', (row) => {
    const bracketed = [...row.syntax.matchAll(/[[{]([^[\]{}]*)/g)].flatMap(([, inner = '']) =>
      inner.split(/[|\s]/),
    );
    const keywords = bracketed.filter((word) => /^(?:[A-Z_]{4,}|off|fewest|disk|memory|idle)$/.test(word));
    const written = optionsOf(row)
      .map((option) => option.text)
      .join(' ');
    for (const keyword of keywords.filter((word) => !unlisted.includes(word)))
      expect(written).toContain(keyword);
  });

  test('statements: an option is found in a statement that has it, and in no other', () => {
    const found = (text: string): readonly string[] => {
      const statement = bodyOf(text) as Statement;
      const rows = statementTable.filter(({ kind }) => kind === statement.kind);
      return rows.flatMap(optionsOf).flatMap((option) => (option.isIn(statement) ? [option.text] : []));
    };
    expect(found("REMOVE LEAF 'a' KILL")).toEqual(['KILL']);
    expect(found('REBALANCE PARTITIONS ON test')).toEqual([]);
    expect(found("DROP PARTITION test:1 ON 'a'")).toEqual(['DROP']);
    expect(found('.wait phase 5 ON test')).toEqual(['phase N', 'phase N ON database']);
    expect(found("SELECT MIN(x) FROM INFORMATION_SCHEMA.LEAVES WHERE a NOT LIKE 'b' LIMIT 1")).toEqual([
      'WHERE condition',
      'LIMIT count',
      'function(...)',
      'LIKE',
      'NOT',
      'INFORMATION_SCHEMA.LEAVES',
    ]);
  });
});

/** In brackets, and yet no options. */
const unlisted: readonly string[] = ['GLOBAL', 'NODE', 'FROM'];
