import type { SimMs } from '@ha-playground/engine';
import {
  type ExplainStatement,
  effectOf,
  isExplain,
  isForClient,
  parseFirst,
  type Statement,
} from '@ha-playground/engine/console';
import type { LoggedRun } from '@ha-playground/engine/play';
import { extras, splitScript } from './extras.ts';

/** Longer scripts are about more than one thing, and are taken to change something. */
const longestScript = 2_000;

/** The statements of a script; what is none is left out, as it does nothing. Null for a script that is too long. */
export function statementsIn(script: string): readonly Statement[] | null {
  if (script.length > longestScript) return null;
  const parse = extras()?.read ?? parseFirst;
  return splitScript(script).flatMap(({ text }) => {
    const read = parse(text);
    return read.kind === 'statement' ? [read.statement] : [];
  });
}

/** Does it change anything? What was explained still holds after a statement that does not. */
export const changesCluster = (statement: Statement): boolean => effectOf(statement) === 'changes';

/** Does anything happen in the cluster? */
export const happensIn = (script: string): boolean => statementsIn(script)?.some(changesCluster) ?? true;

/** What was explained last on a prompt before an instant, if nothing but looking has followed; null for nothing. */
export function lastExplain(log: readonly Pick<LoggedRun, 'run'>[], atMs: SimMs): ExplainStatement | null {
  for (const { run } of log.toReversed()) {
    const { statement, result, command } = run;
    // What was refused has changed nothing; what failed on its way may have.
    const isRefused = result?.ok === false && command === null;
    if (statement === null || run.startedAtMs > atMs || isRefused) continue;
    if (isExplain(statement)) return result?.ok === true ? statement : null;
    if (changesCluster(statement)) return null;
  }
  return null;
}

/** The database whose partitions some statements plan, move or list: that of the last such statement; null for none. */
export function databaseOf(statements: readonly Statement[], used: string | null): string | null {
  for (const statement of statements.toReversed()) {
    if (isForClient(statement) || !('database' in statement)) continue;
    const name = statement.database?.text ?? used;
    if (name !== null) return name;
  }
  return null;
}
