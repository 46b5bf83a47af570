import { matchesLike } from '../../cluster/index.ts';
import type { Expression, Name, Query, Shown, Span, TableName, TableSource } from '../../language/index.ts';
import { noDatabaseSelected, refusalAt, unknownDatabaseAt } from '../mistake.ts';
import { prepareQuery, tablesIn } from '../query/prepare.ts';
import type { ResultTable } from '../types.ts';
import { showDatabaseStatus } from '../views/databases.ts';
import { showFullColumns, showIndexes } from '../views/definitions.ts';
import { isInformationSchema, viewColumns } from '../views/information-schema.ts';
import { isPlayground } from '../views/playground/schema-name.ts';
import { showTableStatus } from '../views/schema-tables.ts';
import { showTables } from '../views/tables.ts';
import { showViewColumns, type ViewColumns } from '../views/view-columns.ts';
import { answer, type Bound, type Of, type ReadStatement, refused, type Scene } from './bound.ts';
import { databaseNames, findDatabase, findTable, isReadOnly, partitionNamed } from './names.ts';
import { sessionOf } from './session.ts';
import { wrongNodeFor } from './where-it-runs.ts';

/**
 * SHOW with LIKE, which goes by the first column, with WHERE, which takes any condition of its columns, and USING, which
 * says of which database it is asked [DOC].
 */
export function bindShowPart(
  { database, shown, like, where, span }: Of<'showPart'>,
  scene: Scene,
  bindRead: (statement: ReadStatement, scene: Scene) => Bound,
): Bound {
  if (database !== null && !isReadOnly(scene, database.text)) {
    const found = findDatabase(scene, database, span);
    if (!found.ok) return refused(found.mistake);
  }
  const connection = { ...scene.connection, database: database?.text ?? scene.connection.database };
  const bound = bindShown(shown, { ...scene, connection }, bindRead);
  if (bound.kind !== 'table') return bound;
  const named = like === null ? bound.table : likeTheFirst(bound.table, like);
  return where === null ? answer(named) : bindWhere(where, { table: named, span, scene });
}

function bindShown(
  shown: Shown,
  scene: Scene,
  bindRead: (statement: ReadStatement, scene: Scene) => Bound,
): Bound {
  switch (shown.kind) {
    case 'fullTables':
      return bindShowTables(shown, scene, { full: true });
    case 'fullColumns':
      return bindFullColumns(shown.table, scene);
    case 'indexes':
      return bindIndexes(shown.table, scene);
    case 'databaseStatus':
      return bindDatabaseStatus(shown.span, scene);
    case 'tableStatus':
      return bindTableStatus(shown.database, shown.span, scene);
    default: {
      const wrongNode = wrongNodeFor(shown, scene);
      return wrongNode === null ? bindRead(shown, scene) : refused(wrongNode);
    }
  }
}

/** SHOW TABLES, and with `full` what kind of table each is. */
export function bindShowTables(
  {
    database,
    like,
    span,
  }: { readonly database: Name | null; readonly like: string | null; readonly span: Span },
  scene: Scene,
  { full }: { readonly full: boolean },
): Bound {
  const name = database?.text ?? scene.connection.database;
  if (name === null) return refused(noDatabaseSelected(span));
  const local = scene.node.kind === 'leaf' ? partitionNamed(name, scene) : null;
  const tables = showTables(scene.world, { shown: name, database: local?.database.name ?? name, full });
  if (tables !== null) return answer(like === null ? tables : likeTheFirst(tables, like));
  return refused(unknownDatabaseAt(database ?? { text: name, span }, databaseNames(scene.world)));
}

/** The view of INFORMATION_SCHEMA or PLAYGROUND that a name means; null where it means none. */
export function viewNamed({ schema, name }: TableName, { world, connection }: Scene): ViewColumns | null {
  const written = schema?.text ?? connection.database;
  if (written === null) return null;
  const of = isInformationSchema(written)
    ? 'information_schema'
    : isPlayground(written, world)
      ? 'PLAYGROUND'
      : null;
  return (
    viewColumns(world).find((view) => view.schema === of && view.name === name.text.toUpperCase()) ?? null
  );
}

function bindFullColumns(table: TableName, scene: Scene): Bound {
  const view = viewNamed(table, scene);
  if (view !== null) return answer(showViewColumns(view, true));
  const found = findTable(scene, table);
  return found.ok ? answer(showFullColumns(found.thing.table)) : refused(found.mistake);
}

function bindIndexes(table: TableName, scene: Scene): Bound {
  if (viewNamed(table, scene) !== null) return answer(showIndexes(null));
  const found = findTable(scene, table);
  return found.ok ? answer(showIndexes(found.thing.table)) : refused(found.mistake);
}

/** Of the database in use, which every node has, and on a leaf of a partition that it holds. */
function bindDatabaseStatus(span: Span, scene: Scene): Bound {
  const { database } = scene.connection;
  if (database === null) return refused(noDatabaseSelected(span));
  const table = showDatabaseStatus(scene.world, scene.node, database);
  if (table !== null) return answer(table);
  return refused(unknownDatabaseAt({ text: database, span }, databaseNames(scene.world)));
}

function bindTableStatus(database: Name | null, span: Span, scene: Scene): Bound {
  const found = findDatabase(scene, database, span);
  return found.ok ? answer(showTableStatus(scene.world, found.thing)) : refused(found.mistake);
}

/** The rows whose first cell is like the pattern. */
export const likeTheFirst = (table: ResultTable, like: string): ResultTable => ({
  ...table,
  rows: table.rows.filter(([name]) => matchesLike(String(name), like)),
});

/** The rows for which the condition holds: as a SELECT of all columns finds them. */
function bindWhere(
  where: Expression,
  { table, span, scene }: { readonly table: ResultTable; readonly span: Span; readonly scene: Scene },
): Bound {
  const name = { text: '', span };
  const from: TableSource = {
    kind: 'table',
    table: { schema: null, name, span },
    alias: null,
    span,
  };
  const body = {
    kind: 'selection',
    distinct: false,
    items: [{ kind: 'all', of: null, span }],
    from,
    where,
  } as const;
  const query: Query = {
    kind: 'select',
    commons: [],
    body: { ...body, groupBy: [], having: null, span },
    orderBy: [],
    limit: null,
    span,
  };
  if (tablesIn(query).length > 1)
    return refused(refusalAt(where.span, 'SHOW looks at its own rows alone.', { kind: 'readFirst' }));
  const { variables } = scene.world;
  const prepared = prepareQuery(query, () => table.columns, { variables });
  if (!prepared.ok) return refused(prepared.mistake);
  const answered = prepared.run(() => table.rows, sessionOf(scene));
  if (!answered.ok) return refused(answered.mistake);
  return answer({ ...table, rows: answered.table.rows });
}
