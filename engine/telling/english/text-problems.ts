import type { Wording } from '../../base/index.ts';
import type { Expected, Instead, Opened, PlaceName, QuotedPlace, TextProblem } from '../../language/index.ts';
import type { ProblemWords } from '../problems.ts';
import { alternatives } from './counts.ts';
import { durationProblems, numberProblems } from './value-problems.ts';

/** What is wrong with a text that is no statement, in plain sentences of English. */
export const textProblems: Wording<TextProblem, ProblemWords> = {
  noStatement: () => ({ message: 'There is no statement.', hint: 'Write help to see what there is.' }),
  notUnderstood: ({ written, expected }) => ({
    message: `${shown(written)} is not understood here.`,
    hint: `Write ${listOf(expected)}.`,
  }),
  pasteHasNoEnd: () => ({
    message: 'The pasted table has no end.',
    hint: 'Write .end on a line of its own after it.',
  }),
  pasteMissing: () => ({
    message: 'The pasted table is missing.',
    hint: 'Paste it on the lines after .import, and write .end on the line after it.',
  }),
  endsTooEarly: ({ opened, after, expected }) => ({
    message: `The ${nouns[opened]} ends too early.`,
    hint: `After ${after} write ${listOf(expected)}.`,
  }),
  tooManyCharacters: ({ count, limit }) => ({
    message: `The statement has ${count} characters, more than the ${limit} that are read.`,
    hint: splitIt,
  }),
  tooManyTokens: ({ count, limit }) => ({
    message: `The statement has ${count} words and signs, more than the ${limit} that are read.`,
    hint: splitIt,
  }),
  tooManyBrackets: ({ limit }) => ({
    message: `More than ${limit} brackets stand open here.`,
    hint: 'Write the condition with fewer brackets.',
  }),
  tooManyConditions: ({ limit }) => ({
    message: `The statement has more than ${limit} of AND, OR and NOT.`,
    hint: 'Use IN (...) with a list of values, or several statements.',
  }),
  tooManyQueries: ({ limit }) => ({
    message: `The statement has more than ${limit} of SELECT.`,
    hint: 'Ask in several statements.',
  }),
  notWhole: ({ written }) => ({
    message: `${written} is not a whole number.`,
    hint: 'Write a number without a point.',
  }),
  numberOutOfRange: ({ use, least, most }) => numberProblems[use](least, most),
  durationTooLong: ({ use, mostMinutes }) => durationProblems[use](mostMinutes),
  durationTooShort: ({ leastSeconds }) => ({
    message: 'That is too often to be asked.',
    hint: `Write ${leastSeconds}s or more.`,
  }),
  optionTwice: ({ option }) => ({ message: `${option} stands here twice.`, hint: 'Write it once.' }),
  columnTypeUnsupported: ({ type }) => ({
    message: `Columns of type ${type} are not supported here.`,
    hint: 'Columns hold numbers (INT, BIGINT, DECIMAL, DOUBLE), texts (VARCHAR, TEXT, JSON) and times (DATE, DATETIME).',
  }),
  lengthMissing: ({ type, example }) => ({
    message: `${type} says no ${/^(?:ENUM|SET)$/.test(type) ? 'values' : 'length'}.`,
    hint: `Write ${example}.`,
  }),
  ofOtherTable: ({ written, table }) => ({
    message: `An UPDATE changes the rows of one table, here ${shown(table)}.`,
    hint: `Change those of ${shown(written)} with another UPDATE.`,
  }),
  shellLine: ({ written }) => ({
    message: `${shown(written)} is a word of a shell, and there is none here.`,
    hint: 'Enter statements and dot commands alone, one after another.',
  }),
  partUnknown: ({ written }) => ({
    message: `${shown(written)} is no part of such a definition.`,
    hint: 'Leave it out.',
  }),
  signTooMuch: ({ written }) => ({ message: `There is a ${written} too many.`, hint: 'Leave it out.' }),
  bracketOpen: ({ after }) => ({ message: 'A bracket is never closed.', hint: `Write ) after ${after}.` }),
  assignedWithin: () => ({
    message: 'A variable gets no value within an expression.',
    hint: 'Write SET @a = 1; or SELECT 1 INTO @a;',
  }),
  castByColons: ({ type }) => ({
    message: 'Behind :: stands a member of a JSON.',
    hint: `A cast is written :> ${type}; a member of that name is JSON_EXTRACT_JSON(json, '${type.replace(/\W.*$/s, '')}').`,
  }),
  noColumn: () => ({ message: 'The table has no column.', hint: 'Give it one, such as (id INT).' }),
  progressionWithoutStart: () => ({
    message: 'Before ... there must be two rows of one number each.',
    hint: 'Write the first two rows and the last, such as (101), (102), ... (200).',
  }),
  progressionMissesEnd: ({ from, to, last }) => ({
    message: `From ${from} and ${to} the rows never reach ${last}.`,
    hint: 'The rows go on by the difference of the two before the dots.',
  }),
  progressionTooLong: ({ rows, limit }) => ({
    message: `These are ${rows} rows, more than ${limit} at once.`,
    hint: 'Insert them with several statements.',
  }),
  tooManyQualifiers: () => ({
    message: 'A column has at most a database and a table before it.',
    hint: 'Write database.table.column.',
  }),
  commentOpen: ({ place }) => ({
    message: `The comment that opens ${placeIn(place)} has no end.`,
    hint: 'Close it with */.',
  }),
  quoteOpen: ({ quote, before, content, place }) => ({
    message: `The ${quote === '`' ? 'backtick' : 'quote'} that opens ${placeIn(place)}, before ${shown(before) || 'the end'}, is never closed.`,
    hint: content === '' ? `Close it with ${quote}.` : `Close it with ${quote}: ${quote}${content}${quote}.`,
  }),
  quoteForPrint: ({ instead }) => ({
    message: 'This is a quote for print, not one for statements.',
    hint: `Write ${instead} instead.`,
  }),
  dotsInOne: () => ({
    message: 'This is one character that looks like three dots.',
    hint: 'Write three dots: ...',
  }),
  dash: () => ({ message: 'This dash is not a minus sign.', hint: 'Write - instead.' }),
  printed: () => ({
    message: 'This was printed by a client: nothing of it was typed.',
    hint: 'Tables of a cluster belong between .import and .end.',
  }),
  characterInvisible: ({ code }) => ({
    message: `There is an invisible character here, U+${code}.`,
    hint: 'Delete it.',
  }),
  characterUnknown: ({ character }) => ({
    message: `The character ${character} means nothing here.`,
    hint: 'Delete it, or put it in quotes.',
  }),
  writtenElsewhere: ({ note }) => ({
    message: 'It is written in another way here.',
    hint: note === undefined ? 'What does the same, or comes nearest:' : insteadOf[note],
  }),
  doneToNode: ({ command, thenStarts }) => ({
    message: 'What is done to the process of a node is a dot command here.',
    hint: `Write ${command} and the node${thenStarts ? ', and then .start and the node' : ''}, as SHOW LEAVES and SHOW AGGREGATORS list them:`,
  }),
  signForPrint: ({ written, instead }) => ({
    message: `${written} is a sign for print, not one for statements.`,
    hint: `Write ${instead} instead.`,
  }),
  placeForValue: ({ written }) => ({
    message: `${written} stands where a program puts a value.`,
    hint: 'Write the value itself.',
  }),
  clauseAlone: ({ written }) => ({
    message: `${written} goes on with a statement, and there is none before it.`,
    hint: 'Write it before the ; of that statement, or write the whole of it.',
  }),
  caseOpen: ({ after }) => ({ message: 'CASE is never closed.', hint: `Write END after ${after}.` }),
  dotCommandInBackground: () => ({
    message: 'A dot command cannot run in the background.',
    hint: 'Write a statement after .background; a dot command takes no time.',
  }),
  optionElsewhere: ({ option, options }) => ({
    message: `${option} is no option here.`,
    hint: options.length === 0 ? 'Leave it out.' : `Leave it out, or write ${alternatives(options)}.`,
  }),
  unsupported: ({ phrase, instead }) => ({
    message: `${phrase} is not supported in this version.`,
    hint: insteadOf[instead],
  }),
  misspelled: ({ written, at, nearest }) => ({
    message: `${shown(written)} is not ${at === 'inside' ? 'understood here' : `a ${nouns[at]}`}.`,
    hint: `Did you mean ${nearest}?`,
  }),
  statementUnknown: ({ written }) => ({
    message: `No statement starts with ${shown(written)}.`,
    hint: 'Write help to see the statements there are.',
  }),
  dotCommandUnknown: ({ written }) => ({
    message: `${shown(written)} is not a dot command.`,
    hint: 'Write .help to see the dot commands.',
  }),
  endWithoutImport: () => ({
    message: '.end stands without .import.',
    hint: 'Write .import on a line before the table.',
  }),
  nameInQuotes: ({ of, name }) => ({
    message: `The name of ${places[of]} does not stand in such quotes.`,
    hint: `Write \`${name}\`, or ${shown(name)} without any.`,
  }),
  besidePaste: () => ({
    message: 'Nothing stands beside .import.',
    hint: 'Paste the table on the lines after it.',
  }),
  dotForgotten: ({ written, command }) => ({
    message: `${shown(written)} is not a statement.`,
    hint: `Did you mean ${command}?`,
  }),
  quotesForgotten: ({ of, written }) => ({
    message: `A ${quotedNouns[of]} stands in quotes.`,
    hint: `Write '${written}'.`,
  }),
  unitForgotten: ({ written, whole, meant }) => ({
    message: `${shown(written)} is not a duration.`,
    hint: /^\d+$/.test(written)
      ? `Write ${whole}s for seconds, ${whole}ms for milliseconds or ${whole}m for minutes.`
      : `Write ${meant}.`,
  }),
  wordForgotten: ({ word, before }) => ({
    message: `${sign(word)} is missing before ${sign(shown(before))}.`,
    hint: `Write ${sign(word)} there.`,
  }),
  severalStatements: () => ({
    message: 'More than one statement stands here.',
    hint: 'Run one statement at a time.',
  }),
  terminatorForgotten: ({ opened, written, expected }) => ({
    message: `The ${nouns[opened]} does not go on with ${shown(written)}.`,
    hint: opened === 'dotCommand' ? 'Write nothing after it on its line.' : howToEnd(expected),
  }),
};

