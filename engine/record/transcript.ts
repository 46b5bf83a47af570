import { type SimMs, visibleLines, waitLimitMs } from '../base/index.ts';
import { type Play, readMarkdownStory, runStory, type StatementRun } from '../statements/index.ts';
import type { DocumentWords, OtherwiseReason } from '../telling/index.ts';
import { branchesLeftOut, fenced, runsOnLine, typed, wasCutOff } from './line-of-play.ts';

/** One statement of a story, and what it prints. */
interface Passage {
  readonly kind: 'sql' | 'playground';
  readonly script: string;
  readonly output: string | null;
  /** Does it print something else than it did in the session? */
  readonly isOtherwise: boolean;
  /** Why it does, if it does. */
  readonly reason: OtherwiseReason;
}

/** What a story prints is corrected no more often than this. */
const correctionLimit = 5;

/**
 * The line of time that the cursor is on as a story in Markdown: statement by statement, each at its instant and with what
 * it printed. A check of the story finds nothing that differs. A story is one line of statements: where several ran beside
 * each other, or one was stopped, or asks about the session, something may print otherwise; then the story says why, and
 * has what is printed now.
 * `setUp` is the script that the session started with.
 */
export function transcriptOf(play: Play, setUp: string, words: DocumentWords): string {
  const begun: Passage[] = setUp.trim() === '' ? [] : [passage('sql', setUp)];
  let passages = [...begun, ...passagesOf(play)];
  for (let correction = 0; correction < correctionLimit; correction += 1) {
    const corrected = correctedBy(passages, words);
    if (corrected === null) break;
    passages = corrected;
  }
  return storyOf(passages, words, branchesLeftOut(play, words));
}

const passage = (
  kind: Passage['kind'],
  script: string,
  { output = null, reason = 'session' }: Partial<Pick<Passage, 'output' | 'reason'>> = {},
): Passage => ({ kind, script, output, isOtherwise: false, reason });

function passagesOf(play: Play): Passage[] {
  const { history } = play;
  const runs = runsOnLine(play).filter(
    ({ text, isBackground }) => isBackground || !/^\.background\b/i.test(text),
  );
  const passages: Passage[] = [];
  let clockMs = history.originMs;
  let at: Pick<StatementRun, 'node' | 'database'> = { node: history.world.nodes.at(0).host, database: null };
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1]?.startedAtMs ?? history.cursor.atMs;
    passages.push(...waits(run.startedAtMs - clockMs), ...waysTo(run, at));
    at = run;
    const endedAtMs = run.endedAtMs ?? history.cursor.atMs;
    // One that takes its time keeps nobody from the next one.
    const isBeside = run.kind === 'statement' && next < endedAtMs;
    clockMs = Math.max(clockMs, isBeside ? run.startedAtMs : endedAtMs);
    const reason = reasonOf(run, runs);
    if (isBeside) passages.push(passage('playground', `${besides}${run.text}`, { reason }));
    else {
      const kind = run.kind === 'dot' ? 'playground' : 'sql';
      passages.push(passage(kind, typed(run), { output: run.result?.text ?? null, reason }));
    }
    if (run.result?.ok === true && leadsElsewhere(run)) at = { node: '', database: null };
  }
  return passages;
}

/** Why a statement may print something else where it stands in a line of its own. */
function reasonOf(run: StatementRun, runs: readonly StatementRun[]): OtherwiseReason {
  const { result } = run;
  if (result === null || wasCutOff(result)) return 'stopped';
  const endedAtMs = run.endedAtMs ?? run.startedAtMs;
  const isBeside = runs.some(
    (other) =>
      other !== run &&
      other.kind === 'statement' &&
      other.startedAtMs < Math.max(endedAtMs, run.startedAtMs + 1) &&
      (other.endedAtMs ?? Infinity) > run.startedAtMs,
  );
  return isBeside ? 'beside' : 'session';
}

const besides = '.background ';

function waits(ms: SimMs): Passage[] {
  const passages: Passage[] = [];
  for (let restMs = ms; restMs > 0; restMs -= waitLimitMs)
    passages.push(passage('playground', `.wait ${Math.min(restMs, waitLimitMs)}ms`));
  return passages;
}

/** What leads to where the statement was entered. */
function waysTo({ node, database }: StatementRun, at: Pick<StatementRun, 'node' | 'database'>): Passage[] {
  const isThere = node === at.node;
  return [
    ...(isThere ? [] : [passage('playground', `.connect ${node}`)]),
    ...(database === null || (isThere && database === at.database)
      ? []
      : [passage('sql', `USE \`${database.replaceAll('`', '``')}\`;`)]),
  ];
}

const leadsElsewhere = ({ statement }: StatementRun): boolean =>
  statement?.kind === 'useDatabase' || statement?.kind === 'dotConnect';

function storyOf(
  passages: readonly Passage[],
  words: DocumentWords,
  leftOut: readonly string[] = [],
): string {
  const parts = passages.flatMap(({ kind, script, output, isOtherwise, reason }) => [
    ...(isOtherwise ? [`${words.printedOtherwise[reason]}\n`] : []),
    fenced(kind, script),
    ...(output === null || output === '' ? [] : [fenced('output', visibleLines(output))]),
  ]);
  return [`# ${words.transcriptTitle}\n`, `${words.transcriptSays}\n`, ...leftOut, ...parts].join('\n');
}

/** The passages with what they print as a story, or null where that is what they say already. */
function correctedBy(passages: readonly Passage[], words: DocumentWords): Passage[] | null {
  const read = readMarkdownStory(storyOf(passages, words));
  if (!read.ok) return null;
  const { blocks } = runStory(read.story);
  const inFront = new Set<string>();
  const corrected = passages.map((one, index): Passage => {
    const report = blocks[index];
    if (report === undefined) return one;
    for (const { isBackground, text } of report.failures) if (isBackground) inFront.add(besides + text);
    if (report.differences.length > 0)
      // What can be no output is not one.
      return {
        ...one,
        output: one.isOtherwise ? null : (report.subject?.result?.text ?? null),
        isOtherwise: true,
      };
    const failure = report.failures.find(({ isBackground }) => !isBackground);
    return failure === undefined ? one : { ...one, output: failure.result?.text ?? null, isOtherwise: true };
  });
  const wanted = corrected.map((one): Passage => {
    // A statement that fails has to say so, which it can where it is waited for.
    if (!inFront.has(one.script)) return one;
    return passage('sql', `${one.script.slice(besides.length)};`, { reason: one.reason });
  });
  return wanted.every((one, index) => one === passages[index]) ? null : wanted;
}
