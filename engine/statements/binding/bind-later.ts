import { bindComputedWrite } from './bind-computed-writes.ts';
import { bindRead } from './bind-read.ts';
import { bindRedefinition } from './bind-redefinition.ts';
import type { Bound, LaterStatement, Scene } from './bound.ts';
import { bindTransaction } from './in-session.ts';

/** What a node makes of the statements that a page can do without at first. */
export function bindLater(statement: LaterStatement, scene: Scene): Bound {
  switch (statement.kind) {
    case 'aggregatorSetAsMaster':
    case 'clearOrphanDatabases':
    case 'detachLeaves':
    case 'removeAggregator':
    case 'restoreRedundancy':
    case 'promoteAggregator':
    case 'rebalanceAllDatabases':
    case 'partitionCommand':
    case 'alterDatabase':
    case 'dropDatabase':
    case 'dropTable':
    case 'truncate':
    case 'defineTable':
    case 'alterTable':
      return bindRedefinition(statement, scene);
    case 'insertSelect':
    case 'update':
    case 'delete':
      return bindComputedWrite(statement, scene);
    case 'begin':
    case 'startTransaction':
    case 'commit':
    case 'rollback':
    case 'setAutocommit':
    case 'setLockWait':
    case 'setVariables':
    case 'kill':
      return bindTransaction(statement, scene);
    default:
      // What is left are reads: another statement does not compile here.
      return bindRead(statement, scene);
  }
}
