import { describe, expect, test } from 'vitest';
import { timesOfLooking } from '../testing/processor-time.ts';
import type { Piece } from './script.ts';
import { splitScript } from './split-script.ts';

const texts = (script: string): readonly string[] => splitScript(script).map((piece) => piece.text);
const only = (script: string): Piece | undefined => {
  const pieces = splitScript(script);
  expect(pieces).toHaveLength(1);
  return pieces[0];
};

describe('script: more than is wanted', () => {
  const many = 'SHOW LEAVES;\n'.repeat(100_000);

  test('script: of a long one with too many statements only the beginning is cut', () => {
    const pieces = splitScript(many, 10_000);
    expect(pieces.length).toBeGreaterThan(10_000);
    expect(pieces.length).toBeLessThan(20_000);
  });

  test('script: of a long one whose beginning has few statements all are cut', () => {
    expect(splitScript(`SELECT '${'x'.repeat(200_000)}';${many}`, 100_001)).toHaveLength(100_001);
  });
});

describe('script: what ends a statement', () => {
  test('script: a semicolon ends a statement', () => {
    expect(splitScript(' SHOW LEAVES ; USE test;')).toEqual([
      { text: 'SHOW LEAVES', span: { start: 1, end: 12 }, vertical: false, complete: true },
      { text: 'USE test', span: { start: 15, end: 23 }, vertical: false, complete: true },
    ]);
  });

  test('script: \\G ends a statement and asks for a vertical result', () => {
    expect(only('SHOW LEAVES\\G')).toMatchObject({ text: 'SHOW LEAVES', vertical: true, complete: true });
  });

  test('script: \\g ends a statement like a semicolon', () => {
    expect(only('SHOW LEAVES\\g')).toMatchObject({ text: 'SHOW LEAVES', vertical: false, complete: true });
  });

  test('script: a dot command ends with its line, with or without a semicolon', () => {
    expect(texts('.kill leaf-8\nSHOW LEAVES;\n.wait 30s;\n.wait idle')).toEqual([
      '.kill leaf-8',
      'SHOW LEAVES',
      '.wait 30s',
      '.wait idle',
    ]);
  });

  test('script: .background ends with its line, with or without a semicolon', () => {
    expect(texts('.background REBALANCE PARTITIONS ON test;\n.background SHOW LEAVES\nSHOW LEAVES;')).toEqual(
      ['.background REBALANCE PARTITIONS ON test', '.background SHOW LEAVES', 'SHOW LEAVES'],
    );
  });

  test('script: .workload, .plan and .why end with their line, with or without a semicolon', () => {
    const script =
      '.workload 5 reads 5 writes ON test.x\n.plan fewest ON test;\n.why\n.workload off\nSHOW LEAVES;';
    expect(texts(script)).toEqual([
      '.workload 5 reads 5 writes ON test.x',
      '.plan fewest ON test',
      '.why',
      '.workload off',
      'SHOW LEAVES',
    ]);
  });

  test('script: HELP and USE with a name end with their line', () => {
    expect(texts('help rebalance\nuse test\nUSE shop;\nSHOW LEAVES;')).toEqual([
      'help rebalance',
      'use test',
      'USE shop',
      'SHOW LEAVES',
    ]);
  });

  test('script: HELP about USE ends with its line too', () => {
    expect(texts('help use\nSHOW LEAVES;help USE\nhelp delete\n')).toEqual([
      'help use',
      'SHOW LEAVES',
      'help USE',
      'help delete',
    ]);
  });

  test('script: USE without a name goes on to the next line', () => {
    expect(texts('USE\n  test;')).toEqual(['USE\n  test']);
  });

  test('script: .import reaches to its .end', () => {
    const script = "SHOW LEAVES;\n.import\n| a; | 'b |\n  .END ;\nUSE test;";
    expect(texts(script)).toEqual(['SHOW LEAVES', ".import\n| a; | 'b |\n  .END", 'USE test']);
  });

  test('script: a line that only begins with .end does not end an .import', () => {
    expect(texts('.import\n.ending\n.end')).toEqual(['.import\n.ending\n.end']);
  });

  test('script: empty statements vanish', () => {
    expect(splitScript(';; -- nothing\n ; \\G')).toEqual([]);
  });
});

