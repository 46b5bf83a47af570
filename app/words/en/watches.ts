import { counted, duration, leavesNamed, listed, number } from './formats.ts';

const lateness = (ms: number, since: string): string => (ms === 0 ? '' : `, ${duration(ms)} after ${since}`);

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
      noticed: (hosts: readonly string[]) =>
        `${leavesNamed(hosts)} ${hosts.length === 1 ? 'was' : 'were'} missed`,
      offline: (hosts: readonly string[]) => `${leavesNamed(hosts)} went offline`,
      at: (told: string, clock: string, died: string | null) =>
        `${told} at ${clock}${died === null ? '' : ` (gone since ${died})`}`,
    },
    blind: 'never fired: blind',
    so: (ms: number | null, ofMs: number | null) => pending('so', ms, ofMs),
    notSo: (ms: number | null, ofMs: number | null) => pending('not so', ms, ofMs),
    unknown: 'no answer',
    rows: (count: number) => counted(count, 'row', 'rows'),
    goes: (clock: string) => `Go to ${clock}.`,
    below: (count: number) => `${count} more below`,
    above: (count: number) => `${count} more above`,
    always: (name: string) => `${name}: met all the time.`,
    never: (name: string) => `${name}: there was no answer.`,
    notYetMet: (name: string) => `${name}: not yet met.`,
    metInTheEnd: (name: string) => `${name}: met so far.`,
    metFirst: (
      name: string,
      told: { readonly clock: string; readonly lateMs: number; readonly since: string },
    ) => `${name}: met at ${told.clock}${lateness(told.lateMs, told.since)}.`,
    pendingFrom: (name: string, clock: string) => `${name}: met, but not so since ${clock}.`,
    tooShort: (name: string, clock: string) =>
      `${name}: met; what began at ${clock} did not last for long enough.`,
    blindTo: (name: string, clock: string) => `${name}: never fired: blind to what began at ${clock}.`,
    broke: (
      name: string,
      told: {
        readonly fires: boolean;
        readonly clock: string;
        readonly lateMs: number;
        readonly since: string;
        readonly times: number;
        readonly forMs: number;
      },
    ) =>
      `${name}: ${told.fires ? 'fires' : 'broken'} first at ${told.clock}${lateness(told.lateMs, told.since)}, ${counted(told.times, 'time', 'times')}, for ${duration(told.forMs)} in all.`,
    number: (
      name: string,
      told: { readonly least: number; readonly most: number; readonly changes: number },
    ) =>
      told.changes === 0
        ? `${name}: ${number(told.least)} all the time.`
        : `${name}: from ${number(told.least)} to ${number(told.most)}, ${counted(told.changes, 'change', 'changes')}.`,
    mostRows: (name: string, most: number, clock: string) =>
      most === 0
        ? `${name}: no rows at any time.`
        : `${name}: at most ${counted(most, 'row', 'rows')}, from ${clock} on.`,
    first: (names: readonly string[], clock: string) =>
      `First broken at ${clock}: ${listed(names)}. B and Shift+B go from break to break.`,
    breaks: (names: readonly string[], clock: string) => `Broken at ${clock}: ${listed(names)}.`,
  },
  intro:
    'What is watched is asked at every moment, from the beginning on, and drawn below the timeline. Each is a statement: the console has it too.',
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
    node: 'Asked over',
    observer: 'no connection: whoever sees all',
    name: 'Name',
    watch: 'Watch it',
    faults: {
      noQuery: 'The statement that watches it is shown here as soon as there is a query.',
      noSelect: 'A SELECT is needed that can be read here.',
      noNumber: 'Whole numbers are needed: at least 1 second between two questions.',
      noName: 'A name is needed.',
      oneRow: 'This query always gives one row. Choose what its value must be for something to be wrong.',
    },
  },
};
