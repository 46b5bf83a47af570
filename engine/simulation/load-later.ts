import { alterDatabase } from './databases/alter-database.ts';
import { importCluster } from './databases/importing.ts';
import { carryOutLaterBy } from './later.ts';
import { alterTable, writeKeyed } from './replication/keyed-writes.ts';
import { commitWhenReady } from './transactions/commit.ts';
import { keepWrite } from './transactions/kept-writes.ts';
import { rollBackCutTransactions } from './transactions/roll-back.ts';
import { dropTransaction } from './transactions/sessions.ts';
import { takeStep } from './transactions/take-step.ts';

/** Lets worlds be imported, databases and tables be altered, tables with keys be written to and transactions begin; doing it again changes nothing. */
export const loadLaterCommands = (): void =>
  carryOutLaterBy({
    alterDatabase,
    alterTable,
    importCluster,
    writeKeyed,
    takeStep,
    keepWrite,
    commitWhenReady,
    rollBackCutTransactions,
    dropTransaction,
  });
