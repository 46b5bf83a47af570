import { writtenName } from '../../base/index.ts';
import {
  type Database,
  instanceIs,
  type PartitionInstance,
  readinessOf,
  rowsEverywhere,
  rowsOf,
  sessionIn,
  type TableSchema,
} from '../../cluster/index.ts';
import type { Query, TableName, TableSource } from '../../language/index.ts';
import { visibleRows } from '../../simulation/transactions/index.ts';
import { fault, type Mistake, mistakeAt, refusalAt } from '../mistake.ts';
import { prepareQuery, type QueryAnswer, tablesIn } from '../query/prepare.ts';
import type { Cells } from '../query/values.ts';
import { cellsOf } from '../tables/cells.ts';
import { tableColumns } from '../tables/table-columns.ts';
import type { Cell, Column, ResultTable } from '../types.ts';
import {
  informationSchemaTable,
  informationSchemaTables,
  isInformationSchema,
} from '../views/information-schema.ts';
import { leftOutView } from '../views/left-out-views.ts';
import { playgroundTableNamed } from '../views/playground/schema.ts';
import { isPlayground, playgroundTableNames } from '../views/playground/schema-name.ts';
import { answer, type Bound, type Of, refused, type Scene, waits } from './bound.ts';
import { findTable, partitionNamed } from './names.ts';
import { sessionOf } from './session.ts';

/** A table that a SELECT names: its columns, and its rows once the SELECT is known to be sound. */
export type FoundTable =
  | { readonly ok: true; readonly columns: readonly Column[]; readonly read: () => Read }
  | { readonly ok: false; readonly mistake: Mistake };

type Read =
  | { readonly ok: true; readonly rows: readonly Cells[] }
  | { readonly ok: false; readonly bound: Bound };

/**
 * SELECT: over views of INFORMATION_SCHEMA and PLAYGROUND, over tables, and on a leaf over its own partitions. `given` has
 * what is known of a source already.
 */
export function bindSelect(query: Query, scene: Scene, given?: ReadonlyMap<TableSource, FoundTable>): Bound {
  const answered = answerTo(query, scene, given);
  return answered.ok ? answer(answered.table) : answered.bound;
}

type Answered =
  | (QueryAnswer & { readonly ok: true })
  /** Why there is none, or none yet. */
  | { readonly ok: false; readonly bound: Bound };

/** The same, with the types of its columns. */
export function answerTo(query: Query, scene: Scene, given?: ReadonlyMap<TableSource, FoundTable>): Answered {
  const refuse = (mistake: Mistake): Answered => ({ ok: false, bound: refused(mistake) });
  const tables = new Map<TableSource, FoundTable & { readonly ok: true }>();
  for (const source of tablesIn(query)) {
    const found = given?.get(source) ?? findSource(source.table, scene);
    if (!found.ok) return refuse(found.mistake);
    tables.set(source, found);
  }
  const userVariables = scene.memory?.variables;
  const around = { variables: scene.world.variables, database: scene.connection.database, userVariables };
  const prepared = prepareQuery(query, (source) => tables.get(source)?.columns ?? [], around);
  if (!prepared.ok) return refuse(prepared.mistake);
  const rows = new Map<TableSource, readonly Cells[]>();
  for (const [source, table] of tables) {
    const read = table.read();
    if (!read.ok) return read;
    rows.set(source, read.rows);
  }
  const answered = prepared.run((source) => rows.get(source) ?? [], sessionOf(scene));
  return answered.ok ? answered : refuse(answered.mistake);
}

/** Does it read tables of PLAYGROUND alone? They need no node. */
export function isObserved(
  { query }: Of<'select'>,
  { connection, world }: Pick<Scene, 'connection' | 'world'>,
): boolean {
  const tables = tablesIn(query);
  return (
    tables.length > 0 &&
    tables.every(({ table }) => isPlayground(table.schema?.text ?? connection.database, world))
  );
}

