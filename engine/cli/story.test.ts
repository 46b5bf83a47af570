import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import engine from '../package.json' with { type: 'json' };

const source = fileURLToPath(new URL('./story.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'story-'));
const program = join(folder, 'bin', 'story.mjs');
const tick = '```';
const options = { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } } as const;

write('good.md', `${tick}sql\nSELECT 1;\n${tick}\n\n${tick}output\n+-+\n| 1 |\n+-+\n| 1 |\n+-+\n${tick}\n`);
write('bad.md', `${tick}sql\nSELECT 1;\n${tick}\n\n${tick}output\n+-+\n| 1 |\n+-+\n| 2 |\n+-+\n${tick}\n`);
write('open.md', `text\n${tick}sql\nSELECT 1;\n`);
write(
  'some.sql',
  "ADD LEAF root@'leaf-1':3306;\n.kill leaf-1\n.wait idle\nSHOW LEAFS;\nSELECT 1, NULL, 'a'\\G\nSELECT @@GLOBAL.auto_attach AS on_or_off\n",
);

write('long.sql', 'SELECT 1;\n'.repeat(5_000));
write('many.sql', 'SELECT 1;\n'.repeat(10_001));
write('huge.sql', `.import\n${'-'.repeat(16_100_000)}\n.end\n`);
writeFileSync(join(folder, 'latin.md'), Buffer.from('Prose of 1987: caf\xe9\n', 'latin1'));
write('docs/good.md', readFileSync(join(folder, 'good.md'), 'utf8'));
write('docs/prose.md', 'Nothing to run.\n');
write('shown/good.md', readFileSync(join(folder, 'good.md'), 'utf8'));
const shown = `# Reference\n\n${tick}sql\nDROP DATABASE nowhere;\n${tick}\n`;
write('shown/statement.md', shown);
write('shown/taught.md', `${shown}\n~~~markdown\n${tick}output\n+-+\n${tick}\n~~~\n`);
write('docs/deep/bad.md', readFileSync(join(folder, 'bad.md'), 'utf8'));

const pair = `SET GLOBAL redundancy_level = 2;
ADD LEAF root@'leaf-1' INTO GROUP 1;
ADD LEAF root@'leaf-2' INTO GROUP 2;
CREATE DATABASE test PARTITIONS 2;`;
write(
  'watched.md',
  `${tick}sql\n${pair}\n${tick}\n\n${tick}watch
away AS SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online'
-- one that is broken, and one that is not
up always (SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online') = 0
patient always NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online') FOR 1m
never ever 1 = 2
${tick}\n\n${tick}playground\n.wait 1s\n.kill leaf-1\n.wait 9s\n${tick}\n`,
);

write(
  'meant.md',
  `${tick}watch broken\nshort always 1 = 2\nlong always 1 = 1\n${tick}\n\n${tick}playground\n.wait 1s\n${tick}\n`,
);

// Compiled once: every test begins a program of its own, and most of its time would go into compiling.
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: source,
      outDir: dirname(program),
      rolldownOptions: { output: { entryFileNames: 'story.mjs' } },
    },
    ssr: { noExternal: true },
  });
});

test('story: it runs from its source, without being built', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', source, '--version'], options);
  expect([status, stdout]).toEqual([0, `${engine.version}\n`]);
});

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

describe('story: what is watched', () => {
  test('--json has a line for each change of a watch, in the order of their instants', () => {
    const { stdout, status } = story('run', 'watched.md', '--json');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines.filter(({ watch }) => watch !== undefined)).toEqual([
      { watch: 'away', atMs: 0, value: 0 },
      { watch: 'up', atMs: 0, value: true },
      { watch: 'patient', atMs: 0, value: true },
      { watch: 'never', atMs: 0, value: false },
      { watch: 'away', atMs: 4_300, value: 1 },
      { watch: 'up', atMs: 4_300, value: false },
    ]);
    const instants = lines.map(({ atMs }) => atMs as number);
    expect(instants).toEqual(instants.toSorted((left, right) => left - right));
  });

  test('check fails where an expectation is not met, and says when and by which rows', () => {
    const { stdout, status } = story('check', 'watched.md');
    expect(status).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines.slice(0, 2)).toEqual([
      "watched.md: .expect up always (SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online') = 0",
      '  broken since 00:04.300, 3.3 s after leaf-1 died at 00:01.000, at once when it was seen',
    ]);
    expect(lines[3]).toMatch(/\| HOST +\| PORT \|/);
    expect(lines[5]).toMatch(/\| leaf-1 \| 3306 \|.*offline/);
    expect(lines.slice(7)).toEqual([
      'watched.md: .expect never ever 1 = 2',
      '  not yet',
      '0 outputs match, 0 differ; 2 expectations are not met',
    ]);
  });
});

