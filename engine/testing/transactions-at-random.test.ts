import { expect, test } from 'vitest';
import { chance, nodeId } from '../base/index.ts';
import { sessionIn } from '../cluster/index.ts';
import { restoreHistory } from '../history/restore.ts';
import { hashOf } from '../simulation/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { consoleWith } from '../statements/client/console-for-tests.ts';
import { Client, runUntil, type StatementResult } from '../statements/index.ts';

const scripts = Number(process.env.TRANSACTION_SCRIPTS ?? 5);
const steps = 60;
const keys = 6;

/** What somebody who keeps an account of their own expects: names by numbers. */
type Rows = ReadonlyMap<number, string>;

/** One of two connections that write to the same rows, with what it has written and not committed. */
class Writer {
  readonly client: Client;
  /** Null while no transaction is open; a row that is null is deleted. */
  pending: Map<number, string | null> | null = null;

  constructor(client: Client) {
    this.client = client;
  }

  view(committed: Rows): Map<number, string> {
    const rows = new Map(committed);
    for (const [id, name] of this.pending ?? [])
      if (name === null) rows.delete(id);
      else rows.set(id, name);
    return rows;
  }
}

/** Runs a script of two writers, a third connection that only looks, and leaves that die one at a time. */
function runTransactions(seed: number) {
  const { history, client } = consoleWith({ pairs: 2, partitions: 8, replication: 'SYNC' });
  const others = [1, 2].map((session) => new Client(history, { session, extras: () => extras }));
  const clients = [client, ...others];
  const writers = others.map((other) => new Writer(other));
  const errors: number[] = [];
  let committed: Map<number, string> = new Map(Array.from({ length: keys }, (_, id) => [id, 'old'] as const));
  let commits = 0;

  const say = (by: Client, text: string): StatementResult => {
    const id = by.enqueue(text).at(-1)?.id ?? -1;
    runUntil(history, clients, () => by.runs[id]?.state === 'done', history.cursor.atMs + 600_000);
    const result = by.runs[id]?.result ?? null;
    if (result === null) throw new Error(`${seed}: ${text} never ends`);
    if (!result.ok) errors.push(result.error.number);
    return result;
  };
  const rowsAt = (by: Client): [number, string][] | number => {
    const result = say(by, 'SELECT id, name FROM test.people ORDER BY id');
    return result.ok ? (result.table?.rows as [number, string][]) : result.error.number;
  };
  const sorted = (rows: Rows) => [...rows].sort(([one], [other]) => one - other);
  const commit = (writer: Writer): void => {
    committed = writer.view(committed);
    commits += 1;
    writer.pending = null;
  };
  /** Has the other one a lock on the row and its key? Not any more when its transaction has been rolled back. */
  const isLocked = (writer: Writer, id: number): boolean => {
    const other = writers.find((one) => one !== writer);
    const transaction = sessionIn(history.world, other === writers[0] ? 1 : 2)?.transaction ?? null;
    if (other === undefined || transaction === null || transaction.lost !== null) return false;
    const written = other.pending?.get(id);
    return written !== undefined && (written !== null || committed.has(id));
  };
  const write = (writer: Writer, id: number, name: string | null, verb: string, text: string): void => {
    const result = say(writer.client, text);
    const isThere = writer.view(committed).has(id);
    const waited = isLocked(writer, id) && (verb === 'INSERT' || committed.has(id));
    if (!result.ok) {
      if (result.error.number === 1857) writer.pending = null;
      else expect([seed, text, result.error.number]).toEqual([seed, text, waited ? 1205 : 1062]);
      if (result.error.number === 1062)
        expect([seed, text, verb, isThere]).toEqual([seed, text, 'INSERT', true]);
      return;
    }
    expect([seed, text, waited]).toEqual([seed, text, false]);
    const isMeant = (verb === 'INSERT') !== isThere;
    expect([seed, text, result.affected]).toEqual([seed, text, isMeant ? 1 : 0]);
    if (!isMeant) return;
    const isAlone = writer.pending === null;
    writer.pending ??= new Map();
    writer.pending.set(id, name);
    if (isAlone) commit(writer);
  };

  say(client, 'CREATE TABLE test.people (id INT PRIMARY KEY, name TEXT)');
  for (const [id, name] of committed) say(client, `INSERT INTO test.people VALUES (${id}, '${name}')`);
  let away: string | null = null;
  for (let step = 0; step < steps; step += 1) {
    const draw = (about: string, bound: number) => chance(seed, [about, step], bound);
    const writer = writers[draw('writer', 2)] as Writer;
    const id = draw('id', keys);
    const roll = draw('roll', 100);
    if (roll < 15) {
      const result = say(writer.client, 'BEGIN');
      if (result.ok) {
        if (writer.pending !== null) commit(writer);
        writer.pending = new Map();
      } else writer.pending = null;
    } else if (roll < 26) {
      const result = say(writer.client, 'COMMIT');
      if (result.ok && writer.pending !== null) commit(writer);
      else writer.pending = null;
    } else if (roll < 30) {
      expect(say(writer.client, 'ROLLBACK').ok).toBe(true);
      writer.pending = null;
    } else if (roll < 48) {
      const text = `INSERT INTO test.people VALUES (${id}, 'new ${step}')`;
      write(writer, id, `new ${step}`, 'INSERT', text);
    } else if (roll < 78) {
      const text = `UPDATE test.people SET name = 'step ${step}' WHERE id = ${id}`;
      write(writer, id, `step ${step}`, 'UPDATE', text);
    } else if (roll < 88) {
      write(writer, id, null, 'DELETE', `DELETE FROM test.people WHERE id = ${id}`);
    } else if (away === null) {
      away = `leaf-${1 + draw('leaf', 4)}`;
      say(client, `.kill ${away}\n.wait ${draw('wait', 2) === 0 ? '1ms' : '5s'}`);
    } else {
      say(client, `.start ${away}\n.wait idle`);
      away = null;
    }
    expect([seed, step, rowsAt(client)]).toEqual([seed, step, sorted(committed)]);
    for (const one of writers) {
      const seen = rowsAt(one.client);
      if (seen === 1857) one.pending = null;
      expect([seed, step, seen === 1857 ? rowsAt(one.client) : seen]).toEqual([
        seed,
        step,
        sorted(one.view(committed)),
      ]);
    }
  }
  return {
    history,
    errors,
    commits,
    lost: history.world.events.slice().filter(({ kind }) => kind === 'writesUndone'),
  };
}

