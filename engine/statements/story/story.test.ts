import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';
import { readMarkdownStory, readSqlStory, scriptOf } from './read-story.ts';
import { describeDifferences, tallyOf } from './report.ts';
import { runStory } from './run-story.ts';
import { stepsOf } from './set-up.ts';

const tick = '```';

describe('story: reading Markdown', () => {
  test('blocks with their lines, outputs with the block before them, prose in between', () => {
    const story = storyOf(
      `# A title\n\nA first\nparagraph.\n\n${tick}sql\nSELECT 1;\n${tick}\n\nProse.\n\n${tick}output HAC 5\nx\n${tick}\n${tick}playground\n.wait 1s\n${tick}\n${tick}text\nignored\n${tick}\n`,
    );
    expect(story).toEqual({
      title: 'A title',
      summary: 'A first paragraph.',
      blocks: [
        {
          script: 'SELECT 1;',
          line: 7,
          output: { source: 'HAC 5', text: 'x', line: 13, lineCount: 1 },
          prose: 'A first\nparagraph.',
          takeaway: '',
          columns: [],
          meansToBreak: false,
        },
        {
          script: '.wait 1s',
          line: 16,
          output: null,
          prose: 'Prose.',
          takeaway: '',
          columns: [],
          meansToBreak: false,
        },
      ],
      closing: `${tick}text\nignored\n${tick}`,
    });
  });

  test('a quotation right after a block or its output is what to keep of it; a later one is prose', () => {
    const { blocks, closing } = storyOf(
      `# A\n\nWhy.\n\n${tick}sql Host, State\nSHOW LEAVES;\n${tick}\n\nIt prints:\n\n${tick}output\nx\n${tick}\n\n> Keep *this*,\n> and this.\n\nNext.\n\n> said\n\n${tick}sql\nSELECT 1;\n${tick}\n\n> At last.\n\nThe end.\n`,
    );
    expect(blocks.map(({ prose, takeaway, columns }) => [prose, takeaway, columns])).toEqual([
      ['Why.', 'Keep *this*,\nand this.', ['Host', 'State']],
      ['It prints:\n\nNext.\n\n> said', 'At last.', []],
    ]);
    expect(closing).toBe('The end.');
  });

  test('what stands before the set-up is told with the first step', () => {
    const story = storyOf(
      `# A\n\nOne.\n\n${tick}sql\nADD LEAF root@'leaf-1';\n${tick}\n\n> Two.\n\nThree.\n\n${tick}playground\n.kill leaf-1\n${tick}\n\nFour.\n`,
    );
    expect(stepsOf(story)).toEqual({
      setUp: "ADD LEAF root@'leaf-1';\n.wait idle",
      steps: ['.kill leaf-1'],
      told: [{ prose: 'One.\n\nTwo.\n\nThree.', takeaway: '', columns: [] }],
      closing: 'Four.',
    });
  });

  test('front matter gives title and summary', () => {
    const story = storyOf(
      `---\ntitle: One\nsummary: Two\nother: 3\n---\n# Three\n\nFour.\n\n${tick}sql\nSELECT 1;\n${tick}`,
    );
    expect([story.title, story.summary]).toEqual(['One', 'Two']);
  });

  test('a pasted cluster is imported', () => {
    expect(storyOf(`${tick}cluster\n+-+\n${tick}`).blocks[0]?.script).toBe('.import\n+-+\n.end');
  });

  test('a longer fence may hold a shorter one, a tilde fence a backtick fence', () => {
    expect(storyOf(`${tick}\`sql\nSELECT 1;\n${tick}\n${tick}\`\n`).blocks[0]?.script).toBe(
      `SELECT 1;\n${tick}`,
    );
    expect(storyOf(`~~~sql\n${tick}\n~~~`).blocks[0]?.script).toBe(tick);
  });

  test.each<[string, string, number, RegExp]>([
    ['a fence that is never closed', `text\n${tick}sql\nSELECT 1;`, 2, /never closed/],
    ['an output before anything has run', `${tick}output\nx\n${tick}`, 1, /nothing has run yet/],
    [
      'two outputs',
      `${tick}sql\nSELECT 1;\n${tick}\n${tick}output\n1\n${tick}\n${tick}output\n1\n${tick}`,
      7,
      /second output/,
    ],
    ['nothing to run', '# Title\n\nText.', 1, /nothing to run/],
  ])('%s is refused with its line', (_name, source, line, message) => {
    const read = readMarkdownStory(source);
    expect(read.ok ? null : [read.line, message.test(read.message)]).toEqual([line, true]);
  });

  test('as one script, blocks are separated where their last statement has no terminator', () => {
    const story = storyOf(
      `${tick}sql\nSELECT 1\n${tick}\n${tick}playground\n.wait 1s\n${tick}\n${tick}sql\nSELECT 2\\G\n${tick}`,
    );
    expect(scriptOf(story)).toBe('SELECT 1;\n.wait 1s\nSELECT 2\\G');
  });
});

