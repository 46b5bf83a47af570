import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chance, tell } from '../base/index.ts';
import { packRecord, unpackRecord } from '../packed/index.ts';
import { hashOf } from '../simulation/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play } from '../statements/index.ts';
import { recordWording } from '../telling/english/records.ts';
import { ordinaryPlay } from '../testing/ordinary-play.ts';
import { passUntilIdle } from './pass-until-idle.ts';
import { readRecord } from './read-record.ts';
import { recordOf } from './record-of.ts';
import { startsWith } from './recorded-starts.ts';
import { replay } from './replay.ts';
import { afterScript, freePlayScript } from './starts.ts';
import type { SessionRecord } from './types.ts';
import { engineVersion } from './version.ts';
import { writeRecord } from './write-record.ts';

const start = { kind: 'builtIn', id: 'free-play' } as const;
const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const starts = startsWith((id) => (id === 'redundancy-2' ? textOf('../stories/redundancy-2.md') : null));

const text = [
  'HA Playground record 1',
  'engine 0.1.0',
  'seed 3',
  'start builtIn free-play',
  '+1000 > .kill leaf-8',
  ' SHOW LEAVES;',
  '+5000 ! "SELECT \'\\u0007\';"',
  'step 2 > .start leaf-8',
  'undo',
  'name Plan B',
  '+700 @3000 connect 2',
  'view speed > 2',
  'end 1 3000 13',
  'branches AAAAAAAAB AAAAAAAAC',
  'digests A_',
  '',
].join('\n');

const faultOf = (changed: string) => {
  const read = readRecord(changed);
  return read.ok ? null : read.fault;
};