test(`transactions: nobody sees what is not committed, and what is is there as a whole (${scripts} random scripts)`, () => {
  const runs = Array.from({ length: scripts }, (_, index) => runTransactions(index + 1));
  const errors = runs.flatMap((run) => run.errors);
  expect(errors).toContain(1857);
  expect(errors).toContain(1205);
  expect(errors).toContain(1062);
  expect(runs.every(({ commits }) => commits > 5)).toBe(true);
  // Every commit waits for its replica, so none is lost with a leaf, and what was not committed is never named as lost.
  expect(runs.flatMap(({ lost }) => lost)).toEqual([]);
  for (const { history } of runs) {
    const restored = restoreHistory(JSON.parse(JSON.stringify(history.saved())));
    expect(restored.ok && hashOf(restored.history.tip)).toBe(hashOf(history.tip));
  }
});

test('transactions: connections are told apart by their numbers, whatever node they lead to', () => {
  const { history } = consoleWith({ pairs: 2, partitions: 8 });
  const [one, two] = [1, 2].map(
    (session) => new Client(history, { session, node: nodeId(1), extras: () => extras }),
  ) as [Client, Client];
  one.enqueue('BEGIN');
  two.enqueue('SET AUTOCOMMIT = 0');
  expect(history.world.sessions?.map(({ session, autocommits }) => [session, autocommits])).toEqual([
    [1, true],
    [2, false],
  ]);
});
