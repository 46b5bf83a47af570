import { type SimMs, waitLimitMs } from '../base/index.ts';
import type { Play, StatementRun } from '../statements/index.ts';
import type { OtherwiseReason, PassageSaid } from '../telling/index.ts';
import { runsOnLine, typed, useOf, wasCutOff } from './line-of-play.ts';

/** Statements of a story that stand together, and what they print. */
export interface Passage {
  readonly kind: 'sql' | 'playground';
  readonly script: string;
  readonly output: string | null;
  /** Who entered it when, and what else there is to say before it. */
  readonly said: readonly PassageSaid[];
  /** Does it print something else than it did in the session? */
  readonly isOtherwise: boolean;
  /** Why it does, if it does. */
  readonly reason: OtherwiseReason;
}

/** What stands before a statement that is not waited for. */
export const besides = '.background ';

/** The line of time that the cursor is on, statement by statement, with what it takes to come from one to the next. */
export function passagesOf(play: Play, setUp: string): readonly Passage[] {
  const { history } = play;
  const runs = runsOnLine(play).filter(
    ({ text, isBackground }) => isBackground || !/^\.background\b/i.test(text),
  );
  const passages: Passage[] = setUp.trim() === '' ? [] : [passage('sql', setUp, [{ kind: 'setUp' }])];
  let clockMs = history.originMs;
  let at: Whereabouts = { node: history.world.nodes.at(0).host, database: null };
  /** What is said of a wait stands before what came while it lasted. */
  let carried: readonly PassageSaid[] = [];
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1]?.startedAtMs ?? history.cursor.atMs;
    const endedAtMs = run.endedAtMs ?? history.cursor.atMs;
    const { node, startedAtMs: atMs } = run;
    const added = [...wayTo(run, at, atMs - clockMs)];
    // One that takes its time keeps nobody from the next one.
    const isBeside = next < endedAtMs;
    clockMs = Math.max(clockMs, isBeside ? atMs : endedAtMs);
    at = leadsTo(run);
    const isInParts = isBeside && run.kind === 'dot';
    if (!isInParts) added.push(passageOf(run, { isBeside, reason: reasonOf(run, index, runs) }));
    const [first, ...rest] = added;
    if (first !== undefined) {
      passages.push({ ...first, said: [...carried, ...first.said] }, ...rest);
      carried = [];
    }
    if (isInParts) carried = [...carried, { kind: 'inParts', atMs, node, text: run.text }];
  }
  return passages;
}

function passageOf(
  run: StatementRun,
  { isBeside, reason }: { readonly isBeside: boolean; readonly reason: OtherwiseReason },
): Passage {
  const said: PassageSaid = { kind: 'entered', atMs: run.startedAtMs, hereMs: null, node: run.node };
  if (isBeside) return { ...passage('playground', `${besides}${run.text}`, [said]), reason };
  const kind = run.kind === 'dot' ? 'playground' : 'sql';
  return { ...passage(kind, typed(run), [said]), output: run.result?.text ?? null, reason };
}

const passage = (kind: Passage['kind'], script: string, said: readonly PassageSaid[]): Passage => ({
  kind,
  script,
  output: null,
  said,
  isOtherwise: false,
  reason: 'session',
});

/** Why a statement may print something else where it stands in a line of its own. */
function reasonOf(run: StatementRun, index: number, runs: readonly StatementRun[]): OtherwiseReason {
  if (run.result === null || wasCutOff(run.result)) return 'stopped';
  const endedAtMs = run.endedAtMs ?? run.startedAtMs;
  // Statements at one instant begin one after another: those that come later are beside it only while it lasts.
  const isBeside = runs.some(
    ({ kind, startedAtMs, endedAtMs: otherEndedAtMs }, other) =>
      other !== index &&
      kind === 'statement' &&
      (other < index ? (otherEndedAtMs ?? Infinity) > run.startedAtMs : startedAtMs < endedAtMs),
  );
  return isBeside ? 'beside' : 'session';
}

type Whereabouts = Pick<StatementRun, 'node' | 'database'>;

/** What nobody typed: time passes, and leads to where the statement was entered. */
function wayTo(
  { node, database, startedAtMs }: StatementRun,
  at: Whereabouts,
  ms: SimMs,
): readonly Passage[] {
  const isThere = node === at.node;
  const isOn = database === null || (isThere && database === at.database);
  const lines = [...waits(ms), ...(isThere ? [] : [`.connect ${node}`]), ...(isOn ? [] : [useOf(database)])];
  if (lines.length === 0) return [];
  const said: PassageSaid = {
    kind: 'notTyped',
    untilMs: ms > 0 ? startedAtMs : null,
    node: isThere ? null : node,
    database: isOn ? null : database,
  };
  return [passage('playground', lines.join('\n'), [said])];
}

function waits(ms: SimMs): readonly string[] {
  const lines: string[] = [];
  for (let restMs = ms; restMs > 0; restMs -= waitLimitMs)
    lines.push(`.wait ${Math.min(restMs, waitLimitMs)}ms`);
  return lines;
}

/** Where the next statement of the same line is entered. */
function leadsTo({ statement, result, node, database }: StatementRun): Whereabouts {
  if (result?.ok !== true) return { node, database };
  if (statement?.kind === 'useDatabase') return { node, database: statement.name.text };
  if (statement?.kind === 'dotConnect') return { node: statement.node.text, database: null };
  return { node, database };
}