/** `in line 2, at character 14`; a text of one line has no lines. */
const placeIn = ({ line, character }: { readonly line: number; readonly character: number }): string =>
  line === 1 ? `at character ${character}` : `in line ${line}, at character ${character}`;

const splitIt = 'Split it into several statements, each with its own ; at the end.';

const nouns: Readonly<Record<Opened, string>> = { statement: 'statement', dotCommand: 'dot command' };

const insteadOf: Readonly<Record<Instead, string>> = {
  lookAtHelp: 'Write help to see the statements of this version.',
  stopProcess: 'Use .kill or .stop for the process of a node.',
  askApart: 'Use GROUP BY, or a SELECT in brackets that counts the rows beside each row.',
  writeValue: 'A connection keeps no variables: write the value itself.',
  insertAnew: 'Delete the rows and insert them anew.',
  leaveOut: 'Leave it out.',
  oneTable:
    'A statement removes rows of one table: write one for each, and begin with the one that says which rows.',
  oneByOne: 'One table is renamed at a time:',
  windowInPlace: 'A window stands in the brackets behind OVER:',
  limitForSample: 'No rows are drawn by chance here. LIMIT shows a few of them:',
  noFiles: 'There are no files here: what is printed can be copied.',
  noHints: 'Nothing tells the server how to answer. COUNT(*) in a SELECT of its own counts without a LIMIT:',
  nameColumns: 'Say in brackets which columns it is of:',
  nameIndex: 'An index has a name:',
  emptyFirst: 'Empty the table with TRUNCATE first, then:',
  partitionsStay:
    'A database keeps the partitions that it was made with. Make another one, and fill it with INSERT … SELECT:',
  nameStays: 'A database keeps its name. Make another one, and fill it with INSERT … SELECT:',
  groupsInLeaves: 'The group and the pair of a leaf are columns of:',
  valueBehind: 'Its new value stands behind =. What it has now:',
  oneVariable: 'One variable is set at a time:',
  leafByHost: 'A leaf is called by its name, as SHOW LEAVES has it, not by a number:',
  wholeDatabases: 'Partitions are of a database, and all of its tables move with them:',
  readsLockNothing: 'A read locks nothing and waits for nobody:',
  onTimeline: 'What was at another time is seen where the timeline is dragged to. What is now:',
  partitionByShow: 'A table is read whole; SHOW PARTITIONS says where its parts are:',
  comparedAround: 'What OVER gives is compared in a SELECT around it:',
  oneOfEach: 'GROUP BY makes one row of each:',
  nameThem: 'A column is left out by naming the others:',
  orderForPercentile: 'Order the rows, and take one of them with LIMIT 1 OFFSET.',
  stopThenStart: 'A process that is to start anew is stopped, and then started with .start:',
  otherOrder: 'Its words stand in another order:',
  oneNode: 'It is about one node at a time: write one for each.',
  leavesListed:
    "The leaves are named, as in DETACH LEAVES ('leaf-1':3306, 'leaf-2':3306). Those that there are stand in:",
  rowsByWhere: 'The console is no shell: WHERE picks rows, and what is printed can be copied.',
  formByEnding: 'Rows are printed as a table, or with \\G as a line for each cell:',
  noTools:
    'There are no machines, files and tools here. What is done to a cluster are statements, what is done to a process dot commands, as .help lists them. How the cluster is:',
  brokenLinks:
    'What is done to the network is a dot command: .isolate cuts a link, .lag slows a leaf, .heal mends:',
  rowsFoundAnyhow: 'How rows are found is not chosen here. Without it:',
  sayWhatItIs: 'Say what is dropped, such as a DATABASE or a TABLE:',
  outerByJoin: 'Rows without a counterpart are kept by LEFT JOIN; without it:',
};

