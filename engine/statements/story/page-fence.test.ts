import { describe, expect, test } from 'vitest';
import { elementOfFence, htmlOf, noticeOf, pageWithElements } from './fence-element.ts';
import { fencesOfPage, mostFenceCharacters, readFence, scriptOfBlocks } from './page-fence.ts';

const tick = '```';
const read = (info: string, ...body: string[]) => readFence({ info, body, line: 1 });
const known = (id: string) =>
  id === 'redundancy-2' ? { title: 'Losing a <leaf>', summary: 'One {{ of }} eight.' } : null;
const options = { src: null, story: known };

function readWell(info: string, ...body: string[]) {
  const fence = read(info, ...body);
  if (!fence.ok) throw new Error(fence.message);
  return fence;
}

describe('fence of a page', () => {
  test('its first word names a story, the others are parameters with and without quotes', () => {
    const { parameters } = readWell(` redundancy-2 at=3 title="A leaf dies" label='Go on' autoplay {1,3}`);
    expect([...parameters]).toEqual([
      ['story', 'redundancy-2'],
      ['at', '3'],
      ['title', 'A leaf dies'],
      ['label', 'Go on'],
      ['autoplay', ''],
    ]);
  });

  test('its body is what a client shows: a block ends with what its last statement prints, up to an empty line', () => {
    const { blocks } = readWell(
      '',
      '.kill leaf-8',
      '',
      'SELECT COUNT(*)',
      'FROM test.x',
      '+----------+',
      '| COUNT(*) |',
      '+----------+',
      '|      100 |',
      '+----------+',
      '1 row in set (0.00 sec)',
      '',
      'USE nowhere;',
      "ERROR 1049 (42000): Unknown database 'nowhere'",
      '',
      '.start leaf-8',
    );
    expect(blocks.map(({ script, line, output }) => [script, line, output?.line, output?.lineCount])).toEqual(
      [
        ['.kill leaf-8\n\nSELECT COUNT(*)\nFROM test.x;', 2, 6, 6],
        ['USE nowhere;', 13, 14, 1],
        ['.start leaf-8', 16, undefined, undefined],
      ],
    );
  });

  test.each([
    ['colour=red', [], 'There is no parameter “colour”.'],
    ['redundancy-2 at=1 at=2', [], 'at stands here twice.'],
    ['story=../x', [], '“../x” is no name of a story.'],
    ['title="open', [], 'is no parameter: they are written as'],
    [`title="${'x'.repeat(30_000)}"`, [], 'is too long'],
    ['cmd=.kill', ['.kill leaf-1'], 'only one of them can be run'],
    ['record=1.abc', ['.kill leaf-1'], 'a whole session'],
    ['', ['Query OK'], 'belongs to no statement'],
    ['', ['.import', 'x', '.end'], 'pastes no cluster'],
    ['', ['.kill leaf-1\u0007'], 'a sign that nobody sees'],
    ['', ['-'.repeat(mostFenceCharacters + 1)], 'at most 2000'],
  ])('%.30s with %j is refused', (info, body, message) => {
    expect(read(info, ...body)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });

  test('fences are found where a list moves them in, and not within other fences', () => {
    const page = [
      '````md',
      `${tick}ha`,
      tick,
      '````',
      '1. A list:',
      '',
      `    ${tick}ha`,
      '    .kill leaf-1',
      `    ${tick}`,
      '~~~ha redundancy-2',
      '~~~',
      `${tick}ha`,
    ].join('\r\n');
    const fences = fencesOfPage(page);
    expect(fences.map(({ opensAt, closesAt, ok }) => [opensAt, closesAt, ok])).toEqual([
      [7, 9, true],
      [10, 11, true],
      [12, 12, false],
    ]);
    expect(fences[0]?.ok === true && scriptOfBlocks(fences[0].blocks)).toBe('.kill leaf-1');
  });

  test('fences are found in quotations, one within another too, and end with them', () => {
    const page = [
      '> A note:',
      '>',
      `> ${tick}ha`,
      '> .kill leaf-1',
      `> ${tick}`,
      '',
      `> > ${tick}ha expand`,
      '> > ```',
      `>${tick}ha`,
      'text',
    ];
    const fences = fencesOfPage(page.join('\n'));
    expect(
      fences.map(({ line, opensAt, closesAt, quotations, ok }) => [line, opensAt, closesAt, quotations, ok]),
    ).toEqual([
      [3, 3, 5, 1, true],
      [7, 7, 8, 2, true],
      [9, 9, 9, 1, false],
    ]);
    expect(fences[0]?.ok === true && scriptOfBlocks(fences[0].blocks)).toBe('.kill leaf-1');
    const { text } = pageWithElements(page.slice(0, 6).join('\n'), options);
    expect(text).toMatch(/^> A note:\n>\n> <div><ha-playground cmd="\.kill leaf-1".*<\/div>\n$/);
  });

  test('a page of thousands of fences that lists move in is gone through once', () => {
    expect(fencesOfPage('      ```ha redundancy-2\n      ```\n'.repeat(30_000))).toHaveLength(30_000);
  });

  test('a page that is longer than any is not looked through', () => {
    expect(fencesOfPage('x'.repeat(4_000_001))).toMatchObject([{ ok: false }]);
  });
});

describe('element of a fence', () => {
  test('it holds the story, statements, a real table and a link for whoever runs no script', () => {
    const fence = readWell(
      'redundancy-2',
      'SELECT 1;',
      '+---+',
      '| 1 |',
      '+---+',
      '| 1 |',
      '+---+',
      '1 row in set',
    );
    expect(
      htmlOf(elementOfFence(fence, { ...options, src: 'https://example.org/p/embed' })).replaceAll(
        '&#42;',
        '*',
      ),
    ).toBe(
      '<ha-playground story="redundancy-2" cmd="SELECT 1;" src="https://example.org/p/embed" title="Losing a &#60;leaf&#62;">' +
        '<p><strong>Losing a &#60;leaf&#62;</strong> One &#123;&#123; of &#125;&#125; eight.</p>' +
        '<pre><code class="language-sql">SELECT 1;</code></pre>' +
        '<table><thead><tr><th scope="col">1</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><p>1 row in set</p>' +
        '<p><a href="https://example.org/p/embed/../?story=redundancy-2&#38;cmd=SELECT%201%3B">Open it in HA Playground</a></p>' +
        '</ha-playground>',
    );
  });

  test('nothing of a fence becomes a tag, an attribute, a template or the end of a block', () => {
    const nasty = '"><script>alert(1)</script>{{ x }}';
    const html = htmlOf(
      elementOfFence(readWell(`title='${nasty}'`, '-- </code>', '', `SELECT '${nasty}';`), options),
    );
    expect(html).not.toMatch(/<script|\{\{|\n/);
    expect(html.match(/<[a-z]+/g)).toEqual(['<ha', '<pre', '<code']);
    expect(htmlOf(noticeOf('<b>'))).not.toContain('<b>');
  });

  test('a page keeps all else byte for byte, also where a line follows at once', () => {
    const page = `Text.\r\n\r\n${tick}ha redundancy-2\r\n${tick}\r\nMore.\r\n`;
    const { text, broken } = pageWithElements(page, options);
    expect(broken).toEqual([]);
    expect(text.split('\r\n')).toEqual([
      'Text.',
      '',
      expect.stringMatching(/^<div><ha-playground story="redundancy-2".*<\/ha-playground><\/div>$/),
      '',
      'More.',
      '',
    ]);
  });

  test('a fence that cannot be shown is told where it stands', () => {
    const { text, broken } = pageWithElements(`# A\n\n${tick}ha none-such\n${tick}\n`, options);
    expect(broken).toEqual([{ line: 3, message: 'There is no story “none-such”.' }]);
    expect(text).toContain('There is no story “none-such”.');
  });
});
