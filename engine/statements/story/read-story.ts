import { readBet, type StoryBet } from './bet.ts';
import { fenceAt } from './fence.ts';

/** A runnable text: blocks of statements in the order in which they run, with the output that some should print. */
export interface Story {
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly StoryBlock[];
  /** The prose after the last block. */
  readonly closing: string;
}

export interface StoryBlock {
  /** The statements and dot commands to run; a pasted cluster stands in `.import` and `.end`. */
  readonly script: string;
  /** The line of the file on which the block begins, from 1. */
  readonly line: number;
  readonly output: ExpectedOutput | null;
  /** What is told before it, in Markdown: why it comes, and what to look at. */
  readonly prose: string;
  /** What to keep of it: the quotation (`> …`) that comes right after it, without its marks. Empty where there is none. */
  readonly takeaway: string;
  /** The columns that decide, as the fence names them (`sql Host, State`); empty where it names none. */
  readonly columns: readonly string[];
  /** What is asked before it runs (a fence `bet`), where something is. */
  readonly bet?: StoryBet;
  /** Is the story about its expectations being broken (a fence `watch broken`)? */
  readonly meansToBreak: boolean;
}

export interface ExpectedOutput {
  /** What follows `output` on the fence: where the expectation comes from, such as `HAC 5`. */
  readonly source: string;
  readonly text: string;
  /** The line of the file on which the text begins, and how many there are of it. */
  readonly line: number;
  readonly lineCount: number;
}

export type ReadStory =
  | { readonly ok: true; readonly story: Story }
  | {
      readonly ok: false;
      /** Has it something to run, so that somebody meant it to be one? */
      readonly isStory: boolean;
      readonly line: number;
      readonly message: string;
    };

/**
 * Reads a story written in Markdown: fences `sql` (statements), `playground` (dot commands), `cluster` (a pasted
 * cluster), `watch` (a watch a line; `watch broken`: expectations that the story breaks), `bet` (a question about what the next block will bring) and `output` (what the last statement
 * of the block before should print). All else,
 * other fences too, is prose and belongs to the block that follows; a quotation right after a block is what to keep of it. The
 * first heading is the title and the first paragraph the summary, unless front matter gives `title` and `summary`.
 */
export function readMarkdownStory(source: string): ReadStory {
  const lines = source.split(/\r?\n/);
  const front = readFrontMatter(lines);
  const blocks: StoryBlock[] = [];
  // What stands between a block and its output is told before the next block.
  let carried = '';
  let told: string[] = [];
  let bet: StoryBet | null = null;
  for (let index = front.end; index < lines.length; index += 1) {
    const opening = fenceAt(lines, index);
    if (opening === null) {
      told.push(lines[index] ?? '');
      continue;
    }
    const { kind, more, closesAt } = opening;
    const start = index + 1;
    if (closesAt === null) {
      const isStory = blocks.length > 0 || isRunnable(kind);
      return { ok: false, isStory, line: start, message: 'This fence is never closed.' };
    }
    index = closesAt;
    if (kind === 'bet') {
      const read: StoryBet | null =
        bet === null ? readBet(lines.slice(start, index), told.join('\n').trim(), start) : null;
      if (read === null) return { ok: false, isStory: true, line: start, message: noBet };
      bet = read;
      continue;
    }
    if (!isRunnable(kind) && kind !== 'output') {
      told.push(...lines.slice(start - 1, index + 1));
      continue;
    }
    const prose = joined([carried, proseAfter(blocks, told)]);
    carried = kind === 'output' ? prose : '';
    told = [];
    const refused = addFence(blocks, {
      kind,
      source: more.trim(),
      prose,
      line: start + 1,
      lines: lines.slice(start, index),
      bet,
    });
    if (isRunnable(kind)) bet = null;
    if (refused !== null) return { ok: false, isStory: blocks.length > 0, line: start, message: refused };
  }
  if (blocks.length === 0) {
    return {
      ok: false,
      isStory: false,
      line: 1,
      message: 'There is nothing to run: no fence called sql, playground, cluster or watch.',
    };
  }
  if (bet !== null) return { ok: false, isStory: true, line: bet.line, message: noBet };
  const title = front.title ?? firstHeading(lines) ?? 'Story';
  const summary = front.summary ?? firstParagraph(lines.slice(front.end));
  const closing = joined([carried, proseAfter(blocks, told)]);
  return { ok: true, story: { title, summary, blocks, closing } };
}

/** Reads a story that is plain SQL and dot commands: one block, without expectations. */
export const readSqlStory = (source: string): Story => ({
  title: 'Story',
  summary: '',
  closing: '',
  blocks: [
    { script: source, line: 1, output: null, prose: '', takeaway: '', columns: [], meansToBreak: false },
  ],
});

