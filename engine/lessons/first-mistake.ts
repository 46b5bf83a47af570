import { type SimMs, unreachable } from '../base/index.ts';
import { type ClusterEvent, traitsOf } from '../cluster/index.ts';
import type { TellsEvent } from '../record/events-file.ts';
import type { Play, StatementRun } from '../statements/index.ts';
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
  const found = [
    brokenIn(session),
    lossIn(session),
    notAllowedIn(session),
    leftIn(session),
    refusedIn(session),
  ].filter((one) => one !== null);
  return found.reduce<Mistaken | null>(
    (first, one) => (first === null || one.atMs < first.atMs ? one : first),
    null,
  );
}

function brokenIn({ play, steps, goals }: Session): Mistaken | null {
  const broken = goals.flatMap(({ goal, state, standing }) => {
    const fired = state === 'broken' ? (standing?.firedMs ?? null) : null;
    return fired === null ? [] : [{ goal, atMs: standing?.factMs ?? fired }];
  });
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

/** A goal that is asked about at the end was met before, and is not any more. */
function leftIn({ play, steps, goals, answers }: Session): Mistaken | null {
  const left = goals.flatMap(({ goal, state }) => {
    if (state === 'met' || state === 'broken') return [];
    const stretches = answers.stretchesOf(goal.watch);
    const last = stretches.findLastIndex(({ value }) => value === true);
    const next = stretches[last + 1];
    // What the start had already is nothing that anybody did.
    return last < 0 || next === undefined ? [] : [{ goal, atMs: next.fromMs }];
  });
  const first = left.toSorted((one, other) => one.atMs - other.atMs)[0];
  if (first === undefined) return null;
  const then = left.filter(({ atMs }) => atMs === first.atMs).map(({ goal }) => goal);
  return mistaken(play, { kind: 'goalLeft', atMs: first.atMs, goals: then, steps });
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
