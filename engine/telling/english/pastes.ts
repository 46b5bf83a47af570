import type { Fact, FactName, PastedCluster, Refusal, Remark } from '../../pasted/index.ts';
import type { FactWords, PasteWording, RefusalWords } from '../pastes.ts';
import { counted, enumerated } from './counts.ts';

const facts: Readonly<Record<FactName, FactWords>> = {
  leaves: { taken: 'leaves', assumed: () => 'no other leaves than those that hold partitions' },
  ports: { taken: 'ports', assumed: () => 'port 3306 where none is named' },
  groups: { taken: 'availability groups', assumed: (fact) => `availability groups${of(fact)}` },
  pairs: { taken: 'pairs', assumed: (fact) => `pairs${of(fact)}` },
  leafStates: {
    taken: 'states of leaves',
    assumed: ({ as, about }) => {
      if (as !== null) return `${as} for a State that cannot be read, of ${someOf(about)}`;
      return about.length === 0
        ? 'states of leaves, by what they serve'
        : `states of ${someOf(about)}, by what they serve`;
    },
  },
  attaching: {
    taken: 'attaching leaves',
    assumed: (fact) =>
      `the attach${of(fact)} goes on from here, and is over at once where nothing is left to copy`,
  },
  aggregators: { taken: 'aggregators', assumed: ({ as }) => `the master aggregator is ${as}` },
  nodeIds: {
    taken: 'NODE_IDs',
    assumed: ({ as }) => {
      if (as === null) return 'NODE_IDs in the order of the nodes';
      return as === 'lowest'
        ? 'the lowest free NODE_ID for the master aggregator'
        : 'missing NODE_IDs, after the largest';
    },
  },
  redundancy: { taken: 'redundancy_level', assumed: ({ as }) => `redundancy_level ${as}` },
  fanout: { taken: 'leaf_failover_fanout', assumed: ({ as }) => `leaf_failover_fanout ${as}` },
  version: {
    taken: 'version',
    assumed: ({ as, about }) =>
      about.length === 0
        ? `version ${as}, which has these columns`
        : `version ${as} in place of ${someOf(about)}`,
  },
  variables: { taken: 'variables', assumed: () => 'variables' },
  databases: { taken: 'databases', assumed: () => 'databases' },
  placement: { taken: 'placement', assumed: (fact) => `partitions${of(fact)} where a creation puts them` },
  roles: { taken: 'roles', assumed: () => 'roles' },
  replication: { taken: 'replication', assumed: (fact) => `${fact.as} replication${of(fact)}` },
  replicaStates: {
    taken: 'STATE',
    assumed: (fact) => `replicas${of(fact)} in sync${fact.as === null ? '' : ' where they are not behind'}`,
  },
  terms: { taken: 'TERM', assumed: (fact) => `TERM${of(fact)} as at creation` },
  instanceIds: { taken: 'INSTANCE_ID', assumed: (fact) => `INSTANCE_ID${of(fact)} as at creation` },
  positions: { taken: 'positions', assumed: () => 'positions' },
  lag: { taken: 'which copies are behind, not the numbers of positions', assumed: () => 'positions' },
  orphans: { taken: 'orphans', assumed: () => 'orphans' },
  offlineCopies: {
    taken: 'copies out of service',
    assumed: (fact) => `copies${of(fact)} on leaves that are out of service`,
  },
  rows: {
    taken: 'rows',
    assumed: ({ as }) =>
      `a table x with ids 1 to 100 in each database${as === null ? '' : ', as far as positions say that they are written'}`,
  },
};

function of({ about }: Fact): string {
  return about.length === 0 ? '' : ` of ${someOf(about)}`;
}

/** More names than this are counted. */
const namedLimit = 4;

function someOf(names: readonly string[]): string {
  const rest = names.length - namedLimit;
  return enumerated(rest > 0 ? [...names.slice(0, namedLimit), `${rest} more`] : names);
}

