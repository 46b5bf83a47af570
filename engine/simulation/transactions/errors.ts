import type { ClusterError } from '../../cluster/index.ts';

/** Another transaction has locked a row, and did not end in time [DOC]. */
export const lockWaitTimeout: ClusterError = {
  number: 1205,
  sqlstate: 'HY000',
  message: 'Lock wait timeout exceeded; try restarting transaction',
};

/** A write in a transaction that only reads. */
export const transactionReadsOnly: ClusterError = {
  number: 1792,
  sqlstate: '25006',
  message: 'Cannot execute statement in a READ ONLY transaction.',
};