describe('story check of what is meant to break', () => {
  test('what breaks is well, and what does not is told', () => {
    const { stdout, status } = story('check', 'meant.md');
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([
      'meant.md: .expect long always 1 = 1',
      '  was to be broken by the story, and is not',
      '0 outputs match, 0 differ; 1 expectation is not met',
    ]);
  });
});

describe('story record and open', () => {
  test('what a story did is a link, a text, and what happened again', () => {
    const packed = story('record', 'some.sql');
    expect(packed).toMatchObject({ status: 0, stderr: '' });
    expect(packed.stdout).toMatch(/^#1\.[\w-]+\n$/);
    const text = story('record', 'some.sql', '--text').stdout;
    expect(text.split('\n').slice(0, 4)).toEqual([
      'HA Playground record 1',
      `engine ${engine.version}`,
      'start empty',
      "step 0 > ADD LEAF root@'leaf-1':3306;",
    ]);
    write('kept.ha.txt', text);
    const opened = story('open', `https://example.org/play/${packed.stdout.trim()}`);
    expect(opened.status).toBe(0);
    expect(opened.stdout).toBe(story('run', 'some.sql').stdout);
    expect(story('open', 'kept.ha.txt', '--json').stdout).toBe(story('run', 'some.sql', '--json').stdout);
  });

  test('what is watched is printed by open as by run, also from a fence of a story', () => {
    write('kept-watches.ha.txt', story('record', 'watched.md', '--text').stdout);
    const opened = story('open', 'kept-watches.ha.txt', '--json').stdout;
    expect(opened).toContain('{"watch":"up","atMs":4300,"value":false}\n');
    expect(opened).toContain('{"watch":"never","atMs":0,"value":false}\n');
  });

  test('what goes another way, or cannot be opened, is said in a sentence', () => {
    const text = story('record', 'good.md', '--text').stdout;
    write(
      'other.ha.txt',
      text.replace(/^digests ./m, (line) => `digests ${line.endsWith('A') ? 'B' : 'A'}`),
    );
    const other = story('open', 'other.ha.txt');
    expect(other).toMatchObject({
      status: 1,
      stderr: `Made with ${engine.version}, shown with ${engine.version}: from statement 1 (SELECT 1) at 00:00.000 on it goes another way. As the version is the same, it was probably changed after it was saved: open it as it was saved, or save it anew to keep what is shown.\n`,
    });
    write('newer.ha.txt', text.replace('record 1', 'record 7'));
    expect(story('open', 'newer.ha.txt')).toMatchObject({
      status: 2,
      stderr:
        'This record has format 7, which is newer than this version can read. Open it with a newer one.\n',
    });
    expect(story('open', '#1.AAAA')).toMatchObject({ status: 2, stdout: '' });
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

describe('story check of pages with living pictures', () => {
  const page = `# How we stay up

Not run, as it is no fence of ours:

${tick}sql
DROP DATABASE test;
${tick}

${tick}ha title="One dies"
.kill leaf-8
.wait idle
SELECT COUNT(*) FROM test.x;
+----------+
| COUNT(*) |
+----------+
|       99 |
+----------+
${tick}

${tick}ha redundancy-2
SELECT 1;
+---+
| 1 |
+---+
| 1 |
+---+
${tick}

${tick}ha empty colour=red
${tick}
${tick}ha none-such
${tick}
`;
  write('pages/one.md', page);
  write('pages/prose.md', 'Nothing to run.\n');

  test('each is run where it begins, what it shows is compared, and what cannot be shown is told', () => {
    const { status, stdout, stderr } = story('check', 'pages/**/*.md');
    expect(status).toBe(1);
    expect(stderr).toBe('1 file holds no story.\n');
    expect(stdout).toContain(
      'pages/one.md:13: SELECT COUNT(*) FROM test.x\n  line 16: COUNT(*): expected 99, got 100\n',
    );
    expect(stdout).toContain('pages/one.md:29: There is no parameter “colour”.');
    expect(stdout).toContain('pages/one.md:31: There is no story “none-such”.\n');
    expect(stdout).toMatch(/\n1 outputs match, 1 differ; 2 fences cannot be shown\n$/);
  });

  test('--format github annotates lines, --format junit has a case for each output', () => {
    const github = story('check', 'pages/one.md', '--format', 'github').stdout.split('\n');
    expect(github).toContain(
      '::error file=pages/one.md,line=16,title=SELECT COUNT(*) FROM test.x::COUNT(*): expected 99, got 100',
    );
    expect(github.filter((line) => line.startsWith('::error '))).toHaveLength(3);
    const junit = story('check', 'pages/one.md', '--format=junit').stdout;
    expect(junit).toContain('<testsuite name="pages/one.md" tests="4" failures="3">');
    expect(junit).toContain('<testcase classname="pages/one.md" name="line 22: SELECT 1"/>');
    expect(junit).toContain('<failure message="COUNT(*): expected 99, got 100">pages/one.md:16: ');
    expect(story('check', 'pages/one.md', '--format', 'xml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('check knows no format xml, but text, github, junit.'),
    });
  });

  test('they are many stories, which run and update do not take', () => {
    for (const command of ['run', 'update', 'record'])
      expect(story(command, 'pages/one.md')).toMatchObject({
        status: 2,
        stderr: `pages/one.md is a page with living pictures: ${command} takes stories.\n`,
      });
  });

  test('html prints the page with elements, also from standard input', () => {
    const { stdout, stderr, status } = story('html', 'pages/one.md', '--src', 'https://example.org/embed/');
    expect(status).toBe(1);
    expect(stderr).toContain('pages/one.md:31: There is no story “none-such”.');
    expect(stdout).toContain('DROP DATABASE test;');
    expect(stdout).toContain(
      '<ha-playground story="redundancy-2" cmd="SELECT 1;" src="https://example.org/embed/"',
    );
    const piped = spawnSync(process.execPath, [program, 'html'], {
      ...options,
      input: `${tick}ha redundancy-2\n${tick}\n`,
    });
    expect(piped.stdout).toMatch(
      /^<div><ha-playground story="redundancy-2" title="Losing a leaf in redundancy 2">/,
    );
  });
});

describe('story update', () => {
  const good = readFileSync(join(folder, 'good.md'), 'utf8');
  const changed = (before: string): string =>
    before.replace('+-+\n| 1 |\n+-+\n| 2 |\n+-+', '+---+\n| 1 |\n+---+\n| 1 |\n+---+');

  test('nothing to do: nothing is written', () => {
    write('update/good.md', good);
    const long = new Date('2001-01-01');
    utimesSync(join(folder, 'update/good.md'), long, long);
    expect(story('update', 'update/good.md')).toMatchObject({
      status: 0,
      stdout: '0 outputs rewritten, 1 as they were\n',
      stderr: '',
    });
    expect(statSync(join(folder, 'update/good.md')).mtime).toEqual(long);
  });

  test('what differs: files and lines are named, outputs change and nothing else, and then the check is well', () => {
    const bad = `\uFEFFWords \t\n\n${readFileSync(join(folder, 'bad.md'), 'utf8')}\nThe end`;
    write('update/bad.md', bad);
    expect(story('update', 'update/*.md', 'update/bad.md')).toMatchObject({
      status: 0,
      stdout: 'update/bad.md: the output on line 8\n1 outputs rewritten, 1 as they were\n',
    });
    expect(changed(bad)).not.toBe(bad);
    expect(readFileSync(join(folder, 'update/bad.md'), 'utf8')).toBe(changed(bad));
    expect(readFileSync(join(folder, 'update/good.md'), 'utf8')).toBe(good);
    expect(story('check', 'update/*.md').status).toBe(0);
  });

  test('--dry-run says what it would do, and does not', () => {
    expect(story('update', '--dry-run', 'bad.md')).toMatchObject({
      status: 0,
      stdout: 'bad.md: the output on line 6\n1 outputs would be rewritten, 0 as they were\n',
    });
    expect(readFileSync(join(folder, 'bad.md'), 'utf8')).not.toBe(
      changed(readFileSync(join(folder, 'bad.md'), 'utf8')),
    );
  });

  test('a statement that fails: its line is said, and no file is written', () => {
    const before = readFileSync(join(folder, 'bad.md'), 'utf8');
    write(
      'failing.md',
      `${tick}sql\nSELECT 1 FROM nothing;\nSELECT 1;\n${tick}\n\n${tick}output\n2\n${tick}\n`,
    );
    expect(story('update', 'bad.md', 'failing.md')).toMatchObject({
      status: 1,
      stdout: '',
      stderr:
        'failing.md:2: SELECT 1 FROM nothing fails, and no output says that it should.\nNothing is written.\n',
    });
    expect(readFileSync(join(folder, 'bad.md'), 'utf8')).toBe(before);
  });
});

describe('story: manners', () => {
  test.each(['--help', '-h'])('%s prints how to use it, and ends with 0', (option) => {
    expect(story(option)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^usage: /), stderr: '' });
  });

  test('--version prints the version alone', () => {
    expect(story('--version')).toMatchObject({ status: 0, stdout: `${engine.version}\n`, stderr: '' });
  });

  test('a quoted pattern stands for the files that it finds; one without a story is passed over', () => {
    expect(story('check', 'docs/**/*.md')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^docs\/deep\/bad\.md:6: [\s\S]*\n1 outputs match, 1 differ\n$/),
      stderr: '1 file holds no story.\n',
    });
  });

  test('a page that shows statements and promises nothing of them is passed over where a pattern finds it, and run where it is named', () => {
    expect(story('check', 'shown/*.md')).toMatchObject({
      status: 0,
      stdout: '1 outputs match, 0 differ\n',
      stderr: '2 files hold no story.\n',
    });
    expect(story('check', 'shown/statement.md')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^shown\/statement\.md:4: DROP DATABASE nowhere\n/),
    });
  });

  test('a fence that is never closed is said, even in a file that a pattern has found', () => {
    expect(story('check', 'open*.md')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^open\.md:2: /),
    });
  });

  test('a reader that stops after the first line ends it quietly', () => {
    const command = `"${process.execPath}" "${program}" run long.sql | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], options);
    expect([stdout, stderr]).toEqual(['SELECT 1;\n', '']);
  });
});

describe('story: what cannot be used', () => {
  test.each<[string[], RegExp]>([
    [['run', 'missing.sql'], /^missing\.sql cannot be read\.$/],
    [['run', '.'], /^\. cannot be read\.$/],
    [['run', 'open.md'], /^open\.md:2: This fence is never closed\.$/],
    [['check', 'good.md', 'open.md'], /^open\.md:2: /],
    [['check', 'some.sql'], /^some\.sql has no outputs to compare/],
    [['check', 'none/**/*.md'], /^none\/\*\*\/\*\.md finds no file\.$/],
    [['run', 'many.sql'], /^many\.sql:1: 10001 statements stand here, and a script holds at most 10000\.$/],
    [
      ['run', 'huge.sql'],
      /^huge\.sql:1: 16100014 characters stand here, and a script holds at most 16100000\.$/,
    ],
    [['check'], /^check needs a file\.\nusage: /],
    [['update', 'some.sql'], /^some\.sql has no outputs to compare: update takes \.md stories\.$/],
    [['update', 'open.md'], /^open\.md:2: /],
    [['update', 'latin.md'], /^latin\.md cannot be read\.$/],
    [['update'], /^update needs a file\.\nusage: /],
    [['update', 'good.md', '--json'], /^update knows no option --json\.\nusage: /],
    [['check', 'good.md', '--json'], /^check knows no option --json\.\nusage: /],
    [['run'], /^run needs a file\.\nusage: /],
    [['run', 'good.md', 'bad.md'], /^run takes one file, and here are 2\.\nusage: /],
    [['run', 'good.md', '--jason'], /^run knows no option --jason\.\nusage: /],
    [['walk', 'good.md'], /^There is no command walk\.\nusage: /],
    [[], /^Nothing is asked for\.\nusage: /],
  ])('%j ends with 2 and a sentence', (args, sentence) => {
    const { status, stdout, stderr } = story(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(sentence);
  });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** Runs the program as npm does: from the project's folder, with the caller's folder in INIT_CWD. */
function story(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], options);
}
