import {
  lagLimitMs,
  partitionLimit,
  waitLimitMs,
  workloadReadLimit,
  workloadWriteLimit,
} from '../base/index.ts';
import { aggregatorLimit, clusterDatabaseLimit, leafLimit } from '../cluster/index.ts';
import { columnLimit, hostLengthLimit, nameLengthLimit } from '../cluster/names.ts';
import {
  bracketDepthLimit,
  conditionLimit,
  progressionRowLimit,
  queryLimit,
  statementLengthLimit,
  statementTokenLimit,
} from '../language/limits.ts';
import { scriptLengthLimit } from '../statements/client/kept-script.ts';
import { scriptStatementLimit } from '../statements/index.ts';
import { watchLimit } from '../statements/watching/bind-watches.ts';

/** A limit that somebody can meet, and a script on each side of it: the last statement of `within` is taken. */
export interface MetLimit {
  /** The name of the constant. */
  readonly name: string;
  readonly most: number;
  readonly unit: string;
  readonly within: () => string;
  readonly beyond: () => string;
  /** What the last statement of `beyond` answers. */
  readonly answer: RegExp;
}

const leaf = "ADD LEAF root@'leaf-1';";
const table = `${leaf} CREATE DATABASE test PARTITIONS 1; CREATE TABLE test.x (id INT);`;
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_value, index) => text(index)).join('');
const brackets = (depth: number): string =>
  `SELECT * FROM x WHERE ${'('.repeat(depth)}1 = 1${')'.repeat(depth)};`;
const leaves = (count: number): string => times(count, (index) => `ADD LEAF root@'leaf-${index}';`);
const aggregators = (count: number): string => times(count, (index) => `ADD AGGREGATOR root@'ca-${index}';`);
const databases = (count: number): string =>
  `${leaf} ${times(count, (index) => `CREATE DATABASE db${index}x PARTITIONS 1;`)}`;
const padded = (length: number): string => `SELECT '${'a'.repeat(length - "SELECT ''".length)}'`;
const listed = (tokens: number): string => `SELECT 1 IN (1${times((tokens - 6) / 2, () => ',1')})`;
const rowsUpTo = (last: number): string => `${table} INSERT INTO test.x VALUES (1), (2), ... (${last});`;
const queries = (count: number): string => `SELECT 1${times(count - 1, () => ', (SELECT 1)')};`;
const watches = (count: number): string => times(count, (index) => `.watch w${index} AS SELECT 1\n`);
const conditions = (count: number): string =>
  `${table} SELECT COUNT(*) FROM test.x WHERE id = 1${times(count, () => ' OR id = 1')};`;

const columns = (count: number): string =>
  `${leaf} CREATE DATABASE test PARTITIONS 1; CREATE TABLE test.x (id INT${times(count - 1, (index) => `, c${index} INT`)});`;

