import { visible, type Wording } from '../../base/index.ts';
import type {
  Countable,
  DocumentWords,
  LineOfRecord,
  OutsideStep,
  PassageSaid,
  RecordDifference,
  RecordWording,
} from '../records.ts';
import { clockText } from './clock.ts';
import { enumerated } from './counts.ts';

const counted: Readonly<Record<Countable, string>> = {
  acts: 'acts',
  branches: 'branches',
  statements: 'statements',
  views: 'settings of the view',
};

const lines: Readonly<Record<LineOfRecord, string>> = {
  engine: 'with which version it was made',
  seed: 'what decides chance',
  start: 'where it starts',
  act: 'what was done',
  view: 'a setting of the view',
  end: 'where it ends',
  branches: 'how far its branches go',
  digests: 'the digests of its statements',
};

/** Longer statements are not told whole. */
const toldLength = 60;

const quoted = (text: string): string =>
  text === '' ? '' : ` (${visible(text.length > toldLength ? `${text.slice(0, toldLength)}…` : text)})`;

/** With which versions what differs, and what is to be done about it. */
const differing = ({ madeWith, shownWith }: RecordDifference, what: string): string =>
  `Made with ${madeWith}, shown with ${shownWith}: ${what}. ${
    madeWith === shownWith
      ? 'As the version is the same, it was probably changed after it was saved: open it as it was saved, or save it anew to keep what is shown.'
      : `To see it as it was, open it with ${madeWith}; to keep what is shown, save it anew.`
  }`;

export const recordWording: RecordWording = {
  fault: {
    tooLong: ({ limit }) => `This is too long for a record, which has at most ${limit} characters.`,
    noRecord: () => 'This is no record of HA Playground.',
    newerFormat: ({ format }) =>
      `This record has format ${format}, which is newer than this version can read. Open it with a newer one.`,
    cutOff: ({ line }) => `This record is cut off after line ${line}.`,
    tooMany: ({ what, limit, line }) => `Line ${line}: a record holds at most ${limit} ${counted[what]}.`,
    unreadable: ({ what, line }) => `Line ${line} should say ${lines[what]}, and cannot be read.`,
    unknownStart: ({ id }) => `This record starts with ${visible(id)}, which is not here.`,
  },
  difference: {
    start: (facts) => differing(facts, 'the story starts with another cluster than it did'),
    statement: (facts) =>
      differing(
        facts,
        `from statement ${facts.statement}${quoted(facts.text)} at ${clockText(facts.atMs)} on it goes another way`,
      ),
    branch: (facts) => {
      const { name, statement, text, atMs } = facts;
      const from = statement === null ? '' : `statement ${statement}${quoted(text)} at `;
      return differing(
        facts,
        `${visible(name)} goes another way, at the earliest from ${from}${clockText(atMs)} on`,
      );
    },
    cursor: (facts) => differing(facts, 'it ends at another place'),
  },
};

/** Nobody reads the names of more branches. */
const mostBranches = 20;

const branchNames = (names: readonly string[]): string =>
  names.length > mostBranches
    ? `${names.slice(0, mostBranches).map(visible).join(', ')} and ${names.length - mostBranches} more`
    : enumerated(names.map(visible));

const nobodyElse = 'no statement does that';

/** The whole command line; the ID of a node is known where it runs alone [DOC]. */
const withTool = (command: string, node: string): string =>
  `Run sdb-admin ${command} --memsql-id ID, with the MemSQL ID that sdb-admin list-nodes shows for ${visible(node)}.`;

const inSeconds = (word: string, ms: number | null): string => (ms === null ? '' : `${word} ${ms / 1_000} s`);

const mustAnswer: Readonly<Record<'always' | 'ever' | 'atEnd', string>> = {
  always: 'Something is wrong when it has answered 0',
  ever: 'What is expected has come about when it has answered 1',
  atEnd: 'At the end it must have answered 1',
};

