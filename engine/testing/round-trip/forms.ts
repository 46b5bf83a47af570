import type { Cell, ResultTable } from '../../statements/index.ts';
import type { Field } from './facts.ts';

/**
 * Something that an operator pastes: the statements whose results they copy, and what these do not hold, so that it is
 * assumed (docs/pastes.md).
 */
export interface PastedForm {
  readonly name: string;
  /** `%` stands for the name of a database: there is one statement for each. */
  readonly statements: readonly string[];
  readonly lacks: readonly Field[];
}

const nodes = ['SHOW AGGREGATORS;', 'SHOW LEAVES;'];
const variables = 'SHOW VARIABLES;';
const schema = 'INFORMATION_SCHEMA';

export const pastedForms: readonly PastedForm[] = [
  {
    name: 'everything',
    statements: [
      ...nodes,
      variables,
      `SELECT * FROM ${schema}.DISTRIBUTED_DATABASES;`,
      `SELECT * FROM ${schema}.DISTRIBUTED_PARTITIONS;`,
      'SHOW CLUSTER STATUS;',
    ],
    lacks: [],
  },
  {
    name: 'the views',
    statements: [
      `SELECT * FROM ${schema}.AGGREGATORS;`,
      `SELECT * FROM ${schema}.LEAVES;`,
      `SELECT * FROM ${schema}.DISTRIBUTED_DATABASES;`,
      `SELECT * FROM ${schema}.DISTRIBUTED_PARTITIONS;`,
    ],
    lacks: [
      'pairs',
      'redundancy_level',
      'leaf_failover_fanout',
      'other variables',
      'version',
      'replicas that are behind',
      'orphans',
      'orphans of dropped databases',
    ],
  },
  {
    name: 'SHOW AGGREGATORS, SHOW LEAVES, SHOW VARIABLES, SHOW CLUSTER STATUS',
    statements: [...nodes, variables, 'SHOW CLUSTER STATUS;'],
    lacks: ['sync or async', 'partitions', 'TERM', 'INSTANCE_ID', 'STATE of replicas'],
  },
  {
    name: 'SHOW AGGREGATORS, SHOW LEAVES, SHOW VARIABLES, SHOW DATABASES EXTENDED, SHOW PARTITIONS',
    statements: [...nodes, variables, 'SHOW DATABASES EXTENDED;', 'SHOW PARTITIONS ON `%`;'],
    lacks: [
      'NODE_IDs',
      'sync or async',
      'copies out of service',
      'the roles of these',
      'TERM',
      'INSTANCE_ID',
      'STATE of replicas',
      'replicas that are behind',
      'orphans',
      'orphans of dropped databases',
    ],
  },
  {
    name: 'SHOW CLUSTER STATUS',
    statements: ['SHOW CLUSTER STATUS;'],
    lacks: [
      'aggregators',
      'aggregators that answer',
      'leaves',
      'availability groups',
      'pairs',
      'states of leaves',
      'redundancy_level',
      'leaf_failover_fanout',
      'other variables',
      'version',
      'sync or async',
      'partitions',
      'TERM',
      'INSTANCE_ID',
      'STATE of replicas',
    ],
  },
  {
    name: 'SHOW LEAVES, SHOW PARTITIONS',
    statements: ['SHOW LEAVES;', 'SHOW PARTITIONS ON `%`;'],
    lacks: [
      'aggregators',
      'master aggregator',
      'aggregators that answer',
      'pairs',
      'NODE_IDs',
      'redundancy_level',
      'leaf_failover_fanout',
      'other variables',
      'sync or async',
      'copies out of service',
      'the roles of these',
      'TERM',
      'INSTANCE_ID',
      'STATE of replicas',
      'replicas that are behind',
      'orphans',
      'orphans of dropped databases',
    ],
  },
  {
    name: 'SHOW LEAVES',
    statements: ['SHOW LEAVES;'],
    lacks: [
      'aggregators',
      'master aggregator',
      'aggregators that answer',
      'pairs',
      'NODE_IDs',
      'redundancy_level',
      'leaf_failover_fanout',
      'other variables',
      'databases',
      'sync or async',
      'partitions',
      'copies in service',
      'their roles',
      'copies out of service',
      'the roles of these',
      'TERM',
      'INSTANCE_ID',
      'STATE of replicas',
      'replicas that are behind',
      'orphans',
      'orphans of dropped databases',
    ],
  },
  {
    name: 'DISTRIBUTED_PARTITIONS',
    statements: [`SELECT * FROM ${schema}.DISTRIBUTED_PARTITIONS;`],
    lacks: [
      'aggregators',
      'master aggregator',
      'aggregators that answer',
      'leaves',
      'availability groups',
      'pairs',
      'states of leaves',
      'NODE_IDs',
      'redundancy_level',
      'leaf_failover_fanout',
      'other variables',
      'partitions',
      'replicas that are behind',
      'orphans',
      'orphans of dropped databases',
    ],
  },
];

/** How a client writes a result down. */
export const writings: Readonly<
  Record<string, (statement: string, table: ResultTable, text: string) => string>
> = {
  'as the client draws it': (statement, _table, text) => `singlestore> ${statement}\n${text}\n\n`,
  'with \\G': (statement, table) =>
    `${statement}\n${table.rows
      .map(
        (row, index) =>
          `*************************** ${index + 1}. row ***************************\n${table.columns
            .map(({ name }, column) => `${name.padStart(20)}: ${cellText(row[column])}`)
            .join('\n')}\n`,
      )
      .join('')}${table.rows.length} rows in set (0.00 sec)\n\n`,
  'with tabs': (statement, table) => separated(statement, table, '\t', cellText),
  'as CSV': (statement, table) => separated(statement, table, ',', quoted),
  'as Markdown': (statement, { columns, rows }) =>
    `${statement}\n\n${[
      columns.map(({ name }) => name),
      columns.map(() => '---'),
      ...rows.map((row) => row.map(cellText)),
    ]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n')}\n\n`,
  'as JSON': (statement, { columns, rows }) =>
    `${statement}\n${JSON.stringify(
      rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]))),
      null,
      1,
    )}\n\n`,
};

function separated(
  statement: string,
  { columns, rows }: ResultTable,
  separator: string,
  written: (cell: Cell | undefined) => string,
): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(written))];
  return `${statement}\n${lines.map((cells) => cells.join(separator)).join('\n')}\n\n`;
}

const cellText = (cell: Cell | undefined): string => (cell == null ? 'NULL' : String(cell));

const quoted = (cell: Cell | undefined): string => {
  const text = cellText(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
