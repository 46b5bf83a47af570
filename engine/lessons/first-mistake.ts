import { firstIndex, type SimMs, unreachable } from '../base/index.ts';
import { type ClusterEvent, traitsOf, type World } from '../cluster/index.ts';
import type { Cursor } from '../history/index.ts';
import type { TellsEvent } from '../record/events-file.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import type { Play, StatementRun, Watch } from '../statements/index.ts';
import { leftAlone } from '../statements/watching/left-alone.ts';
import { askDirectly, questionOf, valueOfAnswer } from '../statements/watching/question.ts';
import type { FirstMistake } from '../telling/index.ts';
import type { Answers } from './asked-of-all-time.ts';
import { eventsAt, eventsBetween } from './events-at.ts';
import type { GoalGrade } from './goal-grade.ts';
import type { Goal } from './types.ts';

/**
 * The first thing that went wrong. `goalBroke`: what is expected of all of time was not so · `rowsLost`: what clients were
 * told is not so any more · `notAllowed`, `refused`: a statement · `goalLeft`: a goal that was met is not any more.
 */
export interface Mistaken {
  readonly kind: FirstMistake['kind'];
  readonly atMs: SimMs;
  /** The last one that was entered before it, or with it. */
  readonly statement: StatementRun | null;
  readonly event: ClusterEvent | null;
  readonly goals: readonly Goal[];
  /** Weight that is gone with it. */
  readonly costs: number;
  readonly rows: number;
}

interface Session {
  readonly play: Play;
  readonly steps: readonly StatementRun[];
  readonly goals: readonly GoalGrade[];
  readonly answers: Answers;
  readonly notAllowed: StatementRun | null;
}

/** The earliest of all that went wrong; null where nothing did. What is named first counts where several are at one instant. */
export function firstMistakeIn(session: Session): Mistaken | null {
  const found = [brokenIn(session), lossIn(session), notAllowedIn(session), leftIn(session)].filter(
    (one) => one !== null,
  );
  const first = found.reduce<Mistaken | null>(
    (earliest, one) => (earliest === null || one.atMs < earliest.atMs ? one : earliest),
    null,
  );
  // A refused statement has changed nothing: it is told of only where nothing else went wrong.
  return first ?? refusedIn(session);
}

function brokenIn({ play, steps, goals }: Session): Mistaken | null {
  const broken = goals.flatMap(({ goal, state, decidedMs }) =>
    state === 'broken' && decidedMs !== null ? [{ goal, atMs: decidedMs }] : [],
  );
  const first = broken.toSorted((one, other) => one.atMs - other.atMs)[0];
  if (first === undefined) return null;
  const then = broken.filter(({ atMs }) => atMs === first.atMs).map(({ goal }) => goal);
  return mistaken(play, { kind: 'goalBroke', atMs: first.atMs, goals: then, steps });
}

function lossIn({ play, steps, goals }: Session): Mistaken | null {
  const { history } = play;
  const lost = eventsBetween(history, history.originMs, history.endMs + 1).filter(
    (event) => traitsOf(event).loss === 'rows',
  );
  const [first] = lost;
  if (first === undefined) return null;
  const rows = lost.reduce(
    (total, event) => total + (event.kind === 'writesUndone' ? event.gone.length : 0),
    0,
  );
  const unmet = goals.filter(({ state }) => state !== 'met').map(({ goal }) => goal);
  // Where everything is met in the end, rows that are lost are part of the exercise.
  if (unmet.length === 0) return null;
  return {
    ...mistaken(play, { kind: 'rowsLost', atMs: first.atMs, goals: unmet, steps }),
    event: first,
    rows,
  };
}

function notAllowedIn({ play, steps, goals, notAllowed }: Session): Mistaken | null {
  if (notAllowed === null) return null;
  const all = goals.map(({ goal }) => goal);
  const atMs = notAllowed.startedAtMs;
  return { ...mistaken(play, { kind: 'notAllowed', atMs, goals: all, steps }), statement: notAllowed };
}

/** A goal that is asked about at the end was met before, and is not any more. A dip that mends itself is no mistake. */
function leftIn({ play, steps, goals, answers }: Session): Mistaken | null {
  const left = goals.flatMap(({ goal, state }) => {
    if (state === 'met' || state === 'broken') return [];
    const stretches = answers.stretchesOf(goal.watch);
    const last = stretches.findLastIndex(({ value }) => value === true);
    const next = stretches[last + 1];
    // What was done at the first instant hides how it was before; what the start had already nobody has done.
    if (next === undefined || (last < 0 && !isMetAtStart(goal.watch, play))) return [];
    return [{ goal, atMs: lostForGood(goal.watch, next.fromMs, play) }];
  });
  const first = left.toSorted((one, other) => one.atMs - other.atMs)[0];
  if (first === undefined) return null;
  const then = left.filter(({ atMs }) => atMs === first.atMs).map(({ goal }) => goal);
  return mistaken(play, { kind: 'goalLeft', atMs: first.atMs, goals: then, steps });
}

