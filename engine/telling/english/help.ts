import type { HelpWording } from '../help.ts';

/** Help, in plain sentences of English. */
export const helpWording: HelpWording = {
  groups: {
    leaves: 'Leaves',
    aggregators: 'Aggregators',
    partitions: 'Partitions',
    cluster: 'The cluster',
    rows: 'Databases and rows',
    transactions: 'Transactions',
    outside: 'Outside SQL',
    watches: 'Watches',
  },
  statements: {
    addLeaf: 'Makes a running node a leaf of the cluster; no data moves until a rebalance.',
    removeLeaf:
      'Takes a leaf out of the cluster after its partitions are served elsewhere; FORCE does not wait for that.',
    attachLeaf:
      'Brings a detached leaf back online with the data that is still on it; FORCE makes orphans of what conflicts.',
    attachAllLeaves: 'Brings every detached leaf back online, all in one batch.',
    detachLeaf:
      'Takes a leaf out of service for maintenance; it stays known, and its partner serves its partitions.',
    detachLeaves:
      'Takes several leaves of one availability group out of service at once: all of them, or none.',
    addAggregator:
      'Makes a running node a child aggregator, which answers reads and writes as the master does.',
    removeAggregator: 'Takes a child aggregator out of the cluster.',
    aggregatorSetAsMaster: 'Makes the child aggregator that it runs on the master, when the master is lost.',
    promoteAggregator:
      'Makes a child aggregator the master while the master is up; the old master becomes a child.',
    rebalancePartitions:
      'Moves partitions until every leaf or pair serves its share; FORCE makes partitions without any copy empty for good.',
    rebalanceAllDatabases: 'Moves partitions of every database until each is balanced.',
    explainRebalancePartitions:
      'Lists the steps that a rebalance would take now; an empty list means balanced.',
    explainRebalanceAllDatabases: 'Lists the steps that REBALANCE ALL DATABASES would take now.',
    showRebalanceStatus:
      'Lists the steps of the running or last operation on a database, and how far each has come.',
    showRebalanceAllDatabasesStatus: 'Lists the steps of the running or last operation on each database.',
    partitionCommand: 'Copies, promotes, drops, attaches or detaches one partition instance on one leaf.',
    restoreRedundancy: 'Copies every partition that has one instance only, so that it has two again.',
    explainRestoreRedundancy: 'Lists the copies that RESTORE REDUNDANCY would make now.',
    clearOrphanDatabases:
      'Drops partition instances that the cluster has no use for, never the last copy of one.',
    explainClearOrphanDatabases: 'Lists the partition instances that CLEAR ORPHAN DATABASES would drop now.',
    showLeaves: 'Lists the leaves with their availability group, partner and state.',
    showAggregators: 'Lists the aggregators with their state.',
    showPartitions: 'Lists where each partition of a database is served, and by which role.',
    showClusterStatus: 'Lists every partition instance on every node, with its role and state.',
    showDatabases: 'Lists the databases; on a leaf with EXTENDED, every partition instance that it holds.',
    showTables: 'Lists the tables of the current database.',
    showVariables: 'Lists the variables and their values; % in the pattern stands for anything.',
    showStatus: 'Lists the figures of the node that is asked, as far as they are known.',
    showProcesslist: 'Lists the statements that run where it is asked.',
    showReplicationStatus: 'Lists who follows what the node serves, and what it follows itself.',
    showWarnings: 'Lists the error of the last statement, or what there was to note about it.',
    showCreateTable: 'Shows the statement that would create the table.',
    showColumns: 'Lists the columns of a table; DESCRIBE does the same.',
    showPart:
      'Shows more of tables, columns and databases, and of any SHOW the rows that are like a pattern in the first column or for which a condition holds.',
    setGlobal: 'Changes a variable of the whole cluster.',
    createDatabase: 'Creates a database and spreads its partitions over the leaves.',
    alterDatabase:
      'Changes whether commits of a database wait for its replicas; those that lag are waited for once they have caught up.',
    dropDatabase: 'Drops a database and all that is in it.',
    useDatabase: 'Makes a database the one that is meant where none is named.',
    createTable: 'Creates a table of whole numbers and texts.',
    defineTable:
      'Creates a table with types, keys, defaults and a shard key, which decides the partition of a row; REFERENCE puts all rows on every node.',
    alterTable: 'Adds, changes, renames and drops columns and keys of a table, and renames it.',
    dropTable: 'Deletes tables with their rows.',
    truncate: 'Deletes all rows of a table, after committing a transaction that is open.',
    insert: 'Adds rows; three dots before the last row stand for the rows between.',
    insertSelect:
      'Adds the rows that a SELECT answers with; IGNORE, REPLACE and ON DUPLICATE KEY UPDATE say what becomes of a row that is there already.',
    update:
      'Changes the rows for which the condition holds, or all; the columns of the shard key stay as they are.',
    delete: 'Deletes the rows for which the condition holds, or all.',
    select: 'Reads a table, a view of INFORMATION_SCHEMA or PLAYGROUND, or a variable.',
    help: 'Explains the statements, or those that begin with the topic.',
    dotKill: 'Kills the process of a node at once: connections to it are refused.',
    dotStop: 'Shuts the process of a node down cleanly.',
    dotStart: 'Starts the process of a node; it recovers its data before it can be reached.',
    dotHang: 'Stops a node from answering while its connections stay open.',
    dotResume: 'Lets a node that hangs answer again.',
    dotIsolate: 'Cuts the network between two nodes; each still reaches all others.',
    dotHeal: 'Mends the network between two nodes, or everywhere.',
    dotFill: 'Fills the disk or the table memory of a leaf, so that it refuses writes; off makes room again.',
    dotLag: 'Lets the replicas on a leaf follow later than usual; 0s ends it.',
    dotDiverge: 'Lets the replicas on a leaf come to hold other data than their primaries.',
    dotWorkload: 'Keeps clients reading and writing a table, so many statements a second.',
    dotPlan:
      'Lists the steps of a rebalance; with fewest, those of the plan that copies least, whatever the stages.',
    dotWhy: 'Says why each step of a rebalance is there, and why fewer copies would not do.',
    dotConnect: 'Sends the statements that follow to this node.',
    dotWait:
      'Lets simulated time pass: a while, until nothing is pending, until what runs in the background ends, or until a phase begins.',
    dotBackground: 'Runs a statement on a connection of its own and goes on at once.',
    dotImport:
      'Builds a cluster as it stands from pasted output, such as that of SHOW LEAVES and SHOW PARTITIONS.',
    begin:
      'Begins a transaction, after committing one that is open: what it writes others see after COMMIT, and nobody after ROLLBACK.',
    startTransaction: 'Begins a transaction as BEGIN does; one that is READ ONLY writes nothing.',
    commit:
      'Ends the transaction: its writes take effect together, on every partition or, with error 1857, on none.',
    rollback: 'Ends the transaction without a trace of what it wrote.',
    setAutocommit: 'Says whether each statement commits by itself, or all wait for COMMIT.',
    setLockWait:
      'Says for how many seconds a write of this connection waits for the locks of others; with DEFAULT as long as SET GLOBAL says.',
    setVariables: 'Gives variables of the connection, which begin with @, their values.',
    kill: 'Ends the connection that SHOW PROCESSLIST lists by this number, or with QUERY its statement.',
    dotVersion: 'Says of which version the tables have the columns, or chooses another one.',
    dotAssume:
      'Says which sizes, speeds and durations are assumed; with a value, lets another one hold for what begins from then on, for all or for one database or leaf; standard is the usual one again.',
    dotHelp: 'Explains the dot commands.',
    dotWatch:
      'Asks a SELECT at every instant at which something happens, from the beginning on; with FROM NODE over a connection.',
    dotExpect:
      'Asks at every instant whether a condition is met: always, ever, or at the end; FOR says for how long, EVERY how often.',
    dotUnwatch: 'Takes a watch away.',
    dotWatches:
      'Lists the watches: what each says now, and whether what it expects is met, not yet, or broken.',
  },
};
