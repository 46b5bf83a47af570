import type { Statement, StatementKind, StatementOf, StatementRow } from '../engine/language/index.ts';
import { views } from '../engine/statements/index.ts';
import { tablesIn } from '../engine/statements/query/prepare.ts';

/** Something that a statement may hold, as the syntax writes it. */
export interface StatementOption {
  readonly text: string;
  /** True for a statement of its kind that holds it. */
  readonly isIn: (statement: Statement) => boolean;
}

/** The options of one kind of statement, in the order of its syntax. */
export function optionsOf({ kind, syntax, options }: StatementRow): readonly StatementOption[] {
  const ofRow = Object.entries(options).map(([option, text]) => ({
    text,
    isIn: (statement: Statement) =>
      statement.kind === kind && (statement as unknown as Record<string, unknown>)[option] === true,
  }));
  const parts = Object.entries<(statement: never) => boolean>(partsByKind[kind] ?? {}).map(
    ([text, holds]) => ({
      text,
      isIn: (statement: Statement) => statement.kind === kind && holds(statement as never),
    }),
  );
  if (ofRow.length === 0) return parts;
  return [...ofRow, ...parts].sort((left, right) => syntax.indexOf(left.text) - syntax.indexOf(right.text));
}

/** Which rows an UPDATE or a DELETE is about. */
const chosenRows: Readonly<
  Record<string, (statement: StatementOf<'update'> | StatementOf<'delete'>) => boolean>
> = {
  'WHERE condition': ({ where }) => where !== null,
  'ORDER BY': ({ orderBy }) => orderBy.length > 0,
  'LIMIT count': ({ limit }) => limit !== null,
};

/** A key by itself, or one that a column says it is. */
const hasKey = ({ columns, keys }: WrittenDefinition, kind: WrittenKey['kind']): boolean =>
  keys.some((key) => key.kind === kind) || columns.some((column) => column.keys.includes(kind));

type WrittenDefinition = StatementOf<'defineTable'>['definition'];
type WrittenKey = WrittenDefinition['keys'][number];

