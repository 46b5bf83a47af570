import { counted, duration, leavesNamed, listed, number } from './formats.ts';

interface Late {
  readonly ms: number;
  readonly since: string;
  readonly seen: { readonly ms: number; readonly since: string } | null;
}

/** From what happened, and from when it was seen, where that was later. */
function lateness(late: Late | null): string {
  if (late === null || late.ms === 0) return '';
  const { ms, since, seen } = late;
  const told = `, ${duration(ms)} after ${since}`;
  if (seen === null) return told;
  return `${told}, ${seen.ms === 0 ? 'when' : `${duration(seen.ms)} after`} ${seen.since}`;
}

interface Unanswered {
  readonly from: string;
  readonly to: string | null;
  readonly times: number;
  readonly forMs: number;
}

/** When there was no answer. */
function noAnswer({ from, to, times, forMs }: Unanswered): string {
  if (times > 1) return `no answer ${times} times, first at ${from}, for ${duration(forMs)} in all`;
  return to === null ? `no answer since ${from}` : `no answer from ${from} to ${to}`;
}

const except = (unanswered: Unanswered | null): string =>
  unanswered === null ? '' : `; ${noAnswer(unanswered)}`;

/** What has not counted: for how long it was so, and for how long it has to last; null where nothing says so. */
const pending = (isSo: string, ms: number | null, ofMs: number | null): string => {
  if (ms === null)
    return ofMs === null ? `${isSo}, not asked yet` : `${isSo}, for less than ${duration(ofMs)}`;
  return `${isSo} for ${duration(ms)}${ofMs === null ? '' : ` of ${duration(ofMs)}`}`;
};

