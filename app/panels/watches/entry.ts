import { tell } from '@ha-playground/engine';
import type { Problem, ProblemWords, StatementResult } from '@ha-playground/engine/console';
import { mistakeInWatch, parse } from '@ha-playground/engine/extras';
import type { EnteredRun } from '@ha-playground/engine/play';
import type { Session } from '../../presentation/session.ts';
import { laterWords } from '../../words/index.ts';

/** What has come of a statement about watches: why it was refused, what it waits for, or that it has been done. */
export type Entry =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'waits'; readonly entered: EnteredRun }
  | { readonly kind: 'done' };

/** Enters one statement about watches. One that would be refused is not entered, though it might have to wait before. */
export function enter(session: Session, statement: string): Entry {
  const { play } = session;
  const mistake = mistakeInWatch(statement, play);
  if (mistake !== null) return { kind: 'refused', why: whyOf(mistake) };
  session.run(`${statement};`);
  const entered = play.entered.at(-1);
  if (entered === undefined) return { kind: 'done' };
  const why = whyRefused(entered);
  if (why !== null) return { kind: 'refused', why };
  return hasEnded(entered) ? { kind: 'done' } : { kind: 'waits', entered };
}

/** Why a statement that was entered has been refused or given up; null where it has not. */
export function whyRefused(entered: EnteredRun): string | null {
  const result = runOf(entered)?.result ?? null;
  return result === null || result.ok ? null : whyOf(result);
}

export const textOf = (entered: EnteredRun): string => runOf(entered)?.text ?? '';

export const hasEnded = (entered: EnteredRun): boolean => runOf(entered)?.state === 'done';

/** A statement about a watch that has not had its turn. */
export interface Waiting {
  readonly entered: EnteredRun;
  /** The watch that it is about. */
  readonly name: string;
  readonly text: string;
  readonly isToWatch: boolean;
  /** What runs that it waits for; null while nothing does. */
  readonly behind: string | null;
}

/** All of them, however they were entered. */
export const waitingIn = ({ play }: Session): readonly Waiting[] =>
  play.entered.flatMap((entered) => {
    const run = runOf(entered);
    if (run === undefined || run.state === 'done' || !/^\s*\./.test(run.text)) return [];
    const read = parse(run.text);
    const statement = read.kind === 'statement' ? read.statement : null;
    if (statement?.kind !== 'dotWatch' && statement?.kind !== 'dotExpect' && statement?.kind !== 'dotUnwatch')
      return [];
    const { foregroundRun } = entered.client;
    const behind = foregroundRun === null || foregroundRun.id === run.id ? null : foregroundRun.text;
    const isToWatch = statement.kind !== 'dotUnwatch';
    return [{ entered, name: statement.watch.text, text: run.text, isToWatch, behind }];
  });

const runOf = ({ client, id }: EnteredRun) => client.runs[id];

/** What was wrong, and what to do about it. */
function whyOf({
  error,
  diagnostic,
}: Pick<Extract<StatementResult, { readonly ok: false }>, 'error' | 'diagnostic'>): string {
  if (diagnostic === null) return error.message;
  const { message, hint } = tell<Problem, ProblemWords>(laterWords.problems, diagnostic.problem);
  return hint === '' ? message : `${message} ${hint}`;
}