/** How a person comes to the same on a real cluster. */
const outside: Wording<OutsideStep> = {
  killed: ({ node }) =>
    `here the process of ${visible(node)} is killed: ${nobodyElse}. On a cluster for tests, end it on its host with kill -9.`,
  stopped: ({ node }) =>
    `here the process of ${visible(node)} is stopped: ${nobodyElse}. ${withTool('stop-node', node)}`,
  started: ({ node }) =>
    `here the process of ${visible(node)} is started: ${nobodyElse}. ${withTool('start-node', node)}`,
  hung: ({ node }) =>
    `here the process of ${visible(node)} hangs: ${nobodyElse}. On a cluster for tests, suspend it on its host with kill -STOP.`,
  resumed: ({ node }) =>
    `here the process of ${visible(node)} answers again: ${nobodyElse}. Let it go on with kill -CONT.`,
  isolated: ({ nodes: [one, other] }) =>
    `here ${visible(one)} and ${visible(other)} no longer reach each other: ${nobodyElse}. On a cluster for tests, let a firewall drop what they send each other.`,
  healed: ({ nodes }) =>
    `here ${nodes === null ? 'all nodes' : `${visible(nodes[0])} and ${visible(nodes[1])}`} reach each other again: ${nobodyElse}. Take the rules of the firewall away.`,
  filled: ({ resource, node }) =>
    `here the ${resource} of ${visible(node)} is full: ${nobodyElse}. On a cluster for tests, use it up on its host.`,
  emptied: ({ resource, node }) =>
    `here the ${resource} of ${visible(node)} has room again: ${nobodyElse}. Make room on its host.`,
  lagging: ({ node }) =>
    `here it is set how far replication to ${visible(node)} lags: ${nobodyElse}. On a real cluster that comes with load.`,
  diverged: ({ node }) =>
    `here data on ${visible(node)} goes another way than its primaries: ${nobodyElse}, and nobody does it on purpose.`,
  workload: ({ text }) => `here clients are told what to do (${visible(text)}): let yours do the same.`,
  waited: ({ text }) =>
    `here time passes (${visible(text)}): wait as long, or until the next step prints what is expected.`,
  imported: () => 'here a cluster was made of pasted tables: yours is there already.',
  watched: ({ query }) => `here it begins that ${visible(query)} is watched: let your monitoring ask it.`,
  expected: ({ query, when, everyMs, forMs }) =>
    `here it begins that ${visible(query)} is watched: let your monitoring ask it${inSeconds(' every', everyMs)}. ${
      mustAnswer[when]
    }${inSeconds(' for', forMs)}.`,
  onlyHere: ({ text }) =>
    `here stood ${visible(text)}, which HA Playground alone answers: there is nothing to be done.`,
};

/** What stands before statements in a transcript. */
const said: Wording<PassageSaid> = {
  setUp: () => 'Not typed: this made the cluster that the session began with.',
  entered: ({ atMs, hereMs, node }) =>
    `At ${clockText(atMs)} on ${visible(node)}${
      hereMs === null ? '' : `, which in one line of statements is at ${clockText(hereMs)}`
    }:`,
  notTyped: ({ untilMs, node, database }) => {
    const parts = [
      ...(untilMs === null ? [] : [`time passes until ${clockText(untilMs)}`]),
      ...(node === null ? [] : [`the next statement was entered on ${visible(node)}`]),
      ...(database === null ? [] : [`${visible(database)} was used there`]),
    ];
    return `Not typed: ${enumerated(parts)}.`;
  },
  inParts: ({ atMs, node, text }) =>
    `At ${clockText(atMs)} on ${visible(node)} somebody typed ${visible(text)}. Others came while it lasted, so it stands here in parts.`,
};

export const documentWords: DocumentWords = {
  transcriptTitle: 'What was run',
  transcriptSays:
    'Statement by statement, each with its instant in simulated time and with what it printed. What was not typed says so.',
  said,
  printedOtherwise: {
    beside: 'In the session others ran beside this one. In a line of its own it prints:',
    stopped: 'In the session this did not come to its end. In a line of its own it prints:',
    session: 'In the session, of which this line is not all, it printed something else. Here it prints:',
  },
  runbookTitle: 'Runbook',
  runbookSays:
    'These statements were rehearsed in this order. Run each, compare what it prints, and go on only when it is as it says here, be it an error. How long each took is left out; where it matters when a step comes, it says so. Times are those of a model: the order and the reasons are those of the product. What is done without a statement is a step by hand.',
  step: (number) => `Step ${number}`,
  check: (number) => `Step ${number}: check`,
  byHand: (number) => `Step ${number}: by hand`,
  before: 'Before the first step',
  beginsWith: 'A cluster for tests, as these statements make it:',
  beginsEmpty: 'A cluster for tests that is a master aggregator and nothing else.',
  beginsPasted: 'Your cluster, as the tables show it that were pasted here: there is nothing to be made.',
  passes: (command) => `here time passes (${visible(command)}).`,
  time: {
    together: ({ ms }) =>
      `Together with the step before: here it came ${ms / 1_000} s after it, and what follows may depend on that.`,
    beside: () =>
      'Beside the step before: here it came while that still ran. Enter it on a connection of its own, without waiting.',
    after: ({ ms }) => `Wait first: here it came ${ms / 1_000} s after the step before.`,
    waits: ({ ms }) =>
      `Wait first, until it prints what stands here: that was ${ms / 1_000} s after the step before, and the cluster had gone on meanwhile.`,
    within: ({ ms }) =>
      `At once: here the cluster went on by itself ${ms / 1_000} s later, and may print something else then.`,
  },
  lost: ({ rows }) =>
    `Here ${rows === 1 ? 'one acknowledged row was' : `${rows} acknowledged rows were`} lost after this step: it came before a replica had them. Which and how many that are depends on how soon the step comes after the writes.`,
  expectedError: 'Expected is this error:',
  onlyInModel: (line) => `HA Playground alone says: ${line} Do not expect that of a cluster.`,
  passwordLeftOut: 'A password was left out of it: put it in place of xxxxx.',
  onNode: (node) => `On ${visible(node)}:`,
  expected: 'Expected:',
  compareWith: 'Compare with:',
  columnsLeftOut: (columns) =>
    `Left out, because every cluster has its own: ${enumerated(columns.map(visible))}.`,
  outside,
  branchesLeftOut: (branch, others) =>
    `This is ${visible(branch)} alone, up to the moment that was shown. Left out is what ${branchNames(others)} ${others.length === 1 ? 'has' : 'have'} besides.`,
};