/** What is watched over all of time: its lanes, the ready ones, and the rehearsal of alerts. */
export const watches = {
  title: 'Watch',
  lanes: {
    label: 'Watches',
    signs: {
      button: 'Signs',
      title: 'What the lanes mean',
      rows: [
        ['✓', 'met; of an alert: there was nothing to tell'],
        ['○', 'not yet met'],
        ['✕', 'broken'],
        ['!', 'an alert that has fired'],
        ['⊘', 'a blind alert: it never fired for what it is there for'],
        ['…', 'an alert that has not fired yet for what lasts'],
        ['?', 'met, or silent, wherever it was answered: for some time it was not'],
        ['–', 'no answer now'],
      ] as readonly (readonly [string, string])[],
      looks: {
        met: 'met',
        'not-yet': 'not yet met',
        broken: 'broken, or an alert that fires',
        pending: 'not so, but not asked yet or not for long enough',
        'met-again': 'met again',
        unknown: 'no answer',
      },
    },
    met: 'met',
    metSoFar: 'met so far',
    metAgain: 'met again',
    metLate: (lateMs: number, since: string) => `met ${duration(lateMs)} after ${since}`,
    metAfter: (ms: number) => `met after ${duration(ms)}`,
    notYet: 'not yet',
    broken: 'broken',
    brokenFor: (ms: number) => `broken for ${duration(ms)}`,
    brokenAfter: (ms: number) => `broken after ${duration(ms)}`,
    fires: (lateMs: number, since: string) =>
      lateMs === 0 ? 'fires at once' : `fires ${duration(lateMs)} after ${since}`,
    /** Since when something counts, by what happened then. */
    since: {
      died: (hosts: readonly string[]) => `${leavesNamed(hosts)} died`,
      hung: (hosts: readonly string[]) => `${leavesNamed(hosts)} stopped answering`,
      cutOff: (hosts: readonly string[]) => `${listed(hosts)} were cut off from each other`,
      noticed: (hosts: readonly string[]) =>
        `${leavesNamed(hosts)} ${hosts.length === 1 ? 'was' : 'were'} missed`,
      offline: (hosts: readonly string[]) => `${leavesNamed(hosts)} went offline`,
      at: (told: string, clock: string) => `${told} at ${clock}`,
    },
    blind: 'never fired: blind',
    so: (ms: number | null, ofMs: number | null) => pending('so', ms, ofMs),
    notSo: (ms: number | null, ofMs: number | null) => pending('not so', ms, ofMs),
    unknown: 'no answer',
    blindNow: 'blind: no answer',
    rows: (count: number) => counted(count, 'row', 'rows'),
    goes: (clock: string) => `Go to ${clock}.`,
    below: (count: number) => `${count} more below`,
    above: (count: number) => `${count} more above`,
    always: (name: string) => `${name}: met all the time.`,
    never: (name: string) => `${name}: there was no answer.`,
    unanswered: (name: string, told: { readonly fires: boolean; readonly clock: string }) =>
      `${name}: ${told.fires ? 'blind: ' : ''}no answer since ${told.clock}.`,
    metWhere: (name: string, unanswered: Unanswered) =>
      `${name}: met wherever it was answered${except(unanswered)}.`,
    notYetMet: (name: string, unanswered: Unanswered | null) => `${name}: not yet met${except(unanswered)}.`,
    metInTheEnd: (name: string) => `${name}: met so far.`,
    metFirst: (name: string, told: { readonly clock: string; readonly late: Late | null }) =>
      `${name}: met at ${told.clock}${lateness(told.late)}.`,
    pendingFrom: (name: string, clock: string) => `${name}: met, but not so since ${clock}.`,
    tooShort: (name: string, clock: string) =>
      `${name}: met; what began at ${clock} did not last for long enough.`,
    blindTo: (name: string, clock: string) => `${name}: never fired: blind to what began at ${clock}.`,
    broke: (
      name: string,
      told: {
        readonly fires: boolean;
        readonly clock: string;
        readonly late: Late | null;
        readonly times: number;
        readonly forMs: number;
      },
    ) =>
      `${name}: ${told.fires ? 'fires' : 'broken'} first at ${told.clock}${lateness(told.late)}, ${counted(told.times, 'time', 'times')}, for ${duration(told.forMs)} in all.`,
    number: (
      name: string,
      told: {
        readonly least: number;
        readonly most: number;
        readonly changes: number;
        readonly unanswered: Unanswered | null;
      },
    ) => {
      const { least, most, changes, unanswered } = told;
      const said =
        changes > 0
          ? `from ${number(least)} to ${number(most)}, ${counted(changes, 'change', 'changes')}`
          : `${number(least)} ${unanswered === null ? 'all the time' : 'wherever it was answered'}`;
      return `${name}: ${said}${except(unanswered)}.`;
    },
    mostRows: (
      name: string,
      told: { readonly most: number; readonly clock: string; readonly unanswered: Unanswered | null },
    ) => {
      const { most, clock, unanswered } = told;
      const none = unanswered === null ? 'no rows at any time' : 'no rows wherever it was answered';
      const said = most === 0 ? none : `at most ${counted(most, 'row', 'rows')}, from ${clock} on`;
      return `${name}: ${said}${except(unanswered)}.`;
    },
    /** What goes wrong: when it does so first, and where a key has led to. */
    stops: {
      broken: {
        first: (names: readonly string[], clock: string) => `First broken at ${clock}: ${listed(names)}.`,
        at: (names: readonly string[], clock: string) => `Broken at ${clock}: ${listed(names)}.`,
      },
      fires: {
        first: (names: readonly string[], clock: string) => `First fired at ${clock}: ${listed(names)}.`,
        at: (names: readonly string[], clock: string) => `Fires at ${clock}: ${listed(names)}.`,
      },
      missed: {
        first: (names: readonly string[], clock: string) => `First blind at ${clock}: ${listed(names)}.`,
        at: (names: readonly string[], clock: string) =>
          `Blind to what begins at ${clock}: ${listed(names)}.`,
      },
      unanswered: {
        first: (names: readonly string[], clock: string) =>
          `First without an answer at ${clock}: ${listed(names)}.`,
        at: (names: readonly string[], clock: string) => `No answer from ${clock} on: ${listed(names)}.`,
      },
    },
    keys: { broken: 'B and Shift+B go from break to break.', all: 'B and Shift+B go to each such moment.' },
  },
  intro:
    'What is watched is asked whenever something happens, from the beginning on; an alert is asked as often as EVERY says. Each has a lane below the timeline, and is a statement: the console has it too.',
  watched: 'Watched now',
  /** Of a statement that has not had its turn. */
  waits: (behind: string | null) =>
    behind === null ? 'waits for its turn' : `waits for ${behind}, and begins after it`,
  isWatched: (statement: string) => `${statement} has had its turn: it is watched.`,
  refusedLater: (statement: string, why: string) => `${statement} had to wait, and was refused then: ${why}`,
  cancel: (statement: string) => `Stop ${statement}`,
  unwatch: (name: string) => `Stop watching ${name}`,
  ready: {
    title: 'Say when there is',
    /** Around the number of seconds, which is written between them. */
    lasting: { before: 'a leaf that is not online for longer than', after: 'seconds' },
    seconds: 'How long, in seconds',
    sentences: {
      partitionWithoutPrimary: 'a partition without a primary',
      partitionWithoutSecondCopy: 'a partition without a second copy',
      copiesInOneGroup: 'a partition with all its copies in one group',
      writesLost: 'a write that was acknowledged and is lost',
      unevenPair: 'a pair whose leaves serve unevenly many primaries',
      operationFailed: 'an operation that failed',
      lastCopyOrphaned: 'an orphan that holds the last copy of a partition',
      leafNotOnline: 'a leaf that is not online for longer than n seconds',
    },
  },
  alert: {
    title: 'Rehearse an alert',
    intro:
      'Paste the query with which you watch a real cluster. Its lane shows when it would fire in this failure, how late, or that it never would.',
    query: 'Monitoring query (SELECT)',
    sign: 'Something is wrong when',
    signs: { rows: 'rows come back', above: 'its value is above', below: 'its value is below' },
    bound: 'Bound',
    every: 'Asked every (seconds)',
    lasts: 'It has to last (seconds)',
    node: 'Asked over (FROM NODE)',
    observer: 'no connection (without FROM NODE): sees all',
    name: 'Name',
    watch: 'Watch it',
    faults: {
      noQuery: 'The statement that watches it is shown here as soon as there is a query.',
      noSelect:
        'A SELECT is needed: no other statement can be watched. What SHOW LEAVES lists, SELECT * FROM INFORMATION_SCHEMA.LEAVES lists too.',
      noNumber: 'Whole numbers are needed: at least 1 second between two questions.',
      noName: 'A name is needed.',
      oneRow: 'This query always gives one row. Choose what its value must be for something to be wrong.',
    },
  },
};
