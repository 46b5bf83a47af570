import { storyLimitMs } from '../../base/index.ts';
import { History } from '../../history/index.ts';
import { extras } from '../binding/bind-extras.ts';
import { runUntil } from '../client/advance.ts';
import { Client } from '../client/client.ts';
import type { Watch } from '../client/watches.ts';
import type { StatementRun } from '../types.ts';
import { answerTo } from './answer-to.ts';
import { compareOutput, type Difference } from './compare-output.ts';
import type { Story, StoryBlock } from './read-story.ts';
import { countSetUp } from './set-up.ts';

/** How a story went. */
export interface StoryReport {
  /** Every statement that ended, in the order in which they did. */
  readonly runs: readonly StatementRun[];
  readonly blocks: readonly BlockReport[];
  /** The history that has come about, and what is asked of it at every instant. */
  readonly history: History;
  readonly watches: readonly Watch[];
  /** The names of the expectations that the story means to break. */
  readonly meantToBreak: readonly string[];
}

export interface BlockReport {
  readonly block: StoryBlock;
  /** The statements that ended while the block ran. */
  readonly runs: readonly StatementRun[];
  /** The one whose result the block's output belongs to; null when the block has no output. */
  readonly subject: StatementRun | null;
  /** How the result differs from the output; lines count in the output. */
  readonly differences: readonly Difference[];
  /** Statements that failed though no output says that they should. */
  readonly failures: readonly StatementRun[];
  /** What the cluster said to the block's bet when the block had run; undefined where it has none. */
  readonly betAnswer?: string | null;
}

/**
 * Runs a story on an empty cluster, block after block, and compares what it prints with its outputs. The end of its set-up is
 * the origin of the history, as in a session. An output belongs
 * to the last statement of its block. In a block of dot commands that is the statement that ended in the background
 * meanwhile, if one did, else the last dot command. All other statements must succeed.
 */
export function runStory(story: Story, options: { readonly seed?: number } = {}): StoryReport {
  const history = new History(options);
  const client = new Client(history, { extras: () => extras });
  const meantToBreak: string[] = [];
  const setUpBlocks = countSetUp(story);
  const blocks = story.blocks.map((block, index): BlockReport => {
    if (index > 0 && index === setUpBlocks) history.markOrigin();
    const endedBefore = client.finished.length;
    const first = client.runs.length;
    const watched = client.watches.all;
    client.enqueue(block.script);
    const entered = client.runs.length;
    runUntil(history, [client], () => !client.isForegroundBusy, storyLimitMs);
    if (index === story.blocks.length - 1) runUntil(history, [client], () => !client.isBusy, storyLimitMs);
    if (block.meansToBreak) meantToBreak.push(...namesAfter(watched, client.watches.all));
    const own = client.runs.slice(first, entered).filter((run) => !run.isBackground);
    const { bet } = block;
    return {
      ...reportOf(block, own, client.finished.slice(endedBefore)),
      ...(bet !== undefined && { betAnswer: answerTo(bet, history, { extras: () => extras }) }),
    };
  });
  return { runs: client.finished, blocks, history, watches: client.watches.all, meantToBreak };
}

/** What is watched now and was not before. */
const namesAfter = (before: readonly Watch[], now: readonly Watch[]): readonly string[] =>
  now.filter((watch) => !before.includes(watch)).map(({ name }) => name);

function reportOf(
  block: StoryBlock,
  own: readonly StatementRun[],
  ended: readonly StatementRun[],
): BlockReport {
  const subject = block.output === null ? null : subjectOf(own, ended);
  const failures = ended.filter((run) => run.result?.ok === false && run !== subject);
  return { block, runs: ended, subject, differences: differencesOf(block, subject), failures };
}

function subjectOf(own: readonly StatementRun[], ended: readonly StatementRun[]): StatementRun | null {
  const isDotsOnly = own.every((run) => run.kind === 'dot');
  const background = isDotsOnly ? ended.findLast((run) => run.isBackground) : undefined;
  const last = own.at(-1);
  return background ?? ended.find((run) => run.id === last?.id) ?? null;
}

function differencesOf({ output }: StoryBlock, subject: StatementRun | null): readonly Difference[] {
  if (output === null) return [];
  const result = subject?.result ?? null;
  return result === null
    ? [{ line: 0, message: 'no statement printed anything' }]
    : compareOutput(output.text, result);
}
