// Generated from grammar.peggy by "npm run grammar".
import { reservedWords } from '../base/reserved-words.generated.ts';

/** The keyword at index i stands in the parsed text as the character U+E000 + i. */
export const keywords: readonly string[] = [
  // These may also be names.
  ..."AGGREGATOR AGGREGATORS always ASYNC at AVG CLEAR CLUSTER COPY COUNT DATABASES disk end ever EVERY EXTENDED fewest GLOBAL HELP idle LEAF LEAVES MASTER MAX memory MIN NO NODE off ORPHAN PARTITION PARTITIONS phase PROMOTE reads REBALANCE REDUNDANCY REMOVE REPLICATION RESTORE SHARD SORT statement STATUS SUM SYNC TABLES VARIABLES writes CHARSET COLUMNS COLUMNSTORE DURABILITY ERRORS FIELDS FULL LOCAL PROCESSLIST AUTOCOMMIT BEGIN COMMIT LOCK_WAIT_TIMEOUT ONLY READ ROLLBACK START TRANSACTION WORK WRITE REFERENCE ROWSTORE SCHEMAS SESSION SUB_PARTITIONS TEMPORARY TRUNCATE WARNINGS CHANGE INDEXES KEYS MODIFY RENAME COLUMN DUPLICATE IGNORE REPLACE DIV ELSE ESCAPE MOD OFFSET REGEXP RLIKE THEN UNKNOWN XOR".split(' '),
  ...reservedWords,
  ..."@@ ... && || <> != <=> <= >= << >> :> .kill .start .stop .hang .resume .workload .connect .wait .background .isolate .heal .fill .lag .diverge .plan .why .import .end .watch .expect .unwatch .watches .version .assume .help".split(' '),
];
