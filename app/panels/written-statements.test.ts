import { History, type NodeId, silenceOf, type World } from '@ha-playground/engine';
import { Client, runUntil } from '@ha-playground/engine/console';
import { parse } from '@ha-playground/engine/extras';
import { Play } from '@ha-playground/engine/play';
import { type Writable, writeLine } from '@ha-playground/engine/writing';
import { describe, expect, it } from 'vitest';
import { extras, loadExtras } from '../presentation/statements/extras.ts';
import { firstWorkload } from '../presentation/statements/first-table.ts';
import { hostileNames } from '../presentation/statements/names-for-tests.ts';
import { commandsFor } from '../presentation/statements/node-commands.ts';
import { createSuggester } from '../presentation/statements/suggestions.ts';
import { actionsFor } from './inspector/actions.ts';
import { subjectOf } from './inspector/subject.ts';
import { explainOf, fewestStatement } from './plan/statements.ts';
import { printedStatements } from './print/printed-statements.ts';
import { catalogue } from './tables/catalogue.ts';

await loadExtras();

const limitMs = 600_000;

/** Two pairs, and a database with a table, both called `name`. */
const clusterCalled = (name: string): readonly Writable[] => [
  { kind: 'setGlobal', variable: 'redundancy_level', value: '2' },
  ...[1, 2, 3, 4].map(
    (leaf): Writable => ({
      kind: 'addLeaf',
      user: 'root',
      leaf: { host: `leaf-${leaf}`, port: 3306 },
      group: leaf % 2 === 1 ? 1 : 2,
    }),
  ),
  { kind: 'createDatabase', name, partitions: 4 },
  {
    kind: 'createTable',
    table: { schema: name, name },
    columns: [{ name: 'id', type: 'integer' }],
  },
  { kind: 'dotWait', until: { kind: 'idle' } },
];

/** A history in which statements have run, each to its end but for the last. */
function historyAfter(statements: readonly Writable[], last: Writable | null = null): History {
  const history = new History();
  const client = new Client(history, { extras });
  client.enqueue(statements.map(writeLine).join('\n'));
  runUntil(history, [client], () => !client.isBusy, limitMs);
  if (last !== null) client.enqueue(writeLine(last));
  const failed = client.runs.filter(({ result }) => result?.ok === false);
  expect(failed.map(({ text, result }) => [text, result?.text])).toEqual([]);
  return history;
}

/** What becomes of statements that are each run at this instant: those that are refused, with why. */
function refusalsOf(history: History, statements: readonly string[]): readonly (readonly [string, string])[] {
  return statements.flatMap((statement) => {
    const [run] = new Client(history, { extras }).enqueue(statement);
    if (run !== undefined && run.command !== null) history.undo();
    return run?.result?.ok === false ? [[statement, run.result.text] as const] : [];
  });
}

const available = (commands: readonly { readonly statement: string; readonly isUnavailable: boolean }[]) =>
  commands.filter(({ isUnavailable }) => !isUnavailable).map(({ statement }) => statement);

/** The statements of every control that writes some about a database, its partitions or its tables. */
function statementsOfControls(world: World, database: string): readonly string[] {
  const workload = firstWorkload(world);
  const selections = [
    { node: null, ordinal: world.databases[0]?.partitions.at(0).ordinal ?? null, database },
    ...[...world.nodes].map(({ id }) => ({
      node: id,
      ordinal: world.databases[0]?.partitions.at(0).ordinal ?? null,
      database,
    })),
  ];
  const subjects = selections.flatMap((selection) => subjectOf(world, selection) ?? []);
  return [
    ...createSuggester()(world).map(({ statement }) => statement),
    ...subjects.flatMap((subject) => available(actionsFor(subject, world))),
    ...catalogue.map((table) => `${table.statement(database)};`),
    ...(['rebalancePartitions', 'restoreRedundancy'] as const).flatMap((kind) => [
      explainOf({ kind, database }),
      writeLine({ kind, database }),
    ]),
    explainOf({ kind: 'rebalanceAllDatabases' }),
    fewestStatement(database),
    ...printedStatements(world).map((statement) => `${statement};`),
    ...(workload === null ? [] : [writeLine(workload)]),
  ];
}

