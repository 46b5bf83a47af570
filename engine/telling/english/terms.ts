/** What of the picture a term is about, so that it can be lit. */
export type TermLight =
  | {
      readonly kind: 'copies';
      readonly which: 'all' | 'primary' | 'replica' | 'lone' | 'locked' | 'arriving' | 'orphan' | 'gone';
    }
  | {
      readonly kind: 'leaves';
      readonly which: 'all' | 'group' | 'pair' | 'offline' | 'attaching' | 'detached';
    }
  | { readonly kind: 'master' };

/** A word of the field: two sentences, what prints or does it, where the picture has it, and the story that teaches it. */
export interface Term {
  /** As it stands in a text, the name first; what differs only by its ending has an entry of its own. */
  readonly names: readonly [string, ...string[]];
  /** Two sentences, without a word that needs this same list more than once. */
  readonly means: string;
  /** A statement, or what to ask `help` for. */
  readonly shown: string;
  /** Absent where the picture has nothing to show for it. */
  readonly light?: TermLight;
  /** The name of a story. */
  readonly story?: string;
}

const copies = (which: Extract<TermLight, { kind: 'copies' }>['which']): TermLight => ({
  kind: 'copies',
  which,
});
const leaves = (which: Extract<TermLight, { kind: 'leaves' }>['which']): TermLight => ({
  kind: 'leaves',
  which,
});