/** All that a story runs, as one script. */
export const scriptOf = (story: Story): string =>
  story.blocks.map((block) => terminated(block.script)).join('\n');

interface Fence {
  readonly kind: string;
  readonly source: string;
  readonly prose: string;
  readonly lines: readonly string[];
  readonly line: number;
  readonly bet: StoryBet | null;
}

const noBet = 'A bet is a question and below it `answer: SELECT …`, `choices: one | other`.';

/** Texts of Markdown as one, paragraph after paragraph. */
export const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n');

/** What has been told since the last block, without its title; a quotation that it begins with goes to that block. */
function proseAfter(blocks: StoryBlock[], told: readonly string[]): string {
  const last = blocks.at(-1);
  if (last === undefined) return trimmed(told.filter((line, index) => !isTitle(line, told.slice(0, index))));
  const start = told.findIndex((line) => line.trim() !== '');
  if (start === -1) return '';
  const rest = told.slice(start);
  const length = rest.findIndex((line) => !line.startsWith('>'));
  const quotation = rest.slice(0, length === -1 ? rest.length : length);
  if (quotation.length === 0) return trimmed(rest);
  const takeaway = trimmed(quotation.map((line) => line.replace(/^> ?/, '')));
  blocks[blocks.length - 1] = { ...last, takeaway };
  return trimmed(rest.slice(quotation.length));
}

const isTitle = (line: string, before: readonly string[]): boolean =>
  line.startsWith('# ') && !before.some((other) => other.startsWith('# '));

const trimmed = (lines: readonly string[]): string => lines.join('\n').trim();

const isRunnable = (kind: string): boolean => ['sql', 'playground', 'cluster', 'watch'].includes(kind);

/** Adds what a fence holds to the blocks; returns why it cannot, if it cannot. */
function addFence(blocks: StoryBlock[], { kind, source, prose, lines, line, bet }: Fence): string | null {
  const text = lines.join('\n');
  if (isRunnable(kind)) {
    const script = scriptOfFence(kind, lines);
    const meansToBreak = kind === 'watch' && source === 'broken';
    const columns = kind === 'sql' ? source.split(',').map((name) => name.trim()) : [];
    blocks.push({
      script,
      line,
      output: null,
      prose,
      takeaway: '',
      columns: columns.filter((name) => name !== ''),
      meansToBreak,
      ...(bet !== null && { bet }),
    });
  }
  if (kind !== 'output') return null;
  if (bet !== null) return noBet;
  const before = blocks.pop();
  if (before === undefined) return 'This output belongs to no block: nothing has run yet.';
  if (before.output !== null) return 'This is a second output for the block before it.';
  blocks.push({ ...before, output: { source, text, line, lineCount: lines.length } });
  return null;
}

function scriptOfFence(kind: string, lines: readonly string[]): string {
  if (kind === 'watch') return lines.map(statementOfWatch).join('\n');
  const text = lines.join('\n');
  return kind === 'cluster' ? `.import\n${text}\n.end` : text;
}

/** A line says what is watched, or expected: `copies AS SELECT …`, `up always …`. */
function statementOfWatch(line: string): string {
  const text = line.trim();
  if (text === '' || /^(?:\.|--|#)/.test(text)) return text;
  const isWatch = /^(?:`[^`]*`|\S+)\s+(?:FROM\s+NODE\s+\S+\s+)?AS\s/i.test(text);
  return `${isWatch ? '.watch' : '.expect'} ${text}`;
}

const firstHeading = (lines: readonly string[]): string | undefined =>
  lines.find((line) => line.startsWith('# '))?.slice(2);

/** The first lines of prose, as one; empty when the story begins with a fence. */
function firstParagraph(lines: readonly string[]): string {
  const start = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  if (start === -1 || /^ {0,3}(```|~~~)/.test(lines[start] ?? '')) return '';
  const length = lines.slice(start).findIndex((line) => line.trim() === '');
  return lines.slice(start, length === -1 ? lines.length : start + length).join(' ');
}

function readFrontMatter(lines: readonly string[]): {
  title: string | null;
  summary: string | null;
  end: number;
} {
  const close = lines.indexOf('---', 1);
  if (lines[0] !== '---' || close === -1) return { title: null, summary: null, end: 0 };
  const readValue = (key: string): string | null =>
    lines
      .slice(1, close)
      .find((line) => line.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim() ?? null;
  return { title: readValue('title'), summary: readValue('summary'), end: close + 1 };
}

/** A block's last statement may lack its semicolon. */
export function terminated(script: string): string {
  const text = script.trimEnd();
  const lastLine = text.slice(text.lastIndexOf('\n') + 1).trim();
  return /;$|\\G$/i.test(text) || lastLine.startsWith('.') ? text : `${text};`;
}