/** What a statement may hold besides its options. */
const partsByKind: {
  readonly [Kind in StatementKind]?: Readonly<Record<string, (statement: StatementOf<Kind>) => boolean>>;
} = {
  addLeaf: {
    ":'password'": ({ password }) => password !== null,
    'INTO GROUP 1': ({ group }) => group === 1,
    'INTO GROUP 2': ({ group }) => group === 2,
  },
  addAggregator: { ":'password'": ({ password }) => password !== null },
  explainRebalancePartitions: { 'ON database': ({ database }) => database !== null },
  partitionCommand: {
    COPY: ({ action }) => action === 'copy',
    PROMOTE: ({ action }) => action === 'promote',
    DROP: ({ action }) => action === 'drop',
    ATTACH: ({ action }) => action === 'attach',
    DETACH: ({ action }) => action === 'detach',
  },
  explainRestoreRedundancy: { 'ON database': ({ database }) => database !== null },
  showPartitions: { 'ON database': ({ database }) => database !== null },
  showDatabases: { "LIKE 'pattern'": ({ like }) => like !== null },
  showTables: {
    'FROM database': ({ database }) => database !== null,
    "LIKE 'pattern'": ({ like }) => like !== null,
  },
  showStatus: { "LIKE 'pattern'": ({ like }) => like !== null },
  showPart: {
    'USING database': ({ database }) => database !== null,
    'FULL TABLES': ({ shown }) => shown.kind === 'fullTables',
    'FULL COLUMNS': ({ shown }) => shown.kind === 'fullColumns',
    INDEX: ({ shown }) => shown.kind === 'indexes',
    'DATABASE STATUS': ({ shown }) => shown.kind === 'databaseStatus',
    'TABLE STATUS': ({ shown }) => shown.kind === 'tableStatus',
    "LIKE 'pattern'": ({ like }) => like !== null,
    'WHERE condition': ({ where }) => where !== null,
  },
  showVariables: { "LIKE 'pattern'": ({ like }) => like !== null },
  alterDatabase: {
    'SET SYNC REPLICATION': ({ replication }) => replication === 'sync',
    'SET ASYNC REPLICATION': ({ replication }) => replication === 'async',
  },
  createDatabase: {
    'WITH SYNC REPLICATION': ({ replication }) => replication === 'sync',
    'WITH ASYNC REPLICATION': ({ replication }) => replication === 'async',
    'PARTITIONS count': ({ partitions }) => partitions !== null,
  },
  insert: {
    '(column, ...)': ({ columns }) => columns !== null,
    '... (last)': ({ progression }) => progression !== null,
  },
  insertSelect: {
    INSERT: ({ how }) => how === 'insert',
    REPLACE: ({ how }) => how === 'replace',
    IGNORE: ({ how }) => how === 'ignore',
    '(column, ...)': ({ columns }) => columns !== null,
    'SELECT ...': ({ lengths }) => lengths === null,
    'VALUES (expression, ...)': ({ written }) => /\bVALUES\b/i.test(written),
    'SET column = expression': ({ written }) => /\bSET\b/i.test(written),
    'ON DUPLICATE KEY UPDATE': ({ onDuplicate }) => onDuplicate.length > 0,
  },
  defineTable: {
    ROWSTORE: ({ definition }) => definition.storage === 'rowstore',
    REFERENCE: ({ definition }) => definition.isReference,
    'IF NOT EXISTS': ({ definition }) => definition.ifNotExists,
    'NOT NULL': ({ definition }) => definition.columns.some(({ isNullable }) => !isNullable),
    'DEFAULT value': ({ definition }) => definition.columns.some(({ fallback }) => fallback !== null),
    AUTO_INCREMENT: ({ definition }) => definition.columns.some(({ isNumbered }) => isNumbered),
    'COMMENT text': ({ definition }) => definition.columns.some(({ comment }) => comment !== ''),
    'PRIMARY KEY': ({ definition }) => hasKey(definition, 'primary'),
    'UNIQUE KEY': ({ definition }) => hasKey(definition, 'unique'),
    'SHARD KEY': ({ definition }) => hasKey(definition, 'shard'),
    'SORT KEY': ({ definition }) => hasKey(definition, 'sort'),
  },
  alterTable: {
    'ADD COLUMN': ({ changes }) => changes.some(({ kind }) => kind === 'addColumns'),
    'DROP COLUMN': ({ changes }) => changes.some(({ kind }) => kind === 'dropColumn'),
    'MODIFY COLUMN': ({ changes, written }) =>
      changes.some(({ kind }) => kind === 'changeColumn') && /\bMODIFY\b/i.test(written),
    CHANGE: ({ written }) => /\bCHANGE\b/i.test(written),
    RENAME: ({ changes }) => changes.some(({ kind }) => kind === 'renameTable'),
    'ADD INDEX': ({ changes }) =>
      changes.some((change) => change.kind === 'addKey' && change.key.kind === 'index'),
    'ADD UNIQUE INDEX': ({ changes }) =>
      changes.some((change) => change.kind === 'addKey' && change.key.kind === 'unique'),
    'DROP INDEX': ({ changes }) => changes.some(({ kind }) => kind === 'dropKey'),
    'RENAME COLUMN': ({ changes }) => changes.some(({ kind }) => kind === 'renameColumn'),
  },
  update: { ...chosenRows, JOIN: ({ from }) => from.kind === 'join' },
  delete: { ...chosenRows, JOIN: ({ from }) => from.kind === 'join' },
  truncate: { TABLE: ({ written }) => /\bTABLE\b/i.test(written) },
  kill: {
    CONNECTION: ({ written }) => /\bCONNECTION\b/i.test(written),
    QUERY: ({ what }) => what === 'query',
    node: ({ onNode }) => onNode !== null,
  },
  select: {
    '*': ({ query }) => holds(query, (part) => part.kind === 'all' && 'of' in part),
    'table.*': ({ query }) => holds(query, (part) => part.kind === 'all' && 'of' in part && part.of !== null),
    'AS alias': ({ query }) =>
      holds(query, (part) => part.kind === 'column' && 'alias' in part && part.alias !== null),
    DISTINCT: ({ query }) => holds(query, (part) => part.kind === 'selection' && part.distinct === true),
    'INNER JOIN': ({ query }) => holds(query, (part) => part.kind === 'join' && part.join === 'inner'),
    'LEFT JOIN': ({ query }) => holds(query, (part) => part.kind === 'join' && part.join === 'left'),
    'RIGHT JOIN': ({ query }) => holds(query, (part) => part.kind === 'join' && part.join === 'right'),
    'CROSS JOIN': ({ query }) => holds(query, (part) => part.kind === 'join' && part.join === 'cross'),
    USING: ({ query }) => holds(query, (part) => part.kind === 'join' && Array.isArray(part.using)),
    'FROM (SELECT ...)': ({ query }) => holds(query, ({ kind }) => kind === 'derived'),
    'WITH name AS (SELECT ...)': ({ query }) => query.commons.length > 0,
    'WHERE condition': ({ query }) =>
      holds(query, (part) => part.kind === 'selection' && part.where !== null),
    'GROUP BY expression': ({ query }) =>
      holds(query, (part) => Array.isArray(part.groupBy) && part.groupBy.length > 0),
    'HAVING condition': ({ query }) =>
      holds(query, (part) => part.kind === 'selection' && part.having !== null),
    'ORDER BY expression': ({ query }) => query.orderBy.length > 0,
    'LIMIT count': ({ query }) => query.limit !== null,
    'INTO @variable': ({ into }) => into !== null,
    ROLLUP: ({ written }) => /\bROLLUP\b/i.test(written),
    CUBE: ({ written }) => /\bCUBE\b/i.test(written),
    'OVER (...)': ({ written }) => /\bOVER\b/i.test(written),
    ...sets('union', 'intersect', 'except'),
    '@@variable': ({ query }) => holds(query, ({ kind }) => kind === 'variable'),
    'function(...)': ({ query }) => holds(query, ({ kind }) => kind === 'call'),
    'CASE WHEN ... END': ({ query }) => holds(query, ({ kind }) => kind === 'case'),
    'CAST(... AS type)': ({ query }) => holds(query, ({ kind }) => kind === 'cast'),
    '(SELECT ...)': ({ query }) => holds(query, ({ kind }) => kind === 'subquery'),
    'EXISTS (SELECT ...)': ({ query }) => holds(query, ({ kind }) => kind === 'exists'),
    'IN (SELECT ...)': ({ query }) => holds(query, ({ kind }) => kind === 'inQuery'),
    ...operators('=', '<>', '<', '>', '<=', '>=', '<=>'),
    ...operators('+', '-', '*', '/', '%', 'DIV'),
    BETWEEN: ({ query }) => holds(query, ({ kind }) => kind === 'between'),
    IN: ({ query }) => holds(query, ({ kind }) => kind === 'in'),
    LIKE: ({ query }) => holds(query, ({ kind }) => kind === 'like'),
    REGEXP: ({ query }) => holds(query, ({ kind }) => kind === 'regexp'),
    'IS NULL': ({ query }) => holds(query, ({ kind }) => kind === 'is'),
    AND: ({ query }) => holds(query, ({ kind }) => kind === 'and'),
    OR: ({ query }) => holds(query, ({ kind }) => kind === 'or'),
    NOT: ({ query }) => holds(query, (part) => part.kind === 'not' || part.negated === true),
    ...readingOf(views),
  },
  help: { topic: ({ topic }) => topic !== null },
  dotWatch: { 'FROM NODE': ({ observer }) => observer !== null },
  dotExpect: {
    'FROM NODE': ({ observer }) => observer !== null,
    always: ({ when }) => when === 'always',
    ever: ({ when }) => when === 'ever',
    'at end': ({ when }) => when === 'atEnd',
    '(SELECT ...)': ({ condition }) => holds(condition, ({ kind }) => kind === 'subquery'),
    'EXISTS (SELECT ...)': ({ condition }) => holds(condition, ({ kind }) => kind === 'exists'),
    'FOR duration': ({ forMs }) => forMs !== null,
    'EVERY duration': ({ everyMs }) => everyMs !== null,
  },
  dotHeal: { 'NODE NODE': ({ nodes }) => nodes !== null },
  dotFill: {
    disk: ({ resource }) => resource === 'disk',
    memory: ({ resource }) => resource === 'memory',
  },
  dotWorkload: {
    'N reads N writes': ({ rate }) => rate !== 'off',
    off: ({ rate }) => rate === 'off',
  },
  dotPlan: { 'ON database': ({ database }) => database !== null },
  dotWhy: { 'ON database': ({ database }) => database !== null },
  dotWait: {
    '30s': ({ until }) => until.kind === 'duration',
    idle: ({ until }) => until.kind === 'idle',
    statement: ({ until }) => until.kind === 'statement',
    'phase N': ({ until }) => until.kind === 'phase',
    'phase N ON database': ({ until }) => until.kind === 'phase' && until.database !== null,
  },
};

