import { describe, expect, test } from 'vitest';
import { nodeId } from '../base/index.ts';
import { History } from '../history/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play, readMarkdownStory, runStory, tallyOf } from '../statements/index.ts';
import { clockText } from '../telling/english/clock.ts';
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

const otherwise = new RegExp(
  Object.values(documentWords.printedOtherwise)
    .map((words) => words.replace(/[.]/g, '[.]'))
    .join('|'),
);

const checked = (markdown: string) => {
  const read = readMarkdownStory(markdown);
  if (!read.ok) throw new Error(`${read.line}: ${read.message}`);
  return tallyOf(runStory(read.story));
};

/** What a transcript says was entered at another instant than that at which a check of it enters it. */
function instantsMissed(markdown: string): readonly string[] {
  const read = readMarkdownStory(markdown);
  if (!read.ok) throw new Error(read.message);
  return runStory(read.story).blocks.flatMap(({ block, runs }) => {
    const [, said, here] =
      /^At (\S+) on \S+?(?:, which in one line of statements is at (\S+))?:$/m.exec(block.prose) ?? [];
    const own = runs.find(({ text, isBackground }) => !isBackground && block.script.startsWith(text));
    if (said === undefined || own === undefined) return [];
    return clockText(own.startedAtMs) === (here ?? said) ? [] : [`${said}: ${block.script}`];
  });
}

