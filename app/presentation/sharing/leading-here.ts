import { type Act, recordOf, replay, replaying, type SessionRecord } from '@ha-playground/engine/record';
import type { Session } from '../session.ts';
import { whereIs } from '../time/whereabouts.ts';
import { recordedStarts } from './recorded-starts.ts';

/** A session with more than this is not done again while somebody waits. */
const mostStatements = 400;
const mostNodes = 100;

/** How many statements lie after the moment shown or on other branches. */
export const statementsBeyond = ({ play, history }: Session): number =>
  play.statements.filter(({ run }) => whereIs(history, run.place).kind !== 'here').length;

/** Can what leads to the moment shown be told from the rest at once? */
export const canLeadHere = ({ play, world }: Session): boolean =>
  play.entered.length <= mostStatements && world.nodes.length <= mostNodes;

/**
 * A record of a session without what lies after the moment shown or on other branches: whoever opens it is at the same moment,
 * and nothing lies ahead. The record itself where that cannot be done.
 */
export function leadingHere(session: Session, record: SessionRecord): SessionRecord {
  const acts = actsToHere(session, record);
  const replayed = acts === null ? null : replay({ ...record, acts }, recordedStarts);
  if (replayed?.ok !== true) return record;
  return recordOf(replayed.play, record);
}

/** Null where the session does not come out the same when it is done again. */
function actsToHere({ play, history }: Session, record: SessionRecord): readonly Act[] | null {
  const { atMs: endMs } = history.cursor;
  const begun: { readonly atMs: number; readonly statement: number }[] = [];
  const doing = replaying(record, recordedStarts, (again) => {
    begun.push({ atMs: again.history.cursor.atMs, statement: again.entered.length });
  });
  let done = doing.next();
  while (done.done !== true) done = doing.next();
  if (!done.value.ok || done.value.difference !== null) return null;

  const isHere = (statement: number): boolean => {
    const place = play.statements[statement]?.run.place;
    return place !== undefined && history.leadsThrough(place);
  };
  const acts: Act[] = [];
  const kept: number[] = [];
  let atMs = history.originMs;
  let entered = 0;
  for (const act of record.acts) {
    if (act.kind === 'enter') {
      const { atMs: enteredMs = 0, statement: from = 0 } = begun[entered] ?? {};
      entered += 1;
      const to = begun[entered]?.statement ?? play.entered.length;
      const own = Array.from({ length: to - from }, (_, index) => from + index);
      if (enteredMs > endMs || enteredMs < atMs || !own.some(isHere)) continue;
      if (enteredMs > atMs) acts.push({ kind: 'pass', toMs: enteredMs });
      atMs = enteredMs;
      acts.push(act);
      kept.push(...own);
    } else if (act.kind === 'cancel') {
      const statement = kept.indexOf(act.statement);
      if (statement !== -1) acts.push({ ...act, statement });
    } else if (stays.has(act.kind)) acts.push(act);
  }
  return [...acts, { kind: 'pass', toMs: endMs }];
}

/** What is done to the console alone. */
const stays: ReadonlySet<Act['kind']> = new Set(['connect', 'activate', 'disconnect', 'loaded'] as const);
