import { laterPlans, planSpread } from '../planner/index.ts';
import { carryOutLater } from './carry-out-later.ts';
import { linkLost } from './faults/network.ts';
import { later } from './later.ts';
import { loadFailures } from './load-failures.ts';
import { departNow } from './membership/departure.ts';
import { operationFailure } from './operations/failure.ts';
import { writeKeyed } from './replication/keyed-writes.ts';
import { commitWhenReady } from './transactions/commit.ts';
import { keepWrite } from './transactions/kept-writes.ts';
import { rollBackCutTransactions } from './transactions/roll-back.ts';
import { dropTransaction } from './transactions/sessions.ts';
import { followWorkload } from './workload/workload-stretches.ts';
import { writeWorkload } from './workload/workload-writes.ts';

/** Lets every command be carried out; doing it again changes nothing. */
export function loadLaterCommands(): void {
  loadFailures();
  laterPlans.bring(planSpread);
  later.bring({
    carryOut: carryOutLater,
    writeKeyed,
    keepWrite,
    commitWhenReady,
    rollBackCutTransactions,
    dropTransaction,
    operationFailure,
    departNow,
    linkLost,
    writeWorkload,
    followWorkload,
  });
}
