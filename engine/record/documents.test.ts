import { describe, expect, test } from 'vitest';
import { nodeId } from '../base/index.ts';
import { History } from '../history/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play, readMarkdownStory, runStory, tallyOf } from '../statements/index.ts';
import { sentenceOf } from '../telling/english/index.ts';
import { documentWords } from '../telling/english/records.ts';
import { playAtRandom } from '../testing/random-play.ts';
import { aliasesOf, underAliases } from './aliases.ts';
import { cellOf, eventsAsCsv, eventsAsJson } from './events-file.ts';
import { passUntilIdle } from './pass-until-idle.ts';
import { recordOf } from './record-of.ts';
import { setUpOf, startsWith } from './recorded-starts.ts';
import { replay } from './replay.ts';
import { runbookOf } from './runbook.ts';
import { afterScript, freePlayScript } from './starts.ts';
import { transcriptOf } from './transcript.ts';
import { writeRecord } from './write-record.ts';

const starts = startsWith(() => null);
const documentsOf = 12;

/** Free play in which a leaf fails and a statement is refused, entered on two connections. */
function leafLost(): Play {
  const play = new Play(afterScript(freePlayScript(), { extras: () => extras }).history, () => extras);
  for (const script of [
    'SHOW LEAVES;',
    '.kill leaf-8',
    'USE test;',
    'SELECT COUNT(*) FROM x;',
    'REBALANCE PARTITIONS;',
  ]) {
    play.pass(play.history.cursor.atMs + 1_500);
    play.enter(script);
    passUntilIdle(play, 1_000_000);
  }
  play.connect(nodeId(2));
  play.enter('SELECT 1;');
  play.pass(play.history.cursor.atMs + 4_000);
  return play;
}

const checked = (markdown: string) => {
  const read = readMarkdownStory(markdown);
  if (!read.ok) throw new Error(`${read.line}: ${read.message}`);
  return tallyOf(runStory(read.story));
};

describe('record: a transcript', () => {
  test('has each statement at its instant with what it printed, and a check finds no difference', () => {
    const transcript = transcriptOf(leafLost(), freePlayScript(), documentWords);
    expect(checked(transcript)).toEqual({ matching: 6, differing: 0 });
    expect(transcript).toContain('```playground\n.wait 1500ms\n```');
    expect(transcript).toContain('```playground\n.kill leaf-8\n```\n\n```output\nleaf-8: process killed');
    expect(transcript).toContain('```playground\n.connect leaf-1\n```');
    expect(transcript).toContain('```sql\nSELECT 1;\n```');
    expect(transcript).not.toContain(documentWords.printedOtherwise);
  });

  test(`of any session is a story in which nothing differs (${documentsOf} sessions)`, () => {
    const outputs: number[] = [];
    for (let seed = 1; seed <= documentsOf; seed += 1) {
      const { play, start } = playAtRandom(seed);
      const { matching, differing } = checked(
        transcriptOf(play, setUpOf(start, () => null) ?? '', documentWords),
      );
      expect([seed, differing]).toEqual([seed, 0]);
      outputs.push(matching);
    }
    expect(outputs.reduce((sum, count) => sum + count)).toBeGreaterThan(100);
  });
});

describe('record: a runbook', () => {
  test('has the statements that succeeded, with node and output, and no dot command', () => {
    const runbook = runbookOf(leafLost(), documentWords);
    expect(runbook).toContain('## Step 1: check\n\nOn ma:\n\n```sql\nSHOW LEAVES;\n```\n\nCompare with:\n');
    expect(runbook).toContain('On leaf-1:\n\n```sql\nSELECT 1;\n```');
    expect(runbook).not.toMatch(/^\.\w/m);
    expect(runbook).not.toContain('REBALANCE PARTITIONS;');
  });
});

describe('record: a file of events', () => {
  const { history } = leafLost();

  test('as JSON has every event with its facts and its sentence', () => {
    const events = JSON.parse(eventsAsJson(history, sentenceOf));
    expect(events).toHaveLength(history.world.events.length);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'processKilled', node: 9, told: expect.stringContaining('leaf-8') }),
    );
  });

  test('as CSV has a line for each, of four cells', () => {
    const lines = eventsAsCsv(history, sentenceOf).split('\r\n');
    expect(lines[0]).toBe('at_ms,event,told,facts');
    expect(lines).toHaveLength(history.world.events.length + 2);
    expect(lines.at(-1)).toBe('');
    expect(lines.find((line) => line.includes(',processKilled,'))).toMatch(/,"\{""node"":9\}"$/);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['\t=1', "'\t=1"],
    ['a,b', '"a,b"'],
    ['say "a"', '"say ""a"""'],
    ['a\nb', '"a\nb"'],
    ['=a,"b"', '"\'=a,""b"""'],
    ['1-1', '1-1'],
  ])('a cell with %j is %j: quoted where it must be, and no formula', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });
});

describe('record: aliases', () => {
  const pasted = [
    '.import',
    '+-----------------+------+--------------------+-----------------+-----------+--------+',
    '| Host            | Port | Availability_Group | Pair_Host       | Pair_Port | State  |',
    '+-----------------+------+--------------------+-----------------+-----------+--------+',
    '| db7.example.com | 3306 |                  1 | db8.example.com |      3306 | online |',
    '| db8.example.com | 3306 |                  2 | db7.example.com |      3306 | online |',
    '+-----------------+------+--------------------+-----------------+-----------+--------+',
    '.end',
  ].join('\n');

  test('stand for every host in all that was entered and named, and the same comes of it', () => {
    const play = new Play(new History(), () => extras);
    play.enter(pasted);
    play.enter(
      "CREATE DATABASE test PARTITIONS 4;\n.kill db8.example.com\n-- DB7.EXAMPLE.COM, not db7.example.com.au\n.wait 9s\nREMOVE LEAF 'db9.example.com':3306;\n.kill db6",
    );
    passUntilIdle(play, 1_000_000);
    play.name('without db8.example.com');
    const record = recordOf(play, { start: { kind: 'empty' }, view: { node: 'db7.example.com' } });
    const aliases = aliasesOf(play);
    expect(Object.fromEntries(aliases)).toEqual({
      'db7.example.com': 'leaf-1',
      'db8.example.com': 'leaf-2',
      'db9.example.com': 'host-1',
      db6: 'host-2',
    });
    const renamed = underAliases(record, aliases);
    const text = writeRecord(renamed);
    expect(text).toContain('| leaf-1 | 3306 |                  1 | leaf-2 |');
    expect(text).toContain('-- leaf-1, not db7.example.com.au');
    expect(text).toContain('name without leaf-2');
    expect(text).toContain('view node > leaf-1');
    expect(text.replace('db7.example.com.au', '')).not.toMatch(/db\d/i);
    const replayed = replay(renamed, starts);
    expect(replayed).toMatchObject({ ok: true, difference: null });
    expect(replayed.ok && recordOf(replayed.play, { start: { kind: 'empty' } }).digests).toEqual(
      record.digests,
    );
    expect(replayed.ok && [...replayed.play.history.world.nodes].map(({ host }) => host)).toEqual([
      'ma',
      'leaf-1',
      'leaf-2',
    ]);
  });
});
