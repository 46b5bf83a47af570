import { isSignificant } from './token.ts';
import { readTranscript } from './transcript.ts';

/** Why a statement of the product is taken and does nothing. */
export type IdleReason =
  | 'noFiles'
  | 'noStatistics'
  | 'noPools'
  | 'noMemory'
  | 'always'
  | 'readCommitted'
  | 'noSession'
  | 'noLocks'
  | 'noUsers';

/** What a statement of the product is about that the model leaves out. */
export type LeftOut =
  | 'pipelines'
  | 'users'
  | 'backups'
  | 'otherClusters'
  | 'otherTables'
  | 'storage'
  | 'vectorIndexes'
  | 'views'
  | 'programs'
  | 'connections'
  | 'savepoints'
  | 'otherTransactions'
  | 'bootstrap'
  | 'leafVariables'
  | 'resourcePools'
  | 'queryPlans'
  | 'otherLists'
  | 'otherWrites'
  | 'shutdown';

/** A statement of the product that the grammar does not know. */
export type ProductStatement =
  | { readonly kind: 'idle'; readonly words: string; readonly reason: IdleReason }
  | { readonly kind: 'leftOut'; readonly words: string; readonly about: LeftOut };

/** What the model leaves out, by the words that a statement about it begins with. */
export const leftOut: { readonly [About in LeftOut]: string } = {
  pipelines:
    'CREATE PIPELINE, CREATE OR REPLACE PIPELINE, CREATE AGGREGATOR PIPELINE, ALTER PIPELINE, START PIPELINE, START ALL PIPELINES, STOP PIPELINE, STOP ALL PIPELINES, TEST PIPELINE, EXTRACT PIPELINE, CLEAR PIPELINE, DROP PIPELINE, DETACH PIPELINE, PROFILE PIPELINE, SHOW PIPELINES, SHOW CREATE PIPELINE, LOAD DATA, SHOW LOAD ERRORS, SHOW LOAD WARNINGS, CREATE LINK, DROP LINK, SHOW LINKS, SHOW CREATE LINK',
  users:
    'CREATE USER, ALTER USER, DROP USER, RENAME USER, CREATE ROLE, DROP ROLE, CREATE GROUP, DROP GROUP, GRANT, REVOKE, SET PASSWORD, SHOW GRANTS, SHOW USERS, SHOW ROLES, SHOW GROUPS, SHOW PRIVILEGES',
  backups:
    'BACKUP, RESTORE DATABASE, SHOW BACKUPS, CREATE MILESTONE, DROP MILESTONE, SHOW MILESTONES, ATTACH DATABASE, DETACH DATABASE, EXPORT',
  otherClusters:
    'REPLICATE DATABASE, PAUSE REPLICATING, CONTINUE REPLICATING, STOP REPLICATING, CREATE WORKSPACE, SHOW WORKSPACES',
  otherTables: 'CREATE PROJECTION, DROP PROJECTION, SHOW PROJECTIONS, SHOW CREATE PROJECTION',
  storage:
    'CREATE DATABASE ON S3, CREATE DATABASE ON GCS, CREATE DATABASE ON AZURE, CREATE DATABASE ON HDFS, CREATE DATABASE ON FS',
  vectorIndexes: 'VECTOR INDEX, VECTOR KEY',
  views: 'CREATE VIEW, CREATE OR REPLACE VIEW, ALTER VIEW, DROP VIEW, SHOW CREATE VIEW',
  programs:
    'CREATE PROCEDURE, CREATE OR REPLACE PROCEDURE, CREATE FUNCTION, CREATE OR REPLACE FUNCTION, CREATE EXTERNAL FUNCTION, CREATE AGGREGATE, CREATE TRIGGER, CREATE EVENT, DROP PROCEDURE, DROP FUNCTION, DROP AGGREGATE, DROP TRIGGER, DROP EVENT, CALL, ECHO, EXECUTE, PREPARE, DEALLOCATE, WITH RECURSIVE, DO, IF, ELSEIF, END IF, END, WHILE, LOOP, REPEAT, DECLARE, RETURN, RAISE, SHOW PROCEDURES, SHOW FUNCTIONS, SHOW AGGREGATES, SHOW TRIGGERS',
  connections: 'KILLALL',
  savepoints: 'SAVEPOINT, RELEASE SAVEPOINT, ROLLBACK TO, ROLLBACK WORK TO',
  otherTransactions: 'XA',
  bootstrap: 'BOOTSTRAP AGGREGATOR',
  leafVariables: 'SET LEAF',
  resourcePools:
    'CREATE RESOURCE POOL, ALTER RESOURCE POOL, DROP RESOURCE POOL, SHOW RESOURCE POOLS, SHOW WORKLOAD MANAGEMENT STATUS, SET RESOURCE_POOL',
  queryPlans:
    'EXPLAIN ANALYZE, EXPLAIN EXTENDED, EXPLAIN FORMAT, EXPLAIN JSON, EXPLAIN WITH, EXPLAIN SELECT, EXPLAIN INSERT, EXPLAIN UPDATE, EXPLAIN DELETE, PROFILE, SHOW PROFILE, SHOW PROFILES, SHOW PLAN, SHOW PLANCACHE, SHOW REPRODUCTION, DROP PLAN, DROP FROM PLANCACHE, DROP ALL FROM PLANCACHE, ALTER PLAN',
  otherLists:
    'SHOW CREATE DATABASE, SHOW OPEN TABLES, SHOW BINARY LOGS, SHOW MASTER LOGS, SHOW BINLOG EVENTS, SHOW PLUGINS, SHOW LEAF STATUS, SHOW GC STATUS, SHOW ENGINES, SHOW CHARACTER SET, SHOW COLLATION, SHOW CDC EXTRACTOR POOL, SHOW DISTRIBUTED_PLANCACHE STATUS',
  otherWrites: 'MERGE',
  shutdown: 'SHUTDOWN, RESTART',
};

