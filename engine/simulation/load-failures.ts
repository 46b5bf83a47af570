import { placementOf, planRebalance } from '../planner/index.ts';
import { carryOutConsequence } from './carry-out-consequence.ts';
import { watchAllLeaves } from './failover/detection.ts';
import { failures } from './failures.ts';
import { commandProcess } from './faults/processes.ts';
import { happen } from './happen.ts';
import { cancelOperationsOf } from './operations/operations.ts';
import { shareNetworks } from './operations/shared-networks.ts';
import { settleReplicas } from './replication/following.ts';
import { followersIn, watchSilentFollowers } from './replication/synchrony.ts';

/** Lets processes be killed and started, and the cluster answer; doing it again changes nothing. */
export const loadFailures = (): void =>
  failures.bring({
    commandProcess,
    happen,
    carryOutConsequence,
    shareNetworks,
    cancelOperationsOf,
    watchAllLeaves,
    watchCutReplicas: (draft, partitions) => watchSilentFollowers(draft, partitions.flatMap(followersIn)),
    settleReplicas,
    isUnbalanced: (world, database) => planRebalance(placementOf(world, database)).actions.length > 0,
  });
