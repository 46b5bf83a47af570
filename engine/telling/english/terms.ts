/** What words of high availability mean, each in a sentence, and what shows it. */
export const terms: Readonly<Record<string, readonly [means: string, shown: string]>> = {
  primary: ['The copy of a partition that answers reads and writes; tables print Master.', 'SHOW PARTITIONS'],
  master: [
    'The copy of a partition that answers; also the aggregator that manages the cluster.',
    'SHOW PARTITIONS',
  ],
  secondary: ['A replica: the copy of a partition that follows its primary.', 'SHOW PARTITIONS'],
  failover: ['The replicas of a lost leaf on its pair become primaries.', '.kill leaf-8'],
  promotion: ['A replica becomes the primary of its partition.', 'PROMOTE PARTITION'],
  term: [
    'Counts the promotions in a database; a primary has the one with which it began.',
    'help distributed_partitions',
  ],
  heartbeat: [
    'The master aggregator asks each leaf whether it answers; one that misses too many is offline.',
    'SHOW LEAVES',
  ],
  balanced: [
    'Every leaf or pair serves its share: EXPLAIN REBALANCE PARTITIONS is empty.',
    'EXPLAIN REBALANCE PARTITIONS',
  ],
  scheduled: ['An action whose phase has not begun.', 'SHOW REBALANCE STATUS ON test'],
  healthy: ['Every partition of the database has all of its copies.', 'help mv_distributed_databases_status'],
  degraded: [
    'Every partition of the database is served, and some lack a copy.',
    'help mv_distributed_databases_status',
  ],
  alert: [
    'What is expected always and asked every so often; it fires when it has not held for long enough.',
    '.expect',
  ],
  transaction: ['Every statement commits by itself here, and ROLLBACK takes nothing back.', 'help rollback'],
  default: ['The default of a column is not kept: the value is NULL.', 'CREATE TABLE'],
  branch: [
    'Another course of time: what is entered in the past leaves what came after it as a branch.',
    '.wait 30s',
  ],
  undo: [
    'The page takes back the last statement that changed something; time goes on from just before it.',
    '.wait 30s',
  ],
  risk: [
    'What one more failure would cost now: rows, or partitions that nobody serves.',
    'help playground.risk',
  ],
  quorum: ['There is none: the master aggregator alone decides who is online.', 'SHOW AGGREGATORS'],
  1777: ['The error of a statement that needs a partition without a primary.', 'SHOW PARTITIONS'],
  1857: [
    'The error of a write that was under way when the primary of its partition was lost or changed.',
    'help kill',
  ],
  1720: ['The error of a write to a leaf whose memory for tables is full.', '.fill memory leaf-8'],
  2003: ['The error of a connection to a node whose process does not run.', '.start leaf-8'],
  2013: ['The error of a connection that broke while a statement ran.', '.kill leaf-8'],
};
