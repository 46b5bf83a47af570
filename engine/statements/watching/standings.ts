import type { World } from '../../cluster/index.ts';
import type { History } from '../../history/index.ts';
import type { Observer } from '../binding/bound.ts';
import type { Watch } from '../client/watches.ts';
import type { Standing } from './expected.ts';
import { standingAt } from './standing.ts';
import { WatchCourses } from './watch-courses.ts';

/** More rows than this are not read before a statement that enters a watch is answered. [MODEL] */
const readAtOnceLimit = 4_000_000;

/** How what is expected stands where an observer is, watch by watch; null for a watch that expects nothing. */
export function standingsOf(observer: Observer): readonly (Standing | null)[] {
  const { branch, atMs } = observer.place;
  const asking = askingOf(observer.history);
  Object.assign(asking.time, { watches: { all: observer.watches }, entered: observer.entered, branch });
  asking.courses.askUpTo(atMs);
  return asking.courses.all.map((course) => standingAt(course, atMs));
}

/** That of one watch that is about to be entered; null also where asking all of the past would take too long. */
export function standingOfNew(watch: Watch, observer: Observer): Standing | null {
  const { history, place } = observer;
  const { events, databases } = history.lineOf(place.branch).worldAt(place.atMs);
  if (events.length * rowsOf(databases) > readAtOnceLimit) return null;
  return standingsOf({ ...observer, watches: [...observer.watches, watch] }).at(-1) ?? null;
}

/** As many as the largest of the tables has, about: two for each partition. */
const rowsOf = (databases: World['databases']): number =>
  databases.reduce((rows, { partitions }) => rows + 2 * partitions.length, 1);

interface AskedTime {
  readonly history: History;
  watches: { readonly all: readonly Watch[] };
  entered: Observer['entered'];
  branch: number;
}

function askingOf(history: History): { readonly time: AskedTime; readonly courses: WatchCourses } {
  const before = known.get(history);
  if (before !== undefined) return before;
  const time: AskedTime = { history, watches: { all: [] }, entered: () => [], branch: 0 };
  const asking = { time, courses: new WatchCourses(time) };
  known.set(history, asking);
  return asking;
}

/** A watch belongs to one history: what was asked of it is kept as long as it is. */
const known = new WeakMap<History, { readonly time: AskedTime; readonly courses: WatchCourses }>();