/** The words that a reader meets here, in the order in which one leads to the next. */
export const termList: readonly Term[] = [
  {
    names: ['cluster', 'clusters'],
    means:
      'Several machines that together are one database for whoever asks. Each can stop, and the others go on.',
    shown: 'SHOW CLUSTER STATUS',
    story: 'redundancy-1',
  },
  {
    names: ['node', 'nodes'],
    means:
      'One running server process of the cluster. It is an aggregator, which takes statements, or a leaf, which holds rows.',
    shown: 'help node',
    story: 'redundancy-1',
  },
  {
    names: ['aggregator', 'aggregators'],
    means:
      'A node that takes statements from clients and asks the leaves for their rows. It holds no rows of distributed tables itself.',
    shown: 'SHOW AGGREGATORS',
    light: { kind: 'master' },
    story: 'child-aggregator',
  },
  {
    names: ['master aggregator', 'master aggregators'],
    means:
      'The one aggregator that manages the cluster: it watches the leaves, decides who takes over, and moves partitions. Without it reads and writes go on elsewhere, but nothing is decided.',
    shown: 'SHOW AGGREGATORS',
    light: { kind: 'master' },
    story: 'child-aggregator',
  },
  {
    names: ['child aggregator', 'child aggregators'],
    means:
      'A further aggregator: it answers clients as the master aggregator does. It can be made the master when the first one is lost.',
    shown: 'ADD AGGREGATOR',
    story: 'child-aggregator',
  },
  {
    names: ['leaf', 'leaves'],
    means:
      'A node that holds rows and searches them. When one stops, what it held is out of reach unless another leaf has it too.',
    shown: 'SHOW LEAVES',
    light: leaves('all'),
    story: 'redundancy-1',
  },
  {
    names: ['client', 'clients'],
    means:
      'A program that sends statements to an aggregator and waits for the answer. It need not know which leaf has its rows.',
    shown: '.workload 50 reads 20 writes ON test.x',
    story: 'rebalance-under-load',
  },
  {
    names: ['partition', 'partitions'],
    means:
      'One part of a database; each row lies in exactly one. A database of 16 partitions on eight leaves has two served by each.',
    shown: 'SHOW PARTITIONS',
    light: copies('all'),
    story: 'redundancy-2',
  },
  {
    names: ['ordinal', 'ordinals'],
    means:
      'The number of a partition in its database, from 0 on. `test:3` is the partition of test with the ordinal 3.',
    shown: 'SHOW PARTITIONS',
    light: copies('all'),
    story: 'redundancy-2',
  },
  {
    names: ['shard key', 'shard keys'],
    means:
      'The columns whose values decide in which partition a row lies. Rows that are equal there lie together.',
    shown: 'CREATE TABLE',
  },
  {
    names: ['copy', 'copies'],
    means:
      'All rows of one partition as one leaf holds them. Two copies on two leaves are what survives the loss of either.',
    shown: 'SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS',
    light: copies('all'),
    story: 'redundancy-2',
  },
  {
    names: ['instance', 'instances', 'instance_id'],
    means:
      'One copy of one partition, as a database on its leaf: test:3 on leaf-8 is `test_3` there. It has a number that is never used again.',
    shown: 'SHOW DATABASES EXTENDED',
    light: copies('all'),
    story: 'redundancy-2-manual-attach',
  },
  {
    names: ['primary', 'primaries'],
    means:
      'The copy of a partition that answers reads and writes; each partition has one at a time. The tables of the product call it Master.',
    shown: 'SHOW PARTITIONS',
    light: copies('primary'),
    story: 'redundancy-2',
  },
  {
    names: ['replica', 'replicas', 'secondary', 'secondaries'],
    means:
      'The copy of a partition that follows its primary, row by row. It answers nobody until it takes over.',
    shown: 'SHOW PARTITIONS',
    light: copies('replica'),
    story: 'redundancy-2',
  },
  {
    names: ['master'],
    means:
      'In tables of partitions: the primary, the copy that answers. Of aggregators: the one that manages the cluster.',
    shown: 'SHOW PARTITIONS',
    light: copies('primary'),
    story: 'redundancy-2',
  },
  {
    names: ['role', 'roles'],
    means:
      'What a copy is for: the primary answers, a replica follows. Tables print Master for the first and Replica for the second.',
    shown: 'SHOW PARTITIONS',
    light: copies('primary'),
    story: 'redundancy-2',
  },
  {
    names: ['availability group', 'availability groups'],
    means:
      'Half of the leaves, chosen so that one cause does not take both halves: another rack, another power line. The two copies of a partition never lie in the same group.',
    shown: 'ADD LEAF',
    light: leaves('group'),
    story: 'high-availability',
  },
  {
    names: ['pair', 'pairs', 'pair_host', 'pair_port'],
    means:
      'Two leaves, one in each group, that hold the same partitions. When one stops, the other goes on with what it had received from it.',
    shown: 'SHOW LEAVES',
    light: leaves('pair'),
    story: 'redundancy-2',
  },
  {
    names: ['partner', 'partners'],
    means:
      'The other leaf of a pair. A leaf without a partner waits for one, and gets no partitions meanwhile.',
    shown: 'SHOW LEAVES',
    light: leaves('pair'),
    story: 'expand',
  },
  {
    names: ['redundancy', 'redundancy level', 'redundancy_level'],
    means:
      'How many copies of each partition the cluster keeps: one, or two. With one, a lost leaf takes its partitions away; with two, another leaf has them.',
    shown: "SHOW VARIABLES LIKE 'redundancy_level'",
    light: copies('replica'),
    story: 'high-availability',
  },
  {
    names: ['high availability'],
    means:
      'The cluster goes on answering while a part of it is broken. Here that means two copies of everything, and somebody who notices.',
    shown: 'SET GLOBAL redundancy_level = 2',
    story: 'high-availability',
  },
  {
    names: ['online'],
    means: 'The leaf answers, and what it holds is served. It says nothing of how many copies there are.',
    shown: 'SHOW LEAVES',
    light: leaves('all'),
    story: 'redundancy-1',
  },
  {
    names: ['offline', 'is_offline'],
    means:
      'The master aggregator has stopped counting on it: a leaf that did not answer, or a partition that nobody serves. A silent leaf is not offline yet.',
    shown: 'SHOW LEAVES',
    light: leaves('offline'),
    story: 'redundancy-1',
  },
  {
    names: ['heartbeat', 'heartbeats', 'average_roundtrip_latency'],
    means:
      'A question that the master aggregator asks each leaf again and again: do you answer? Several that are missed in a row make the leaf offline.',
    shown: 'SHOW LEAVES',
    light: { kind: 'master' },
    story: 'redundancy-2',
  },
  {
    names: ['failure detection', 'leaf_failure_detection'],
    means:
      'How the master aggregator finds out that a leaf is lost. A stopped process is noticed after about three seconds, a silent one after thirty.',
    shown: "SHOW VARIABLES LIKE 'leaf_failure_detection'",
    light: { kind: 'master' },
    story: 'alerts',
  },
  {
    names: ['failover', 'failovers', 'fails over'],
    means:
      'The other copies take over what a lost leaf served. Nothing has to be copied for that, so it is over soon.',
    shown: '.kill leaf-8',
    light: copies('locked'),
    story: 'redundancy-2',
  },
  {
    names: ['promotion', 'promotions', 'promote', 'promotes', 'promoted'],
    means:
      'A replica becomes the primary of its partition. Statements on that partition wait until it is done.',
    shown: 'PROMOTE PARTITION',
    light: copies('locked'),
    story: 'redundancy-2',
  },
  {
    names: ['lock', 'locks', 'locked'],
    means:
      'While the primary of a partition changes, statements on it wait. The lock is short, and is drawn as a padlock.',
    shown: 'help distributed_partitions',
    light: copies('locked'),
    story: 'redundancy-2',
  },
  {
    names: ['term', 'terms'],
    means:
      'A number that tells which primary is the newest: every promotion in a database takes the next one. Of two that both say they are primary, the higher term is right.',
    shown: 'help distributed_partitions',
    light: copies('primary'),
    story: 'redundancy-2',
  },
  {
    names: ['single copy', 'single copies', 'last copy', 'only copy'],
    means:
      'A partition that one leaf alone holds. If that leaf stops, nobody serves it; if its disk is lost, so are the rows.',
    shown: 'help playground.partitions',
    light: copies('lone'),
    story: 'last-copy',
  },
  {
    names: ['served'],
    means:
      'Somebody answers for the partition now. Between a death and its being noticed a partition is counted as online and served by nobody.',
    shown: 'help playground.partitions',
    light: copies('primary'),
    story: 'alerts',
  },
  {
    names: ['risk'],
    means:
      'What one more failure would cost now: rows, or partitions that nobody serves. It is nothing while every partition has two copies that are up and hold the same.',
    shown: 'help playground.risk',
    light: copies('lone'),
    story: 'last-copy',
  },
  {
    names: ['replication'],
    means:
      'The replica is sent each write of its primary and makes it too. So both hold the same rows, at once or a moment later.',
    shown: 'SHOW REPLICATION STATUS',
    light: copies('replica'),
    story: 'sync-async',
  },
  {
    names: ['sync', 'synchronous', 'synchronously', 'sync_desired'],
    means:
      'A write is acknowledged only when the replica has it too, so a failover loses nothing. After five seconds without its answer the primary no longer waits for it.',
    shown: 'CREATE DATABASE',
    light: copies('replica'),
    story: 'sync-async',
  },
  {
    names: ['async', 'asynchronous', 'asynchronously'],
    means:
      'A write is acknowledged as soon as the primary has it; the replica follows a moment later. What it had not received when the primary died is lost.',
    shown: 'CREATE DATABASE',
    light: copies('replica'),
    story: 'sync-async',
  },
  {
    names: ['acknowledged', 'acknowledge'],
    means:
      'The client has been told that its write is done. What comes later must not take it back, and if it does, that is a loss.',
    shown: 'help playground.lost_writes',
    story: 'sync-async',
  },
  {
    names: ['lag'],
    means: 'How far a replica is behind its primary. What lies in between is lost if the primary dies now.',
    shown: '.lag leaf-8 2s',
    light: copies('replica'),
    story: 'sync-async',
  },
  {
    names: ['lost write', 'lost writes', 'lost rows', 'rows lost'],
    means:
      'A write that was acknowledged and is gone after a failover. The page names the table and the rows.',
    shown: 'help playground.lost_writes',
    story: 'sync-async',
  },
  {
    names: ['diverged', 'diverge', 'diverges'],
    means:
      'Two copies have each written something that the other has not. One of them counts, and the other is copied anew.',
    shown: '.diverge leaf-8',
    light: copies('arriving'),
    story: 'auto-healing',
  },
  {
    names: ['recovery', 'recovers', 'recovering'],
    means:
      'A process that has started again reads what is on its disk before it answers. The more it holds, the longer that takes.',
    shown: '.start leaf-8',
    light: leaves('offline'),
    story: 'redundancy-1',
  },
  {
    names: ['attach', 'attached', 'attaches'],
    means: 'A leaf or a copy that was away is counted again. What it missed meanwhile is copied to it first.',
    shown: 'ATTACH LEAF',
    light: leaves('attaching'),
    story: 'redundancy-2',
  },
  {
    names: ['attaching'],
    means:
      'The leaf answers again, and its copies are being brought up to date. Only then does it count as online.',
    shown: 'SHOW LEAVES',
    light: leaves('attaching'),
    story: 'redundancy-2',
  },
  {
    names: ['auto_attach', 'auto-attach'],
    means:
      'On: a leaf that answers again is taken back by itself. Off: it is set aside until somebody attaches it.',
    shown: "SHOW VARIABLES LIKE 'auto_attach'",
    light: leaves('detached'),
    story: 'redundancy-1-manual-attach',
  },
  {
    names: ['batch', 'batches'],
    means:
      'Leaves that come back soon after each other are taken back together. The first one waits up to two minutes for the others.',
    shown: "SHOW VARIABLES LIKE 'attach_rebalance_delay_seconds'",
    light: leaves('attaching'),
    story: 'attach-batch',
  },
  {
    names: ['detach', 'detaches', 'detached'],
    means:
      'The leaf is set aside: it is known, and serves nothing until it is attached. Its partner takes over first, so that nobody waits for long.',
    shown: 'DETACH LEAF',
    light: leaves('detached'),
    story: 'maintenance',
  },
  {
    names: ['pending'],
    means:
      'A copy that is there and not counted: the cluster has not taken it back. Attaching its leaf does that.',
    shown: 'SHOW DATABASES EXTENDED',
    light: copies('gone'),
    story: 'redundancy-2-manual-attach',
  },
  {
    names: ['provisioning', 'reprovisioned', 'reprovision'],
    means:
      'A copy is made from a whole picture of its primary, row for row. That is how one begins, or begins again when it is too far behind.',
    shown: 'SHOW CLUSTER STATUS',
    light: copies('arriving'),
    story: 'auto-healing',
  },
  {
    names: ['orphan', 'orphans'],
    means: 'A copy that the cluster no longer counts. It is safe to drop, unless it is the last one.',
    shown: 'EXPLAIN CLEAR ORPHAN DATABASES',
    light: copies('orphan'),
    story: 'last-copy',
  },
  {
    names: ['rebalance', 'rebalances', 'rebalancing'],
    means:
      'Copies are moved until every leaf has its share again. The old copy goes only when the new one serves, so nobody need notice.',
    shown: 'REBALANCE PARTITIONS',
    light: copies('arriving'),
    story: 'rebalance',
  },
  {
    names: ['plan', 'plans'],
    means:
      'The list of what a rebalance would do, made before anything is done. An empty one says that nothing needs to move.',
    shown: 'EXPLAIN REBALANCE PARTITIONS',
    light: copies('arriving'),
    story: 'rebalance',
  },
  {
    names: ['phase', 'phases'],
    means:
      'The actions of a plan go in stages: first attach and copy, then promote, then drop. A stage begins when the one before it is done.',
    shown: 'help phase',
    light: copies('arriving'),
    story: 'rebalance',
  },
  {
    names: ['scheduled'],
    means: 'An action of a plan whose phase has not begun. It waits for all of the phase before it.',
    shown: 'SHOW REBALANCE STATUS ON test',
    story: 'rebalance',
  },
  {
    names: ['COPY PARTITION'],
    means:
      'A new copy of a partition is made on a leaf. It takes as long as its bytes take to travel, and the primary goes on answering.',
    shown: 'COPY PARTITION',
    light: copies('arriving'),
    story: 'rebalance',
  },
  {
    names: ['DROP PARTITION'],
    means:
      'A copy that is no longer needed is removed from its leaf. It comes last, when others serve the partition.',
    shown: 'DROP PARTITION',
    light: copies('gone'),
    story: 'rebalance',
  },
  {
    names: ['balanced'],
    means:
      'A rebalance would move nothing: copies lie as evenly as they can, give or take one, and so do primaries. It does not say that every partition is served.',
    shown: 'EXPLAIN REBALANCE PARTITIONS',
    light: leaves('pair'),
    story: 'rebalance',
  },
  {
    names: ['RESTORE REDUNDANCY'],
    means:
      'Partitions with a single copy get a second one again, and nothing else moves. It is the quick way out of danger; evening comes later.',
    shown: 'RESTORE REDUNDANCY',
    light: copies('lone'),
    story: 'replace-leaf',
  },
  {
    names: ['FORCE'],
    means:
      'The statement is carried out although rows may be given up for it. What would be lost is said before, and again after.',
    shown: 'REBALANCE PARTITIONS',
    light: copies('gone'),
    story: 'force',
  },
  {
    names: ['leaf_failover_fanout', 'failover fanout'],
    means:
      'On how many leaves the replicas of one leaf lie: on its partner alone, or on several. It decides who has more to do after a failure.',
    shown: "SHOW VARIABLES LIKE 'leaf_failover_fanout'",
    light: copies('replica'),
    story: 'load-balanced',
  },
  {
    names: ['paired'],
    means:
      'All replicas of a leaf lie on its partner. One leaf then takes over everything, and two lost leaves take no partition away unless they are a pair.',
    shown: "SHOW VARIABLES LIKE 'leaf_failover_fanout'",
    light: leaves('pair'),
    story: 'load-balanced',
  },
  {
    names: ['load_balanced', 'load balanced'],
    means:
      'The replicas of a leaf lie on several leaves of the other group. After a failure they share the work, and more combinations of two failures cost partitions.',
    shown: "SHOW VARIABLES LIKE 'leaf_failover_fanout'",
    light: copies('replica'),
    story: 'load-balanced',
  },
  {
    names: ['healthy'],
    means: 'Every partition of the database has all of its copies. One more failure costs nothing.',
    shown: 'help mv_distributed_databases_status',
    story: 'alerts',
  },
  {
    names: ['degraded'],
    means:
      'Every partition of the database is served, and some lack a copy. Clients notice nothing, and that is the danger of it.',
    shown: 'help mv_distributed_databases_status',
    light: copies('lone'),
    story: 'alerts',
  },
  {
    names: ['maintenance'],
    means:
      'A machine is taken away on purpose and comes back later. Done in order, no write fails meanwhile.',
    shown: 'DETACH LEAF',
    light: leaves('detached'),
    story: 'maintenance',
  },
  {
    names: ['rolling upgrade', 'rolling upgrades'],
    means:
      'The leaves get a new version one after the other while the rest go on serving. Each is detached first and attached afterwards.',
    shown: 'DETACH LEAF',
    light: leaves('detached'),
    story: 'rolling-upgrade',
  },
  {
    names: ['watch', 'watches'],
    means:
      'A question in SQL that is answered at every instant of the history. The timeline draws the answers as a lane.',
    shown: '.watch',
    story: 'alerts',
  },
  {
    names: ['expectation', 'expectations'],
    means:
      'A condition that must hold always, ever, or at the end. The timeline says when it was met and when it was broken first.',
    shown: '.expect',
    story: 'alerts',
  },
  {
    names: ['alert', 'alerts'],
    means:
      'An expectation that is asked every so often, as monitoring does. It fires when it has not held for long enough, which is later than the failure.',
    shown: '.expect',
    story: 'alerts',
  },
  {
    names: ['transaction', 'transactions'],
    means:
      'Statements from BEGIN to COMMIT that take effect together or not at all. Others see what they wrote after COMMIT, and ROLLBACK leaves nothing of it.',
    shown: 'BEGIN',
    story: 'transaction-and-failover',
  },
  {
    names: ['default', 'defaults'],
    means: 'The value of a column that an INSERT leaves out. A column without one is NULL then.',
    shown: 'CREATE TABLE',
  },
  {
    names: ['branch', 'branches'],
    means:
      'Another course of time. What is entered in the past leaves what came after it as a branch, and both can be compared.',
    shown: '.wait 30s',
  },
  {
    names: ['undo'],
    means:
      'The last statement that changed something is taken back, and time goes on from just before it. What is left behind can be had again with Redo.',
    shown: '.wait 30s',
  },
  {
    names: ['record', 'records'],
    means:
      'A whole session as a text: what was entered, and when. A link or a file holds it, and whoever opens it sees the same.',
    shown: 'help import',
  },
  {
    names: ['quorum'],
    means: 'There is none here: the leaves do not vote. The master aggregator alone decides who is online.',
    shown: 'SHOW AGGREGATORS',
    light: { kind: 'master' },
    story: 'child-aggregator',
  },
  {
    names: ['isolated', 'isolate', 'isolates'],
    means:
      'Two nodes do not hear each other, though both run. To whoever asks, that looks like a machine that has died.',
    shown: '.isolate ma leaf-8',
    light: leaves('offline'),
    story: 'auto-healing',
  },
  {
    names: ['1777'],
    means:
      'The error of a statement that needs a partition without a primary. Statements on other partitions go on.',
    shown: 'SHOW PARTITIONS',
    light: copies('gone'),
    story: 'redundancy-1',
  },
  {
    names: ['1857'],
    means:
      'The error of a write or a transaction when the primary of one of its partitions is lost or changed. The client has to begin it again.',
    shown: 'help begin',
    story: 'transaction-and-failover',
  },
  {
    names: ['1720'],
    means: 'The error of a write to a leaf whose memory for tables is full. Reads and deletes go on.',
    shown: '.fill memory leaf-8',
    story: 'auto-healing',
  },
  {
    names: ['2003'],
    means: 'The error of a connection to a node whose process does not run. Another node may answer.',
    shown: '.start leaf-8',
    story: 'redundancy-2-manual-attach',
  },
  {
    names: ['2013'],
    means:
      'The error of a connection that broke while a statement ran. Whether a write was done is not known to the client then.',
    shown: '.kill leaf-8',
  },
];

