import { formatDot, isDotCommand } from './format-dot.ts';
import { address, login, name, on, partition, words } from './format-parts.ts';
import { formatRows } from './format-rows.ts';
import { optionTexts } from './options.ts';
import { quotedString } from './quoting.ts';
import type { Statement } from './statement.ts';
import { writtenValue } from './writing.ts';

/** The canonical text of a statement, without a terminator: parsing it gives the same statement again. */
export function format(statement: Statement): string {
  if (statement.kind === 'dotBackground') return words('.background', format(statement.statement));
  return isDotCommand(statement) ? formatDot(statement) : formatSql(statement);
}

type SqlStatement = Exclude<Statement, { readonly kind: `dot${string}` }>;

function formatSql(statement: SqlStatement): string {
  switch (statement.kind) {
    case 'addLeaf': {
      const group = statement.group !== null && `INTO GROUP ${statement.group}`;
      return words('ADD LEAF', login(statement, statement.leaf), group);
    }
    case 'removeLeaf':
      return words('REMOVE LEAF', address(statement.leaf), ...optionTexts(statement));
    case 'attachLeaf':
      return words('ATTACH LEAF', address(statement.leaf), ...optionTexts(statement));
    case 'attachAllLeaves':
      return words('ATTACH LEAF ALL', ...optionTexts(statement));
    case 'detachLeaf':
      return words('DETACH LEAF', address(statement.leaf), ...optionTexts(statement));
    case 'detachLeaves':
      return words(
        'DETACH LEAVES',
        `(${statement.leaves.map(address).join(', ')})`,
        ...optionTexts(statement),
      );
    case 'addAggregator':
      return words('ADD AGGREGATOR', login(statement, statement.aggregator));
    case 'removeAggregator':
      return words('REMOVE AGGREGATOR', address(statement.aggregator));
    case 'aggregatorSetAsMaster':
      return 'AGGREGATOR SET AS MASTER';
    case 'promoteAggregator':
      return words('PROMOTE AGGREGATOR', address(statement.aggregator), 'TO MASTER');
    default:
      return formatPartitions(statement);
  }
}

type LeafKind = 'addLeaf' | 'removeLeaf' | 'attachLeaf' | 'attachAllLeaves' | 'detachLeaf' | 'detachLeaves';
type AggregatorKind = 'addAggregator' | 'removeAggregator' | 'aggregatorSetAsMaster' | 'promoteAggregator';

function formatPartitions(statement: Exclude<SqlStatement, { kind: LeafKind | AggregatorKind }>): string {
  switch (statement.kind) {
    case 'rebalancePartitions':
      return words('REBALANCE PARTITIONS', on(statement.database), ...optionTexts(statement));
    case 'rebalanceAllDatabases':
      return 'REBALANCE ALL DATABASES';
    case 'explainRebalancePartitions':
      return words('EXPLAIN REBALANCE PARTITIONS', on(statement.database), ...optionTexts(statement));
    case 'explainRebalanceAllDatabases':
      return 'EXPLAIN REBALANCE ALL DATABASES';
    case 'showRebalanceStatus':
      return words('SHOW REBALANCE STATUS', on(statement.database));
    case 'showRebalanceAllDatabasesStatus':
      return 'SHOW REBALANCE ALL DATABASES STATUS';
    case 'partitionCommand': {
      const action = statement.action.toUpperCase();
      return words(action, 'PARTITION', partition(statement.partition), 'ON', address(statement.leaf));
    }
    case 'restoreRedundancy':
      return words('RESTORE REDUNDANCY', on(statement.database));
    case 'explainRestoreRedundancy':
      return words('EXPLAIN RESTORE REDUNDANCY', on(statement.database));
    case 'clearOrphanDatabases':
      return 'CLEAR ORPHAN DATABASES';
    case 'explainClearOrphanDatabases':
      return 'EXPLAIN CLEAR ORPHAN DATABASES';
    case 'showLeaves':
      return 'SHOW LEAVES';
    case 'showAggregators':
      return 'SHOW AGGREGATORS';
    case 'showPartitions':
      return words('SHOW PARTITIONS', ...optionTexts(statement), on(statement.database));
    case 'showClusterStatus':
      return 'SHOW CLUSTER STATUS';
    case 'showDatabases':
      return words('SHOW DATABASES', ...optionTexts(statement));
    case 'showTables':
      return 'SHOW TABLES';
    case 'showVariables':
      return words('SHOW VARIABLES', statement.like !== null && `LIKE ${quotedString(statement.like)}`);
    case 'setGlobal':
      return words('SET GLOBAL', name(statement.variable), '=', writtenValue(statement.value.text));
    case 'help':
      return words('HELP', statement.topic);
    default:
      return formatRows(statement);
  }
}
