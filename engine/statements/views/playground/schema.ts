import { commandsTable } from './commands.ts';
import { copiesTable } from './copies.ts';
import { eventsTable } from './events.ts';
import { lostWritesTable } from './lost-writes.ts';
import { nodesTable } from './nodes.ts';
import { operationsTable } from './operations.ts';
import { pairsTable } from './pairs.ts';
import { partitionsTable } from './partitions.ts';
import { riskTable } from './risk.ts';
import { type PlaygroundTableName, playgroundTableNames } from './schema-name.ts';
import { statementsTable } from './statements.ts';
import type { PlaygroundTable } from './table.ts';
import { watchesTable } from './watches.ts';
import { workloadTable } from './workload.ts';

/** What no table of the product says: an observer's tables, each computed when it is read. */
export const playgroundTables = {
  PARTITIONS: partitionsTable,
  NODES: nodesTable,
  PAIRS: pairsTable,
  EVENTS: eventsTable,
  COMMANDS: commandsTable,
  STATEMENTS: statementsTable,
  WATCHES: watchesTable,
  LOST_WRITES: lostWritesTable,
  RISK: riskTable,
  WORKLOAD: workloadTable,
  COPIES: copiesTable,
  OPERATIONS: operationsTable,
} satisfies Readonly<Record<PlaygroundTableName, object>>;

/** The table of this name, whatever its letter case, or null. */
export function playgroundTableNamed(name: string): PlaygroundTable | null {
  const known = playgroundTableNames.find((candidate) => candidate === name.toUpperCase());
  return known === undefined ? null : playgroundTables[known];
}
