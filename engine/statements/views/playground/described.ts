import type { playgroundTables } from './schema.ts';
import type { PlaygroundTableName } from './schema-name.ts';

type Tables = typeof playgroundTables;

/** What the tables of PLAYGROUND and their columns say: the docs are written from it. A column without words does not compile. */
export const described: {
  readonly [Name in PlaygroundTableName]: {
    readonly what: string;
    readonly columns: { readonly [Column in keyof Tables[Name]['columns']]: string };
  };
} = {
  PARTITIONS: {
    what: 'A row for each partition of each database, as clients find it now. The product counts on a leaf until its silence has been noticed; this table does not.',
    columns: {
      DATABASE_NAME: 'Its database.',
      ORDINAL: 'Its ordinal in the database, from 0.',
      SERVED: '1 if a read of it over the aggregator that clients connect to is answered at once.',
      WAITING: '1 if such a read waits. With 0 here and in SERVED it ends in an error.',
      WAITS_FOR:
        'What the read waits for: `locked` (a promotion), `leafSilent` (the leaf does not answer that aggregator), `aggregatorSilent` (no aggregator answers and one hangs). NULL if it does not wait.',
      WRITABLE: '1 if an INSERT into it is taken at once.',
      PRIMARY_NODE_ID: 'The leaf with the primary, if its process answers; NULL if there is none.',
      COPIES: 'Its primary and replicas that are in service on leaves whose processes answer.',
      COPY_GROUPS: 'The availability groups that hold one of these copies.',
      ORPHANS: 'Copies on disks that the metadata has forgotten.',
    },
  },
  NODES: {
    what: 'A row for each node that there has been, as it is, beside the state in which the master aggregator has it.',
    columns: {
      NODE_ID: 'The NODE_ID of the product.',
      HOST: 'Its host.',
      PORT: 'Its port.',
      KIND: '`leaf` or `aggregator`.',
      IS_MEMBER: '1 if SHOW LEAVES or SHOW AGGREGATORS lists it.',
      IS_MASTER: '1 for the master aggregator.',
      AVAILABILITY_GROUP: '1 or 2; NULL for an aggregator.',
      PAIR: 'Its place in the group, from 1: the leaves of both groups in one place are a pair. NULL for an aggregator.',
      UP: '1 if its process answers.',
      REACHABLE:
        '1 if it would answer the master aggregator: its process answers, and messages pass between the two.',
      PROCESS: '`running`, `recovering`, `stopped` or `hung`.',
      PROCESS_SINCE_MS: 'Since when the process has been so.',
      STATE: 'The state in SHOW LEAVES or SHOW AGGREGATORS; `unknown` for one that is not listed.',
      STATE_SINCE_MS: 'Since when; NULL for an aggregator.',
      UNNOTICED: '1 while a leaf does not answer the master aggregator, and is online for it.',
      PRIMARIES: 'Primaries that it serves, if its process answers.',
      REPLICAS: 'Replicas in service on it, if its process answers.',
      ORPHANS: 'Copies on its disk that the metadata has forgotten, of databases that there are.',
      DISK_FULL: '1 if its disk takes nothing more.',
      MEMORY_FULL: '1 if its tables take no more rows.',
      LAG_MS: 'How much later than usual its asynchronous replicas follow.',
    },
  },
  PAIRS: {
    what: 'A row for each pair of leaves, as it is. There are none with redundancy 1 and with load-balanced failover.',
    columns: {
      PAIR: 'Its number, from 1.',
      NODE_ID_1: 'Its leaf in group 1; NULL if it has none there.',
      HOST_1: 'The host of that leaf.',
      NODE_ID_2: 'Its leaf in group 2; NULL if it has none there.',
      HOST_2: 'The host of that leaf.',
      UP: 'Its leaves whose processes answer: 0, 1 or 2.',
      REACHABLE: 'Its leaves that would answer the master aggregator.',
      STATE:
        '`whole`, both serve; `half`, one is coming back; `open`, one is lost, missing or silent; `cut`, one was set aside.',
      PRIMARIES_1: 'Primaries that the leaf in group 1 serves.',
      PRIMARIES_2: 'Primaries that the leaf in group 2 serves.',
      UNEVEN_BY: 'By how many primaries of one database the two differ, for the database where it is most.',
    },
  },
  EVENTS: {
    what: 'A row for each thing that has happened, in that order.',
    columns: {
      EVENT_ID: 'Its place, from 1.',
      AT_MS: 'When it happened.',
      KIND: 'What happened, as a key: `leafStateChanged`, `partitionPromoted`, `copyFinished` and so on.',
      NODE_ID: 'The node that it is about; NULL if it is about none or several.',
      DATABASE_NAME: 'The database that it is about.',
      ORDINAL: 'The partition that it is about.',
      OPERATION_ID: 'The operation that it is a part of.',
      COMMAND_ID: 'The command that it ends.',
      FACTS: 'What else is known of it, as JSON. Of rows their number is given, of an error its number.',
    },
  },
  COMMANDS: {
    what: 'A row for each command that led to this moment, in that order: what changed the cluster, whoever entered it.',
    columns: {
      COMMAND_ID: 'Its number in the history; branches share those that they have in common.',
      AT_MS: 'When it was submitted.',
      NODE_ID: 'The node of its connection.',
      DATABASE_NAME: 'The database that its connection used.',
      KIND: 'What it is, as a key: `killNode`, `rebalance`, `write` and so on.',
      TEXT: 'The statement as it was written.',
      ENDED_AT_MS: 'When it ended; NULL while it goes on.',
      OK: '1 if it ended well, 0 if with an error; NULL while it goes on.',
      ERROR: 'The number of the error.',
      AFFECTED: 'The rows that it affected.',
    },
  },
  STATEMENTS: {
    what: 'A row for each statement that the session entered on this line of time, in that order: reads and dot commands as well, over all connections.',
    columns: {
      STATEMENT_ID:
        'Its place among all that were entered, from 1; numbers that are missing lie on other branches.',
      CONNECTION_ID: 'The connection that it was entered on; the first is 0.',
      KIND: 'What it is, as a key: `select`, `rebalancePartitions`, `dotKill` and so on; NULL for a text that is no statement.',
      EFFECT: '`looks`, `looksAtRows`, `explains`, `changes`, `steers` or `nothing`.',
      TEXT: 'The statement as it was written.',
      HOST: 'The node that it went to.',
      DATABASE_NAME:
        'The database that it is about: the one that it names, else the one in use. NULL if it is about none.',
      BACKGROUND: '1 if it ran beside the others.',
      STATE: '`queued`, `running` or `done`.',
      STARTED_AT_MS: 'When it began; while it is queued, when it was entered.',
      ENDED_AT_MS: 'When it ended.',
      WAITED_MS: 'How long it took.',
      OK: '1 if it ended well, 0 if with an error; NULL while it goes on.',
      ERROR: 'The number of the error.',
      AFFECTED: 'The rows that it affected; NULL for a read.',
      RESULT_ROWS: 'The rows that it was answered with; NULL where there is no table.',
      COMMAND_ID: 'Its command, if it is one.',
      EXPLAINED_BY:
        'For what changes the cluster: the STATEMENT_ID of the last EXPLAIN of its database before it, or of all databases. NULL if there was none.',
    },
  },
  WATCHES: {
    what: 'A row for each watch of the session, in the order in which they were entered. A watch that asks for them finds none; the goals of an exercise find those of the session.',
    columns: {
      NAME: 'Its name.',
      KIND: '`number`, `rows` or `expectation`.',
      STATEMENT: 'The statement that made it.',
      STATE:
        'What has become of what is expected: `met`, `not yet`, `broken` or `unknown`, which it is while there is no answer. NULL for a watch that expects nothing.',
      SINCE_MS: 'Since when that goes as it does now.',
      HAPPENED_AT_MS:
        'When that happened which led to the fact, as things are: the first of the nodes that were missed or set offline then had died, hung or lost its link with the master aggregator. Where no such thing is known, FACT_AT_MS.',
      FACT_AT_MS:
        'Since when it was so that counted first; where nothing has counted yet, when it was so first: for what is expected always, that the condition did not hold, asked whenever something happens. NULL while it never was.',
      FIRED_AT_MS:
        'When that counted, as EVERY and FOR say: what is expected always was broken then, and an alert fired; what is expected ever was met. NULL while it has not been.',
      LATE_BY_MS:
        'From HAPPENED_AT_MS to FIRED_AT_MS: what noticing it, FOR and EVERY cost. FIRED_AT_MS - FACT_AT_MS is without the noticing.',
      UNANSWERED_FROM_MS: 'When what is expected had no answer first. NULL while it always had one.',
      UNANSWERED_FOR_MS:
        'How long it had none, in all: nobody knows whether it was met then. NULL for a watch that expects nothing.',
    },
  },
  LOST_WRITES: {
    what: 'A row for each time that acknowledged writes on a table of a partition were undone, and for each partition that began anew as an empty one.',
    columns: {
      EVENT_ID: 'Its event.',
      AT_MS: 'When they were undone.',
      DATABASE_NAME: 'The database.',
      TABLE_NAME: 'The table; NULL where a partition began anew.',
      ORDINAL: 'The partition.',
      NODE_ID: 'The leaf that held them: the last primary. NULL if it is not known.',
      CAUSE: '`olderCopy`, `otherCopy` (one with writes of its own) or `partitionEmptied`.',
      ROWS_GONE: 'Rows that are not there any more.',
      ROWS_BACK: 'Rows that had been deleted and are there again.',
      WORKLOAD_ROWS_GONE:
        'How many of the rows that are gone a workload wrote; NULL where a partition began anew.',
    },
  },
  RISK: {
    what: 'A row for each leaf, each pair and each availability group: what it would cost if it failed now.',
    columns: {
      SUBJECT: '`leaf`, `pair` or `group`.',
      NODE_ID: 'The leaf.',
      PAIR: 'The pair.',
      AVAILABILITY_GROUP: 'The group.',
      PARTITIONS_OFFLINE: 'Partitions that nothing would serve any more.',
      PARTITIONS_DEGRADED: 'Partitions that would be left with one copy.',
      ROWS_LOST: 'Acknowledged rows that would be gone.',
      ROWS_BACK: 'Deleted rows that would be there again.',
      TAKEN_OVER: 'Primaries that other leaves would take over.',
    },
  },
  WORKLOAD: {
    what: 'A row for each stretch of time in which every partition answered the workload alike. Statements of all rows add up to what clients have sent.',
    columns: {
      FROM_MS: 'Its begin.',
      TO_MS: 'Its end, or now.',
      DATABASE_NAME: 'The database that clients used; NULL while they were silent.',
      TABLE_NAME: 'The table that they used.',
      READS_PER_SECOND: 'How often they read.',
      WRITES_PER_SECOND: 'How often they wrote.',
      PARTITIONS_SERVED: 'Partitions whose reads were answered at once.',
      PARTITIONS_WAITING: 'Partitions whose reads waited.',
      PARTITIONS_REFUSED: 'Partitions whose reads ended in an error.',
      READS_SENT: 'Reads that were sent in the stretch.',
      READS_WAITED: 'Those of them that had to wait.',
      READS_FAILED: 'Reads that ended in an error in the stretch, those among them that had waited before.',
      WRITES_SENT: 'Writes that were sent in the stretch.',
      WRITES_WAITED: 'Those of them that had to wait.',
      WRITES_FAILED: 'Writes that ended in an error in the stretch, those among them that had waited before.',
      ROWS_LOST: 'Acknowledged rows of the workload that were undone in the stretch.',
    },
  },
  COPIES: {
    what: 'A row for each copy of a partition that an operation has begun, in that order.',
    columns: {
      OPERATION_ID: 'Its operation.',
      DATABASE_NAME: 'The database.',
      ORDINAL: 'The partition.',
      FROM_NODE_ID: 'The leaf that it is read from.',
      TO_NODE_ID: 'The leaf that it is written to.',
      STATE: '`running`, `success`, `failed` or `cancelled`.',
      STARTED_AT_MS: 'When it began.',
      ENDED_AT_MS: 'When it ended; NULL while it runs.',
      BYTES: 'The bytes of the whole copy; NULL for a copy of the set-up that the cluster does not remember.',
      BYTES_ARRIVED: 'The bytes that have arrived; NULL where BYTES is.',
    },
  },
  OPERATIONS: {
    what: 'A row for each operation that has begun, in that order. SHOW REBALANCE STATUS knows the last one of each database.',
    columns: {
      OPERATION_ID: 'Its number.',
      KIND: '`rebalance`, `restoreRedundancy`, `attach`, `detach`, `remove`, `failover` or `partition` (one partition command).',
      DATABASE_NAME: 'The database.',
      STATE: '`running`, `settling` (it waits for its evening), `success`, `failed` or `cancelled`.',
      STARTED_AT_MS: 'When it began.',
      ENDED_AT_MS: 'When it ended.',
      PHASE: 'The phase that runs now; NULL between phases and after the end.',
      ACTIONS: 'The actions of its plan, as it began.',
      COPIES: 'Copies that it has begun.',
      FAILED_ACTIONS: 'Actions that have failed.',
    },
  },
};
