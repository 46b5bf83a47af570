import { describe, expect, test } from 'vitest';
import { chance, nodeId } from '../base/index.ts';
import type { Act, Play, StatementRun } from '../statements/index.ts';
import { ordinaryPlay } from '../testing/ordinary-play.ts';
import { type PlayedAtRandom, playAtRandom } from '../testing/random-play.ts';
import { digestsOf } from './digests.ts';
import { recordOf } from './record-of.ts';
import { startsWith } from './recorded-starts.ts';
import { replay } from './replay.ts';
import type { SessionRecord } from './types.ts';

const start = { kind: 'builtIn', id: 'free-play' } as const;
const starts = startsWith(() => null);

/** What an edited record is told of, and the session that comes of it. */
function opened(record: SessionRecord) {
  const replayed = replay(record, starts);
  if (!replayed.ok) throw new Error(replayed.fault.kind);
  const { play, difference } = replayed;
  return { play, difference, statement: difference?.kind === 'statement' ? difference.statement : null };
}

/** All that a digest is to tell of a statement, without a hash. */
function factsOf({ history }: Play, run: StatementRun): string {
  const { state, startedAtMs, endedAtMs, result, place } = run;
  const events = history.has(place)
    ? [...history.lineOf(place.branch).worldAt(place.atMs, place.applied).events]
    : null;
  const came = result?.ok === true ? [result.affected, result.table?.rows.length] : result?.error.number;
  return JSON.stringify([state, startedAtMs, endedAtMs, came, events]);
}

/** The statements, counted from 1, of which the facts are others in one play than in the other. */
function changedBetween(was: Play, now: Play): number[] {
  const [before, after] = [was, now].map((play) => play.statements.map(({ run }) => factsOf(play, run)));
  const indexes = Array.from({ length: Math.max(before?.length ?? 0, after?.length ?? 0) }, (_, at) => at);
  return indexes.filter((at) => before?.[at] !== after?.[at]).map((at) => at + 1);
}

const withAct = (record: SessionRecord, at: number, acts: readonly Act[]): SessionRecord => ({
  ...record,
  acts: record.acts.toSpliced(at, 1, ...acts),
});

/** The acts with all from one on later by so much, as they are when a number in a line has been changed. */
const delayed = (record: SessionRecord, from: number, byMs: number): SessionRecord => ({
  ...record,
  acts: record.acts.map((act, at) => (at >= from && 'toMs' in act ? { ...act, toMs: act.toMs + byMs } : act)),
});

describe('record: where a session was edited', () => {
  const record = recordOf(ordinaryPlay(30), { start });
  const entered = record.acts.flatMap((act, at) => (act.kind === 'enter' ? [at] : []));
  const actOf = (statement: number): number => entered[statement - 1] ?? -1;
  const enter = (script: string): Act => ({ kind: 'enter', script, step: null });

  test('one statement of 30 in place of another is named, each of them', () => {
    const named = entered.map((at) => opened(withAct(record, at, [enter('.fill disk leaf-3')])).statement);
    expect(named).toEqual(entered.map((_, index) => index + 1));
  });

  test('a read in place of a statement that did something is named, and so is an error', () => {
    expect(record.acts[actOf(18)]).toEqual(enter('.kill leaf-3'));
    expect(opened(withAct(record, actOf(18), [enter('SHOW LEAVES;')])).statement).toBe(18);
    expect(opened(withAct(record, actOf(20), [enter('SELEKT 1;')])).statement).toBe(20);
    expect(opened(withAct(record, actOf(18), [enter('.kill leaf-4')])).statement).toBe(18);
  });

  test('one that is left out, and one instant', () => {
    expect(opened(withAct(record, actOf(14), [])).statement).toBe(14);
    expect(opened(delayed(record, actOf(14) - 1, 1)).statement).toBe(14);
  });

  test('one that began first is named, not one that was entered before it and had to wait', () => {
    const play = ordinaryPlay(0);
    play.enter('.kill leaf-8\n.wait 5s\nSHOW LEAVES;');
    play.pass(play.history.cursor.atMs + 2_000);
    play.connect(nodeId(2));
    play.enter('.kill leaf-7');
    play.pass(play.history.cursor.atMs + 60_000);
    const kept = recordOf(play, { start });
    const at = kept.acts.findIndex((act) => act.kind === 'enter' && act.script === '.kill leaf-7');
    const { play: now, difference } = opened(withAct(kept, at, [enter('.kill leaf-6')]));
    expect(changedBetween(play, now)).toEqual([2, 3, 4]);
    expect(difference).toMatchObject({ kind: 'statement', statement: 4, text: '.kill leaf-6' });
  });
});

