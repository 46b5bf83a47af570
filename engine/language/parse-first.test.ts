import { describe, expect, test } from 'vitest';
import { parse } from './parse.ts';
import { parseFirst } from './parse-first.ts';
import { statementTable } from './statement-table.ts';

const examples = statementTable.flatMap(({ examples }) => examples);

describe('first grammar', () => {
  test('first grammar: what it reads it reads as the whole one does, at the same places', () => {
    const read = examples.filter((example) => parseFirst(example).kind === 'statement');
    expect(read.length).toBeGreaterThan(35);
    for (const example of read) expect(parseFirst(example)).toEqual(parse(example));
  });

  test('first grammar: what runs on what is loaded later it does not read', () => {
    for (const later of [
      'SELECT 1',
      'SHOW LEAVES',
      'EXPLAIN REBALANCE PARTITIONS',
      'help',
      '.help',
      '.why',
      '.plan',
      '.watches',
      '.unwatch up',
      '.background SHOW LEAVES',
      'DELETE FROM test.x',
    ]) {
      expect(parseFirst(later).kind, later).toBe('diagnostic');
      expect(parse(later).kind, later).toBe('statement');
    }
  });

  test('first grammar: a name that is a word of the whole grammar is a name to it', () => {
    for (const text of [
      'CREATE TABLE status (max INT)',
      'USE fewest',
      "ADD LEAF statement@'h'",
      'CREATE DATABASE `select`',
    ])
      expect(parseFirst(text)).toEqual(parse(text));
    expect(parseFirst('CREATE DATABASE select').kind).toBe('diagnostic');
  });
});
