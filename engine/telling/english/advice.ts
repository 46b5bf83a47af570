import { unreachable, type Wording } from '../../base/index.ts';
import type { Domain } from '../../cluster/index.ts';
import type { LeftOut, NodeRole } from '../../language/index.ts';
import type { Advice, FixedValue, LeftOutFunction, LeftOutView, Listed } from '../problems.ts';
import { counted } from './counts.ts';
import { nameWording } from './names.ts';

/** What to do about an error of the product, in plain sentences of English. */
export const adviceWording: Wording<Advice> = {
  ...nameWording,
  nameDatabase: () => 'Name the database, as in test.x or ON test, or choose one with USE.',
  namesThatThereAre: ({ of, names }) => listing(of, names),
  systemDatabaseHasNoPartitions: () => 'It has no partitions that the cluster places.',
  systemDatabaseIsReadOnly: () => 'It can only be read, as with SELECT or SHOW TABLES.',
  systemDatabaseExists: () => 'It is a system database; choose another name.',
  databaseExists: () => 'Choose another name, or drop that database first.',
  partitionsThatThereAre: ({ database, count }) =>
    `It has ${counted(count, 'partition')}, from ${database}:0 to ${database}:${count - 1}.`,
  setGlobally: ({ variable }) => `Write SET GLOBAL ${variable}.`,
  assignVariable: ({ variable }) => `Write SET @${variable} = 1; or SELECT 1 INTO @${variable}; first.`,
  leftOut: ({ about }) => insteadOfLeftOut[about],
  viewLeftOut: ({ about }) => insteadOfView[about],
  variableTakes: ({ domain }) => `It can be ${valuesOf(domain)}.`,
  numberSuchAs: ({ usual }) => `It takes a number; ${usual} is the usual one.`,
  nameColumnOnce: () => 'Name each column once.',
  columnsDiffer: () => 'Give each column a name of its own.',
  createThenInsert: () =>
    'Create a table as it is to be, fill it with INSERT … SELECT, and drop the old one.',
  fitTheColumns: () => 'SHOW CREATE TABLE tells what its columns take.',
  fitTheType: ({ type }) => `It has to be a value of ${type}.`,
  numbersAreIntegers: () => 'AUTO_INCREMENT gives whole numbers: let it be a BIGINT.',
  numberedIsKey: ({ column }) => `Add KEY (${column}), or make it the primary key.`,
  unenforcedOrNone: () =>
    'Leave it out, or write UNENFORCED behind it: no server of the product looks whether the other row is there.',
  onePrimaryKey: () => 'Keep one of them, of all columns that it is made of.',
  keyHasShardKey: ({ columns }) =>
    columns.length === 0
      ? 'Rows that are spread evenly have no such key: name its columns in SHARD KEY.'
      : `Add ${columns.join(', ')} to it, or let SHARD KEY be columns that it has.`,
  chooseVersion: () =>
    'Let the cluster be of today with .version 9.1, or keep the numbers as a JSON or a BLOB.',
  leaveOutComputed: () => 'Leave it out: it follows from the other columns.',
  insertAnew: () => 'Delete the rows and insert them anew.',
  writeAllRows: () => 'Write out all the rows for this table.',
  valueForEachColumn: () => 'Give each row one value for each column.',
  aggregatePlaces: () =>
    'An aggregate stands in the list of columns or in ORDER BY, and not within another aggregate.',
  havingInstead: () => 'WHERE looks at each row before there are groups: write the condition behind HAVING.',
  quoteText: ({ text }) => `There is no column of this name. A text stands in quotes: '${text}'.`,
  callFunction: ({ name }) => `It is a function: write ${name}().`,
  calledHere: ({ name }) => `Here it is ${name}.`,
  functionLeftOut: ({ about }) => insteadOfFunction[about],
  groupByColumn: () => 'Name the column in GROUP BY, or take an aggregate of it.',
  addGroupBy: ({ column }) => `Add GROUP BY ${column}, or take an aggregate of the column.`,
  selectFromTable: () => 'Say what to select from, as in SELECT * FROM test.x.',
  readWhenAttached: () => 'It can be read again when the leaf is attached.',
  nameLeafOnce: () => 'Name each leaf once.',
  leafIsNodeOfItsOwn: () => 'A leaf is a node of its own, with another host or port.',
  nameTwoNodes: () => 'Name two nodes, as in .isolate ma leaf-1.',
  addPort: ({ nodes }) => `Add the port: ${nodes.join(', ')}.`,
  connectElsewhere: ({ connection }) => `Connect to another one, as with ${connection}.`,
  runsOn: ({ roles, connection }) => whereToRun(roles, connection),
  startMasterOrTakeOver: () => 'Start it, or make this node the master with AGGREGATOR SET AS MASTER.',
  readOnMaster: () => 'Connect to the master aggregator with .connect and run it there.',
  askAggregator: ({ aggregator }) =>
    `Ask an aggregator, as with FROM NODE ${aggregator}, or leave FROM NODE away to see all.`,
  nameOwnPartition: ({ example }) =>
    `${example === null ? 'Run' : `Name one of them, as in ${example}, or run`} the statement on the master aggregator with .connect.`,
  readFirst: () => 'Look the values up with a SELECT of their own, and write them here.',
  selectOneValue: () =>
    'Select one column, and one row of it: with an aggregate such as COUNT(*), or LIMIT 1.',
  qualifyColumn: ({ tables }) => `Say of which table it is: ${tables.join(', ')}.`,
  giveAlias: () => 'Give one of them a name of its own: FROM table AS name.',
  sameColumnCount: () => 'Give each SELECT of it as many columns as the first one.',
  functionTakes: ({ least, most }) => `It takes ${operandCount(least, most)}.`,
  leaveOutOn: () => 'Leave ON out.',
  assumeSo: ({ units, example }) =>
    `Write a number and ${units.join(' or ')}, as in ${example}; standard is the usual one again.`,
  askForLess: () => 'Join by columns that are equal, or narrow it down with WHERE.',
  fewerColumns: ({ most }) => `A table has at most ${most} columns.`,
  castTypes: () =>
    'Write SIGNED, UNSIGNED, DECIMAL(digits, places), DOUBLE, CHAR or DATETIME. A JSON is a text here: CHAR.',
  deleteTakes: () =>
    'A DELETE compares columns with values: =, <, >, BETWEEN, IN, LIKE, IS NULL, AND, OR and NOT.',
  takeWatchAway: ({ watch }) => `Choose another name, or take that one away with .unwatch ${watch}.`,
  takeSomeWatchAway: () => 'Take one away with .unwatch first; .watches lists them.',
  nothingChanged: () => 'Nothing was changed.',
  enterInParts: () => 'Enter it in parts.',
};