type Edited = 'statement' | 'act' | 'instant' | 'branch';

/** A record with one thing changed by chance, of the kind that is asked for; null where it has none. */
function editedAtRandom(record: SessionRecord, kind: Edited, seed: number) {
  const { acts } = record;
  const isOfKind: Readonly<Record<Edited, (act: Act) => boolean>> = {
    statement: (act) => act.kind === 'enter',
    act: (act) => act.kind !== 'pass',
    instant: (act) => act.kind === 'pass',
    branch: ({ kind: moved }) => ['switch', 'visit', 'undo', 'redo'].includes(moved),
  };
  const places = acts.flatMap((act, at) => (isOfKind[kind](act) ? [at] : []));
  const at = places[chance(seed, [kind], places.length || 1)];
  if (at === undefined) return null;
  if (kind === 'instant') return delayed(record, at, 1 + chance(seed, ['ms'], 2_000));
  return withAct(
    record,
    at,
    kind === 'statement' ? [{ kind: 'enter', script: '.kill leaf-3', step: null }] : [],
  );
}

describe('record: sessions drawn and edited', () => {
  const kinds = ['statement', 'act', 'instant', 'branch'] as const;
  const edits = 12;

  test.each(kinds)(
    'of what another %s changes, a statement is named before which nothing had changed',
    (kind) => {
      const drawn: PlayedAtRandom[] = [];
      const missed: string[] = [];
      let changes = 0;
      for (let seed = 1; drawn.length < edits; seed += 1) {
        const one = playAtRandom(seed);
        const record = recordOf(one.play, { start: one.start });
        const edited = editedAtRandom(record, kind, seed);
        if (edited === null) continue;
        drawn.push(one);
        const { play: now, statement, difference } = opened(edited);
        const changed = changedBetween(one.play, now);
        if (changed.length === 0) {
          expect([seed, statement]).toEqual([seed, null]);
          continue;
        }
        changes += 1;
        if (statement === null || !changed.includes(statement)) missed.push(`${seed}: ${difference?.kind}`);
        else {
          const named = now.statements[statement - 1]?.run;
          const before = changed.filter((other) => {
            const run = now.statements[other - 1]?.run;
            if (named === undefined || run === undefined) return false;
            return run.place.branch === named.place.branch && run.place.atMs < named.startedAtMs;
          });
          if (before.length > 0) missed.push(`${seed}: ${before[0]} before ${statement}`);
        }
      }
      expect(changes).toBeGreaterThan(edits / 3);
      expect(missed).toEqual([]);
    },
  );
});

describe('record: what changes inside alone', () => {
  test('another text of an answer, other words of an error, other cells: the digests are the same', () => {
    const { play } = playAtRandom(3);
    const { history } = play;
    const otherwise = (run: StatementRun): StatementRun => {
      const { result } = run;
      if (result === null) return run;
      if (!result.ok)
        return { ...run, result: { ...result, text: 'No.', error: { ...result.error, message: 'No.' } } };
      const table = result.table && {
        columns: result.table.columns.map((column) => ({ ...column, name: 'other' })),
        rows: result.table.rows.map((row) => row.map(() => 'other')),
      };
      return { ...run, text: 'other', result: { ...result, table, text: 'Yes.' } };
    };
    const statements = play.statements.map(({ connection, run }) => ({ connection, run: otherwise(run) }));
    expect(statements.some(({ run }) => run.result?.ok === false)).toBe(true);
    expect(statements.some(({ run }) => run.result?.ok === true && run.result.table !== null)).toBe(true);
    expect(digestsOf({ history, statements })).toEqual(digestsOf(play));
  });

  test('another count of rows is told', () => {
    const play = ordinaryPlay(0);
    play.enter('SHOW LEAVES;');
    const statements = play.statements.map(({ connection, run }) => {
      const { result } = run;
      if (result?.ok !== true || result.table === null) throw new Error('it has rows');
      const table = { ...result.table, rows: result.table.rows.slice(1) };
      return { connection, run: { ...run, result: { ...result, table } } };
    });
    expect(digestsOf({ history: play.history, statements })).not.toEqual(digestsOf(play));
  });
});