/** Limits of what is written and of what a cluster may hold, in the order of the page that lists them. */
export const metLimits: readonly MetLimit[] = [
  {
    name: 'scriptStatementLimit',
    most: scriptStatementLimit,
    unit: 'statements in one script',
    within: () => 'SELECT 1;'.repeat(scriptStatementLimit),
    beyond: () => 'SELECT 1;'.repeat(scriptStatementLimit + 1),
    answer: /A script holds at most 10000 statements; this one has more\./,
  },
  {
    name: 'scriptLengthLimit',
    most: scriptLengthLimit,
    unit: 'characters in one script',
    within: () => 'SELECT 1;'.padEnd(scriptLengthLimit),
    beyond: () => 'SELECT 1;'.padEnd(scriptLengthLimit + 1),
    answer: /A script holds at most 16100000 characters; this one has more\./,
  },
  {
    name: 'statementLengthLimit',
    most: statementLengthLimit,
    unit: 'characters in one statement',
    within: () => padded(statementLengthLimit),
    beyond: () => padded(statementLengthLimit + 1),
    answer: /ERROR 1064/,
  },
  {
    name: 'statementTokenLimit',
    most: statementTokenLimit,
    unit: 'words and signs in one statement',
    within: () => listed(statementTokenLimit),
    beyond: () => listed(statementTokenLimit + 2),
    answer: /ERROR 1064/,
  },
  {
    name: 'bracketDepthLimit',
    most: bracketDepthLimit,
    unit: 'brackets open at once',
    within: () => `${table} USE test; ${brackets(bracketDepthLimit)}`,
    beyond: () => brackets(bracketDepthLimit + 1),
    answer: /ERROR 1064/,
  },
  {
    name: 'conditionLimit',
    most: conditionLimit,
    unit: 'times AND, OR and NOT in one statement',
    within: () => conditions(conditionLimit),
    beyond: () => conditions(conditionLimit + 1),
    answer: /ERROR 1064/,
  },
  {
    name: 'queryLimit',
    most: queryLimit,
    unit: 'times SELECT in one statement',
    within: () => queries(queryLimit),
    beyond: () => queries(queryLimit + 1),
    answer: /ERROR 1064/,
  },
  {
    name: 'columnLimit',
    most: columnLimit,
    unit: 'columns of one table',
    within: () => columns(columnLimit),
    beyond: () => columns(columnLimit + 1),
    answer: /ERROR 1117 \(HY000\): Too many columns/,
  },
  {
    name: 'watchLimit',
    most: watchLimit,
    unit: 'watches of one history',
    within: () => watches(watchLimit),
    beyond: () => watches(watchLimit + 1),
    answer: /There are 20 watches, and no more are asked at once\./,
  },
  {
    name: 'progressionRowLimit',
    most: progressionRowLimit,
    unit: 'rows that `(a), (b), ... (z)` stands for beyond the second',
    within: () => rowsUpTo(progressionRowLimit + 2),
    beyond: () => rowsUpTo(progressionRowLimit + 3),
    answer: /ERROR 1064/,
  },
  {
    name: 'waitLimitMs',
    most: waitLimitMs,
    unit: 'milliseconds of `.wait`',
    within: () => `.wait ${waitLimitMs}ms`,
    beyond: () => `.wait ${waitLimitMs + 1}ms`,
    answer: /ERROR 1064/,
  },
  {
    name: 'lagLimitMs',
    most: lagLimitMs,
    unit: 'milliseconds of `.lag`',
    within: () => `${leaf} .lag leaf-1 ${lagLimitMs}ms`,
    beyond: () => `${leaf} .lag leaf-1 ${lagLimitMs + 1}ms`,
    answer: /ERROR 1064/,
  },
  {
    name: 'workloadReadLimit',
    most: workloadReadLimit,
    unit: 'reads a second of `.workload`',
    within: () => `${table} .workload ${workloadReadLimit} reads 0 writes ON test.x`,
    beyond: () => `${table} .workload ${workloadReadLimit + 1} reads 0 writes ON test.x`,
    answer: /ERROR 1064/,
  },
  {
    name: 'workloadWriteLimit',
    most: workloadWriteLimit,
    unit: 'writes a second of `.workload`',
    within: () => `${table} .workload 0 reads ${workloadWriteLimit} writes ON test.x`,
    beyond: () => `${table} .workload 0 reads ${workloadWriteLimit + 1} writes ON test.x`,
    answer: /ERROR 1064/,
  },
  {
    name: 'leafLimit',
    most: leafLimit,
    unit: 'leaves',
    within: () => leaves(leafLimit),
    beyond: () => leaves(leafLimit + 1),
    answer: /A cluster here has at most 5000 leaves\./,
  },
  {
    name: 'clusterDatabaseLimit',
    most: clusterDatabaseLimit,
    unit: 'databases',
    within: () => databases(clusterDatabaseLimit),
    beyond: () => databases(clusterDatabaseLimit + 1),
    answer: /A cluster here has at most 2000 databases\./,
  },
  {
    name: 'aggregatorLimit',
    most: aggregatorLimit,
    unit: 'aggregators, the master among them',
    within: () => aggregators(aggregatorLimit - 1),
    beyond: () => aggregators(aggregatorLimit),
    answer: /A cluster here has at most 100 aggregators\./,
  },
  {
    name: 'partitionLimit',
    most: partitionLimit,
    unit: 'partitions of one database',
    within: () => `${leaf} CREATE DATABASE test PARTITIONS ${partitionLimit};`,
    beyond: () => `${leaf} CREATE DATABASE test PARTITIONS ${partitionLimit + 1};`,
    answer: /ERROR 1064/,
  },
  {
    name: 'hostLengthLimit',
    most: hostLengthLimit,
    unit: 'characters of the name of a host',
    within: () => `ADD LEAF root@'${'a'.repeat(hostLengthLimit)}';`,
    beyond: () => `ADD LEAF root@'${'a'.repeat(hostLengthLimit + 1)}';`,
    answer: /A host name has at most 253 characters\./,
  },
  {
    name: 'nameLengthLimit',
    most: nameLengthLimit,
    unit: 'characters of the name of a database, a table or a column',
    within: () => `${leaf} CREATE DATABASE ${'a'.repeat(nameLengthLimit)} PARTITIONS 1;`,
    beyond: () => `${leaf} CREATE DATABASE ${'a'.repeat(nameLengthLimit + 1)} PARTITIONS 1;`,
    answer: /ERROR 1059 \(42000\): Identifier name 'a+…' is too long/,
  },
];

