import type {
  Expression,
  Statement,
  StatementKind,
  StatementOf,
  StatementRow,
} from '../engine/language/index.ts';
import { views } from '../engine/statements/index.ts';

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
  insertSelect: { '(column, ...)': ({ columns }) => columns !== null },
  update: { 'WHERE condition': ({ where }) => where !== null },
  showVariables: { "LIKE 'pattern'": ({ like }) => like !== null },
  createDatabase: {
    'WITH SYNC REPLICATION': ({ replication }) => replication === 'sync',
    'WITH ASYNC REPLICATION': ({ replication }) => replication === 'async',
    'PARTITIONS count': ({ partitions }) => partitions !== null,
  },
  insert: {
    '(column, ...)': ({ columns }) => columns !== null,
    '... (last)': ({ progression }) => progression !== null,
  },
  delete: { 'WHERE condition': ({ where }) => where !== null },
  select: {
    '*': ({ items }) => items.some((item) => item.kind === 'all'),
    aggregates: ({ items }) => holdsExpression(items, ({ kind }) => kind === 'aggregate'),
    '@@GLOBAL.variable': (statement) => holdsExpression(statement, ({ kind }) => kind === 'globalVariable'),
    'WHERE condition': ({ where }) => where !== null,
    'GROUP BY column': ({ groupBy }) => groupBy.length > 0,
    'ORDER BY expression': ({ orderBy }) => orderBy.length > 0,
    'LIMIT count': ({ limit }) => limit !== null,
    ...comparisons('=', '<>', '<', '>', '<=', '>='),
    IN: tests('in'),
    LIKE: tests('like'),
    'IS NULL': tests('isNull'),
    AND: tests('and'),
    OR: tests('or'),
    NOT: ({ where }) =>
      holdsExpression(where, (one) => one.kind === 'not' || ('negated' in one && one.negated)),
    ...readingOf(views),
  },
  help: { topic: ({ topic }) => topic !== null },
  dotWatch: { 'FROM NODE': ({ observer }) => observer !== null },
  dotExpect: {
    'FROM NODE': ({ observer }) => observer !== null,
    always: ({ when }) => when === 'always',
    ever: ({ when }) => when === 'ever',
    'at end': ({ when }) => when === 'atEnd',
    '(SELECT ...)': ({ condition }) => holdsExpression(condition, ({ kind }) => kind === 'subquery'),
    'EXISTS (SELECT ...)': ({ condition }) => holdsExpression(condition, ({ kind }) => kind === 'exists'),
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

function comparisons(
  ...operators: readonly string[]
): Record<string, (statement: StatementOf<'select'>) => boolean> {
  const holds = (operator: string) => (statement: StatementOf<'select'>) =>
    holdsExpression(statement.where, (one) => one.kind === 'compare' && one.operator === operator);
  return Object.fromEntries(operators.map((operator) => [operator, holds(operator)]));
}

function tests(kind: Expression['kind']): (statement: StatementOf<'select'>) => boolean {
  return ({ where }) => holdsExpression(where, (one) => one.kind === kind);
}

function readingOf(tables: typeof views): Record<string, (statement: StatementOf<'select'>) => boolean> {
  const reads =
    ({ schema, name }: (typeof tables)[number]) =>
    ({ from }: StatementOf<'select'>) =>
      from?.schema?.text.toUpperCase() === schema && from.name.text.toUpperCase() === name;
  return Object.fromEntries(tables.map((table) => [`${table.schema}.${table.name}`, reads(table)]));
}

/** True when an expression like this stands anywhere inside. */
function holdsExpression(part: unknown, isLike: (expression: Expression) => boolean): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('kind' in part && isLike(part as Expression)) return true;
  return Object.values(part).some((inner) => holdsExpression(inner, isLike));
}
