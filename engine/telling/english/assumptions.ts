import type { AssumptionName, assumptions } from '../../cluster/index.ts';

/** What is said of the sizes, speeds and durations that the model assumes. */
export const assumptionLines = {
  heading:
    'No statement tells these, so they are assumed. Times and bytes of plans, copies and recoveries follow from them.',
  remark:
    'Change one: .assume partition_size 2 GB; for one database or leaf: .assume network_speed 1 GB/s ON leaf-1',
  scopes: { cluster: 'the cluster', database: 'every database', leaf: 'every leaf' } satisfies Readonly<
    Record<(typeof assumptions)[AssumptionName]['of'], string>
  >,
  meanings: {
    partition_size: 'what a partition weighs before it has a row',
    row_size: 'what a row adds to it',
    network_speed: 'what a leaf sends or receives; all that operations copy from or to it shares it',
    recovery_speed: 'what a leaf reads back from disk when it starts',
    recovery_start: 'how long a leaf takes to start before it reads',
    copy_start: 'how long a copy takes before it sends anything',
    detection: 'from a process that is gone to the leaf being offline',
    silence: 'from a process that no longer answers to the leaf being offline',
    failover_promotion: 'how long a replica takes to take over after a failure',
    promotion: 'how long a planned promotion takes',
    promotion_with_drop: 'how long a planned promotion takes that drops the former primary',
    drop: 'how long an instance takes to be dropped, or an empty one to be created',
    evening_delay: 'from the return of leaves to the evening of their pairs',
    replication_lag: 'how far an asynchronous replica is behind',
    silent_replica: 'how long a synchronous commit waits for a replica that does not answer',
    sync_return: 'from a replica that has caught up to commits that wait for it again',
  } satisfies Readonly<Record<AssumptionName, string>>,
};
