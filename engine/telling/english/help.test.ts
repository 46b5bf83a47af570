import { describe, expect, test } from 'vitest';
import { statementTable } from '../../language/index.ts';
import { linesOfHelp } from '../help-section.ts';
import { helpWording } from './help.ts';
import { describeHelp as told } from './help-lines.ts';

const describeHelp = (topic: string | null) => linesOfHelp(told(topic));

describe('help', () => {
  test('help: without a topic, the syntax of every statement in its group', () => {
    const lines = describeHelp(null);
    for (const row of statementTable) expect(lines).toContain(`  ${row.syntax}`);
    expect(lines.filter((line) => /^[A-Z][a-zA-Z ]+$/.test(line))).toEqual([
      'Leaves',
      'Aggregators',
      'Partitions',
      'The cluster',
      'Databases and rows',
      'Transactions',
      'Outside SQL',
      'Watches',
    ]);
  });

  test('help: a topic is the beginning of a statement, in any letter case', () => {
    expect(describeHelp('rebalance all')).toEqual([
      'REBALANCE ALL DATABASES [ENSURE_ONLINE_NODES]',
      '  Moves partitions of every database until each is balanced.',
      '  Runs on the master aggregator and child aggregators.',
      '  Example: REBALANCE ALL DATABASES',
      '  Example: REBALANCE ALL DATABASES ENSURE_ONLINE_NODES',
    ]);
    expect(describeHelp('promote partition')[0]).toBe(
      "{COPY|PROMOTE|DROP|ATTACH|DETACH} PARTITION database:ordinal ON 'host':port",
    );
  });

  test('help: a topic may stand in quotes, and may be a whole statement', () => {
    expect(describeHelp("'use'")[0]).toBe('USE database');
    expect(describeHelp("remove leaf 'leaf-8':3306 force")[0]).toBe(
      "REMOVE LEAF 'host':port [FORCE] [KILL] [ENSURE_PARTITION_SAFETY]",
    );
    expect(describeHelp('show rebalance status on test').slice(0, 1)).toEqual([
      'SHOW REBALANCE STATUS ON database',
    ]);
  });

  test('help: a topic that no statement begins with is looked for inside', () => {
    expect(describeHelp('redundancy')[0]).toBe('RESTORE REDUNDANCY ON database');
    expect(describeHelp('cleanly')[0]).toBe('.stop NODE');
  });

  test('help: many statements are told in one sentence each', () => {
    expect(describeHelp('.').slice(0, 2)).toEqual([
      '.kill NODE',
      '  Kills the process of a node at once: connections to it are refused.',
    ]);
    expect(describeHelp('.')).toHaveLength(48);
  });

  test('help: an unknown topic says so', () => {
    expect(describeHelp('pipelines')).toEqual([
      'Nothing is known about pipelines.',
      'help alone lists every statement.',
    ]);
  });

  test('help: every line is one line, for every topic', () => {
    const topics = [null, '.', ...statementTable.map((row) => row.syntax.split(' ')[0] ?? '')];
    for (const line of topics.flatMap(describeHelp)) expect(line).not.toContain('\n');
  });

  test('help: each kind of statement has one sentence', () => {
    for (const { kind } of statementTable)
      expect(helpWording.statements[kind], kind).toMatch(/^[A-Z][^.]*[^.]\.$/);
  });
});