/** For so long a cluster is left to itself before it is asked whether it has mended something. [MODEL] */
const mendingMs: SimMs = 120_000;
/** So many commands, the last ones, are looked at: a mistake that lies further back is told as the moment of the loss. */
const mostLookedAt = 12;

/**
 * Since when what was lost at an instant does not come back by itself: at the last command before which it still would have,
 * or at that instant where no later command was to blame. What a takeover mends is not lost before somebody stands in its way.
 */
function lostForGood(watch: Watch, lostMs: SimMs, play: Play): SimMs {
  const { history } = play;
  const { id, entries } = history.branch;
  const line = history.lineOf(id);
  const after = firstIndex(entries.length, (index) => (entries[index]?.atMs ?? 0) > lostMs);
  const first = Math.max(after, entries.length - mostLookedAt);
  for (let applied = entries.length - 1; applied >= first; applied -= 1) {
    const atMs = entries[applied]?.atMs ?? lostMs;
    const place = { branch: id, atMs, applied };
    if (holdsIn(watch, leftAlone(line, place, mendingMs), { play, place })) return atMs;
  }
  return lostMs;
}

function isMetAtStart(watch: Watch, play: Play): boolean {
  const { history } = play;
  const { id } = history.branch;
  const world = history.lineOf(id).worldBefore(history.originMs);
  return holdsIn(watch, world, { play, place: { branch: id, atMs: world.nowMs, applied: 0 } });
}

function holdsIn(
  { statement }: Watch,
  world: World,
  { play, place }: { readonly play: Play; readonly place: Cursor },
): boolean {
  const { history, statements, watches } = play;
  const observer = { history, place, entered: () => statements, watches: watches.all };
  const bound = askDirectly(questionOf(statement), { world, observer, extras });
  return bound.kind === 'table' && valueOfAnswer('expectation', bound.table) === true;
}

/** A refused statement costs nothing by itself; where goals are open in the end it is where it went wrong. */
function refusedIn({ play, steps, goals }: Session): Mistaken | null {
  const open = goals.filter(({ state }) => state !== 'met').map(({ goal }) => goal);
  const { history, statements } = play;
  const run = statements
    .map((entered) => entered.run)
    .find(({ result, place }) => result?.ok === false && history.leadsThrough(place));
  if (run === undefined || open.length === 0) return null;
  const atMs = run.startedAtMs;
  return { ...mistaken(play, { kind: 'refused', atMs, goals: open, steps }), statement: run, event: null };
}

function mistaken(
  { history }: Play,
  {
    kind,
    atMs,
    goals,
    steps,
  }: {
    readonly kind: Mistaken['kind'];
    readonly atMs: SimMs;
    readonly goals: readonly Goal[];
    readonly steps: readonly StatementRun[];
  },
): Mistaken {
  const events = eventsAt(history, atMs);
  const event =
    events.find((each) => traitsOf(each).loss !== null) ??
    events.findLast((each) => traitsOf(each).process !== null) ??
    events.find((each) => traitsOf(each).isRecorded) ??
    events[0] ??
    null;
  return {
    kind,
    atMs,
    statement: steps.findLast(({ startedAtMs }) => startedAtMs <= atMs) ?? null,
    event,
    goals,
    costs: goals.reduce((total, { weight }) => total + weight, 0),
    rows: 0,
  };
}

/** What is to be said of it, with what happened in the words of `tells`. */
export function tellMistake(
  { kind, atMs, statement, event, goals, costs, rows }: Mistaken,
  { play, of, tells }: { readonly play: Play; readonly of: number; readonly tells: TellsEvent },
): FirstMistake {
  const happened = event === null ? null : tells(event, play.history.tip);
  const facts = { atMs, statement: statement?.text ?? null, happened, costs, of };
  const sentences = goals.map(({ sentence }) => sentence);
  switch (kind) {
    case 'goalBroke':
    case 'goalLeft':
      return { kind, ...facts, goals: sentences };
    case 'rowsLost':
      return { kind, ...facts, rows };
    case 'refused':
      return { kind, ...facts, error: statement?.result?.ok === false ? statement.result.error.message : '' };
    case 'notAllowed':
      return { kind, ...facts };
    default:
      return unreachable(kind);
  }
}