function findSource(from: TableName, scene: Scene): FoundTable {
  const schema = from.schema?.text ?? scene.connection.database;
  if (schema !== null && isInformationSchema(schema)) return findView(from, scene);
  if (isPlayground(schema, scene.world)) return findObserved(from, scene);
  return scene.node.kind === 'leaf' ? findOnLeaf(from, scene) : findUserTable(from, scene);
}

const unfound = (mistake: Mistake): FoundTable => ({ ok: false, mistake });

/** A table that has been read. */
export const readTable = (table: ResultTable): FoundTable => ({
  ok: true,
  columns: table.columns,
  read: () => ({ ok: true, rows: table.rows }),
});

function findView(from: TableName, scene: Scene): FoundTable {
  const view = informationSchemaTable(from.name.text);
  if (view === null) return unfound(missingViewAt(from));
  if (scene.node.kind !== 'leaf' || view.isOnLeaves) return readTable(view.read(scene.world, scene));
  const message = `INFORMATION_SCHEMA.${from.name.text.toUpperCase()} is kept by the aggregators, and ${scene.node.host} is a leaf.`;
  return unfound(refusalAt(from.span, message, { kind: 'readOnMaster' }));
}

/** A view that the product has and the model has nothing for is refused by its name, any other is unknown. */
function missingViewAt(from: TableName): Mistake {
  const about = leftOutView(from.name.text);
  if (about === null) return unknownViewAt(from, 'information_schema', informationSchemaTables);
  const message = `INFORMATION_SCHEMA.${from.name.text.toUpperCase()} is not part of this model.`;
  return refusalAt(from.span, message, { kind: 'viewLeftOut', about });
}

/** An observer's table, which no node keeps. */
function findObserved(from: TableName, scene: Scene): FoundTable {
  const table = playgroundTableNamed(from.name.text);
  return table === null
    ? unfound(unknownViewAt(from, 'playground', playgroundTableNames))
    : readTable(table.read(scene));
}

/** A table is read from the primaries of all its partitions, so one without a primary is error 1777 [HAC]. */
function findUserTable(from: TableName, scene: Scene): FoundTable {
  const target = findTable(scene, from);
  if (!target.ok) return { ...target, mistake: withSchema(target.mistake, from) };
  const { database, table } = target.thing;
  const read = (): Read => {
    // Every node has the rows of a reference table.
    const everywhere = rowsEverywhere(table);
    if (everywhere !== null) return { ok: true, rows: everywhere.slice().map(cellsOf(table)) };
    const readiness = readinessOf(scene.world, database, null, scene.node.id);
    if (readiness.kind === 'refused') return { ok: false, bound: refused(fault(readiness.error)) };
    if (readiness.kind === 'waits') return { ok: false, bound: waits };
    return { ok: true, rows: rowsSeen(scene, database, table) };
  };
  return { ok: true, columns: tableColumns(table), read };
}

/** What catalogues of other products have, by the view that has it here. */
const viewsElsewhere: Readonly<Record<string, string>> = {
  PG_STAT_ACTIVITY: 'PROCESSLIST',
  V$SESSION: 'PROCESSLIST',
  GV$SESSION: 'PROCESSLIST',
  SYSPROCESSES: 'PROCESSLIST',
  PG_STAT_REPLICATION: 'MV_REPLICATION_STATUS',
  PG_SETTINGS: 'GLOBAL_VARIABLES',
  V$PARAMETER: 'GLOBAL_VARIABLES',
  PG_TABLES: 'TABLES',
  PG_CLASS: 'TABLES',
  DBA_TABLES: 'TABLES',
  ALL_TABLES: 'TABLES',
  USER_TABLES: 'TABLES',
  SYSOBJECTS: 'TABLES',
  PG_DATABASE: 'SCHEMATA',
  DATABASES: 'SCHEMATA',
  PG_DIST_SHARD_PLACEMENT: 'DISTRIBUTED_PARTITIONS',
  CITUS_SHARDS: 'DISTRIBUTED_PARTITIONS',
};