/** What can be done instead of what the model leaves out. */
export const insteadOfLeftOut: { readonly [About in LeftOut]: string } = {
  pipelines: 'INSERT brings rows, and .workload keeps bringing them.',
  users: 'Everybody may do everything here; a password is taken and not asked for.',
  backups: 'Every instant is kept: go back on the timeline, or undo.',
  otherClusters: 'There is one cluster here; redundancy_level 2 keeps a second copy of everything within it.',
  otherTables: 'CREATE TABLE makes a table as it is to be; DESCRIBE says how it is.',
  storage: 'CREATE DATABASE without ON makes a database, which the leaves keep.',
  vectorIndexes: 'Leave it out: vectors are kept as texts, and nothing is looked up by what is near.',
  views: 'Write the SELECT itself, or keep asking it with .watch.',
  programs: 'Enter the statements one after another, with ; between them.',
  connections: 'Ctrl+C stops the statement that runs; .kill and a node kills a process.',
  savepoints: 'ROLLBACK takes back the whole transaction; begin another one where a part of it is to stay.',
  otherTransactions: 'BEGIN and COMMIT make a transaction, on as many partitions as it writes to.',
  bootstrap:
    'The node ma is the master aggregator of a cluster from the start; ADD LEAF and ADD AGGREGATOR bring others.',
  leafVariables: 'The variables here belong to the whole cluster: SET GLOBAL.',
  resourcePools: 'Statements here take no memory and no processor from each other.',
  queryPlans: 'EXPLAIN tells of REBALANCE, RESTORE REDUNDANCY and CLEAR ORPHAN DATABASES.',
  otherLists:
    'SHOW LEAVES, SHOW PARTITIONS, SHOW CLUSTER STATUS and SHOW DATABASES EXTENDED tell how the cluster is.',
  otherWrites: 'INSERT, UPDATE and DELETE write rows.',
  shutdown: 'Use .stop or .kill for the process of a node.',
};