describe('story: running', () => {
  test('the report names the expectations that a story means to break, and no others', () => {
    const { watches, meantToBreak } = reportOf(
      `${tick}watch\nup always 1 = 1\n${tick}\n${tick}watch broken\ndown always 1 = 2\nout ever 1 = 2\n${tick}\n`,
    );
    expect(watches.map(({ name }) => name)).toEqual(['up', 'down', 'out']);
    expect(meantToBreak).toEqual(['down', 'out']);
  });

  const setUp = `${tick}sql\nADD LEAF root@'leaf-1';\nCREATE DATABASE test PARTITIONS 1;\n${tick}\n`;

  test('an output belongs to the last statement of its block', () => {
    const report = reportOf(
      `${setUp}${tick}sql\nSHOW LEAVES;\nUSE test;\n${tick}\n${tick}output\nDatabase changed\n${tick}`,
    );
    expect(tallyOf(report)).toEqual({ matching: 1, differing: 0 });
  });

  test('an earlier statement that fails is told, even though the last one matches', () => {
    const report = reportOf(
      `${setUp}${tick}sql\nSHOW LEAFS;\nUSE test;\n${tick}\n${tick}output\nDatabase changed\n${tick}`,
    );
    expect(tallyOf(report)).toEqual({ matching: 1, differing: 1 });
    expect(describeDifferences('a.md', report)).toMatch(
      /^a\.md:6: SHOW LEAFS\n {2}failed, and no output says that it should:/,
    );
  });

  test('a statement that fails in a block without output is told; one whose error is the output is not', () => {
    expect(tallyOf(reportOf(`${tick}sql\nUSE nowhere;\n${tick}`))).toEqual({ matching: 0, differing: 1 });
    const expected = `${tick}output\nERROR 1049 (42000): Unknown database 'nowhere'\n${tick}`;
    expect(tallyOf(reportOf(`${tick}sql\nUSE nowhere;\n${tick}\n${expected}`))).toEqual({
      matching: 1,
      differing: 0,
    });
  });

  test('a block of dot commands: the line of the last, or what ended in the background meanwhile', () => {
    const report = reportOf(
      `${setUp}${tick}playground\n.wait 1s\n.kill leaf-1\n${tick}\n${tick}output\nleaf-1: process killed at 00:01.000\n${tick}\n` +
        `${tick}playground\n.background SELECT 1;\n.wait statement\n${tick}\n${tick}output\n+-+\n| 1 |\n+-+\n| 1 |\n+-+\n${tick}`,
    );
    expect(describeDifferences('a.md', report)).toBe('');
  });

  test('what still runs in the background at the end of the story is waited for', () => {
    const report = reportOf(
      `${setUp}${tick}playground\n.kill leaf-1\n.background INSERT INTO test.x VALUES (1);\n${tick}`,
    );
    expect(report.runs.at(-1)?.text).toBe('INSERT INTO test.x VALUES (1)');
    expect(report.runs.every((run) => run.state === 'done')).toBe(true);
  });

  test('a difference is told with file and line, what was expected and what was printed', () => {
    const report = reportOf(
      `${setUp}${tick}sql\nSHOW DATABASES;\n${tick}\n${tick}output\n+-+\n| Database |\n+-+\n| test |\n+-+\n${tick}`,
    );
    const lines = describeDifferences('a.md', report).split('\n');
    expect(lines[0]).toBe('a.md:9: SHOW DATABASES');
    expect(lines[1]).toBe('  line 12: Database: expected test, got cluster');
    expect(lines).toContain('  printed:');
  });

  test('plain SQL is a story too, and an error does not stop it', () => {
    const report = runStory(readSqlStory("SHOW LEAFS;\nADD LEAF root@'leaf-1';\n.wait idle\nSHOW LEAVES"));
    expect(report.runs.map((run) => run.result?.ok)).toEqual([false, true, true, true]);
  });

  test('every story begins with an empty cluster: one master aggregator, redundancy 1, auto_attach on', () => {
    const { print, rows } = consoleWith();
    expect(print('SHOW LEAVES')).toBe('Empty set (0.00 sec)');
    expect(rows('SHOW AGGREGATORS')[0]?.slice(0, 3)).toEqual(['ma', 3306, 'online']);
    expect(rows('SELECT @@GLOBAL.redundancy_level, @@GLOBAL.auto_attach')).toEqual([[1, 1]]);
  });
});