describe('record: a transcript', () => {
  test('has each statement at its instant with what it printed, and a check finds no difference', () => {
    const transcript = transcriptOf(leafLost(), freePlayScript(), documentWords);
    expect(checked(transcript)).toEqual({ matching: 6, differing: 0 });
    expect(transcript).toContain('```playground\n.wait 1500ms\n```');
    expect(transcript).toContain('```playground\n.kill leaf-8\n```\n\n```output\nleaf-8: process killed');
    expect(transcript).toContain('```playground\n.connect leaf-1\n```');
    expect(transcript).toContain('```sql\nSELECT 1;\n```');
    expect(transcript).not.toMatch(otherwise);
  });

  test('of what nobody typed says so, and of all else when and where it was entered', () => {
    const transcript = transcriptOf(leafLost(), freePlayScript(), documentWords);
    expect(transcript).toContain(
      'Not typed: this made the cluster that the session began with.\n\n```sql\nSET GLOBAL',
    );
    expect(transcript).toContain(
      [
        'Not typed: time passes until 00:01.600.\n\n```playground\n.wait 1500ms\n```',
        'At 00:01.600 on ma:\n\n```sql\nSHOW LEAVES;\n```',
      ].join('\n\n'),
    );
    expect(transcript).toContain(
      [
        'Not typed: the next statement was entered on leaf-1.\n\n```playground\n.connect leaf-1\n```',
        'At 00:07.900 on leaf-1:\n\n```sql\nSELECT 1;\n```',
      ].join('\n\n'),
    );
    const typedHere = leafLost();
    typedHere.enter('.connect ma\nUSE test;\nSELECT 2;\n.wait 700ms\nSELECT 3;');
    typedHere.pass(typedHere.history.cursor.atMs + 1_000);
    const [, after = ''] = transcriptOf(typedHere, freePlayScript(), documentWords).split('SELECT 1;');
    expect(after.match(/^Not typed.*$/gm)).toEqual(['Not typed: time passes until 00:11.900.']);
    expect(after).toContain('At 00:12.600 on ma:\n\n```sql\nSELECT 3;');
  });

  test('has a wait in parts where others came while it lasted, so that each keeps its instant', () => {
    const play = leafLost();
    play.enter('.wait 20s');
    play.pass(play.history.cursor.atMs + 3_000);
    play.connect(nodeId(1));
    play.enter('SELECT 2;');
    play.pass(play.history.cursor.atMs + 40_000);
    play.enter('SELECT 3;');
    const transcript = transcriptOf(play, freePlayScript(), documentWords);
    const [, parts] = transcript.split('At 00:11.900 on leaf-1 somebody typed .wait 20s.');
    expect(parts).toMatch(
      /^ Others came while it lasted, so it stands here in parts[.]\n\nNot typed: time passes until 00:14[.]900, /,
    );
    expect(parts).toContain('At 00:14.900 on ma:\n\n```sql\nSELECT 2;');
    expect(parts).toContain('At 00:54.900 on ma:\n\n```sql\nSELECT 3;');
    expect(checked(transcript).differing).toBe(0);
  });

  test('says that others ran beside a statement only where one did', () => {
    const played = (...scripts: readonly string[]): string => {
      const play = leafLost();
      play.connect(nodeId(1));
      for (const script of scripts) {
        play.enter(script);
        play.pass(play.history.cursor.atMs + 500);
      }
      play.pass(play.history.cursor.atMs + 60_000);
      return transcriptOf(play, freePlayScript(), documentWords);
    };
    const asked = 'SELECT COUNT(*) FROM PLAYGROUND.STATEMENTS;';
    // What comes after it at the same instant is not beside it.
    const before = played(`${asked}\nREBALANCE PARTITIONS ON test;`);
    expect(before).toContain(`${documentWords.printedOtherwise.session}\n\n\`\`\`sql\n${asked}`);
    expect(before).not.toContain(documentWords.printedOtherwise.beside);
    const meanwhile = played('REBALANCE PARTITIONS ON test;', asked);
    expect(meanwhile).toContain(`${documentWords.printedOtherwise.beside}\n\n\`\`\`sql\n${asked}`);
  });

  test.each([
    ['free play', freePlayScript()],
    ['an empty cluster', ''],
    ['a set-up that ends while nothing is due', "ADD LEAF root@'leaf-8':3306;\n.wait 12345ms\n.wait idle"],
  ])('an alert fires at one instant everywhere, in a session that begins with %s', (_what, setUp) => {
    const { history } = afterScript(setUp, { extras: () => extras });
    const play = new Play(history, () => extras);
    for (const script of [
      "ADD LEAF root@'leaf-9':3306;",
      ".expect up always NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'offline') FOR 3s EVERY 7s",
      '.kill leaf-9',
      'SELECT FIRED_AT_MS FROM PLAYGROUND.WATCHES;\n.watches',
    ]) {
      play.enter(script);
      passUntilIdle(play, 1_000_000);
      play.pass(play.history.cursor.atMs + 31_234);
    }
    const transcript = transcriptOf(play, setUp, documentWords);
    const [fired = 0] = [...transcript.matchAll(/^\| +(\d+) \|$/gm)].map(([, ms]) => Number(ms));
    expect((fired - history.originMs) % 7_000).toBe(0);
    expect(transcript).toContain(`fires since ${clockText(fired)}`);
    expect(transcript).not.toMatch(otherwise);
    expect(checked(transcript).differing).toBe(0);
  });

  test('an alert fires at the instant at which it did in the session, and nothing is said to be otherwise', () => {
    const play = new Play(afterScript(freePlayScript(), { extras: () => extras }).history, () => extras);
    expect(play.history.originMs).toBeGreaterThan(0);
    for (const script of [
      ".expect up always NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'offline') EVERY 60s",
      '.kill leaf-8',
      '.wait 150s',
      '.watches',
      'SELECT NAME, FIRED_AT_MS FROM PLAYGROUND.WATCHES;',
    ]) {
      play.enter(script);
      passUntilIdle(play, 1_000_000);
    }
    const printed = play.statements.at(-1)?.run.result?.text ?? 'nothing';
    expect(printed).toMatch(new RegExp(`^\\| up +\\| +${play.history.originMs + 60_000} \\|$`, 'm'));
    const transcript = transcriptOf(play, freePlayScript(), documentWords);
    expect(transcript).toContain(printed);
    expect(transcript).not.toMatch(otherwise);
    expect(checked(transcript).differing).toBe(0);
  });

  test('says why a statement prints something else: one was stopped, ran beside another, or asks about the session', () => {
    const play = leafLost();
    play.enter('SELECT COUNT(*) FROM PLAYGROUND.STATEMENTS;');
    expect(transcriptOf(play, freePlayScript(), documentWords)).toContain(
      `${documentWords.printedOtherwise.session}\n\n\`\`\`sql\nSELECT COUNT(*) FROM PLAYGROUND.STATEMENTS;`,
    );
    const stopped = leafLost();
    stopped.enter('.wait 60s');
    stopped.pass(stopped.history.cursor.atMs + 1_000);
    const [client] = stopped.connections.clients.slice(-1);
    if (client === undefined) throw new Error('somebody is connected');
    stopped.cancel(client, client.runs.length - 1);
    expect(transcriptOf(stopped, freePlayScript(), documentWords)).toContain(
      `${documentWords.printedOtherwise.stopped}\n\n\`\`\`playground\n.wait 60s`,
    );
  });

  test('names the branches that it leaves out, as a runbook does, and none where there is but one', () => {
    const play = leafLost();
    expect(transcriptOf(play, freePlayScript(), documentWords)).not.toContain('Left out');
    play.name('Plan A');
    play.undo();
    play.enter('.kill leaf-7');
    passUntilIdle(play, 1_000_000);
    const says =
      'This is branch 2 alone, up to the moment that was shown. Left out is what Plan A has besides.\n';
    const transcript = transcriptOf(play, freePlayScript(), documentWords);
    expect(transcript).toContain(says);
    expect(checked(transcript).differing).toBe(0);
    expect(runbookOf(play, '', documentWords)).toContain(says);
  });

  test(`of any session is a story in which nothing differs (${documentsOf} sessions)`, () => {
    const outputs: number[] = [];
    for (let seed = 1; seed <= documentsOf; seed += 1) {
      const { play, start } = playAtRandom(seed);
      const transcript = transcriptOf(play, setUpOf(start, () => null) ?? '', documentWords);
      const { matching, differing } = checked(transcript);
      expect([seed, differing]).toEqual([seed, 0]);
      expect([seed, ...instantsMissed(transcript)]).toEqual([seed]);
      outputs.push(matching);
    }
    expect(outputs.reduce((sum, count) => sum + count)).toBeGreaterThan(100);
  });
});