const remarks: PasteWording['remarks'] = {
  linesLeftOut: ({ text, count }) =>
    count === 1
      ? `${quoted(text)} is no part of a result table; it was left out.`
      : `${quoted(text)} and ${counted(count - 1, 'more line')} are no part of a result table; they were left out.`,
  rowsWithoutHeading: ({ count }) =>
    `${counted(count, 'row')} of a table without its heading ${count === 1 ? 'was' : 'were'} left out: nothing says what the cells are.`,
  tableUnknown: ({ columns }) =>
    `A table with the columns ${columns} tells nothing of the cluster; it was left out.`,
  tableReplaced: ({ table, database, otherLine }) =>
    `The later table of line ${otherLine} counts, not this one of ${database ?? tables[table]}.`,
  tableOpen: () => 'The table that begins here has no end: rows may be missing.',
  footerDiffers: ({ rows, counted: footer }) =>
    rows < footer
      ? `The table has ${counted(rows, 'row')}, but its footer counts ${footer}: ${counted(footer - rows, 'row')} ${footer - rows === 1 ? 'is' : 'are'} missing.`
      : `The table has ${counted(rows, 'row')}, but its footer counts ${footer}.`,
  jsonCutOff: () => 'The JSON that begins here is cut off: what is whole was read.',
  rowCutOff: () => 'This row is cut off; it was left out.',
  edgeCutOff: ({ column, missing, rows }) =>
    `The right edge of this table is cut off${column === '' ? '' : ` in the column ${column}`}: ${
      missing === 0 ? '' : `${missing === rows ? 'its cells' : `${missing} of its ${rows} cells`} and `
    }what stood behind it ${missing === 0 ? 'is' : 'are'} missing.`,
  rowRagged: ({ cells, columns }) =>
    `This row has ${counted(cells, 'cell')}, but the table has ${counted(columns, 'column')}; it was left out.`,
  rowUnreadable: ({ column, text }) =>
    text === null
      ? `This row has no ${column}; it was left out.`
      : `${column} cannot be ${quoted(text)}; the row was left out.`,
  cellUnreadable: ({ column, text }) => `${column} cannot be ${quoted(text)}; the cell was left out.`,
  readReplica: ({ partition }) =>
    `A read replica of ${partition} was left out: it is no copy that takes over.`,
  nodeOutside: ({ node }) => `${node} is neither an aggregator nor a leaf; it was left out.`,
  partitionsLocked: ({ count, first }) =>
    count === 1
      ? `${first} is locked; it was imported unlocked.`
      : `${first} and ${counted(count - 1, 'more row')} are locked; they were imported unlocked.`,
  partitionsMissing: ({ database, count, ordinals }) =>
    `No row tells of ${partitionsOf(database, ordinals, count)}: imported without an instance.`,
  leafAdded: ({ leaf, from }) =>
    from === 'pair'
      ? `Leaf ${leaf} has no row of its own; it was taken from its pair's.`
      : `Leaf ${leaf} has no row of its own; it was taken from the partitions.`,
  databaseWithoutPlace: ({ database }) =>
    `Database ${database} was left out: no leaf or pair that is online can hold its partitions.`,
  nodesRenumbered: ({ largest, limit }) =>
    `NODE_ID ${largest} leaves more than ${limit} numbers unused; all nodes got new ones.`,
  instanceIdTwice: ({ partition, id }) =>
    `INSTANCE_ID ${id} stands twice; the copy of ${partition} got another one.`,
  variableUnreadable: ({ name, value }) => `${name} cannot be ${quoted(value)}; it was left as it is.`,
  variableOverruled: ({ name, value }) =>
    `${name} is ${value}, but the tables show second copies or a second group: 2 was taken.`,
  variablesUnknown: ({ count, first }) => {
    const names = enumerated(count > first.length ? [...first, `${count - first.length} more`] : first);
    return count === 1
      ? `${names} is not part of this model; it was left out.`
      : `${names} are not part of this model; they were left out.`;
  },
  more: ({ count }) => `${counted(count, 'more remark')} on rows from here on.`,
};

const tables: Readonly<Record<(Remark & { readonly kind: 'tableReplaced' })['table'], string>> = {
  leaves: 'leaves',
  aggregators: 'aggregators',
  nodes: 'nodes',
  partitions: 'partitions',
  status: 'the cluster status',
  databases: 'databases',
  variables: 'variables',
};

function partitionsOf(database: string, ordinals: readonly number[], count: number): string {
  const names = ordinals.map((ordinal) => `${database}:${ordinal}`);
  const rest = count - names.length;
  return enumerated(rest > 0 ? [...names, `${rest} more`] : names);
}

const quoted = (text: string): string => `'${text.length > 40 ? `${text.slice(0, 40)}…` : text}'`;

const whatToPaste =
  'Paste SHOW LEAVES with SHOW PARTITIONS, INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS, or SHOW CLUSTER STATUS.';
