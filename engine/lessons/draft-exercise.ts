import type { SimMs } from '../base/index.ts';
import type { Play, StatementRun } from '../statements/index.ts';

/** A statement of a session that may become a part of an exercise, in the order in which they were entered. */
export interface DoneStatement {
  readonly text: string;
  readonly startedAtMs: SimMs;
  readonly endedAtMs: SimMs;
}

/** What was entered on the line of time that a session is on, and has ended. */
export function doneIn({
  history,
  statements,
}: Pick<Play, 'history' | 'statements'>): readonly DoneStatement[] {
  return statements
    .map(({ run }) => run)
    .filter((run) => run.statement !== null && run.state === 'done' && leadsHere(history, run))
    .toSorted((one, other) => one.startedAtMs - other.startedAtMs)
    .map(({ text, startedAtMs, endedAtMs }) => ({ text, startedAtMs, endedAtMs: endedAtMs ?? startedAtMs }));
}

const leadsHere = (history: Play['history'], { place }: StatementRun): boolean => history.leadsThrough(place);

/** The statements as a script, with the time that passed between them; `sinceMs` is when it begins. */
export function scriptOfDone(done: readonly DoneStatement[], sinceMs: SimMs): string {
  let clockMs = sinceMs;
  const lines: string[] = [];
  for (const { text, startedAtMs, endedAtMs } of done) {
    if (startedAtMs > clockMs) lines.push(`.wait ${startedAtMs - clockMs}ms`);
    const bare = text.trim().replace(/;$/, '');
    lines.push(bare.startsWith('.') ? bare : `${bare};`);
    clockMs = Math.max(clockMs, endedAtMs);
  }
  return lines.join('\n');
}

/** What an author has said so far of an exercise. */
export interface ExerciseDraft {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly par: number;
  readonly prose: string;
  readonly start: { readonly on: 'free-play' | 'empty'; readonly script: string };
  readonly goals: readonly DraftGoal[];
  readonly hint: string;
  readonly solution: string;
  readonly takeaway: string;
}

export interface DraftGoal {
  readonly sentence: string;
  readonly weight: number;
  /** `name always condition`. */
  readonly expectation: string;
}

const tick = '```';

/** The text of an exercise, as `readExercise` reads it. */
export function writeExercise(draft: ExerciseDraft): string {
  const { id, title, objective, par, prose, start, goals, hint, solution, takeaway } = draft;
  const fence = (kind: string, text: string): string => `${tick}${kind}\n${text}\n${tick}\n`;
  return [
    ...['---', `id: ${id}`, 'version: 1', `title: ${title}`, `objective: ${objective}`],
    ...[`start: ${start.on}`, `par: ${par}`, 'points: 10', '---', ''],
    ...[`# ${title}`, '', prose, ''],
    ...(start.script === '' ? [] : ['## Start', '', fence('playground', start.script)]),
    ...['## Goals', ''],
    ...goals.flatMap(({ sentence, weight, expectation }) => [
      sentence,
      '',
      fence(`expect ${weight}`, expectation),
    ]),
    ...['## Hints', '', `1. ${hint}`, ''],
    ...['## Solution', '', fence('playground', solution)],
    ...['## Takeaway', '', takeaway, ''],
  ].join('\n');
}
