import type { SimMs } from '../base/index.ts';
import { type ClusterEvent, traitsOf } from '../cluster/index.ts';
import type { TellsEvent } from '../record/events-file.ts';
import type { Play, StatementRun } from '../statements/index.ts';
import type { BetTold, WhyAnswer } from '../telling/index.ts';
import type { Answers } from './asked-of-all-time.ts';
import { eventsAt } from './events-at.ts';
import { choiceLimit } from './limits.ts';
import type { PlacedBet } from './said.ts';
import type { Bet } from './types.ts';

/** What the cluster says where it has no row: nobody is there. */
export const nowhere = 'nowhere';

/**
 * How a bet went. `notAsked` and `open`: its instant has not come · `moot`: what it takes for granted cannot come about any
 * more, and it counts for nothing · `notPlaced`: nobody answered in time · `late`: whoever answered could have seen it.
 */
export type BetState = 'notAsked' | 'open' | 'moot' | 'notPlaced' | 'late' | 'right' | 'wrong';

export interface BetGrade {
  readonly bet: Bet;
  readonly state: BetState;
  readonly askedMs: SimMs | null;
  readonly settledMs: SimMs | null;
  /** What one could choose when it was asked; empty before. */
  readonly choices: readonly string[];
  /** What was chosen; null where nothing was. */
  readonly placed: string | null;
  /** What the cluster says; null while it has not been settled. */
  readonly answer: string | null;
  /** Since when the answer has been so, and what made it so; null where the bet was not lost. */
  readonly because: Because | null;
}

/** What made an answer what it is. */
export interface Because {
  /** Since when it has been so; null where it was from the start on. */
  readonly sinceMs: SimMs | null;
  /** What happened then, at most as much as is told. */
  readonly events: readonly ClusterEvent[];
  /** The statement that was entered then, or was still running; null where none was. */
  readonly run: StatementRun | null;
}

/** The one answer of a SELECT, as a text. */
interface Answered {
  readonly text: string;
  /** Found out when it is asked for: most answers need no reason. */
  readonly because: () => Because;
}

/** More than this is not told of what made an answer. */
const toldEvents = 2;

export function gradeBet(
  bet: Bet,
  {
    answers,
    play,
    bets,
  }: { readonly answers: Answers; readonly play: Play; readonly bets: readonly PlacedBet[] },
): BetGrade {
  const askedMs = answers.reachedAt(bet.asked);
  const instantMs = askedMs === null ? null : settledAt(bet, answers);
  const isMoot = askedMs !== null && cannotCome(bet, instantMs, answers);
  const settledMs = isMoot ? null : instantMs;
  // Whoever bets again has seen how it goes: the first time counts, on whatever branch it was.
  const first = bets.find(({ name }) => name.toLowerCase() === bet.name.toLowerCase()) ?? null;
  const answered = settledMs === null ? null : answerAt(bet, settledMs, { answers, play });
  const choices = askedMs === null ? [] : choicesAt(bet, askedMs, answers);
  const state = isMoot ? 'moot' : stateOf({ bet, askedMs, settledMs, first, answered });
  return {
    bet,
    state,
    askedMs,
    settledMs,
    choices,
    placed: first?.choice ?? null,
    answer: answered?.text ?? null,
    because: state === 'wrong' ? (answered?.because() ?? null) : null,
  };
}

/**
 * May somebody still bet? What is asked about the very instant can be looked up for as long as one has not finished, so it is
 * settled and can be answered.
 */
export const isStillOpen = ({ state, placed, askedMs, settledMs }: BetGrade): boolean =>
  placed === null &&
  (state === 'open' || (state === 'notPlaced' && askedMs !== null && settledMs === askedMs));

/** The first time at which its instant has come and what it takes for granted holds; null while that has not been. */
function settledAt({ settled, given }: Bet, answers: Answers): SimMs | null {
  const firstMs = answers.reachedAt(settled);
  if (firstMs === null || given === null) return firstMs;
  const holds = (atMs: SimMs): boolean => answers.holdsAt(given, atMs);
  if (settled.kind !== 'when') return holds(firstMs) ? firstMs : null;
  if (holds(firstMs)) return firstMs;
  const isThere = (atMs: SimMs): boolean => atMs === firstMs || answers.holdsAt(settled.watch, atMs);
  const changes = [settled.watch, given].flatMap((watch) =>
    answers.stretchesOf(watch).map(({ fromMs }) => fromMs),
  );
  const moments = [firstMs, ...changes.filter((atMs) => atMs > firstMs)].toSorted(
    (one, other) => one - other,
  );
  return moments.find((atMs) => holds(atMs) && isThere(atMs)) ?? null;
}

/** Was it clear, before it was settled, that it never would be? The end comes after all that made it so. */
function cannotCome({ settled, moot }: Bet, settledMs: SimMs | null, answers: Answers): boolean {
  const mootMs = moot === null ? null : answers.reachedAt(moot);
  if (mootMs === null) return false;
  return settledMs === null || settled.kind === 'atEnd' || mootMs < settledMs;
}

