import type { History } from '../history/index.ts';
import { type Play, type Watch, Watches } from '../statements/index.ts';
import { readyWatches } from '../statements/views/playground/ready-watches.ts';
import { WatchCourses } from '../statements/watching/watch-courses.ts';
import { readExpectation, readSelect } from './questions.ts';
import { Mistakes } from './reader.ts';

/** A goal that a session suggests: what it kept to all the time, or what it brought about. */
export interface SuggestedGoal {
  readonly name: string;
  /** `PLAYGROUND.PARTITIONS …`, as it may stand in a fence `expect`. */
  readonly expectation: string;
  readonly kind: SuggestedKind;
  /** A number that belongs to it: of rows, or of copies. */
  readonly count: number;
  /** Where rows are counted: the table. */
  readonly table: string;
  /** Was it brought about, or had it been so before anything was done? What had been so is worth little. */
  readonly isBroughtAbout: boolean;
}

export type SuggestedKind =
  | 'everServed'
  | 'nobodyWaits'
  | 'nothingLost'
  | 'evenPairs'
  | 'servedAtEnd'
  | 'copiesAtEnd'
  | 'onlineAtEnd'
  | 'rowsAtEnd'
  | 'explained'
  | 'fewCopies';

/** More tables are not counted. */
const suggestedTableLimit = 3;

type Played = Pick<Play, 'history' | 'statements'>;

/**
 * The goals that a session suggests, found by asking ready questions of all of its time: those which hold in the end.
 * `untouched` is the same start with nothing done. Nothing of either changes.
 */
export function suggestedGoals(play: Played, untouched: Played): readonly SuggestedGoal[] {
  const asked = candidatesFor(play.history, countedRows(play)).flatMap((candidate) => {
    const watch = watchOf(candidate);
    return watch === null ? [] : [{ candidate, watch }];
  });
  const watches = asked.map(({ watch }) => watch);
  const before = coursesOf(untouched, watches);
  return coursesOf(play, watches).flatMap((course, index) => {
    const candidate = asked[index]?.candidate;
    if (candidate === undefined || course.standing?.state !== 'met') return [];
    return [{ ...candidate, isBroughtAbout: before[index]?.standing?.state !== 'met' }];
  });
}

function coursesOf({ history, statements }: Played, watched: readonly Watch[]): WatchCourses['all'] {
  const watches = new Watches();
  watches.replace(watched);
  const courses = new WatchCourses({ history, watches, entered: () => statements });
  courses.work(() => true);
  return courses.all;
}

type Candidate = Omit<SuggestedGoal, 'isBroughtAbout'>;

function watchOf({ expectation, name }: Candidate): Watch | null {
  const mistakes = new Mistakes();
  const text = `${name} ${expectation}`;
  const asked = readExpectation({ text, at: nowhereInText }, mistakes);
  return mistakes.all.length === 0 ? (asked?.watch ?? null) : null;
}

interface CountedRows {
  readonly table: string;
  readonly rows: number;
}

/** How many rows each of the first tables has in the end, as somebody reads it who sees all of the cluster. */
function countedRows(play: Played): readonly CountedRows[] {
  const tables = play.history.tip.databases
    .flatMap(({ name, tables }) => tables.slice().map((table) => `${name}.${table.name}`))
    .filter((name) => /^\w+\.\w+$/.test(name))
    .slice(0, suggestedTableLimit);
  const asked = tables.flatMap((table, index) => {
    const watch = selectOf(`SELECT COUNT(*) FROM ${table}`, `rows${index}`);
    return watch === null ? [] : [{ table, watch }];
  });
  const watches = asked.map(({ watch }) => watch);
  return coursesOf(play, watches).flatMap(({ stretches }, index) => {
    const value = stretches.at(-1)?.value ?? null;
    const cell = value !== null && typeof value === 'object' ? value.rows[0]?.[0] : null;
    const table = asked[index]?.table;
    return typeof cell === 'number' && table !== undefined ? [{ table, rows: cell }] : [];
  });
}

const nowhereInText = () => ({ line: 1, column: 1 });

const selectOf = (text: string, name: string): Watch | null =>
  readSelect({ text, at: nowhereInText }, name, new Mistakes())?.watch ?? null;

const nobody = 'NOT EXISTS (SELECT * FROM PLAYGROUND.PARTITIONS WHERE';

function candidatesFor({ tip: world }: History, counted: readonly CountedRows[]): readonly Candidate[] {
  const one = (kind: SuggestedKind, name: string, expectation: string, count = 0, table = ''): Candidate => ({
    ...{ kind, name, expectation, count, table },
  });
  const ready = (key: string): string =>
    readyWatches.find((watch) => watch.key === key)?.condition ?? '1 = 1';
  const leaves = [...world.nodes].filter((node) => node.kind === 'leaf' && node.state === 'online').length;
  const copies = world.events.slice().filter(({ kind }) => kind === 'copyStarted').length;
  return [
    one('everServed', 'served', `always ${ready('partitionWithoutPrimary')}`),
    one('nobodyWaits', 'quiet', `always ${nobody} WAITS_FOR = 'leafSilent')`),
    one('nothingLost', 'kept', `always ${ready('writesLost')}`),
    one('evenPairs', 'even', `at end ${ready('unevenPair')}`),
    one('servedAtEnd', 'answered', 'at end (SELECT MIN(SERVED) FROM PLAYGROUND.PARTITIONS) = 1'),
    one('copiesAtEnd', 'copies', 'at end (SELECT MIN(COPIES) FROM PLAYGROUND.PARTITIONS) = 2', 2),
    one(
      'onlineAtEnd',
      'online',
      `at end (SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'online') = ${leaves}`,
      leaves,
    ),
    ...counted.map(({ table, rows }, index) =>
      one('rowsAtEnd', `rows${index + 1}`, `at end (SELECT COUNT(*) FROM ${table}) = ${rows}`, rows, table),
    ),
    one(
      'explained',
      'read',
      "at end EXISTS (SELECT * FROM PLAYGROUND.STATEMENTS WHERE KIND LIKE 'rebalance%' AND EXPLAINED_BY IS NOT NULL)",
    ),
    ...(copies > 0
      ? [one('fewCopies', 'thrifty', `always (SELECT COUNT(*) FROM PLAYGROUND.COPIES) <= ${copies}`, copies)]
      : []),
  ];
}
