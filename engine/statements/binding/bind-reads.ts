import {
  instanceIs,
  onlinePrimary,
  type PartitionInstance,
  readinessOf,
  rowsOf,
  type TableSchema,
} from '../../cluster/index.ts';
import type { TableName } from '../../language/index.ts';
import { fault, type Mistake, mistakeAt, refusalAt } from '../mistake.ts';
import type { Answers } from '../query/scope.ts';
import { prepareSelect, type SelectStatement, select } from '../query/select.ts';
import type { Cell, Column, ResultTable } from '../types.ts';
import {
  informationSchemaTable,
  informationSchemaTables,
  isInformationSchema,
} from '../views/information-schema.ts';
import { playgroundTableNamed } from '../views/playground/schema.ts';
import { isPlayground, playgroundTableNames } from '../views/playground/schema-name.ts';
import { answerQueriesIn } from './answer-queries.ts';
import { answer, type Bound, refused, type Scene, waits } from './bound.ts';
import { findTable, partitionNamed } from './names.ts';

/** SELECT: over nothing, a view of INFORMATION_SCHEMA or PLAYGROUND, a table, or on a leaf over one of its own partitions. */
export function bindSelect(asked: SelectStatement, scene: Scene): Bound {
  const answered = answerQueriesIn(asked, (query) => bindSelect(query, scene));
  return answered.ok ? selectFrom({ ...asked, answers: answered.answers }, scene) : answered.bound;
}

/** A SELECT, and what the SELECTs within it come to. */
type Answered = SelectStatement & { readonly answers: Answers };

function selectFrom(statement: Answered, scene: Scene): Bound {
  const { from } = statement;
  if (from === null) return selectOver(statement, null, scene);
  const schema = from.schema?.text ?? scene.connection.database;
  if (schema !== null && isInformationSchema(schema)) return selectView(statement, from, scene);
  if (isPlayground(schema, scene.world)) return selectObserved(statement, from, scene);
  return scene.node.kind === 'leaf'
    ? selectOnLeaf(statement, from, scene)
    : selectTable(statement, from, scene);
}

function selectOver(statement: Answered, from: ResultTable | null, scene: Scene): Bound {
  const selection = select(statement, from, { variables: scene.world.variables, answers: statement.answers });
  return selection.ok ? answer(selection.table) : refused(selection.mistake);
}

function selectView(statement: Answered, from: TableName, scene: Scene): Bound {
  const view = informationSchemaTable(from.name.text);
  if (view === null) return refused(unknownViewAt(from, 'information_schema', informationSchemaTables));
  if (scene.node.kind !== 'leaf') return selectOver(statement, view.read(scene.world), scene);
  const message = `INFORMATION_SCHEMA.${from.name.text.toUpperCase()} is kept by the aggregators.`;
  return refused(refusalAt(from.span, message, { kind: 'readOnMaster' }));
}

/** An observer's table, which no node keeps. */
function selectObserved(statement: Answered, from: TableName, scene: Scene): Bound {
  const table = playgroundTableNamed(from.name.text);
  return table === null
    ? refused(unknownViewAt(from, 'playground', playgroundTableNames))
    : selectOver(statement, table.read(scene), scene);
}

/** A table is read from the primaries of all its partitions, so one without a primary is error 1777 [HAC]. */
function selectTable(statement: Answered, from: TableName, scene: Scene): Bound {
  const target = findTable(scene, from);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const mistake = mistakeInStatement(statement, table, scene);
  if (mistake !== null) return refused(mistake);
  const readiness = readinessOf(scene.world, database, null, scene.node.id);
  if (readiness.kind === 'refused') return refused(fault(readiness.error));
  if (readiness.kind === 'waits') return waits;
  const primaries = database.partitions.slice().flatMap((partition) => onlinePrimary(partition) ?? []);
  return selectOver(statement, relationOf(table, primaries), scene);
}

/** On a leaf `test_3` is a database of its own, readable while the leaf serves or follows it [HAC, DOC]. */
function selectOnLeaf(statement: Answered, from: TableName, scene: Scene): Bound {
  const name = from.schema?.text ?? scene.connection.database;
  const local = name === null ? null : partitionNamed(name, scene);
  if (local === null) return refused(notOnThisLeaf(from, scene));
  const { database, instance } = local;
  const table = findTable(scene, { ...from, schema: { text: database.name, span: from.span } });
  if (!table.ok) return refused(table.mistake);
  const isReadable = instanceIs.readable(instance.state);
  if (!isReadable) {
    const message = `Database '${name}' is ${instance.state} on this leaf.`;
    return refused(refusalAt(from.span, message, { kind: 'readWhenAttached' }));
  }
  return selectOver(statement, relationOf(table.thing.table, [instance]), scene);
}

function mistakeInStatement(statement: Answered, table: TableSchema, scene: Scene): Mistake | null {
  const { answers } = statement;
  const prepared = prepareSelect(statement, columnsOf(table), { variables: scene.world.variables, answers });
  return prepared.ok ? null : prepared.mistake;
}

function relationOf(table: TableSchema, instances: readonly PartitionInstance[]): ResultTable {
  const rows: (readonly Cell[])[] = [];
  for (const instance of instances) {
    rowsOf(instance.head, table.id).forEach((row) => {
      rows.push(row);
    });
  }
  return { columns: columnsOf(table), rows };
}

const columnsOf = (table: TableSchema): Column[] =>
  table.columns.map(({ name, type }) => ({ name, align: type === 'integer' ? 'right' : 'left' }));

const unknownViewAt = (from: TableName, schema: string, names: readonly string[]): Mistake =>
  mistakeAt(
    from.name.span,
    { number: 1109, sqlstate: '42S02', message: `Unknown table '${from.name.text}' in ${schema}` },
    { kind: 'namesThatThereAre', of: 'table', names },
  );

const notOnThisLeaf = (from: TableName, scene: Scene): Mistake =>
  refusalAt(from.span, `${scene.node.host} is a leaf: it can read only its own partitions.`, {
    kind: 'nameOwnPartition',
  });
