import { expect, test } from 'vitest';
import { chance, nodeId } from '../base/index.ts';
import {
  answerToClient,
  type ClientAnswer,
  type Database,
  knownLeaves,
  masterOf,
  type World,
  wayIn,
} from '../cluster/index.ts';
import { hashOf } from '../simulation/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { partitionOf } from '../statements/binding/shard.ts';
import { advance, Client, type StatementRun } from '../statements/index.ts';
import { swarmHistory } from './swarm-history.ts';

const seeds = Number(process.env.CLIENT_SEEDS ?? 240);

/** No session of the swarm has this number: a client has no transaction of somebody else. */
const ownSession = 1_000;

/** What happens last before somebody asks; the swarm itself has done other things before. */
const lastFaults: readonly ((leaf: string, other: string) => string)[] = [
  (leaf) => `.kill ${leaf}`,
  (leaf) => `.hang ${leaf}`,
  (leaf, other) => `.kill ${leaf}; .kill ${other}`,
  (leaf) => `.fill disk ${leaf}`,
  (leaf) => `.fill memory ${leaf}`,
  (leaf) => `.isolate ma ${leaf}`,
  (leaf, other) => `.isolate ${leaf} ${other}`,
  () => '.kill ma',
  () => '.hang ma',
  () => '.wait 1s',
];

/** In words that can be compared and counted. */
const said = (answer: ClientAnswer): string =>
  answer.kind === 'refused' ? `${answer.error.number} ${answer.error.message}` : answer.kind;

/** What became of a statement at the instant at which it was entered. */
function became({ state, result }: StatementRun): string {
  if (state !== 'done' || result === null) return 'waits';
  return result.ok ? 'ready' : `${result.error.number} ${result.error.message}`;
}

/** A table is read from all of its partitions: an error goes before a wait, the lowest partition first. */
function saidOfAll(world: World, database: Database): string {
  const answers = database.partitions
    .slice()
    .map((partition) => answerToClient(world, 'reads', { database, partition }));
  const gravest =
    answers.find(({ kind }) => kind === 'refused') ??
    answers.find(({ kind }) => kind === 'waits') ??
    ({ kind: 'ready' } as const);
  return said(gravest);
}

/** A value whose row belongs to the partition. */
function valueIn(ordinal: number, partitions: number): number {
  let value = 70_001;
  while (partitionOf([value], partitions) !== ordinal) value += 1;
  return value;
}

/** Whom a client asks that may choose: where nobody answers, it tries the master aggregator. */
function nodeAsked(world: World): number {
  const way = wayIn(world);
  return way.kind === 'over' ? way.via : masterOf(world).id;
}

/** A world that the swarm has come to, a fault, and some time after it. */
function worldAtRandom(seed: number) {
  const { history, client, run } = swarmHistory(seed, 3 + chance(seed, ['steps', 0], 12));
  const leaves = knownLeaves(history.world);
  const named = (about: string) => leaves[chance(seed, [about, 0], leaves.length)]?.host ?? 'leaf-1';
  const fault = lastFaults[chance(seed, ['fault', 0], lastFaults.length)];
  if (fault !== undefined) run([fault(named('leaf'), named('other'))]);
  advance(history, [client], history.cursor.atMs + chance(seed, ['time', 0], 6_000));
  return history;
}

test(`engine: what is said of a client's read and write is what SELECT and INSERT get (${seeds} worlds)`, () => {
  const met = { reads: new Map<string, number>(), writes: new Map<string, number>() };
  const count = (what: keyof typeof met, outcome: string): void => {
    const kind = outcome.split(' ')[0] ?? '';
    met[what].set(kind, (met[what].get(kind) ?? 0) + 1);
  };
  let worlds = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const history = worldAtRandom(seed);
    const { world } = history;
    const hash = hashOf(world);
    const node = nodeId(nodeAsked(world));
    const ask = (text: string): string => {
      const client = new Client(history, { node, session: ownSession, extras: () => extras });
      const [entered] = client.enqueue(text);
      client.settle();
      const run = client.runs[entered?.id ?? -1];
      if (run === undefined) throw new Error(`${text} is no statement`);
      return became(run);
    };
    const { databases } = world;
    const expected = databases.map((database) => ({
      database,
      reads: saidOfAll(world, database),
      writes: database.partitions
        .slice()
        .map((partition) => said(answerToClient(world, 'writes', { database, partition }))),
    }));
    expect(hashOf(history.world), `seed ${seed}: asking changes nothing`).toBe(hash);
    for (const { database, reads, writes } of expected) {
      const table = database.tables
        .slice()
        .find(
          ({ columns, traits }) =>
            columns.length === 1 && columns[0]?.type === 'integer' && traits === undefined,
        );
      if (table === undefined) continue;
      worlds += 1;
      const name = `${database.name}.${table.name}`;
      expect(ask(`SELECT COUNT(*) FROM ${name};`), `seed ${seed}: a read of ${name}`).toBe(reads);
      count('reads', reads);
      writes.slice(0, 6).forEach((write, ordinal) => {
        const value = valueIn(ordinal, database.partitions.length);
        const outcome = ask(`INSERT INTO ${name} VALUES (${value});`);
        expect(outcome, `seed ${seed}: a write of partition ${ordinal} of ${name}`).toBe(write);
        count('writes', write);
      });
    }
  }
  expect(worlds).toBeGreaterThanOrEqual((200 * seeds) / 240);
  // Every kind of answer has been met: a comparison of nothing but successes would say nothing.
  for (const kind of ['ready', 'waits', '1777'])
    expect(met.reads.get(kind), `reads ${kind}`).toBeGreaterThan(5);
  for (const kind of ['ready', 'waits', '1777', '1720', '1105'])
    expect(met.writes.get(kind), `writes ${kind}`).toBeGreaterThan(1);
  expect(met.reads.get('2003')).toBeGreaterThan(1);
});