const places: Readonly<Record<PlaceName, string>> = {
  column: 'a column',
  columnType: 'a column type',
  comparison: 'a comparison',
  database: 'a database',
  duration: 'a duration',
  group: '1 or 2',
  heading: 'a heading',
  host: 'a host in quotes',
  newName: 'a new name',
  node: 'a node',
  number: 'a number',
  ordinal: 'the number of a partition',
  password: 'a password in quotes',
  pastedTable: 'a pasted table',
  pattern: 'a pattern in quotes',
  phase: 'a phase',
  port: 'a port',
  rate: 'a number a second',
  table: 'a table',
  text: 'a text in quotes',
  topic: 'a topic',
  unit: 'SECOND, MINUTE, HOUR or DAY',
  user: 'a user',
  value: 'a value',
  variable: 'a variable',
  version: 'a version',
  assumption: 'what is assumed',
  assumed: 'a size, a speed or a duration',
  watch: 'the name of a watch',
};

const quotedNouns: Readonly<Record<QuotedPlace, string>> = {
  host: 'host',
  password: 'password',
  pattern: 'pattern',
  text: 'text',
};

const fewChoices = 5;

function howToEnd(expected: Expected): string {
  const choices = expected.keywords.length;
  const isTold = choices > 0 && choices <= fewChoices;
  return isTold ? `End it with ; or write ${listOf(expected)}.` : 'End it with ; before that.';
}

