import { alterDatabase } from './databases/alter-database.ts';
import { importCluster } from './databases/importing.ts';
import { carryOutLaterBy } from './later.ts';
import { clearOrphans } from './operations/orphans.ts';
import { partitionCommand } from './operations/partition-commands.ts';
import { alterTable, writeKeyed } from './replication/keyed-writes.ts';
import { commitWhenReady } from './transactions/commit.ts';
import { keepWrite } from './transactions/kept-writes.ts';
import { rollBackCutTransactions } from './transactions/roll-back.ts';
import { dropTransaction } from './transactions/sessions.ts';
import { takeStep } from './transactions/take-step.ts';

/**
 * Lets worlds be imported, databases and tables be altered, copies be placed and orphans cleared by hand, tables with keys be
 * written to and transactions begin; doing it again changes nothing.
 */
export const loadLaterCommands = (): void =>
  carryOutLaterBy({
    alterDatabase,
    alterTable,
    importCluster,
    clearOrphans,
    partitionCommand,
    writeKeyed,
    takeStep,
    keepWrite,
    commitWhenReady,
    rollBackCutTransactions,
    dropTransaction,
  });