describe('record: its text', () => {
  test('is read as what was done, and written again as it was', () => {
    const read = readRecord(text);
    expect(read.ok && read.record).toEqual({
      format: 1,
      engine: '0.1.0',
      seed: 3,
      start,
      acts: [
        { kind: 'pass', toMs: 1000 },
        { kind: 'enter', script: '.kill leaf-8\nSHOW LEAVES;', step: null },
        { kind: 'pass', toMs: 6000 },
        { kind: 'enter', script: "SELECT '\u0007';", step: null },
        { kind: 'enter', script: '.start leaf-8', step: 2 },
        { kind: 'undo' },
        { kind: 'name', name: 'Plan B' },
        { kind: 'pass', toMs: 6700 },
        { kind: 'jump', toMs: 3000 },
        { kind: 'connect', node: 2 },
      ],
      cursor: { branch: 1, atMs: 3000, applied: 13 },
      digests: { statements: [0, 63], branches: [1, 2] },
      view: { speed: '2' },
    });
    expect(read.ok && writeRecord(read.record)).toBe(text);
  });

  test('with a mark of byte order and lines that end as elsewhere it is the same', () => {
    expect(readRecord(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(readRecord(text));
  });

  test.each([
    ['nothing', '', { kind: 'noRecord' }],
    ['another text', 'SELECT 1;', { kind: 'noRecord' }],
    ['a format of zero', text.replace('record 1', 'record 0'), { kind: 'noRecord' }],
    ['a newer format', text.replace('record 1', 'record 2'), { kind: 'newerFormat', format: 2 }],
    ['no version', text.replace('engine 0.1.0', 'engine'), { kind: 'unreadable', what: 'engine', line: 2 }],
    [
      'a seed beyond integers',
      text.replace('seed 3', 'seed 9999999999999999'),
      { kind: 'unreadable', what: 'seed', line: 3 },
    ],
    [
      'a start that is a path',
      text.replace('free-play', '../x'),
      { kind: 'unreadable', what: 'start', line: 4 },
    ],
    [
      'a story without a hash',
      text.replace('builtIn free-play', 'story redundancy-2'),
      { kind: 'unreadable', what: 'start', line: 4 },
    ],
    ['an act that there is not', text.replace('undo', 'undid'), { kind: 'unreadable', what: 'act', line: 9 }],
    [
      'an act that every object has',
      text.replace('undo', 'constructor'),
      { kind: 'unreadable', what: 'act', line: 9 },
    ],
    ['an act with too much', text.replace('undo', 'undo 2'), { kind: 'unreadable', what: 'act', line: 9 }],
    [
      'an instant after the last',
      text.replace('+5000', '+9999999999999999'),
      { kind: 'unreadable', what: 'act', line: 7 },
    ],
    [
      'an instant before the first',
      text.replace('+5000', '-5000'),
      { kind: 'unreadable', what: 'act', line: 7 },
    ],
    [
      'a character that cannot be seen',
      text.replace('SHOW', 'SH\u202eOW'),
      { kind: 'unreadable', what: 'act', line: 5 },
    ],
    ['a control character', text.replace('SHOW', 'SH\u0000OW'), { kind: 'unreadable', what: 'act', line: 5 }],
    [
      'a text of JSON that is none',
      text.replace('u0007', 'x0007'),
      { kind: 'unreadable', what: 'act', line: 7 },
    ],
    ['a number for a text', text.replace(/! ".*"/, '! 7'), { kind: 'unreadable', what: 'act', line: 7 }],
    [
      'a name that cannot be seen',
      text.replace('Plan B', ' '),
      { kind: 'unreadable', what: 'act', line: 10 },
    ],
    [
      'a node that is none',
      text.replace('connect 2', 'connect 0'),
      { kind: 'unreadable', what: 'act', line: 11 },
    ],
    [
      'a prototype for a setting',
      text.replace('view speed', 'view __proto__'),
      { kind: 'unreadable', what: 'view', line: 12 },
    ],
    [
      'what every object has for one',
      text.replace('view speed', 'view valueOf'),
      { kind: 'unreadable', what: 'view', line: 12 },
    ],
    ['a setting twice', text.replace(/view .*/, '$&\n$&'), { kind: 'unreadable', what: 'view', line: 13 }],
    [
      'too long a setting',
      text.replace('> 2', `> ${'2'.repeat(2001)}`),
      { kind: 'unreadable', what: 'view', line: 12 },
    ],
    [
      '65 settings',
      text.replace(/view .*/, Array.from({ length: 65 }, (_, at) => `view a${at} > 1`).join('\n')),
      { kind: 'tooMany', what: 'views', limit: 64, line: 77 },
    ],
    ['a cursor on no branch', text.replace('end 1', 'end 2'), { kind: 'unreadable', what: 'end', line: 13 }],
    [
      'a branch without a hash',
      text.replace(' AAAAAAAAC', ' C'),
      { kind: 'unreadable', what: 'branches', line: 14 },
    ],
    ['a digest that is none', text.replace('A_', 'A+'), { kind: 'unreadable', what: 'digests', line: 15 }],
    ['more after the end', `${text}more\n`, { kind: 'unreadable', what: 'digests', line: 16 }],
    ['no end', text.slice(0, text.indexOf('end')), { kind: 'cutOff', line: 12 }],
    ['no branches', text.slice(0, text.indexOf('branches')), { kind: 'cutOff', line: 13 }],
    [
      '100,001 acts',
      text.replace('undo', 'undo\n'.repeat(100_001).trimEnd()),
      { kind: 'tooMany', what: 'acts', limit: 100_000, line: 100_005 },
    ],
    ['10 MB', text.padEnd(10_000_000, 'x'), { kind: 'tooLong', limit: 8_000_000 }],
  ] as const)('%s is answered with what is wrong, in a sentence', (_what, changed, fault) => {
    const found = faultOf(changed);
    expect(found).toEqual(fault);
    expect(found && tell(recordWording.fault, found)).toMatch(/^[A-Z].*\.$/);
  });

  test('damaged anywhere, it is read or answered, and nothing is thrown', () => {
    let read = 0;
    for (let seed = 1; seed <= 3_000; seed += 1) {
      const at = chance(seed, ['at'], text.length);
      const put = String.fromCharCode(chance(seed, ['put'], 300));
      const cut = chance(seed, ['cut'], 12);
      if (readRecord(text.slice(0, at) + put + text.slice(at + cut)).ok) read += 1;
    }
    expect(read).toBeGreaterThan(100);
    expect(read).toBeLessThan(2_500);
  });

  test('the version in it is that of the package', () => {
    expect(JSON.parse(textOf('../package.json'))).toMatchObject({ version: engineVersion });
  });
});

describe('record: its weight', () => {
  test.each([1, 2, 3, 4])(
    '200 ordinary statements with tree and digests are 1,800 characters at most, packed 1,400 (%i)',
    (seed) => {
      const view = { view: 'matrix', database: 'test' };
      const text = writeRecord(recordOf(ordinaryPlay(200, seed), { start, view }));
      const packed = packRecord(text);
      const deflated = deflateRawSync(text, { level: 9 });
      expect(text.match(/^digests (.+)$/m)?.[1]).toHaveLength(200);
      expect(text.match(/^branches .* /m)).not.toBeNull();
      expect(Math.ceil((deflated.length * 4) / 3)).toBeLessThanOrEqual(1_800);
      expect(packed.length).toBeLessThanOrEqual(1_400);
      expect(unpackRecord(packed)).toEqual({ ok: true, text });
    },
  );

  test('one statement is a short link', () => {
    expect(packRecord(writeRecord(recordOf(ordinaryPlay(1), { start }))).length).toBeLessThanOrEqual(100);
  });
});

describe('record: a replay that goes another way', () => {
  const record = recordOf(ordinaryPlay(30), { start });
  const told = (changed: SessionRecord) => {
    const replayed = replay(changed, starts);
    return replayed.ok
      ? replayed.difference && tell(recordWording.difference, replayed.difference)
      : replayed.fault;
  };
  const statements = record.digests.statements.map((byte, index) => (index === 16 ? byte ^ 1 : byte));

  const goesSo = (what: string): string =>
    `Made with 0.1.0, shown with 0.1.0: ${what}. As the version is the same, it was probably changed after it was saved: open it as it was saved, or save it anew to keep what is shown.`;

  test('as it was: nothing differs', () => {
    expect(told(record)).toBeNull();
  });

  test('the first statement that differs is named, with the versions', () => {
    expect(told({ ...record, engine: '0.0.4', digests: { ...record.digests, statements } })).toMatch(
      /^Made with 0\.0\.4, shown with 0\.1\.0: from statement 17 \(.+\) at \d\d:\d\d\.\d{3} on it goes another way\. To see it as it was, open it with 0\.0\.4; to keep what is shown, save it anew\.$/,
    );
    expect(told({ ...record, digests: { ...record.digests, statements } })).toMatch(
      /^Made with 0\.1\.0, shown with 0\.1\.0: from statement 17 .* another way\. As the version is the same, it was probably changed/,
    );
  });

  test('a branch whose events differ, an end, a cursor', () => {
    expect(told({ ...record, digests: { ...record.digests, branches: [1] } })).toBe(
      goesSo(
        'main goes another way, at the earliest from statement 1 (REBALANCE PARTITIONS ON test) at 00:05.273 on',
      ),
    );
    const cursor = { ...record.cursor, applied: 0 };
    expect(told({ ...record, cursor })).toBe(goesSo('it ends at another place'));
  });

  test('a text that somebody has edited: the statement is told, on whatever branch it is', () => {
    const play = new Play(afterScript(freePlayScript(), { extras: () => extras }).history, () => extras);
    for (const script of ['.kill leaf-8', '.start leaf-8']) {
      play.enter(script);
      passUntilIdle(play, 1_000_000);
    }
    play.undo();
    play.enter('.kill leaf-7');
    passUntilIdle(play, 1_000_000);
    const kept = writeRecord(recordOf(play, { start }));
    const edited = readRecord(kept.replace('> .kill leaf-7', '> .kill leaf-6'));
    if (!edited.ok) throw new Error(edited.fault.kind);
    expect(told(edited.record)).toBe(
      goesSo('from statement 3 (.kill leaf-6) at 00:00.100 on it goes another way'),
    );
  });

  test('a story that there is not', () => {
    const unknown = { kind: 'story', id: 'gone', hash: '00000000000000' } as const;
    expect(told({ ...record, start: unknown })).toEqual({ kind: 'unknownStart', id: 'gone' });
  });

  test('a story that sets up another cluster', () => {
    const other = { kind: 'story', id: 'redundancy-2', hash: '00000000000000' } as const;
    expect(told({ ...record, start: other })).toBe(
      goesSo('the story starts with another cluster than it did'),
    );
  });

  test('acts on what there is not are passed over', () => {
    const acts = [
      { kind: 'switch', branch: 7 },
      { kind: 'visit', branch: 7, toMs: 1 },
      { kind: 'cancel', statement: 7 },
      { kind: 'stop', connection: 7 },
      { kind: 'activate', connection: 7 },
      { kind: 'disconnect', connection: 7 },
      { kind: 'name', name: 'branch 3' },
      { kind: 'connect', node: 99 },
      { kind: 'redo' },
    ] as unknown as SessionRecord['acts'];
    expect(replay({ ...record, acts }, starts)).toMatchObject({
      ok: true,
      difference: { kind: 'statement' },
    });
  });
});

describe('record: formats that have been released', () => {
  const folder = new URL('corpus/', import.meta.url);
  /** What comes of each: the hash of the world at the cursor, and the name of each branch. */
  const outcomes: Readonly<Record<string, readonly [hash: string, branches: readonly string[]]>> = {
    '1-free-play.ha.txt': ['0c9fcf1ac1ae55', ['main', 'branch 2']],
    '1-random-4.ha.txt': ['08809a78d7d4b8', ['main', 'Plan 3']],
    '1-random-7.ha.txt': ['0394a8c6e3e6ad', ['Plan 7']],
    '1-random-111.ha.txt': ['11e6b30cb0d918', ['main', 'branch 2', 'branch 3']],
    '1-story.ha.txt': ['034685e849457f', ['main', 'Another way']],
  };

  test.each(readdirSync(folder))('%s opens, and is as it was', (file) => {
    const kept = readFileSync(new URL(file, folder), 'utf8');
    const read = readRecord(kept);
    if (!read.ok) throw new Error(tell(recordWording.fault, read.fault));
    const replayed = replay(read.record, starts);
    if (!replayed.ok) throw new Error(replayed.fault.kind);
    const { history } = replayed.play;
    expect([hashOf(history.world), history.branches.map(({ name }) => name)]).toEqual(outcomes[file]);
    expect(replayed.difference).toBeNull();
  });
});
