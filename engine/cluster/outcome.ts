/** An error as the MySQL client prints it: `ERROR number (sqlstate): message`. */
export interface ClusterError {
  readonly number: number;
  readonly sqlstate: string;
  readonly message: string;
}

/** How a statement ended. `affected` is the count that `Query OK` prints. */
export type Outcome =
  | { readonly ok: true; readonly affected: number }
  | { readonly ok: false; readonly error: ClusterError };

export const succeeded = (affected: number): Outcome => ({ ok: true, affected });

export const failedWith = (error: ClusterError): Outcome => ({ ok: false, error });

/** The error of a cluster-management statement whose number is not public [MODEL]: 1105 and a plain sentence. */
export const refusal = (message: string): ClusterError => ({ number: 1105, sqlstate: 'HY000', message });

/** [HAC] */
export const noMasterInstance = (database: string, ordinal: number): ClusterError => ({
  number: 1777,
  sqlstate: 'HY000',
  message: `Partition ${database}:${ordinal} has no master instance.`,
});

/** What `maximum_table_memory` is on every leaf, in MB [MODEL]. */
export const maximumTableMemoryMb = 4_096;

/** A leaf's tables have reached their memory limit: INSERT and CREATE fail, SELECT and DELETE go on [DOC]. */
export const memoryFull = (leaf: { readonly host: string; readonly port: number }): ClusterError => ({
  number: 1720,
  sqlstate: 'HY000',
  message: `Leaf Error (${leaf.host}:${leaf.port}): Memory usage by SingleStore for tables (${maximumTableMemoryMb} MB) has reached the value of 'maximum_table_memory' global variable (${maximumTableMemoryMb} MB). This query cannot be executed.`,
});

/** A leaf's disk has no room for another log record [HAC names the case, the words are MODEL]. */
export const diskFull = (leaf: { readonly host: string; readonly port: number }): ClusterError =>
  refusal(
    `Leaf Error (${leaf.host}:${leaf.port}): The disk is full. Writes are refused until there is room; reads go on.`,
  );

/** MySQL's own, with the leaf that found it [MODEL]; a reference table has none. */
export const duplicateEntry = (
  { entry, key }: { readonly entry: string; readonly key: string },
  leaf: { readonly host: string; readonly port: number } | null,
): ClusterError => ({
  number: 1062,
  sqlstate: '23000',
  message: `${leaf === null ? '' : `Leaf Error (${leaf.host}:${leaf.port}): `}Duplicate entry '${entry}' for key '${key}'`,
});

/** The client's own error for a node that refuses connections. */
export const cannotConnect = (node: { readonly host: string; readonly port: number }): ClusterError => ({
  number: 2003,
  sqlstate: 'HY000',
  message: `Can't connect to MySQL server on '${node.host}:${node.port}' (111)`,
});

/** The client's own error for a connection that was cut in the middle of a statement. */
export const lostConnection: ClusterError = {
  number: 2013,
  sqlstate: 'HY000',
  message: 'Lost connection to MySQL server during query',
};

export const unknownDatabase = (name: string): ClusterError => ({
  number: 1049,
  sqlstate: '42000',
  message: `Unknown database '${name}'`,
});

/** The client stopped the statement. */
export const interrupted: ClusterError = {
  number: 1317,
  sqlstate: '70100',
  message: 'Query execution was interrupted',
};

/** An open transaction on a partition whose primary changes [DOC]. */
export const transactionRolledBack = (database: string, ordinal: number): ClusterError => ({
  number: 1857,
  sqlstate: 'HY000',
  message: `The transaction was rolled back: the primary of partition ${database}:${ordinal} changes.`,
});

/** A transaction that was under way on a primary whose leaf is lost [DOC]. */
export const transactionLost = (database: string, ordinal: number): ClusterError => ({
  number: 1857,
  sqlstate: 'HY000',
  message: `The transaction was rolled back: the leaf with the primary of partition ${database}:${ordinal} was lost.`,
});

export const unknownTable = (database: string, table: string): ClusterError => ({
  number: 1146,
  sqlstate: '42S02',
  message: `Table '${database}.${table}' doesn't exist`,
});

/** 1050, as in MySQL. */
export const tableExists = (name: string): ClusterError => ({
  number: 1050,
  sqlstate: '42S01',
  message: `Table '${name}' already exists`,
});