type Part = Readonly<Record<string, unknown>>;
type OfSelect = Record<string, (statement: StatementOf<'select'>) => boolean>;

function operators(...signs: readonly string[]): OfSelect {
  return Object.fromEntries(
    signs.map((sign) => [
      sign,
      ({ query }: StatementOf<'select'>) => holds(query, (part) => part.operator === sign),
    ]),
  );
}

function sets(...names: readonly string[]): OfSelect {
  return Object.fromEntries(
    names.map((name) => [
      name.toUpperCase(),
      ({ query }: StatementOf<'select'>) =>
        holds(query, (part) => part.kind === 'set' && part.operator === name),
    ]),
  );
}

function readingOf(tables: typeof views): OfSelect {
  const reads =
    ({ schema, name }: (typeof tables)[number]) =>
    ({ query }: StatementOf<'select'>) =>
      tablesIn(query).some(
        ({ table }) => table.schema?.text.toUpperCase() === schema && table.name.text.toUpperCase() === name,
      );
  return Object.fromEntries(tables.map((table) => [`${table.schema}.${table.name}`, reads(table)]));
}

/** True when a part like this stands anywhere inside. */
function holds(part: unknown, isLike: (part: Part) => boolean): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('kind' in part || 'groupBy' in part ? isLike(part as Part) : false) return true;
  return Object.values(part).some((inner) => holds(inner, isLike));
}