const listLength = 8;

/** Words alone are read faster than places and signs. */
const wordListLength = 18;

/** What may stand at a place, as a list in words: `a database, ALL or FORCE`. */
function listOf(expected: Expected): string {
  const named = expected.places.map((place) => places[place]);
  // Where a value may be followed by any sign, one stands for all of them.
  const isOperator = ['+', '*', '/'].every((one) => expected.keywords.includes(one));
  const words = isOperator
    ? expected.keywords.filter((word) => /[\p{L}\p{N}]/u.test(word))
    : expected.keywords;
  const everything = [...named, ...(isOperator ? ['an operator, such as +'] : []), ...words.map(sign)];
  const isShort = everything.length <= (named.length > 0 ? listLength : wordListLength);
  if (isShort) return alternatives(everything);
  return named.length > 0 ? alternatives(named.slice(0, listLength)) : 'a statement, such as SHOW LEAVES';
}

/** A word or text as it is, a sign in quotes, so that it can be seen. */
const sign = (written: string): string =>
  written === 'end' ? 'END' : /[\p{L}\p{N}]/u.test(written) ? written : `"${written}"`;

const shownLength = 40;

/** Some written text as a message names it: one line, not too long. */
function shown(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= shownLength ? line : `${characters.slice(0, shownLength - 1).join('')}…`;
}
