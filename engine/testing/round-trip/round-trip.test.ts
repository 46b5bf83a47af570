import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chance, present } from '../../base/index.ts';
import {
  isKnown,
  leafIs,
  masterOf,
  masterReaches,
  type PartitionInstance,
  type World,
} from '../../cluster/index.ts';
import { History } from '../../history/index.ts';
import { extras } from '../../statements/binding/bind-extras.ts';
import { importedCluster } from '../../statements/importing/imported-cluster.ts';
import { readImport } from '../../statements/importing/read-import.ts';
import { Client, runUntil } from '../../statements/index.ts';
import { watchInvariants } from '../invariants/index.ts';
import { recordOf } from '../invariants/record-of.ts';
import { swarmHistory } from '../swarm-history.ts';
import {
  arrivingCopies,
  type ClusterFacts,
  type Field,
  factsOfImport,
  factsOfWorld,
  fields,
  unnoticedCopies,
} from './facts.ts';
import { type PastedForm, pastedForms, writings } from './forms.ts';

/** How many clusters go out and come in; `npm run test:all` asks for 2,000. */
const clusters = Number(process.env.PASTED_CLUSTERS ?? 120);
const instantsPerSeed = 4;
const steps = 16;
const tenMinutesMs = 600_000;
/** No session of the swarm has this number. */
const ownSession = 1_000;
/** From here on every lack of a form has been met. */
const enough = 2_000;

interface Shown {
  readonly world: World;
  readonly textOf: (form: PastedForm, writing: string) => string;
}

/** The cluster at instants of a random session, seen from its master aggregator; none where that does not answer. */
function* shownClusters(seed: number): Generator<Shown> {
  const { history } = swarmHistory(seed, steps);
  for (let place = 0; place < instantsPerSeed; place += 1) {
    history.seek(chance(seed, ['instant', place], history.endMs + 1));
    // Half of them print the columns of today.
    if (place % 2 === 1) clientOf(history).enqueue('.version 9.1');
    if ((seed + place) % instantsPerSeed === 0) dropWhileAway(history);
    else if (place === 0 && seed % 5 === 0) loseLastPartition(history);
    const shown = shownAt(history);
    if (shown !== null) yield shown;
  }
}

/** Somebody at the master aggregator, in no transaction of the session. */
const clientOf = (history: History): Client =>
  new Client(history, { node: masterOf(history.world).id, session: ownSession, extras: () => extras });

/** Drops the first database while a leaf is away, so that the leaf comes back with what is left of it. */
function dropWhileAway(history: History): void {
  const { nodes, databases } = history.world;
  const leaf = [...nodes].find((node) => node.kind === 'leaf' && leafIs.serving(node.state));
  const [database] = databases;
  if (leaf === undefined || database === undefined) return;
  enterToEnd(
    history,
    `.kill ${leaf.host}\n.wait 5s\nDROP DATABASE \`${database.name}\`;\n.start ${leaf.host}\n.wait 60s`,
  );
}

/**
 * Removes the leaves that hold the last partition of the first database, if there is a copy of something else in each
 * database: no row with a copy tells of that partition any more.
 */
function loseLastPartition(history: History): void {
  const { nodes, databases } = history.world;
  const partitions = databases[0]?.partitions;
  if (partitions === undefined) return;
  const holders = new Set(partitions.at(partitions.length - 1).instances.map(({ node }) => node));
  const isElsewhere = ({ node, membership }: PartitionInstance): boolean =>
    membership === 'listed' && !holders.has(node);
  const goOn = databases.every((database) =>
    [...database.partitions].some(({ instances }) => instances.some(isElsewhere)),
  );
  if (!goOn) return;
  const removed = [...holders].map((node) => nodes.at(node - 1)).filter(isKnown);
  const script = removed.map(
    ({ host, port }) => `.kill ${host}\n.wait 5s\nREMOVE LEAF '${host}':${port} FORCE;\n`,
  );
  enterToEnd(history, script.join(''));
}

function enterToEnd(history: History, script: string): void {
  const client = clientOf(history);
  client.enqueue(script);
  runUntil(history, [client], () => !client.isForegroundBusy, history.cursor.atMs + tenMinutesMs);
}

function shownAt(history: History): Shown | null {
  const { world } = history;
  // The rows of a workload are written between events too: a read looks at a later world than the cursor's.
  if (world.workload !== null || !masterReaches(world, masterOf(world).id)) return null;
  const client = clientOf(history);
  const results = new Map<string, ReturnType<typeof resultOf>>();
  const resultOf = (statement: string) => {
    const result = present(client.enqueue(statement)[0], 'a run').result;
    if (result?.ok !== true || result.table === null) throw new Error(`${statement} ${result?.text}`);
    return { table: result.table, text: result.text };
  };
  const known = (statement: string) => {
    const result = results.get(statement) ?? resultOf(statement);
    results.set(statement, result);
    return result;
  };
  const textOf = ({ statements }: PastedForm, writing: string): string =>
    statements
      .flatMap((statement) =>
        statement.includes('%')
          ? world.databases.map(({ name }) => statement.replace('%', name))
          : [statement],
      )
      .map((statement) => {
        const { table, text } = known(statement);
        return present(writings[writing], writing)(statement, table, text);
      })
      .join('');
  return { world, textOf };
}