describe('script: what is not a terminator', () => {
  test('script: a semicolon in quotes (single, double, backticks)', () => {
    expect(texts('SELECT \'a;b\';SELECT "a;b";USE `a;b`;')).toEqual([
      "SELECT 'a;b'",
      'SELECT "a;b"',
      'USE `a;b`',
    ]);
  });

  test('script: a quote after a backslash or doubled does not close', () => {
    expect(texts("SELECT 'a\\';b';SELECT 'a'';b';")).toEqual(["SELECT 'a\\';b'", "SELECT 'a'';b'"]);
  });

  test('script: a semicolon in a comment (--, #, /* */)', () => {
    expect(texts('SHOW -- a;\n LEAVES # b;\n /* c; */;')).toEqual(['SHOW -- a;\n LEAVES']);
  });

  test('script: a dot in the middle of a statement starts no dot command', () => {
    expect(texts('SELECT * FROM test\n.x;')).toEqual(['SELECT * FROM test\n.x']);
  });
});

describe('script: comments and prompts', () => {
  test('script: comments before a statement do not belong to it, comments inside do', () => {
    expect(texts('-- first\n/* second */ SHOW /* third */ LEAVES; # last')).toEqual([
      'SHOW /* third */ LEAVES',
    ]);
  });

  test('script: prompts at the start of a line are left out (mysql>, singlestore>)', () => {
    expect(texts('mysql> SHOW LEAVES;\nsinglestore> .kill leaf-8\n  MySQL> USE test;')).toEqual([
      'SHOW LEAVES',
      '.kill leaf-8',
      'USE test',
    ]);
  });

  test('script: an arrow at the start of a pasted line stays in the text of its statement', () => {
    expect(texts('SHOW\n    -> LEAVES;')).toEqual(['SHOW\n    -> LEAVES']);
  });

  test('script: lines may end with a carriage return', () => {
    expect(texts('.kill leaf-8\r\nSHOW LEAVES;\r\n')).toEqual(['.kill leaf-8', 'SHOW LEAVES']);
  });
});

describe('script: what is not finished', () => {
  test.each([
    ['no semicolon', 'SHOW LEAVES', 'SHOW LEAVES'],
    ['an open quote', "SELECT 'abc;\n", "SELECT 'abc;\n"],
    ['an open backtick', 'SELECT `test;', 'SELECT `test;'],
    ['an open comment', 'SHOW /* LEAVES;', 'SHOW /* LEAVES;'],
    ['an open comment and nothing else', '/* SHOW', '/* SHOW'],
    ['.import without a table', '.import', '.import'],
    ['.import without .end', '.import\n| a |\n', '.import\n| a |\n'],
    ['USE alone', 'USE', 'USE'],
  ])('script: the console goes on after %s', (_, script, text) => {
    expect(only(script)).toMatchObject({ text, complete: false });
  });

  test.each(['.kill leaf-8', '.background SHOW LEAVES', '.kill', ".kill 'leaf-8", 'help', 'use test'])(
    'script: a line that ends by itself is complete at the end of the text (%s)',
    (script) => {
      expect(only(script)).toMatchObject({ text: script, complete: true });
    },
  );

  test('script: an open quote in a dot command ends with its line', () => {
    expect(texts(".kill 'leaf-8\nSHOW LEAVES;")).toEqual([".kill 'leaf-8", 'SHOW LEAVES']);
  });
});

describe('script: large texts', () => {
  const length = 1_000_000;
  const fill = (text: string): string => text.repeat(length / text.length);

  test.each([
    'SHOW LEAVES;\n',
    "'",
    '/*',
    '(',
    '\r',
    ' ',
    '\0',
    '\u200f',
    '.import\n',
    '.kill a\n',
    'use\n',
    '->\n',
    '1a',
    '\\',
  ])('script: a megabyte is cut soon (%j)', (part) => {
    const [all, some] = [fill(part), fill(part).slice(0, length / 4)];
    const openings = ['.import\n', '.import\n.end', 'mysql> ', '*** 1. row\n'];
    const texts = [all, ...openings.map((opening) => `${opening}${some}x`)];
    for (const text of texts) expect(timesOfLooking(() => splitScript(text)).times).toBeLessThan(40);
  });

  test('script: every statement of a megabyte is found', () => {
    expect(splitScript('SHOW LEAVES;\n'.repeat(76_924))).toHaveLength(76_924);
  });
});
