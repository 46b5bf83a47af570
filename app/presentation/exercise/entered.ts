import type { Session } from '../session.ts';

/** A line that somebody has entered, and whether it was undone. */
export interface EnteredLine {
  readonly key: number;
  readonly line: string;
  readonly isUndone: boolean;
}

/** More lines than this are not listed. */
const mostLines = 500;

/** All that was entered in a session, in its order: statements, and what was said to the exercise itself. */
export function enteredIn({ play, history }: Session): readonly EnteredLine[] {
  const undone = new Set(
    play.statements.filter(({ run }) => !history.leadsThrough(run.place)).map(({ run }) => run.text),
  );
  const kept = new Set(
    play.statements.filter(({ run }) => history.leadsThrough(run.place)).map(({ run }) => run.text),
  );
  return play.acts
    .flatMap((act) => (act.kind === 'enter' ? act.script.split('\n') : []))
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines)
    .map((line, key) => {
      const text = line.trim().replace(/;$/, '');
      return { key, line, isUndone: undone.has(text) && !kept.has(text) };
    });
}
