import { describe, expect, test } from 'vitest';
import { readMarkdownStory } from './read-story.ts';
import { withOutputsPrinted } from './rewrite-story.ts';
import { runStory } from './run-story.ts';

const tick = '```';
const setUp = `# Prose\t \n\n${tick}sql\nADD LEAF root@'leaf-1';\n${tick}\n`;
const table = [
  '+--------+------+--------------------+-----------+-----------+--------+--------------------+---------------------------+',
  '| Host   | Port | Availability_Group | Pair_Host | Pair_Port | State  | Opened_Connections | Average_Roundtrip_Latency |',
  '+--------+------+--------------------+-----------+-----------+--------+--------------------+---------------------------+',
  '| leaf-1 | 3306 |                  1 | NULL      |      NULL | online |                  9 |                     7.125 |',
  '+--------+------+--------------------+-----------+-----------+--------+--------------------+---------------------------+',
].join('\n');
const withoutPair = table
  .split('\n')
  .map((line) =>
    line
      .split(/[|+]/)
      .toSpliced(4, 2)
      .join(line.startsWith('+') ? '+' : '|'),
  )
  .join('\n');

describe('story: outputs rewritten', () => {
  test('a table whose columns have changed, with what is not compared as it was, and all else byte for byte', () => {
    const story = (leaves: string) =>
      `${setUp}\n  Words  \n${tick} sql\nshow   LEAVES;\n${tick}\n${tick}output HAC 5\n${leaves}\n${tick}\n\n\nMore \`\`words\`\`\n${tick}text\n+-+\n${tick}`;
    expect(withoutPair).not.toBe(table);
    expect(rewritten(story(withoutPair))).toEqual({ ok: true, source: story(table), rewritten: [12] });
  });

  test('an output that matches stays as its author has set it', () => {
    const narrow = story('SHOW LEAVES;', table.replace(/ +/g, ' ').replace(/-+/g, '-'));
    expect(rewritten(narrow)).toEqual({ ok: true, source: narrow, rewritten: [] });
  });

  test('a footer is kept where there was one', () => {
    const footer = '\n3 rows in set (9.99 sec)';
    expect(rewritten(story('SELECT 1;', `+-+\n| 1 |\n+-+\n| 2 |\n+-+${footer}`))).toMatchObject({
      source: story('SELECT 1;', '+---+\n| 1 |\n+---+\n| 1 |\n+---+\n1 row in set (0.00 sec)'),
    });
    expect(rewritten(story('SELECT 1;', '+-+\n| 1 |\n+-+\n| 2 |\n+-+'))).toMatchObject({
      source: story('SELECT 1;', '+---+\n| 1 |\n+---+\n| 1 |\n+---+'),
    });
  });

  test('with other rows than before nothing of them is kept', () => {
    const twice = `${table.split('\n').slice(0, -1).join('\n')}\n| leaf-2 | 3306 | 1 | NULL | NULL | online | 9 | 7.125 |\n+-+-+`;
    const result = rewritten(story('SHOW LEAVES;', twice));
    expect(result.ok && result.source).not.toContain('7.125');
    expect(result.ok && result.source).toContain('| leaf-1 | 3306 |');
  });

  test('text that is no table, over several lines and none; the lines are those of the text before', () => {
    const twoOutputs = (one: string, two: string) =>
      `${story('SELECT 1, 2\\G', one)}${tick}sql\nCREATE DATABASE test;\nUSE test;\n${tick}\n${tick}output\n${two}${tick}\n`;
    const row = '*************************** 1. row ***************************';
    expect(rewritten(twoOutputs('x', ''))).toEqual({
      ok: true,
      source: twoOutputs(`${row}\n1: 1\n2: 2\n1 row in set (0.00 sec)`, 'Database changed\n'),
      rewritten: [10, 17],
    });
  });

  test('lines end as their file ends them, and stand as far in as their fence', () => {
    const source = `${setUp}- list\n\n  ${tick}sql\n  SELECT 1;\n  ${tick}\n  ${tick}output\n  x\n  ${tick}\n`;
    const crlf = source.replaceAll('\n', '\r\n');
    const table = '  +---+\n  | 1 |\n  +---+\n  | 1 |\n  +---+\n  1 row in set (0.00 sec)\n';
    expect(rewritten(crlf)).toMatchObject({
      source: source.replace('  x\n', table).replaceAll('\n', '\r\n'),
    });
  });

  test('an error that has other words', () => {
    const result = rewritten(story("ADD LEAF root@'leaf-1';", 'ERROR 1 (HY000): no'));
    expect(result.ok && result.source).toMatch(/\nERROR \d{4} \(\w{5}\): .*leaf-1.*\n```\n$/);
  });
});

describe('story: outputs that are not rewritten', () => {
  test.each<[string, string, number, string]>([
    [
      'a statement that fails beside its output',
      story('SHOW LEAFS;\nSELECT 1;', '2'),
      7,
      'SHOW LEAFS fails, and no output says that it should.',
    ],
    [
      'a statement that fails where there was a table',
      story('SHOW PARTITIONS ON test;', table),
      10,
      'SHOW PARTITIONS ON test fails now, and its output does not say that it should.',
    ],
    ['nothing that is printed', story('', '2'), 10, ' prints nothing that an output could hold.'],
  ])('%s', (_name, source, line, why) => {
    expect(rewritten(source)).toEqual({ ok: false, line, why });
  });
});

function story(script: string, output: string): string {
  return `${setUp}${tick}sql\n${script}\n${tick}\n${tick}output\n${output}\n${tick}\n`;
}

function rewritten(source: string) {
  const read = readMarkdownStory(source);
  if (!read.ok) throw new Error(read.message);
  return withOutputsPrinted(source, runStory(read.story));
}
