import { counted, listed, number, seconds } from './formats.ts';

/** What is watched over all of time: its lanes, the ready ones, and the rehearsal of alerts. */
export const watches = {
  title: 'Watch',
  lanes: {
    label: 'Watches',
    met: 'holds',
    broken: 'broken',
    brokenFor: (ms: number) => `broken for ${seconds(ms)}`,
    unknown: 'no answer',
    rows: (count: number) => counted(count, 'row', 'rows'),
    goes: (clock: string) => `Go to ${clock}.`,
    always: (name: string) => `${name}: holds all the time.`,
    never: (name: string) => `${name}: there was no answer.`,
    broke: (name: string, told: { readonly clock: string; readonly times: number; readonly forMs: number }) =>
      `${name}: broken first at ${told.clock}, ${counted(told.times, 'time', 'times')}, for ${seconds(told.forMs)} in all.`,
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
  },
  intro:
    'What is watched is asked at every moment, from the beginning on, and drawn below the timeline. Each is a statement: the console has it too.',
  watched: 'Watched now',
  unwatch: (name: string) => `Stop watching ${name}`,
  ready: {
    title: 'Say when there is',
    seconds: 'n, in seconds',
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
      'Paste the query with which you watch a real cluster. Its lane shows when it would fire in this failure, and the ready ones beside it how late that is.',
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