/** Limits that nobody meets by writing a statement: what happens at each. */
export const keptLimits: Readonly<Record<string, string>> = {
  actLimit: 'A record with more acts is not read.',
  assistedLengthLimit: 'A longer statement is not completed.',
  assistedTokenLimit:
    'A statement of more words and signs is not completed, and no word is looked for that it lacks.',
  assumptionLimit: 'No size, speed or duration that is assumed is larger.',
  backgroundLimit: 'More statements in the background of one connection are refused.',
  betLimit: 'An exercise with more bets is refused.',
  branchLimit: 'A saved history of more branches is refused.',
  branchNameLimit: 'A longer name of a branch is refused, typed or in a saved history.',
  checkpointLimit: 'More instants of a branch are not kept; seeking to others replays from the nearest.',
  choiceLimit: 'A bet with more choices is refused.',
  concatenationLimit: 'What GROUP_CONCAT puts together is cut there.',
  consequenceLimit: 'More consequences at one instant are a fault of the model, and said to be one.',
  correctionLimit: 'What a transcript says is printed is corrected no more often.',
  digestLimit: 'A record with digests of more statements is not read.',
  entryLimit: 'More commands in one history are refused, and so is a saved history of more.',
  exerciseLengthLimit: 'A longer text is not read as an exercise.',
  frontValueLimit: 'A longer value in the front matter of an exercise is refused.',
  goalLimit: 'An exercise with more goals is refused.',
  gradedActLimit: 'A session with more acts is not graded.',
  gradedStatementLimit: 'A session with more statements is not graded.',
  gradedTimeLimitMs: 'A session that goes on for longer is not graded.',
  hintLimit: 'An exercise with more hints is refused.',
  importedCommitLimit: 'Copies of one partition in a cluster to import are no further apart.',
  keptRowLimit: 'The text of a result of more rows is not kept, but printed when somebody asks for it.',
  lastInstantMs: 'No simulated instant lies after it; `.wait` and time end there.',
  listLimit: 'Longer lists in a saved world or history are refused.',
  lookedAtRowLimit:
    'A SELECT that would look at more rows, and pairs of rows, is refused; a pair that is kept counts once more for every 8 cells.',
  madeTextLimit: 'A longer text that a function would make is NULL.',
  mostAlphabets: 'Of more sets of names the order is not kept, and found anew each time.',
  mostBranches: 'Of more branches that a document leaves out, the number is told.',
  groupingKeyLimit: 'ROLLUP and CUBE take no more keys at once.',
  mostFenceCharacters: 'A fence of a page with more statements is refused.',
  mostInfoCharacters: 'What stands behind the name of a fence is refused where it is longer.',
  mostPageCharacters: 'A longer page is not looked through for fences.',
  suggestedTableLimit: 'Of more tables none is suggested as a goal.',
  mostDecimals: 'A number has no more decimals.',
  mostLookedAt: 'A mistake that lies more commands back is told as the moment at which a goal was lost.',
  mostMendings: 'More mistakes of one statement are not mended.',
  mostMicros: 'A time of day or a duration goes no further either way.',
  mostPackedCharacters: 'A longer text is not looked at as a link.',
  mostPending: 'More changes of a list of partitions are put in order at once.',
  mostSigns: 'Of longer digests in a record not all are packed as such.',
  mostUnpackedBytes: 'A link whose text would be larger is refused.',
  mostTokens: 'A statement of more words and signs within a document is taken for one about rows.',
  mostWords: 'No more words of a statement decide which of the product it is.',
  mutationLimit: 'A solution is proved with no more changes.',
  namedLimit: 'Of more, the number is told instead of the names.',
  portionLimit: 'No more statements of a script are entered before the next ones have their turn.',
  cellLineLimit: 'A cell of a pasted table with more lines is read line by line.',
  startLimitMs: 'The start of an exercise is not waited for any longer.',
  statementLineLimit: 'In a printed row, a statement of more lines is taken for a cell.',
  patienceMs: 'A statement that waits longer is given up.',
  patternPartLimit: 'A regular expression of more parts is refused.',
  readAtOnceLimit:
    'Where more rows would have to be read of the past, a watch that is entered does not say how it stands.',
  recordedBranchLimit: 'A record of more branches is not read.',
  recordLengthLimit: 'A longer text is not read as a record.',
  rememberedKeyLimit: 'Keys of more values are made anew each time.',
  setUpLimitMs: 'The set-up of a session is not waited for any longer.',
  sampleLimit:
    'What changes by itself is asked for at fixed intervals no more often; after that only when something happens.',
  slotLimit: '`.plan fewest` of a larger cluster is the plan of the product.',
  stillWaitingMs: 'A statement that nothing can finish any more is given up after it.',
  storyLimitMs: 'A story does not go on for longer.',
  textLimit: 'A longer text in a saved world or history is refused.',
  toldMistakeLimit: 'More mistakes in an exercise are not told at once.',
  viewLimit: 'A record with more settings of the view is not read.',
  viewValueLengthLimit: 'A record with a longer setting of the view is not read.',
  watchedRowLimit: 'More rows of a watch are counted, and not kept.',
  weightLimit: 'A goal or bet with a higher weight is refused.',
  workloadRowLimit: 'A workload keeps as many of its own rows, and lets go of the oldest.',
};
