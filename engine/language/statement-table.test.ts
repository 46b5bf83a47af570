import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../testing/spans.ts';
import { describeHelp } from './help.ts';
import { highlight } from './highlight.ts';
import type { StatementKind } from './statement.ts';
import { openingsOf, type StatementRow, statementTable } from './statement-table.ts';

const allKinds = (file: string): readonly string[] => {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return [...source.matchAll(/kind: '(\w+)'/g)].flatMap((match) => match[1] ?? []);
};

describe('statement table', () => {
  test('statement table: one row for each kind of statement that the grammar makes', () => {
    const made = new Set(allKinds('./grammar.peggy'));
    const kinds = statementTable.map((row) => row.kind);
    const inner =
      'all aggregate column compare duration globalVariable idle in isNull like literal not phase statement';
    expect([...made].filter((kind) => !inner.split(' ').includes(kind)).sort()).toEqual([...kinds].sort());
    expect(new Set(kinds).size).toBe(56);
  });

  test.each(statementTable.flatMap((row) => row.examples.map((example) => [example, row.kind] as const)))(
    'statement table: the example %s is of its kind',
    (example, kind) => {
      expect(bodyOf(example).kind).toBe(kind);
    },
  );

  test.each(statementTable)(
    'statement table: $kind has one sentence of help, an example and a node',
    (row: StatementRow) => {
      expect(row.help).toMatch(/^[A-Z][^.]*[^.]\.$/);
      expect(row.examples.length).toBeGreaterThan(0);
      expect(row.runsOn.length).toBeGreaterThan(0);
    },
  );

  test('statement table: what only the master aggregator takes', () => {
    const kinds = statementTable.filter((row) => row.runsOn.join() === 'master').map((row) => row.kind);
    expect(kinds).toEqual([
      'addLeaf',
      'attachAllLeaves',
      'addAggregator',
      'removeAggregator',
      'promoteAggregator',
      'showRebalanceStatus',
      'showRebalanceAllDatabasesStatus',
      'setGlobal',
    ]);
  });

  test('statement table: what only child aggregators take', () => {
    const kinds = statementTable.filter((row) => row.runsOn.join() === 'aggregator').map((row) => row.kind);
    expect(kinds).toEqual(['aggregatorSetAsMaster']);
  });

  test('statement table: a statement may open with one of several words', () => {
    const openings = (kind: StatementKind) =>
      statementTable.filter((row) => row.kind === kind).flatMap(openingsOf);
    expect(openings('partitionCommand')).toEqual([
      "COPY PARTITION database:ordinal ON 'host':port",
      "PROMOTE PARTITION database:ordinal ON 'host':port",
      "DROP PARTITION database:ordinal ON 'host':port",
      "ATTACH PARTITION database:ordinal ON 'host':port",
      "DETACH PARTITION database:ordinal ON 'host':port",
    ]);
    expect(openings('showLeaves')).toEqual(['SHOW LEAVES']);
  });

  test('statement table: what leaves take', () => {
    const kinds = statementTable.filter((row) => row.runsOn.includes('leaf')).map((row) => row.kind);
    expect(kinds.filter((kind) => !kind.startsWith('dot'))).toEqual([
      'showDatabases',
      'showTables',
      'showVariables',
      'help',
      'useDatabase',
      'select',
    ]);
  });
});

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
      'Outside SQL',
    ]);
  });

  test('help: a topic is the beginning of a statement, in any letter case', () => {
    expect(describeHelp('rebalance all')).toEqual([
      'REBALANCE ALL DATABASES',
      '  Moves partitions of every database until each is balanced.',
      '  Runs on the master aggregator and child aggregators.',
      '  Example: REBALANCE ALL DATABASES',
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
    expect(describeHelp('process')[0]).toBe('.kill NODE');
  });

  test('help: many statements are told in one sentence each', () => {
    expect(describeHelp('.').slice(0, 2)).toEqual([
      '.kill NODE',
      '  Kills the process of a node at once: connections to it are refused.',
    ]);
    expect(describeHelp('.')).toHaveLength(36);
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
});

describe('highlight', () => {
  /** The text with the kind of each part behind it. */
  const marked = (text: string): string =>
    highlight(text)
      .map(({ span, kind }) => `${text.slice(span.start, span.end)}:${kind}`)
      .join(' ');

  test('highlight: keywords, names, numbers, texts and signs', () => {
    expect(marked("select min(id) FROM `x` WHERE a >= 1 AND b = 'c';")).toBe(
      'select:keyword min:keyword (:punctuation id:name ):punctuation FROM:keyword `x`:name WHERE:keyword a:name ' +
        ">=:punctuation 1:number AND:keyword b:name =:punctuation 'c':string ;:punctuation",
    );
  });

  test('highlight: dot commands', () => {
    expect(marked('.wait phase 5\n.wait 30s\n.kill leaf-8')).toBe(
      '.wait:dot phase:keyword 5:number .wait:dot 30s:number .kill:dot leaf-8:name',
    );
  });

  test('highlight: comments, prompts and pasted tables', () => {
    expect(marked('mysql> SHOW # a\n.import\n')).toBe(
      'mysql>:comment SHOW:keyword # a:comment .:punctuation import:name',
    );
    expect(marked('.import\n| a |\n.end')).toBe('.import:dot | a |\n:comment .end:dot');
  });

  test('highlight: what is not closed yet, and what means nothing', () => {
    expect(marked("REMOVE LEAF 'lea")).toBe("REMOVE:keyword LEAF:keyword 'lea:string");
    expect(marked('SHOW /* a')).toBe('SHOW:keyword /* a:comment');
    expect(marked('SHOW ?')).toBe('SHOW:keyword ?:punctuation');
  });
});
