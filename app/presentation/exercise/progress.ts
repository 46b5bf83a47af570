/** How well somebody has done an exercise, at best. */
export interface Best {
  readonly score: number;
  readonly of: number;
  readonly passed: boolean;
  readonly steps: number;
  readonly hints: number;
}

/** A session in an exercise, to be gone on with: its packed record, and when it was last kept, in milliseconds since 1970. */
export interface KeptSession {
  readonly id: string;
  readonly atMs: number;
  readonly packed: string;
  /** How it stood then; files that are older do not say it. */
  readonly stood?: Stood;
}

export interface Stood {
  readonly score: number;
  readonly of: number;
  readonly steps: number;
  readonly passed: boolean;
}

/** What somebody has bet on a step of a story, from 0. */
export interface KeptBet {
  readonly step: number;
  readonly choice: string;
}

/** What is kept of one exercise, and of the story that is called like it. */
export interface ExerciseProgress {
  readonly best: Best | null;
  /** The last one first. */
  readonly sessions: readonly KeptSession[];
  /** One a step, in the order of the steps; not there where nobody has bet. */
  readonly bets?: readonly KeptBet[];
}

/** What is kept, by the ids of exercises. */
export type Progress = ReadonlyMap<string, ExerciseProgress>;

export const noProgress: ExerciseProgress = { best: null, sessions: [] };

/** As many sessions of one exercise are kept: two tabs keep one each, and neither loses what the other has done. */
const mostSessions = 3;
/** A longer session is not kept: a file of its own holds it. */
export const mostKeptCharacters = 60_000;
/** A story asks about fewer steps, and what can be chosen is shorter. */
const mostBets = 200;
const mostChoiceCharacters = 200;
/** A file of progress with more exercises is none. */
const mostExercises = 1_000;
/** No file of progress is longer. */
export const mostProgressCharacters = 5_000_000;

const isBetter = (one: Best, other: Best): boolean =>
  one.passed !== other.passed
    ? one.passed
    : one.score !== other.score
      ? one.score > other.score
      : one.steps < other.steps;

/**
 * What two have kept of one exercise, put together: nothing that either has is lost but sessions that are too many. Of two bets
 * on one step it is the other one's that stays.
 */
export function merged(one: ExerciseProgress, other: ExerciseProgress): ExerciseProgress {
  const best =
    one.best === null || (other.best !== null && isBetter(other.best, one.best)) ? other.best : one.best;
  const byId = new Map<string, KeptSession>();
  for (const session of [...one.sessions, ...other.sessions]) {
    const known = byId.get(session.id);
    if (known === undefined || known.atMs <= session.atMs) byId.set(session.id, session);
  }
  const sessions = [...byId.values()].toSorted((left, right) => right.atMs - left.atMs);
  const bets = new Map([...(one.bets ?? []), ...(other.bets ?? [])].map((bet) => [bet.step, bet]));
  return {
    best,
    sessions: sessions.slice(0, mostSessions),
    ...(bets.size > 0 && { bets: [...bets.values()].toSorted((left, right) => left.step - right.step) }),
  };
}

/** The text of a file of progress. */
export const writeProgress = (progress: Progress): string =>
  `${JSON.stringify({ kind, format, exercises: Object.fromEntries(progress) }, null, 1)}\n`;

const kind = 'ha-playground-progress';
const format = 1;

/** Why a text is no progress. */
export type ProgressFault = 'tooLong' | 'notThis' | 'newer' | 'damaged';

export type ReadProgress =
  | { readonly ok: true; readonly progress: Progress }
  | { readonly ok: false; readonly fault: ProgressFault };

const refused = (fault: ProgressFault): ReadProgress => ({ ok: false, fault });

/** Reads a file of progress. A text from anywhere is answered; nothing is thrown, and what is damaged is not taken in part. */
export function readProgress(text: string): ReadProgress {
  if (text.length > mostProgressCharacters) return refused('tooLong');
  const read = parsed(text);
  if (!isObject(read) || read.kind !== kind) return refused('notThis');
  if (typeof read.format === 'number' && read.format > format) return refused('newer');
  if (read.format !== format || !isObject(read.exercises)) return refused('damaged');
  const entries = Object.entries(read.exercises);
  if (entries.length > mostExercises) return refused('tooLong');
  const progress = new Map<string, ExerciseProgress>();
  for (const [id, value] of entries) {
    const one = isId(id) ? exerciseProgressIn(value) : null;
    if (one === null) return refused('damaged');
    progress.set(id, one);
  }
  return { ok: true, progress };
}

/** The text that keeps one exercise. */
export const writeOne = (one: ExerciseProgress): string => JSON.stringify(one);

/** The same read again; null for what is none. */
export const readOne = (text: string): ExerciseProgress | null =>
  text.length > mostProgressCharacters ? null : exerciseProgressIn(parsed(text));

export const isId = (id: string): boolean => /^[a-z][a-z\d-]{0,59}$/.test(id);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse says in no other way that a text is none.
    return null;
  }
}

function exerciseProgressIn(value: unknown): ExerciseProgress | null {
  if (!isObject(value) || !Array.isArray(value.sessions)) return null;
  const best = value.best === null ? null : bestIn(value.best);
  if (best === undefined) return null;
  const sessions = value.sessions.map(sessionIn);
  const bets = betsIn(value.bets);
  if (bets === null || !sessions.every((session) => session !== null)) return null;
  return merged(noProgress, { best, sessions, bets });
}

function betsIn(value: unknown): readonly KeptBet[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > mostBets) return null;
  const bets = value.map((bet: unknown): KeptBet | null => {
    if (!isObject(bet) || !isCount(bet.step) || typeof bet.choice !== 'string') return null;
    const { step, choice } = bet;
    return choice.length > mostChoiceCharacters ? null : { step, choice };
  });
  return bets.every((bet) => bet !== null) ? bets : null;
}

function bestIn(value: unknown): Best | undefined {
  if (!isObject(value)) return undefined;
  const { score, of, passed, steps, hints } = value;
  if (!isCount(score) || !isCount(of) || !isCount(steps) || !isCount(hints) || score > of) return undefined;
  return typeof passed === 'boolean' ? { score, of, passed, steps, hints } : undefined;
}

function sessionIn(value: unknown): KeptSession | null {
  if (!isObject(value)) return null;
  const { id, atMs, packed } = value;
  const isWell =
    typeof id === 'string' && /^[\w-]{1,40}$/.test(id) && isCount(atMs) && typeof packed === 'string';
  if (!isWell || packed.length > mostKeptCharacters || !/^\d+\.[\w-]+$/.test(packed)) return null;
  const stood = stoodIn(value.stood);
  return stood === null ? { id, atMs, packed } : { id, atMs, packed, stood };
}

function stoodIn(value: unknown): Stood | null {
  if (!isObject(value)) return null;
  const { score, of, steps, passed } = value;
  const isWell = isCount(score) && isCount(of) && isCount(steps) && score <= of;
  return isWell && typeof passed === 'boolean' ? { score, of, steps, passed } : null;
}

/** How many exercises somebody has done, or begun. */
export const exercisesIn = (progress: Progress): number =>
  [...progress.values()].filter(({ best, sessions }) => best !== null || sessions.length > 0).length;

/** In how many exercises what is taken in is better than what is here. */
export const betterIn = (more: Progress, here: Progress): number =>
  [...more].filter(([id, { best }]) => {
    const own = here.get(id)?.best ?? null;
    return best !== null && (own === null || isBetter(best, own));
  }).length;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