const byName: ReadonlyMap<string, Term> = new Map(
  termList.flatMap((term) => term.names.map((name) => [name.toLowerCase(), term] as const)),
);

/** The term of this name, whatever its case; null for a word that is none. */
export const termNamed = (name: string): Term | null =>
  byName.get(name.toLowerCase().replace(/\s+/g, ' ')) ?? null;

/** A term where it stands in a text, from `from` up to before `to`. */
export interface TermFound {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
}

/**
 * The terms in a text, in their order, none within another: of those that begin at one place the longest. Words that are
 * written in capitals are found in capitals alone: `force` is no statement.
 */
export function termsIn(text: string): readonly TermFound[] {
  return [...text.matchAll(anyTerm)].flatMap((match) => {
    const term = termNamed(match[0]);
    if (term === null || (isStatement(term) && !term.names.includes(match[0]))) return [];
    return [{ term, from: match.index, to: match.index + match[0].length }];
  });
}

const isStatement = ({ names: [name] }: Term): boolean => /^[A-Z ]+$/.test(name);

/** A name is no part of another word: not of leaf-1, nor of test.x. */
const anyTerm = new RegExp(
  `(?<![\\p{L}\\p{N}_.'-])(?:${[...byName.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[ ]/g, '\\s+'))
    .join('|')})(?![\\p{L}\\p{N}_]|[-.'][\\p{L}\\p{N}])`,
  'giu',
);