/** What is taken and does nothing, likewise. */
export const idle: { readonly [Reason in IdleReason]: string } = {
  noFiles:
    'SNAPSHOT DATABASE, SNAPSHOT, _SYNC_SNAPSHOT, OPTIMIZE TABLE, OPTIMIZE, PURGE, REPAIR TABLE, CHECK TABLE',
  noStatistics: 'ANALYZE TABLE, ANALYZE ALL TABLES, ANALYZE',
  noPools: 'FLUSH CONNECTION POOLS, FLUSH EXTRACTOR POOLS, FLUSH HOSTS, FILL CONNECTION POOLS, FLUSH',
  noMemory: 'TRIGGER GC, TRIGGER',
  always: 'SYNC PERMISSIONS, SYNC VARIABLES, SYNC PARTITIONS, SYNC',
  readCommitted: 'SET TRANSACTION, SET SESSION TRANSACTION',
  noSession: 'SET SESSION, SET LOCAL, SET NAMES, SET CHARACTER SET, SET CHARSET',
  noLocks: 'FLUSH TABLES WITH READ LOCK, LOCK TABLES, LOCK TABLE, UNLOCK TABLES, UNLOCK TABLE',
  noUsers: 'FLUSH PRIVILEGES',
};

interface Opening {
  readonly words: string;
  readonly statement: ProductStatement;
}

/** The longer words first: `SET SESSION TRANSACTION` before `SET SESSION`. */
const openings: readonly Opening[] = [
  ...Object.entries(leftOut).flatMap(([about, listed]) =>
    listed
      .split(', ')
      .map((words) => ({ words, statement: { kind: 'leftOut', words, about } as ProductStatement })),
  ),
  ...Object.entries(idle).flatMap(([reason, listed]) =>
    listed
      .split(', ')
      .map((words) => ({ words, statement: { kind: 'idle', words, reason } as ProductStatement })),
  ),
].sort((one, other) => other.words.length - one.words.length);

/** What `text`, which is no statement to the grammar, is to the product; null when that is not known. */
export function productStatementIn(text: string): ProductStatement | null {
  if (lineOfShell.test(text)) return null;
  const words = readTranscript(text.slice(0, lookedAt))
    .filter((token) => isSignificant(token) && token.kind === 'word')
    .slice(0, mostWords)
    .map(({ start, end }) => text.slice(start, end).toUpperCase())
    .join(' ');
  const [, store] = inStorage.exec(text) ?? [];
  if (store !== undefined)
    return { kind: 'leftOut', words: `CREATE DATABASE ON ${store.toUpperCase()}`, about: 'storage' };
  const [, key] = vectorKey.exec(withoutQuoted(text)) ?? [];
  if (key !== undefined)
    return { kind: 'leftOut', words: `VECTOR ${key.toUpperCase()}`, about: 'vectorIndexes' };
  const opening = openings.find((one) => words === one.words || words.startsWith(`${one.words} `));
  const known = opening?.statement ?? null;
  const isOfSession = known === null || (known.kind === 'idle' && known.reason === 'noSession');
  if (!isOfSession) return known;
  // SET SESSION and LOCAL are nothing without a variable and its value.
  return sessionVariable(text) ?? (/^SET (?:SESSION|LOCAL)$/.test(opening?.words ?? '') ? null : known);
}

/** Dot commands, and what a shell does with words that begin statements too. */
const lineOfShell =
  /^\s*(?:[.]|(?:if|while|until)\s+(?:\[|!|test\b|true\b|read\b)|do\s+(?:sudo|ssh|kubectl|docker|mysql|memsql|singlestore|sdb-\w+|memsqlctl|echo|sleep)\b|export\s+\w+=|echo\s+(?:["'].*["']\s*\||[$-])|(?:killall|shutdown|restart)\s+-)/i;

/** Where a database without end is kept [DOC]. */
const inStorage =
  /^\s*CREATE\s+(?:DATABASE|SCHEMA)\s+(?:IF\s+NOT\s+EXISTS\s+)?[\w\x60$]+\s[^'"]*?\bON\s+(S3|GCS|AZURE|HDFS|FS)\b/i;

const vectorKey = /^\s*(?:CREATE|ALTER)\s[\s\S]*?\bVECTOR\s+(INDEX|KEY)\b/i;

const withoutQuoted = (text: string): string =>
  text.slice(0, lookedAt).replace(/'[^']*'|"[^"]*"|\x60[^\x60]*\x60/g, '');

const lookedAt = 400;
const mostWords = 6;

/** `SET @@sql_mode = ''`, `SET sql_mode = ''`. */
function sessionVariable(text: string): ProductStatement | null {
  const [, name] =
    /^\s*SET\s+(?:SESSION\s+|LOCAL\s+)?(@@(?!GLOBAL\b)(?:SESSION\.|LOCAL\.)?[\w.$]+|(?!GLOBAL\b|CLUSTER\b|LEAF\b)\w+)\s*:?=\s*\S/i.exec(
      text,
    ) ?? [];
  return name === undefined
    ? null
    : { kind: 'idle', words: `SET ${name.toUpperCase()}`, reason: 'noSession' };
}
