import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../testing/spans.ts';
import { highlight } from './highlight.ts';
import type { StatementKind } from './statement.ts';
import { openingsOf, type StatementRow, statementTable } from './statement-table.ts';

const allKinds = (file: string): readonly string[] => {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return [...source.matchAll(/kind: '(\w+)'/g)].flatMap((match) => match[1] ?? []);
};

describe('statement table', () => {
  test('statement table: one row for each kind of statement that the grammar makes', () => {
    const kinds = statementTable.map((row) => row.kind);
    // What is put together by the code that the grammar calls, among other things that it makes.
    const composed = allKinds('./table-reading.ts').filter((kind) => kinds.some((known) => known === kind));
    const made = new Set([...allKinds('./grammar.peggy'), ...composed]);
    const inner =
      'addColumns addKey all between case changeColumn column compare cross databaseStatus derived dropColumn dropKey duration exists fullColumns fullTables idle in inQuery indexes is leftOut like literal phase query regexp renameColumn renameTable row selection statement subquery table tableStatus variable';
    expect([...made].filter((kind) => !inner.split(' ').includes(kind)).sort()).toEqual([...kinds].sort());
    expect(new Set(kinds).size).toBe(83);
  });

  test.each(statementTable.flatMap((row) => row.examples.map((example) => [example, row.kind] as const)))(
    'statement table: the example %s is of its kind',
    (example, kind) => {
      expect(bodyOf(example).kind).toBe(kind);
    },
  );

  test.each(statementTable)('statement table: $kind has an example and a node', (row: StatementRow) => {
    expect(row.examples.length).toBeGreaterThan(0);
    expect(row.runsOn.length).toBeGreaterThan(0);
  });

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
      'showStatus',
      'showProcesslist',
      'showReplicationStatus',
      'showWarnings',
      'showCreateTable',
      'showColumns',
      'showPart',
      'help',
      'useDatabase',
      'select',
      'begin',
      'startTransaction',
      'commit',
      'rollback',
      'setAutocommit',
      'setLockWait',
      'setVariables',
      'kill',
    ]);
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
