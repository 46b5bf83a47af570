import {
  type PlannedAction,
  placementOf,
  planRebalance,
  planRebalanceAll,
  planRestoreRedundancy,
  rebalanceOptions,
  type SimMs,
  type World,
} from '@ha-playground/engine';
import { parse, splitScript } from '@ha-playground/engine/console';
import type { LoggedRun } from './connection.ts';

/** A plan that has not run. */
export interface ExplainedPlan {
  readonly database: string;
  readonly actions: readonly PlannedAction[];
}

/** Statements that only look: what was explained still holds after them. */
const looks = /^\s*(show|select|explain|help|use|\.connect|\.help|\.wait|\.plan|\.why)\b/i;

export const onlyLooks = (script: string): boolean => looks.test(script);

/** What was explained last on a prompt before an instant, if nothing but looking has followed; null for nothing. */
export function lastExplain(log: readonly LoggedRun[], atMs: SimMs): string | null {
  for (const { run } of log.toReversed()) {
    // What was refused has changed nothing; what failed on its way may have.
    const isRefused = run.result?.ok === false && run.command === null;
    if (run.startedAtMs > atMs || isRefused) continue;
    if (/^\s*explain\b/i.test(run.text)) return run.result?.ok === true ? run.text : null;
    if (!onlyLooks(run.text)) return null;
  }
  return null;
}

/**
 * The plan that an EXPLAIN tells in `world`; null where it tells none. `used` is the database that USE has chosen, and
 * `shown` the one whose partitions are seen: of all databases that one's plan is told.
 */
export function planExplained(
  text: string,
  world: World,
  { used, shown }: { readonly used: string | null; readonly shown: string | null },
): ExplainedPlan | null {
  const read = parse(text);
  if (read.kind !== 'statement') return null;
  const { statement } = read;
  switch (statement.kind) {
    case 'explainRebalancePartitions':
      return ofDatabase(world, statement.database?.text ?? used, (name) => {
        const options = rebalanceOptions(world, name, statement.full);
        return planRebalance(placementOf(world, name), options).actions;
      });
    case 'explainRestoreRedundancy':
      return ofDatabase(
        world,
        statement.database?.text ?? used,
        (name) => planRestoreRedundancy(placementOf(world, name)).actions,
      );
    case 'explainRebalanceAllDatabases':
      return ofDatabase(
        world,
        shown ?? world.databases[0]?.name ?? null,
        (name) => planRebalanceAll(world).find(({ database }) => database === name)?.plan.actions ?? [],
      );
    default:
      return null;
  }
}

function ofDatabase(
  { databases }: World,
  name: string | null,
  plan: (name: string) => readonly PlannedAction[],
): ExplainedPlan | null {
  if (name === null || !databases.some((database) => database.name === name)) return null;
  const actions = plan(name);
  return actions.length === 0 ? null : { database: name, actions };
}

/** Longer scripts are about more than one thing. */
const longestScript = 2_000;

/** The database whose partitions a script plans, moves or lists: that of its last such statement; null for none. */
export function databaseOfScript(script: string, used: string | null): string | null {
  if (script.length > longestScript) return null;
  for (const { text } of splitScript(script).toReversed()) {
    const read = parse(text);
    const name = read.kind === 'statement' ? databaseNamed(read.statement, used) : null;
    if (name !== null) return name;
  }
  return null;
}

type Statement = Extract<ReturnType<typeof parse>, { readonly kind: 'statement' }>['statement'];

function databaseNamed(statement: Statement, used: string | null): string | null {
  switch (statement.kind) {
    case 'rebalancePartitions':
    case 'restoreRedundancy':
    case 'showRebalanceStatus':
      return statement.database.text;
    case 'explainRebalancePartitions':
    case 'explainRestoreRedundancy':
    case 'showPartitions':
      return statement.database?.text ?? used;
    default:
      return null;
  }
}