/** The copies of which a form cannot tell as the metadata does. */
function unsaid(world: World, { statements }: PastedForm): ReadonlySet<string> {
  const tellsMetadata = statements.some((statement) => statement.includes('DISTRIBUTED_PARTITIONS'));
  return new Set(tellsMetadata ? [] : [...arrivingCopies(world), ...unnoticedCopies(world)]);
}

/** The facts but for some copies. */
function without(facts: ClusterFacts, places: ReadonlySet<string>): ClusterFacts {
  const placeOf = (line: string): string => line.split(' ').slice(0, 3).join(' ');
  return Object.fromEntries(
    fields.map((field) => [field, facts[field].filter((line) => !places.has(placeOf(line)))]),
  ) as unknown as ClusterFacts;
}

/** What is wrong when the paste is imported and in the ten minutes after it, instant by instant. */
function violationsAfter(text: string): string[] {
  const history = new History({ seed: 1 });
  const violationsOf = watchInvariants(recordOf(history));
  const empty = history.world;
  const [run] = new Client(history, { extras: () => extras }).enqueue(`.import\n${text}\n.end\n`);
  expect(run?.result?.text).toContain('imported');
  const violations = violationsOf(history.world, empty);
  for (
    let next = history.nextInstant();
    next !== null && next <= tenMinutesMs;
    next = history.nextInstant()
  ) {
    const before = history.world;
    history.seek(next);
    violations.push(...violationsOf(history.world, before));
  }
  return violations;
}

describe('pasted: what is printed is read as the cluster that it was printed of', () => {
  test(`round trip: ${clusters} clusters, each in ${pastedForms.length} forms, in one of ${Object.keys(writings).length} ways of writing`, () => {
    const lacking = new Map(pastedForms.map(({ name }) => [name, new Set<Field>()]));
    const having = {
      async: 0,
      sync: 0,
      orphans: 0,
      offline: 0,
      attaching: 0,
      children: 0,
      spread: 0,
      level1: 0,
    };
    const ways = Object.keys(writings);
    let seen = 0;
    for (let seed = 1; seen < clusters; seed += 1) {
      for (const { world, textOf } of shownClusters(seed)) {
        seen += 1;
        const facts = factsOfWorld(world);
        for (const form of pastedForms) {
          const writing = ways[chance(seed, ['writing', seen, form.name], ways.length)] ?? '';
          const where = `seed ${seed}, cluster ${seen}, ${form.name} ${writing}`;
          const reading = readImport(textOf(form, writing));
          if (reading.kind === 'refused') {
            // A table without a row tells nothing.
            expect(['noTable', 'noCluster'], where).toContain(reading.refusal.kind);
            expect(world.databases.length, where).toBe(0);
            continue;
          }
          const left = unsaid(world, form);
          const before = without(facts, left);
          const after = without(factsOfImport(importedCluster(reading.cluster, 0)), left);
          for (const field of fields) {
            if (String(after[field]) === String(before[field])) continue;
            lacking.get(form.name)?.add(field);
            if (!form.lacks.includes(field))
              expect(after[field], `${where}: ${field}`).toEqual(before[field]);
          }
        }
        const one = pastedForms[seen % pastedForms.length];
        if (seen % 10 === 0 && one !== undefined && world.databases.length > 0)
          expect(violationsAfter(textOf(one, 'as the client draws it')), `seed ${seed}, ${one.name}`).toEqual(
            [],
          );
        count(having, world, facts);
      }
    }
    console.log(`round trip: ${JSON.stringify(having)}`);
    expect(Math.min(...Object.values(having))).toBeGreaterThan(0);
    if (clusters < enough) return;
    for (const { name, lacks } of pastedForms)
      expect([...(lacking.get(name) ?? [])].sort(), name).toEqual([...lacks].sort());
  });

  test('pastes: the page lists what each form does not hold', () => {
    const page = readFileSync(new URL('../../../docs/pastes.md', import.meta.url), 'utf8');
    const rows = pastedForms.map(
      ({ name, lacks }) => `| ${name} | ${lacks.length === 0 ? 'nothing' : lacks.join(', ')} |`,
    );
    for (const row of rows) expect(page.replaceAll(/ +\|/g, ' |').replaceAll(/\| +/g, '| ')).toContain(row);
  });
});

function count(having: Record<string, number>, world: World, facts: ClusterFacts): void {
  const { variables, databases } = world;
  const has = (name: string, isSo: boolean): void => {
    if (isSo) having[name] = (having[name] ?? 0) + 1;
  };
  has(
    'async',
    databases.some(({ replication }) => replication === 'async'),
  );
  has(
    'sync',
    databases.some(({ replication }) => replication === 'sync'),
  );
  has('orphans', facts.orphans.length > 0);
  has(
    'offline',
    facts['states of leaves'].some((line) => line.endsWith('offline')),
  );
  has(
    'attaching',
    facts['states of leaves'].some((line) => line.endsWith('attaching')),
  );
  has('children', facts.aggregators.length > 1);
  has('spread', variables.leafFailoverFanout === 'load_balanced');
  has('level1', variables.redundancyLevel === 1);
}