const leaveOneOut = 'Leave out the one that is wrong.';
const tooMany = (what: string, limit: number): RefusalWords => ({
  message: `There are more than ${limit} ${what}.`,
  hint: 'Paste fewer.',
});

/** The other place of a contradiction. */
const at = ({ otherLine }: Refusal): string => (otherLine === null ? '' : ` on line ${otherLine}`);

const refusals: PasteWording['refusals'] = {
  tooLong: ({ limit }) => ({
    message: `A pasted text holds at most ${limit} characters.`,
    hint: 'Paste fewer tables.',
  }),
  tooManyLines: ({ limit }) => ({
    message: `A pasted text holds at most ${limit} lines.`,
    hint: 'Paste fewer tables.',
  }),
  tooManyColumns: ({ limit }) => ({
    message: `A table has at most ${limit} columns.`,
    hint: 'Leave out what is not needed.',
  }),
  tooManyLeaves: ({ limit }) => tooMany('leaves', limit),
  tooManyAggregators: ({ limit }) => tooMany('aggregators', limit),
  tooManyDatabases: ({ limit }) => tooMany('databases', limit),
  tooManyPartitions: ({ limit }) => tooMany('partitions', limit),
  tooManyInstances: ({ partition, limit }) => ({
    message: `${partition} has more than ${limit} instances.`,
    hint: 'A partition has two, and some more while it moves.',
  }),
  noTable: () => ({ message: 'There is no result table here.', hint: whatToPaste }),
  nothingLeft: () => ({
    message: 'No row of the tables can be read: this is the first that cannot.',
    hint: 'Paste the table again, from its first line to its last.',
  }),
  noCluster: ({ columns }) => ({
    message: `A table with the columns ${columns} tells nothing of a cluster.`,
    hint: whatToPaste,
  }),
  twoMasters: (refusal) => ({
    message: `${refusal.one} and ${refusal.other}${at(refusal)} are both master aggregators.`,
    hint: leaveOneOut,
  }),
  twoClusters: (refusal) => ({
    message: `${refusal.one} and ${refusal.other}${at(refusal)} are of two clusters: their tables have no node in common.`,
    hint: 'Paste the tables of one cluster.',
  }),
  twoPrimaries: (refusal) => ({
    message: `${refusal.partition} has two Masters: ${refusal.one} here and ${refusal.other}${at(refusal)}.`,
    hint: leaveOneOut,
  }),
  instanceTwice: (refusal) => ({
    message: `${refusal.partition} is on ${refusal.leaf} twice, here and${at(refusal)}, and not alike.`,
    hint: leaveOneOut,
  }),
  nodeTwice: (refusal) => ({
    message: `${refusal.node} is listed twice, here and${at(refusal)}, and not alike.`,
    hint: leaveOneOut,
  }),
  nodeIdTwice: (refusal) => ({
    message: `NODE_ID ${refusal.id} is that of ${refusal.one} here and of ${refusal.other}${at(refusal)}.`,
    hint: leaveOneOut,
  }),
  noPair: (refusal) => ({
    message: `${refusal.one} here and ${refusal.other}${at(refusal)} are no pair.`,
    hint: 'The leaves of a pair name each other and are in different availability groups.',
  }),
  pairUnknown: (refusal) => ({
    message: `${refusal.pair}, the pair of ${refusal.leaf}, is not in the table${at(refusal)}, from which no row is missing.`,
    hint: 'Paste the rows of both leaves of a pair.',
  }),
  leafUnknown: (refusal) => ({
    message: `Leaf ${refusal.leaf} is not in the table of leaves${at(refusal)}, from which no row is missing.`,
    hint: 'Paste tables of one cluster, taken at one time.',
  }),
};

/** Of a cluster without leaves its aggregators. */
function contents({ leaves, aggregators, databases }: PastedCluster): string {
  const nodes =
    leaves.length > 0 ? counted(leaves.length, 'leaf', 'leaves') : counted(aggregators.length, 'aggregator');
  const partitions = databases.map(({ name, count }) => `${counted(count, 'partition')} of ${name}`);
  return enumerated([nodes, ...partitions]);
}

/** What became of a paste, in plain English. */
export const pasteWording: PasteWording = {
  contents,
  facts,
  remarks,
  refusals,
  ofSome: (words, about) => `${words} of ${someOf(about)}`,
};
