import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('./story.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'story-'));
const tick = '```';

write('good.md', `${tick}sql\nSELECT 1;\n${tick}\n\n${tick}output\n+-+\n| 1 |\n+-+\n| 1 |\n+-+\n${tick}\n`);
write('bad.md', `${tick}sql\nSELECT 1;\n${tick}\n\n${tick}output\n+-+\n| 1 |\n+-+\n| 2 |\n+-+\n${tick}\n`);
write('open.md', `text\n${tick}sql\nSELECT 1;\n`);
write(
  'some.sql',
  "ADD LEAF root@'leaf-1':3306;\n.kill leaf-1\n.wait idle\nSHOW LEAFS;\nSELECT 1, NULL, 'a'\\G\nSELECT @@GLOBAL.auto_attach AS on_or_off\n",
);

describe('story run', () => {
  test('prints each statement as written and then what the client prints; an error does not stop it', () => {
    const { status, stdout, stderr } = story('run', 'some.sql');
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      "ADD LEAF root@'leaf-1':3306;",
      'Query OK, 1 row affected (0.00 sec)',
      '.kill leaf-1',
      'leaf-1: process killed at 00:00.000',
      '.wait idle',
      'the cluster is idle at 00:03.000',
      'SHOW LEAFS;',
      expect.stringMatching(/^ERROR 1064 \(42000\): /),
      "SELECT 1, NULL, 'a'\\G",
      '*************************** 1. row ***************************',
      '   1: 1',
      'NULL: NULL',
      '   a: a',
      '1 row in set (0.00 sec)',
      'SELECT @@GLOBAL.auto_attach AS on_or_off;',
      '+-----------+',
      '| on_or_off |',
      '+-----------+',
      '|         1 |',
      '+-----------+',
      '1 row in set (0.00 sec)',
      '',
    ]);
    expect(stderr).toContain('     ^^^^^\n');
  });

  test('--json gives one object a line', () => {
    const { status, stdout } = story('run', 'some.sql', '--json');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines.slice(0, 2)).toEqual([
      {
        statement: "ADD LEAF root@'leaf-1':3306",
        node: 'ma',
        atMs: 0,
        ok: true,
        columns: [],
        rows: [],
        affected: 1,
        text: 'Query OK, 1 row affected (0.00 sec)',
      },
      {
        statement: '.kill leaf-1',
        node: 'ma',
        atMs: 0,
        ok: true,
        columns: [],
        rows: [],
        affected: null,
        text: 'leaf-1: process killed at 00:00.000',
      },
    ]);
    expect(lines[3]).toMatchObject({
      statement: 'SHOW LEAFS',
      ok: false,
      error: { number: 1064, sqlstate: '42000' },
    });
    expect(lines[4]).toMatchObject({
      atMs: 3_000,
      columns: ['1', 'NULL', 'a'],
      rows: [[1, null, 'a']],
      affected: null,
    });
  });
});

describe('story check', () => {
  test('a story that matches', () => {
    expect(story('check', 'good.md', 'good.md')).toMatchObject({
      status: 0,
      stdout: '2 outputs match, 0 differ\n',
    });
  });

  test('a story that differs: file, line, both texts, and the count last', () => {
    const { status, stdout } = story('check', 'good.md', 'bad.md');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^bad\.md:6: SELECT 1\n {2}line 9: 1: expected 2, got 1\n/);
    expect(stdout).toMatch(/\n1 outputs match, 1 differ\n$/);
  });
});

describe('story: what cannot be used', () => {
  test.each<[string[], RegExp]>([
    [['run', 'missing.sql'], /^missing\.sql cannot be read\.$/],
    [['run', '.'], /^\. cannot be read\.$/],
    [['run', 'open.md'], /^open\.md:2: This fence is never closed\.$/],
    [['check', 'good.md', 'open.md'], /^open\.md:2: /],
    [['check', 'some.sql'], /^some\.sql has no outputs to compare/],
    [['check'], /^usage: /],
    [['run', 'good.md', '--jason'], /^usage: /],
    [[], /^usage: /],
  ])('%j ends with 2 and a sentence', (args, sentence) => {
    const { status, stdout, stderr } = story(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(sentence);
  });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** Runs the program as npm does: from the project's folder, with the caller's folder in INIT_CWD. */
function story(...args: string[]) {
  const options = { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } } as const;
  return spawnSync(process.execPath, ['--import', 'tsx', program, ...args], options);
}