describe('record: a runbook', () => {
  test('a database that was used on another branch is used before the statement that needs it', () => {
    const play = new Play(afterScript(freePlayScript(), { extras: () => extras }).history, () => extras);
    play.enter('.kill leaf-8');
    play.pass(play.history.cursor.atMs + 4_000);
    play.enter('USE test;');
    play.enter('SELECT COUNT(*) FROM x;');
    passUntilIdle(play, 1_000_000);
    const runbook = runbookOf(play, '', documentWords);
    expect(runbook.match(/^USE .*$/gm)).toEqual(['USE test;']);
    play.jump(2_000);
    play.enter('INSERT INTO x VALUES (500);');
    passUntilIdle(play, 1_000_000);
    expect(runbookOf(play, '', documentWords)).toContain(
      '```sql\nUSE `test`;\nINSERT INTO x VALUES (500);\n```',
    );
  });

  test('rows that are lost after a step are told with it', () => {
    const play = new Play(afterScript(freePlayScript(), { extras: () => extras }).history, () => extras);
    for (const script of [
      '.lag leaf-4 30s',
      'INSERT INTO test.x VALUES (501), (502), ... (560);',
      '.kill leaf-8',
    ]) {
      play.enter(script);
      play.pass(play.history.cursor.atMs + 500);
    }
    play.pass(play.history.cursor.atMs + 10_000);
    expect(runbookOf(play, '', documentWords)).toMatch(
      /Here \d+ acknowledged rows were lost after this step: it came before a replica had them[.]/,
    );
  });

  test('has the statements that succeeded, with node and output, and no dot command', () => {
    const runbook = runbookOf(leafLost(), '', documentWords);
    expect(runbook).toContain('## Step 1: check\n\nOn ma:\n\n```sql\nSHOW LEAVES;\n```\n\nCompare with:\n');
    expect(runbook).toContain('On leaf-1:\n\n```sql\nSELECT 1;\n```');
    expect(runbook).not.toMatch(/^\.\w/m);
    expect(runbook).not.toContain('REBALANCE PARTITIONS;');
  });

  test('has nothing of what a client asked with before a statement that was pasted from there', () => {
    const play = new Play(afterScript(freePlayScript(), { extras: () => extras }).history, () => extras);
    play.enter("memsql> SELECT Host\n    -> FROM information_schema.LEAVES\n    -> WHERE Host <> '->';");
    passUntilIdle(play, 60_000);
    expect(runbookOf(play, '', documentWords)).toContain(
      "```sql\nSELECT Host\nFROM information_schema.LEAVES\nWHERE Host <> '->';\n```",
    );
  });

  test('expects nothing that every cluster has its own of, and says what is left out', () => {
    const runbook = runbookOf(leafLost(), '', documentWords);
    expect(runbook).toContain('| Host   | Port | Availability_Group | Pair_Host | Pair_Port | State  |\n');
    expect(runbook).toContain('8 rows in set\n```\n');
    expect(runbook).toContain(
      'Left out, because every cluster has its own: Opened_Connections and Average_Roundtrip_Latency.\n',
    );
    expect(runbook).not.toMatch(/\d sec\)/);
  });

  test('of two clusters in which chance decides otherwise is the same', () => {
    const [one, other] = [1, 7].map((seed) => {
      const play = new Play(new History({ seed }), () => extras);
      play.enter(freePlayScript());
      passUntilIdle(play, 1_000_000);
      play.enter(
        [
          '.kill leaf-8',
          '.wait 10s',
          '.start leaf-8',
          '.wait 40s',
          ...['LEAVES', 'AGGREGATORS', 'MV_CLUSTER_STATUS', 'MV_REBALANCE_STATUS', 'MV_EVENTS'].map(
            (table) => `SELECT * FROM INFORMATION_SCHEMA.${table};`,
          ),
          'SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS;',
          'SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_DATABASES;',
          'SHOW LEAVES\\G',
          'SHOW AGGREGATORS;',
          'SHOW CLUSTER STATUS;',
          'SHOW REBALANCE STATUS ON test;',
        ].join('\n'),
      );
      passUntilIdle(play, 1_000_000);
      return runbookOf(play, '', documentWords);
    });
    expect(other).toBe(one);
    expect(one?.match(/^## /gm)?.length).toBeGreaterThan(20);
    expect(one).not.toMatch(/^\| .*(?:POSITION|TIME_REMAINING|EVENT_TIME|TERM|INSTANCE_ID) /m);
  });

  test('what no statement does is a step at its place, with what a person does there', () => {
    const play = leafLost();
    for (const script of [
      '.start leaf-8',
      '.wait 2s',
      '.isolate leaf-1 leaf-2',
      '.heal',
      '.fill disk leaf-3',
      '.fill disk leaf-3 off',
      '.hang leaf-4',
      '.resume leaf-4',
      '.stop leaf-5',
      '.workload 5 reads 5 writes ON test.x',
      '.kill nowhere',
    ]) {
      play.enter(script);
      play.pass(play.history.cursor.atMs + 3_000);
    }
    const runbook = runbookOf(play, '', documentWords);
    const steps = [...runbook.matchAll(/^## Step (\d+)(.*)\n\n(?:.+\n\n)*```sql\n(.{0,46})/gm)];
    expect(steps.map(([, number, kind, text]) => [Number(number), kind, text])).toEqual([
      [1, ': check', 'SHOW LEAVES;'],
      [2, ': by hand', '-- here the process of leaf-8 is killed: no st'],
      [3, ': check', 'USE test;'],
      [4, ': check', 'SELECT COUNT(*) FROM x;'],
      [5, ': check', 'SELECT 1;'],
      [6, ': by hand', '-- here the process of leaf-8 is started: no s'],
      [7, ': by hand', '-- here time passes (.wait 2s): wait as long, '],
      [8, ': by hand', '-- here leaf-1 and leaf-2 no longer reach each'],
      [9, ': by hand', '-- here all nodes reach each other again: no s'],
      [10, ': by hand', '-- here the disk of leaf-3 is full: no stateme'],
      [11, ': by hand', '-- here the disk of leaf-3 has room again: no '],
      [12, ': by hand', '-- here the process of leaf-4 hangs: no statem'],
      [13, ': by hand', '-- here the process of leaf-4 answers again: n'],
      [14, ': by hand', '-- here the process of leaf-5 is stopped: no s'],
      [15, ': by hand', '-- here clients are told what to do (.workload'],
    ]);
    expect(runbook).toContain(
      '```sql\n-- here the process of leaf-8 is killed: no statement does that. On a cluster for tests, end it on its host with kill -9.\n```\n',
    );
  });

  test('a tool is named with its whole command line, and with the node', () => {
    const play = leafLost();
    play.enter('.start leaf-8\n.stop leaf-5');
    passUntilIdle(play, 1_000_000);
    const lines = runbookOf(play, '', documentWords).match(/Run sdb-admin .*$/gm);
    expect(lines).toEqual([
      'Run sdb-admin start-node --memsql-id ID, with the MemSQL ID that sdb-admin list-nodes shows for leaf-8.',
      'Run sdb-admin stop-node --memsql-id ID, with the MemSQL ID that sdb-admin list-nodes shows for leaf-5.',
    ]);
  });

  test('an alert over tables of the product is asked by anybody; what the playground alone answers is no step', () => {
    const play = leafLost();
    for (const script of [
      ".expect up FROM NODE ma always NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'offline') FOR 30s EVERY 60s",
      '.expect back at end (SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES) = 8',
      '.watch leaves AS SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES',
      '.watch copies AS SELECT COUNT(*) FROM PLAYGROUND.PARTITIONS',
      '.why ON test',
      'SELECT * FROM PLAYGROUND.NODES;',
      'SELECT 2;',
    ]) {
      play.enter(script);
      passUntilIdle(play, 1_000_000);
    }
    const runbook = runbookOf(play, '', documentWords);
    expect(runbook.match(/^-- here (?:it|stood) .*$/gm)).toEqual([
      "-- here it begins that SELECT NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'offline') is watched: let your monitoring ask it every 60 s. Something is wrong when it has answered 0 for 30 s.",
      '-- here it begins that SELECT (SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES) = 8 is watched: let your monitoring ask it. At the end it must have answered 1.',
      '-- here it begins that SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES is watched: let your monitoring ask it.',
      '-- here stood .watch copies AS SELECT COUNT(*) FROM PLAYGROUND.PARTITIONS, which HA Playground alone answers: there is nothing to be done.',
      '-- here stood .why ON test, which HA Playground alone answers: there is nothing to be done.',
      '-- here stood SELECT * FROM PLAYGROUND.NODES, which HA Playground alone answers: there is nothing to be done.',
    ]);
    expect(runbook).toContain('## Step 9: check\n\nOn leaf-1:\n\n```sql\nSELECT 2;');
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

  test('a database, a table, a column and a keyword that are called like hosts keep their names, whole or as parts', () => {
    const play = new Play(new History(), () => extras);
    const script = [
      'SET GLOBAL redundancy_level = 2;',
      "ADD LEAF root@'test':3306 INTO GROUP 1;",
      "ADD LEAF root@'x':3306 INTO GROUP 2;",
      'CREATE DATABASE test PARTITIONS 2;',
      'CREATE TABLE test.x (id INT);',
      'INSERT INTO test.x VALUES (1);',
      'SELECT COUNT(*) AS x FROM test.x -- test, x and latest, x-ray',
      ';',
      "SELECT STATE FROM INFORMATION_SCHEMA.LEAVES WHERE HOST = 'test';",
      "SELECT ROLE FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE DATABASE_NAME = 'test' AND HOST IN ('x', 'test');",
      '.kill x',
      '.wait 9s',
      '.workload 5 reads 5 writes ON test.x',
      "REMOVE LEAF 'x':3306 FORCE;",
    ].join('\n');
    play.enter(script);
    passUntilIdle(play, 1_000_000);
    const record = recordOf(play, { start: { kind: 'empty' } });
    expect(play.statements.filter(({ run }) => run.result?.ok !== true).map(({ run }) => run.text)).toEqual(
      [],
    );
    const renamed = underAliases(record, aliasesOf(play));
    const entered = renamed.acts.flatMap((act) => (act.kind === 'enter' ? [act.script] : []));
    expect(entered).toEqual([
      script
        .replace("'test':3306", "'leaf-1':3306")
        .replaceAll("'x':3306", "'leaf-2':3306")
        .replace('-- test, x and', '-- leaf-1, leaf-2 and')
        .replace("HOST = 'test'", "HOST = 'leaf-1'")
        .replace("IN ('x', 'test')", "IN ('leaf-2', 'leaf-1')")
        .replace('.kill x', '.kill leaf-2'),
    ]);
    expect(replay(renamed, starts)).toMatchObject({ ok: true, difference: null });
  });

  test('a pasted cell of a column of databases keeps its name', () => {
    const script =
      '.import\n| Database | Host | Port |\n| db | db | 3306 |\nDatabase: db\nHost: db\n{"Database":"db","Host":"db"}\n.end';
    const record = recordOf(new Play(new History(), () => extras), { start: { kind: 'empty' } });
    const acts = [{ kind: 'enter', script, step: null }] as const;
    expect(underAliases({ ...record, acts }, new Map([['db', 'leaf-1']])).acts).toEqual([
      {
        kind: 'enter',
        script:
          '.import\n| Database | Host | Port |\n| db | leaf-1 | 3306 |\nDatabase: db\nHost: leaf-1\n{"Database":"db","Host":"leaf-1"}\n.end',
        step: null,
      },
    ]);
  });
});

describe('record: a runbook for somebody who was not there', () => {
  /** Free play with what was entered, each so many milliseconds after the one before it. */
  function entered(scripts: readonly (readonly [number, string])[]): string {
    const play = new Play(afterScript(freePlayScript(), { extras: () => extras }).history, () => extras);
    for (const [ms, script] of scripts) {
      play.pass(play.history.cursor.atMs + ms);
      play.enter(script);
      passUntilIdle(play, 1_000_000);
    }
    play.pass(play.history.cursor.atMs + 5_000);
    return runbookOf(play, freePlayScript(), documentWords);
  }
  const step = (runbook: string, number: number): string =>
    runbook.match(new RegExp(`^## Step ${number}\\b[^]*?(?=^## |$(?![^]))`, 'm'))?.[0] ?? '';

  test('begins with what is there, every row written out', () => {
    const [before] = entered([[0, 'SELECT 1;']]).split('## Step 1');
    expect(before).toContain("ADD LEAF root@'leaf-8':3306 INTO GROUP 2;\nCREATE DATABASE test WITH ASYNC");
    expect(before).toContain('(98), (99), (100);\n-- here time passes (.wait idle).\n```');
    expect(before).not.toContain('...');
  });

  test('says how long to wait, and when a check comes at once', () => {
    const runbook = entered([
      [1_000, '.kill leaf-1'],
      [3_300, 'SHOW LEAVES;'],
      [1_000, '.kill leaf-2'],
      [0, 'SHOW LEAVES;'],
    ]);
    expect(step(runbook, 2)).toContain('## Step 2: check\n\nWait first, until it prints what stands here');
    expect(step(runbook, 2)).toMatch(/leaf-1 \| 3306 .* offline/);
    expect(step(runbook, 4)).toMatch(/At once: here the cluster went on by itself \d[.\d]* s later/);
    expect(step(runbook, 4)).toMatch(/leaf-2 \| 3306 .* online/);
  });

  test('begins with the cluster that was pasted, which is no step', () => {
    const play = new Play(new History(), () => extras);
    play.enter('.import\nHost,Port,Availability_Group,State\na,3306,1,online\n.end');
    passUntilIdle(play, 1_000_000);
    play.enter('.kill a');
    passUntilIdle(play, 1_000_000);
    const runbook = runbookOf(play, '', documentWords);
    expect(runbook).toContain('## Before the first step\n\nYour cluster, as the tables show it');
    expect(runbook).not.toContain('yours is there already');
    expect(step(runbook, 1)).toContain('the process of a is killed');
  });

  test('says of a statement that came while the one before still ran that it runs beside it', () => {
    const play = new Play(afterScript(freePlayScript(), { extras: () => extras }).history, () => extras);
    play.enter("ADD LEAF root@'leaf-9'; ADD LEAF root@'leaf-10';");
    passUntilIdle(play, 1_000_000);
    play.enter('.background REBALANCE PARTITIONS ON test;');
    play.pass(play.history.cursor.atMs + 1_000);
    play.enter('CREATE DATABASE other PARTITIONS 4;');
    play.pass(play.history.cursor.atMs + 60_000);
    const runbook = runbookOf(play, freePlayScript(), documentWords);
    expect(step(runbook, 4)).toContain('Beside the step before: here it came while that still ran.');
    expect(step(runbook, 2)).not.toContain('Beside');
  });

  test('says of two deaths at almost one instant that they belong together', () => {
    const runbook = entered([
      [1_000, '.kill leaf-1'],
      [1, '.kill leaf-5'],
    ]);
    expect(step(runbook, 2)).toContain('Together with the step before: here it came 0.001 s after it');
  });

  test('has what failed with its error, and neither help nor what was mistyped', () => {
    const runbook = entered([
      [0, 'help;'],
      [0, '.help'],
      [0, 'SELEKT 1;'],
      [0, 'SELECT COUNT(*) FROM test.nothing;'],
    ]);
    expect(step(runbook, 1)).toContain(
      "SELECT COUNT(*) FROM test.nothing;\n```\n\nExpected is this error:\n\n```text\nERROR 1146 (42S02): Table 'test.nothing' doesn't exist\n```\n",
    );
    expect(runbook).not.toMatch(/help|SELEKT/);
  });

  test('expects nothing that the model alone does', () => {
    const runbook = entered([
      [0, 'CREATE TABLE test.t (a INT PRIMARY KEY) ENGINE=InnoDB;'],
      [0, `ADD LEAF root:'secret'@'leaf-9':3306;`],
    ]);
    expect(step(runbook, 1)).toContain(
      'Query OK, 0 rows affected\n```\n\nHA Playground alone says: ENGINE does nothing here. Do not expect that of a cluster.\n',
    );
    expect(step(runbook, 2)).toContain(
      '```text\nQuery OK, 1 row affected\n```\n\nA password was left out of it: put it in place of xxxxx.\n',
    );
    expect(runbook).not.toContain('Wait first');
  });
});