/** What can be asked instead of a view of the product that the model has nothing for. */
export const insteadOfView: { readonly [About in LeftOutView]: string } = {
  activity: 'PROCESSLIST has the statements that run, PLAYGROUND.STATEMENTS all that were entered.',
  pipelines: 'INSERT brings rows; PLAYGROUND.WORKLOAD counts what clients send.',
  users: 'Everybody may do everything here.',
  backups: 'Every instant is kept; PLAYGROUND.COMMANDS has what was done.',
  programs: 'TABLES and COLUMNS tell what is defined.',
  columnstore: 'TABLE_STATISTICS has the rows of each partition, MV_DATA_DISK_USAGE what it weighs.',
  transactions:
    'PROCESSLIST says which connections have a transaction open, and how many rows each has locked.',
  otherClusters: 'There is one cluster here; MV_REPLICATION_STATUS tells of the copies within it.',
  machines: 'MV_NODES and MV_SYSINFO_MEM tell of nodes; PLAYGROUND.NODES says how each really is.',
  mysql: 'SCHEMATA, TABLES and COLUMNS tell what is defined.',
};

/** What can be done without a function of the product that the model leaves out. */
const insteadOfFunction: { readonly [About in LeftOutFunction]: string } = {
  percentiles: 'Order the rows, and take one of them with LIMIT 1 OFFSET.',
  partitions: 'INFORMATION_SCHEMA.TABLE_STATISTICS has the rows of each partition, by ORDINAL.',
  hashes: 'CRC32 and HEX tell texts apart.',
  logarithms: 'Browsers round it differently; + - * / % DIV and SQRT are worked out.',
  formats: 'DATE_FORMAT and STR_TO_DATE write and read times, FORMAT and CAST numbers.',
  texts: 'LIKE and REGEXP look into texts, SUBSTRING, LOCATE and REPLACE change them.',
  json: 'JSON_EXTRACT_STRING, JSON_EXTRACT_BIGINT, JSON_LENGTH and JSON_KEYS look into a JSON.',
  vectors: 'Vectors are kept as texts, and nothing is worked out of them.',
  places: 'Places are kept as texts, and nothing is worked out of them.',
  others: 'HELP lists what there is to ask.',
};

/** At most this many names are listed. */
const listedNames = 12;

/** `It takes 2 to 3 values.` */
function operandCount(least: number, most: number | null): string {
  if (most === null) return `${counted(least, 'value')} or more`;
  return least === most ? counted(least, 'value') : `${least} to ${counted(most, 'value')}`;
}

/** `The leaves are leaf-1, leaf-2 and leaf-3.` */
function listing(of: Listed, names: readonly string[]): string {
  const plural = plurals[of] ?? `${of}s`;
  if (names.length === 0 && of === 'column')
    return 'No table is named that has columns: add FROM and a table.';
  if (names.length === 0) return `There are no ${plural} yet.`;
  if (names.length === 1) return `The only ${of} is ${names[0]}.`;
  const shown = names.slice(0, listedNames);
  const rest = names.length - shown.length;
  const last = rest > 0 ? `${rest} more` : (shown.pop() ?? '');
  return `The ${plural} are ${shown.join(', ')} and ${last}.`;
}

const plurals: { readonly [Of in Listed]?: string } = { leaf: 'leaves', watch: 'watches' };

function valuesOf(domain: Domain | FixedValue): string {
  switch (domain.kind) {
    case 'switch':
      return 'ON or OFF';
    case 'choice':
      return domain.values.map((value) => (typeof value === 'string' ? `'${value}'` : value)).join(' or ');
    case 'count':
      return `a whole number from ${domain.from} to ${domain.to}`;
    case 'fixed':
      return `${domain.value}, which is fixed here`;
    default:
      return unreachable(domain);
  }
}

function whereToRun(roles: readonly NodeRole[], connection: string): string {
  const places = roles.map((role) => titles[role]).join(' or ');
  if (!roles.includes('master')) return `It runs on ${places}: connect to one with .connect.`;
  return `It runs on ${places}: connect there with ${connection}.`;
}

const titles: Readonly<Record<NodeRole, string>> = {
  master: 'the master aggregator',
  aggregator: 'a child aggregator',
  leaf: 'a leaf',
};
