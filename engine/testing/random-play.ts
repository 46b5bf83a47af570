import { chance, nodeId, type SimMs } from '../base/index.ts';
import { afterScript, freePlayScript } from '../record/starts.ts';
import type { RecordStart } from '../record/types.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play } from '../statements/index.ts';
import { pastedPair } from './pasted-pair.ts';
import { randomScript } from './random-script.ts';

/** A session that somebody has had, and where it started. */
export interface PlayedAtRandom {
  readonly play: Play;
  readonly start: RecordStart;
}

const mostActs = 40;

/** Lengths of the frames in which time passes. */
type Frames = (frame: number) => SimMs;

export const inOneGo: Frames = () => 1_000_000_000;
export const unevenly: Frames = (frame) => 1 + chance(7, ['frame', frame], 900);

const statements: readonly string[] = [
  'SELECT COUNT(*) FROM test.x;',
  'SHOW LEAVES;',
  'SHOW PARTITIONS ON test\\G',
  'EXPLAIN REBALANCE PARTITIONS ON test;',
  'REBALANCE PARTITIONS ON test;',
  '.background REBALANCE PARTITIONS ON test\nSHOW REBALANCE STATUS ON test;',
  'INSERT INTO test.x VALUES (5001), (5002);\n.wait 3s\nDELETE FROM test.x WHERE id > 5001;',
  '.kill leaf-2',
  '.kill leaf-8',
  '.start leaf-2; .start leaf-8',
  '.wait 5s\nINSERT INTO test.x VALUES (5003);',
  '.wait idle\n.plan fewest ON test',
  'USE test;',
  'SELECT * FROM x;',
  '.workload 20 reads 10 writes ON test.x',
  '.workload off',
  ".connect leaf-3\nSELECT '\u202e';",
  'RELABANCE \u0007 PARTITIONS;\r\nSHOW DATABASES;',
  '/* Ä\n  two lines */ SELECT 1;\n\n',
  "DETACH LEAF 'leaf-4':3306;",
  "ATTACH LEAF 'leaf-4':3306;",
  'RESTORE REDUNDANCY ON test;',
  ".watch online AS SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'online';\n.watches",
  ".expect up always (SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online') = 0 FOR 30s;",
  '.unwatch online',
];

const pasted = [
  pastedPair,
  'SHOW LEAVES;',
  'CREATE DATABASE test PARTITIONS 4;',
  'CREATE TABLE test.x (id INT);',
].join('\n');

/** A session of `seed`, the same for the same seed however time is cut into frames. */
export function playAtRandom(seed: number, frames: Frames = unevenly): PlayedAtRandom {
  const draw = (about: string, act: number, bound: number): number => chance(seed, [about, act], bound);
  const begins = draw('start', 0, 4);
  const start: RecordStart = begins === 0 ? { kind: 'builtIn', id: 'free-play' } : { kind: 'empty' };
  const { history } = afterScript(begins === 0 ? freePlayScript() : '', {
    extras: () => extras,
    seed: 1 + draw('seed', 0, 3),
  });
  const loadsAt = draw('loads', 0, 3) === 0 ? draw('loadsAt', 0, mostActs) : 0;
  let hasLoaded = loadsAt === 0;
  const play = new Play(history, () => (hasLoaded ? extras : null));
  let frame = 0;
  const pass = (byMs: SimMs): void => {
    const untilMs = history.cursor.atMs + byMs;
    while (history.cursor.atMs < untilMs) {
      play.pass(Math.min(untilMs, history.cursor.atMs + frames(frame)));
      frame += 1;
    }
  };
  if (begins === 1) play.enter(pasted);
  else if (begins > 1) play.enter(randomScript(seed, 6));
  const acts = 10 + draw('acts', 0, mostActs - 10);
  for (let act = 1; act <= acts; act += 1) {
    hasLoaded ||= act >= loadsAt;
    if (draw('passes', act, 3) > 0) pass(draw('pass', act, 20_000));
    actAtRandom(play, act, draw);
  }
  hasLoaded = true;
  pass(draw('rest', 0, 60_000));
  return { play, start };
}

function actAtRandom(
  play: Play,
  act: number,
  draw: (about: string, act: number, bound: number) => number,
): void {
  const { history, connections } = play;
  const instant = (): SimMs => draw('instant', act, history.endMs + 1);
  const branch = draw('branch', act, history.branches.length);
  const connection = connections.all[draw('connection', act, connections.all.length)] ?? connections.active;
  const enter = (step: number | null): void =>
    play.enter(statements[draw('statement', act, statements.length)] ?? '', step);
  const ways: readonly (() => void)[] = [
    () => enter(null),
    () => enter(null),
    () => enter(null),
    () => enter(act),
    () => play.jump(instant()),
    () => play.jump(history.cursor.atMs - draw('back', act, 9_000)),
    () => play.visit(branch, instant()),
    () => play.switchTo(branch),
    () => play.undo(),
    () => play.undo(),
    () => play.redo(),
    () => play.name(`${draw('name', act, 2) === 0 ? 'Plan' : 'branch'} ${draw('number', act, 9)}`),
    () => {
      const toMs = history.endMs + draw('prolong', act, 5_000);
      if (draw('looks', act, 2) === 0) play.prolong(toMs);
      else play.lookBeyond(toMs);
    },
    () => play.connect(nodeId(1 + draw('node', act, history.world.nodes.length))),
    () => play.activate(connection.id),
    () => play.disconnect(connection.id),
    () => play.stop(connection),
    () => {
      const open = connections.active.log.filter(({ run }) => run.state !== 'done');
      const one = open[draw('open', act, open.length + 1)];
      if (one !== undefined) play.cancel(one.client, one.run.id);
    },
  ];
  ways[draw('way', act, ways.length)]?.();
}
