import type { StatementBody } from './statement.ts';

export type StatementKind = StatementBody['kind'];
export type NodeRole = 'master' | 'aggregator' | 'leaf';

/** The nodes that accept a statement; `aggregator` is a child aggregator. Dot commands need none of them. [DOC] */
export function rolesFor(kind: StatementKind): readonly NodeRole[] {
  if (kind.startsWith('dot') || anywhere.includes(kind)) return ['master', 'aggregator', 'leaf'];
  if (onMaster.includes(kind)) return ['master'];
  return kind === 'aggregatorSetAsMaster' ? ['aggregator'] : ['master', 'aggregator'];
}

const anywhere: readonly StatementKind[] = [
  'showDatabases',
  'showTables',
  'showVariables',
  'useDatabase',
  'select',
  'help',
];

const onMaster: readonly StatementKind[] = [
  'addLeaf',
  'attachAllLeaves',
  'addAggregator',
  'removeAggregator',
  'promoteAggregator',
  'showRebalanceStatus',
  'showRebalanceAllDatabasesStatus',
  'setGlobal',
];