describe('statements that the page writes', () => {
  it.each(hostileNames)('of a database and a table called %j none is refused', (name) => {
    const newPair: readonly Writable[] = [5, 6].map((leaf) => ({
      kind: 'addLeaf',
      user: 'root',
      leaf: { host: `leaf-${leaf}`, port: 3306 },
    }));
    const cluster = clusterCalled(name);
    const situations = {
      quiet: historyAfter(cluster),
      unbalanced: historyAfter([...cluster, ...newPair]),
      busy: historyAfter([...cluster, ...newPair], { kind: 'rebalancePartitions', database: name }),
    };
    const counts = Object.values(situations).map((history) => {
      const statements = statementsOfControls(history.world, name);
      const busy = /Another operation is running|attach batch/;
      expect(refusalsOf(history, statements).filter(([, why]) => !busy.test(why))).toEqual([]);
      return statements.length;
    });
    expect(Math.min(...counts)).toBeGreaterThan(25);
    const suggested = createSuggester()(situations.unbalanced.world).map(({ body }) => body.kind);
    expect(suggested).toContain('rebalancePartitions');
    expect(suggested).toContain('dotWhy');
    expect(situations.busy.world.operations.length).toBeGreaterThan(0);
  });

  it.each(hostileNames)('a second connection uses the database called %j as the first does', (name) => {
    const newPair: readonly Writable[] = [5, 6].map((leaf) => ({
      kind: 'addLeaf',
      user: 'root',
      leaf: { host: `leaf-${leaf}`, port: 3306 },
    }));
    const play = new Play(historyAfter([...clusterCalled(name), ...newPair]), extras);
    play.enter(writeLine({ kind: 'useDatabase', name }));
    const rebalance = writeLine({ kind: 'rebalancePartitions', database: name });
    play.enter(rebalance);
    play.enter('SHOW TABLES;');
    const runs = play.connections.active.log.map(({ run }) => run);
    expect(runs.map(({ text }) => `${text};`).slice(1)).toEqual([rebalance, 'SHOW TABLES;']);
    expect(runs[1]?.state).toBe('running');
    expect(runs.at(-1)?.result).toMatchObject({ ok: true, table: { rows: [[name]] } });
  });

  it.each(['größe-1', '::1', 'fe80::1%eth0', '10.0.0.7', 'a.b', 'order', 'off', '30s', '7'])(
    'of a node called %j none is refused',
    (host) => {
      const leaf = { host, port: 3307 };
      const add: Writable = { kind: 'addLeaf', user: 'root', leaf };
      const history = historyAfter([add, { ...add, leaf: { host, port: 3308 } }]);
      for (const process of ['running', 'stopped', 'hung'] as const) {
        const id = [...history.world.nodes][1]?.id as NodeId;
        const node = history.world.nodes.at(id - 1);
        const statements = available(
          commandsFor(node, `${host}:3307`, silenceOf(history.world, node)?.cause ?? null),
        );
        expect(statements.length).toBeGreaterThan(0);
        expect(refusalsOf(history, statements)).toEqual([]);
        if (process === 'running')
          new Client(history, { extras }).enqueue(`${statements.find((text) => text.startsWith('.kill'))}`);
        if (process === 'stopped') {
          const client = new Client(history, { extras });
          client.enqueue(createSuggester()(history.world)[0]?.statement ?? '');
          runUntil(history, [client], () => history.nextInstant() === null, limitMs);
          client.enqueue(writeLine({ kind: 'dotHang', node: `${host}:3307` }));
        }
      }
    },
  );

  it('every one of them is read as it is written', () => {
    const { world } = historyAfter(clusterCalled('order'));
    for (const statement of statementsOfControls(world, 'order'))
      expect(parse(statement).kind).toBe('statement');
  });
});
