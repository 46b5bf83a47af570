import type { SimMs } from '../../base/index.ts';
import type { ClusterEvent } from '../../cluster/index.ts';
import type { FirstBreak, Scene } from '../binding/bound.ts';
import type { Watch } from '../client/watches.ts';
import { askDirectly, askOver, questionOf, valueOfAnswer, type WatchValue } from './question.ts';
import { type Answers, tellCourse } from './stretches.ts';

type Seen = Pick<Scene, 'observer' | 'extras'>;

/** When an expectation broke first, and when that was noticed, as far as the observer's line of time has come. */
export function firstBreakOf(watch: Watch, seen: Seen): FirstBreak {
  const { statement } = watch;
  if (statement.kind !== 'dotExpect') return { brokenAtMs: null, firedAtMs: null, lateByMs: null };
  const { history, place } = seen.observer;
  const line = { originMs: history.originMs, endMs: place.atMs, ...answersUpTo(watch, seen) };
  const always = { statement: { ...statement, everyMs: null, forMs: null } };
  const { firstBrokenMs, firedMs, lateByMs } = tellCourse(watch, line);
  const brokenAtMs = tellCourse(always, line).firstBrokenMs;
  return { brokenAtMs, firedAtMs: firstBrokenMs ?? firedMs, lateByMs };
}

interface Asked {
  readonly branch: number;
  /** Of the session, where the watch asks for them: they leave no trace in the cluster. */
  readonly statements: number;
  /** The last event of each instant, but for the first: another one there is another line of time. */
  readonly events: readonly (ClusterEvent | null)[];
  readonly values: readonly WatchValue[];
}

/** What was answered at each instant at which something happened; those that are known of the line are not asked again. */
function answersUpTo(watch: Watch, seen: Seen): Pick<Answers, 'instants' | 'values'> {
  const { history, place, entered } = seen.observer;
  const { branch } = place;
  const statements = asksForStatements.test(watch.text) ? entered().length : 0;
  const events = lastEvents(history.lineOf(branch).worldAt(place.atMs).events, history.originMs);
  const last = asked.get(watch);
  const known = last?.branch === branch && last.statements === statements ? last : null;
  const instants = events.map((event) => event?.atMs ?? history.originMs);
  const values = instants.map((atMs, index) => {
    const value = known?.events[index] === events[index] ? known?.values[index] : undefined;
    return value === undefined ? askAt(atMs, watch, seen) : value;
  });
  asked.set(watch, { branch, statements, events, values });
  return { instants, values };
}

const asksForStatements = /statements/i;

function askAt(atMs: SimMs, { kind, statement }: Watch, { observer, extras }: Seen): WatchValue {
  const { history, place, entered } = observer;
  const entries = history.branches[place.branch]?.entries ?? [];
  const applied = entries.filter((entry) => entry.atMs <= atMs).length;
  const then = { history, place: { branch: place.branch, atMs, applied }, entered, watches: [] };
  const asking = { observer: then, extras, world: history.lineOf(place.branch).worldAt(atMs) };
  const question = questionOf(statement);
  const node = statement.observer;
  const bound = node === null ? askDirectly(question, asking) : askOver(node, question, asking);
  return bound.kind === 'table' ? valueOfAnswer(kind, bound.table) : null;
}

/** The one at the origin is none. */
function lastEvents(events: Scene['world']['events'], originMs: SimMs): readonly (ClusterEvent | null)[] {
  const last: (ClusterEvent | null)[] = [null];
  events.forEach((event) => {
    if (event.atMs <= originMs) return;
    if (last.at(-1)?.atMs === event.atMs) last[last.length - 1] = event;
    else last.push(event);
  });
  return last;
}

/** A watch belongs to one session, and so to one history. */
const asked = new WeakMap<Watch, Asked>();