interface Settling {
  readonly bet: Bet;
  readonly askedMs: SimMs | null;
  readonly settledMs: SimMs | null;
  readonly first: PlacedBet | null;
  readonly answered: Answered | null;
}

function stateOf({ askedMs, settledMs, first, answered }: Settling): BetState {
  if (askedMs === null) return 'notAsked';
  if (settledMs === null || answered === null) return 'open';
  if (first === null) return 'notPlaced';
  if (first.isTold) return 'late';
  // What is asked about the very instant can be looked up, and that is what it is asked for.
  if (settledMs > askedMs && first.knownMs >= settledMs) return 'late';
  return same(first.choice, answered.text) ? 'right' : 'wrong';
}

/** What the cluster says to a bet at an instant, and what made it say that; null where it has no answer. */
export function answerAt(
  { answer, nothingIsZero }: Pick<Bet, 'answer' | 'nothingIsZero'>,
  atMs: SimMs,
  { answers, play }: { readonly answers: Answers; readonly play: Play },
): Answered | null {
  const rows = answers.rowsAt(answer, atMs);
  if (rows === null) return null;
  const cell = rows.rows[0]?.[0] ?? null;
  return {
    text: cell === null ? (nothingIsZero ? '0' : nowhere) : String(cell),
    because: () => becauseOf(answers.sinceWhen(answer, atMs), play),
  };
}

/** Derived ones end with nowhere: it may always come to that. */
function choicesAt({ choices }: Bet, atMs: SimMs, answers: Answers): readonly string[] {
  if (choices.kind === 'written') return choices.texts;
  const rows = answers.rowsAt(choices.watch, atMs)?.rows ?? [];
  const texts = rows.map(([cell]) => String(cell ?? nowhere)).slice(0, choiceLimit - 1);
  return [...new Set([...texts, nowhere])];
}

const same = (one: string, other: string): boolean => normal(one) === normal(other);

const normal = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const fromTheStart: Because = { sinceMs: null, events: [], run: null };

/** What happened when an answer became what it is: what speaks of it, else what the product would note down. */
function becauseOf(sinceMs: SimMs, { history, statements }: Play): Because {
  if (sinceMs <= history.originMs) return fromTheStart;
  const all = summed(eventsAt(history, sinceMs));
  const telling = all.filter((event) => traitsOf(event).isRecorded || traitsOf(event).action !== null);
  const entered = statements.findLast(
    ({ run }) =>
      // A wait makes nothing so.
      run.statement?.kind !== 'dotWait' &&
      history.leadsThrough(run.place) &&
      run.startedAtMs <= sinceMs &&
      (run.endedAtMs === null || run.endedAtMs >= sinceMs),
  );
  const events = (telling.length > 0 ? telling : all).slice(0, toldEvents);
  return { sinceMs, events, run: entered?.run ?? null };
}

/** Rows that were written at one instant by several statements are counted together: an answer that counts them is of all of them. */
function summed(events: Because['events']): Because['events'] {
  const found: Because['events'][number][] = [];
  for (const event of events) {
    const at = found.findIndex(
      (one) =>
        one.kind === 'rowsWritten' &&
        event.kind === 'rowsWritten' &&
        one.database === event.database &&
        one.table === event.table,
    );
    const before = found[at];
    if (before?.kind !== 'rowsWritten' || event.kind !== 'rowsWritten') found.push(event);
    else
      found[at] = {
        ...before,
        inserted: before.inserted + event.inserted,
        deleted: before.deleted + event.deleted,
      };
  }
  return found;
}

/** What made an answer what it is, with what happened in the words of `tells`. */
export const tellBecause = (
  { sinceMs, events, run }: Because,
  { history }: Play,
  tells: TellsEvent,
): WhyAnswer => ({
  sinceMs,
  // One insert may have happened to several partitions.
  happened: [...new Set(events.map((event) => tells(event, history.tip)))],
  statement: run?.text ?? null,
});

/** What is to be said of a bet, with what happened in the words of `tells`; null before it is asked. */
export function tellBet(
  { bet, state, answer, placed, because }: BetGrade,
  play: Play,
  tells: TellsEvent,
): BetTold | null {
  const { question } = bet;
  if (state === 'notAsked') return null;
  if (state === 'moot') return { kind: 'moot', question };
  if (state === 'open' || answer === null) return { kind: 'open', question };
  if (state === 'notPlaced') return { kind: 'notPlaced', question, answer };
  if (state === 'right') return { kind: 'right', question, answer };
  const told = { question, answer, placed: placed ?? '' };
  if (state === 'late') return { kind: 'late', ...told };
  const why = tellBecause(because ?? fromTheStart, play, tells);
  return { kind: 'wrong', ...told, why };
}