function storyOf(source: string) {
  const read = readMarkdownStory(source);
  if (!read.ok) throw new Error(`line ${read.line}: ${read.message}`);
  return read.story;
}

const reportOf = (source: string) => runStory(storyOf(source));

test('story: a line of a fence called watch is a watch or an expectation', () => {
  const fence = '```';
  const read = readMarkdownStory(
    `${fence}watch\none AS SELECT 1\n\n-- a remark\n.watch two AS SELECT 2\n\`a b\` FROM NODE ma AS SELECT 3\nup always 1 = 1 FOR 30s\nasis ever 1 = 2\n${fence}\n`,
  );
  expect(read.ok && read.story.blocks.map(({ script }) => script.split('\n'))).toEqual([
    [
      '.watch one AS SELECT 1',
      '',
      '-- a remark',
      '.watch two AS SELECT 2',
      '.watch `a b` FROM NODE ma AS SELECT 3',
      '.expect up always 1 = 1 FOR 30s',
      '.expect asis ever 1 = 2',
    ],
  ]);
});

describe('story: bets', () => {
  const bet = (answer: string, choices: string) =>
    `${tick}bet\nanswer: ${answer}\nchoices: ${choices}\n${tick}\n`;
  const asked = (fence: string) => `Why.\n\nHow\nmany?\n\n${fence}\n${tick}sql\nSELECT 1;\n${tick}\n`;

  test('its question is the paragraph before it, which stays in the prose; it belongs to what runs next', () => {
    const story = storyOf(asked(bet('SELECT 1\n  + 1;', '1 | 2 |')));
    expect(story.blocks[0]).toMatchObject({
      prose: 'Why.\n\nHow\nmany?',
      bet: { question: 'How many?', answer: 'SELECT 1 + 1', choices: ['1', '2'], line: 6 },
    });
    expect(stepsOf(story).told[0]?.bet?.question).toBe('How many?');
  });

  test('a check says where the answer is none of the choices, and where there is none', () => {
    expect(tallyOf(reportOf(asked(bet('SELECT 1 + 1', '1 | 2')))).differing).toBe(0);
    const other = reportOf(asked(bet('SELECT 1 + 2', '1 | 2')));
    expect(tallyOf(other).differing).toBe(1);
    expect(describeDifferences('x.md', other)).toContain('x.md:6: the answer to the bet is 3, which is none');
    expect(describeDifferences('x.md', reportOf(asked(bet('SELECT a', '1 | 2'))))).toContain(
      'x.md:6: the bet has no answer when its block has run: SELECT a',
    );
  });

  test.each([
    ['without a question', `${bet('SELECT 1', '1 | 2')}${tick}sql\nSELECT 1;\n${tick}`],
    ['with one choice', asked(bet('SELECT 1', '1'))],
    ['with ten choices', asked(bet('SELECT 1', '1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10'))],
    ['without a SELECT', asked(bet('1', '1 | 2'))],
    ['with something else in it', asked(`${tick}bet\nhow?\n${tick}`)],
    ['after another', asked(bet('SELECT 1', '1 | 2') + bet('SELECT 1', '1 | 2'))],
    ['before an output', `${asked('')}\nSo?\n\n${bet('SELECT 1', '1 | 2')}${tick}output\n1\n${tick}`],
    ['before nothing', `${asked('')}\nSo?\n\n${bet('SELECT 1', '1 | 2')}`],
  ])('one %s is refused', (_name, source) => {
    const read = readMarkdownStory(source);
    expect(read.ok ? '' : read.message).toMatch(/^A bet is a question/);
  });
});