/** LEAVES without its schema is looked for in the database that is in use. */
function withSchema(mistake: Mistake, { name, schema }: TableName): Mistake {
  const called = name.text.toUpperCase();
  const problem = mistake.diagnostic?.problem;
  if (problem?.kind !== 'refused' || problem.advice.kind !== 'namesThatThereAre') return mistake;
  const isOfOthers =
    schema !== null && /^(?:sys|mysql|performance_schema|pg_catalog|system)$/i.test(schema.text);
  const counterpart = schema === null || isOfOthers ? viewsElsewhere[called] : undefined;
  if (counterpart !== undefined || isOfOthers)
    return mistakeAt(isOfOthers ? schema.span : name.span, mistake.error, {
      kind: 'calledHere',
      name: `INFORMATION_SCHEMA.${counterpart ?? 'TABLES, which lists what there is to ask'}`,
    });
  if (schema !== null || !informationSchemaTables.includes(called)) return mistake;
  const names = [...problem.advice.names, `INFORMATION_SCHEMA.${called}`];
  return mistakeAt(name.span, mistake.error, { ...problem.advice, names });
}

/** What is committed, and what a transaction of the connection has written. */
function rowsSeen({ world, session }: Scene, database: Database, table: TableSchema): readonly Cells[] {
  const own = sessionIn(world, session)?.transaction ?? null;
  const at = { database: database.name, table: table.id };
  return database.partitions
    .slice()
    .flatMap((partition) => visibleRows(partition, own, at).slice().map(cellsOf(table)));
}

/** On a leaf `test_3` is a database of its own, readable while the leaf serves or follows it [HAC, DOC]. */
function findOnLeaf(from: TableName, scene: Scene): FoundTable {
  const name = from.schema?.text ?? scene.connection.database;
  const local = name === null ? null : partitionNamed(name, scene);
  if (local === null) return unfound(notOnThisLeaf(from, scene));
  const { database, instance } = local;
  const table = findTable(scene, { ...from, schema: { text: database.name, span: from.span } });
  if (!table.ok) return table;
  if (!instanceIs.readable(instance.state)) {
    const message = `Database '${name}' is ${instance.state} on this leaf.`;
    return unfound(refusalAt(from.span, message, { kind: 'readWhenAttached' }));
  }
  const found = table.thing.table;
  return {
    ok: true,
    columns: tableColumns(found),
    read: () => ({
      ok: true,
      rows: rowsEverywhere(found)?.slice().map(cellsOf(found)) ?? rowsIn(found, [instance]),
    }),
  };
}

function rowsIn(table: TableSchema, instances: readonly PartitionInstance[]): readonly Cells[] {
  const rows: (readonly Cell[])[] = [];
  const cells = cellsOf(table);
  for (const instance of instances) {
    rowsOf(instance.head, table.id).forEach((row) => {
      rows.push(cells(row));
    });
  }
  return rows;
}

const unknownViewAt = (from: TableName, schema: string, names: readonly string[]): Mistake =>
  mistakeAt(
    from.name.span,
    { number: 1109, sqlstate: '42S02', message: `Unknown table '${from.name.text}' in ${schema}` },
    { kind: 'namesThatThereAre', of: 'table', names },
  );

const notOnThisLeaf = (from: TableName, scene: Scene): Mistake =>
  refusalAt(from.span, `${scene.node.host} is a leaf: it can read only its own partitions.`, {
    kind: 'nameOwnPartition',
    example: ownPartition(from, scene),
  });

/** The table in a partition that the leaf has of the database that is meant, or of the first one. */
function ownPartition(from: TableName, { world, node, connection }: Scene): string | null {
  const called = (from.schema?.text ?? connection.database)?.toLowerCase();
  const named = world.databases.find(({ name }) => name.toLowerCase() === called);
  const database = named ?? world.databases[0];
  const held = [...(database?.partitions ?? [])].find(({ instances }) =>
    instances.some((instance) => instance.node === node.id),
  );
  if (database === undefined || held === undefined) return null;
  const tables = database.tables.slice();
  const isThere = tables.some(({ name }) => name.toLowerCase() === from.name.text.toLowerCase());
  const table = isThere ? from.name.text : tables[0]?.name;
  return table === undefined
    ? null
    : `${writtenName(`${database.name}_${held.ordinal}`)}.${writtenName(table)}`;
}
