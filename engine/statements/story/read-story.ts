/** A runnable text: blocks of statements in the order in which they run, with the output that some should print. */
export interface Story {
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly StoryBlock[];
}

export interface StoryBlock {
  /** The statements and dot commands to run; a pasted cluster stands in `.import` and `.end`. */
  readonly script: string;
  /** The line of the file on which the block begins, from 1. */
  readonly line: number;
  readonly output: ExpectedOutput | null;
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
 * cluster), `watch` (a watch a line; `watch broken`: expectations that the story breaks) and `output` (what the last statement of the block before should print). All else is prose: its first
 * heading is the title and its first paragraph the summary, unless front matter gives `title` and `summary`.
 */
export function readMarkdownStory(source: string): ReadStory {
  const lines = source.split(/\r?\n/);
  const front = readFrontMatter(lines);
  const blocks: StoryBlock[] = [];
  for (let index = front.end; index < lines.length; index += 1) {
    const opening = /^ {0,3}(`{3,}|~{3,})\s*([\w-]*)(.*)$/.exec(lines[index] ?? '');
    if (opening === null) continue;
    const [, fence = '', kind = '', more = ''] = opening;
    const start = index + 1;
    while (index + 1 < lines.length && !isClosing(lines[index + 1] ?? '', fence)) index += 1;
    if (index + 1 >= lines.length) {
      const isStory = blocks.length > 0 || isRunnable(kind);
      return { ok: false, isStory, line: start, message: 'This fence is never closed.' };
    }
    index += 1;
    const refused = addFence(blocks, {
      kind,
      source: more.trim(),
      line: start + 1,
      lines: lines.slice(start, index),
    });
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
  const title = front.title ?? firstHeading(lines) ?? 'Story';
  const summary = front.summary ?? firstParagraph(lines.slice(front.end));
  return { ok: true, story: { title, summary, blocks } };
}

/** Reads a story that is plain SQL and dot commands: one block, without expectations. */
export const readSqlStory = (source: string): Story => ({
  title: 'Story',
  summary: '',
  blocks: [{ script: source, line: 1, output: null, meansToBreak: false }],
});

/** All that a story runs, as one script. */
export const scriptOf = (story: Story): string =>
  story.blocks.map((block) => terminated(block.script)).join('\n');

interface Fence {
  readonly kind: string;
  readonly source: string;
  readonly lines: readonly string[];
  readonly line: number;
}

const isRunnable = (kind: string): boolean => ['sql', 'playground', 'cluster', 'watch'].includes(kind);

/** Adds what a fence holds to the blocks; returns why it cannot, if it cannot. */
function addFence(blocks: StoryBlock[], { kind, source, lines, line }: Fence): string | null {
  const text = lines.join('\n');
  if (isRunnable(kind)) {
    const script = scriptOfFence(kind, lines);
    blocks.push({ script, line, output: null, meansToBreak: kind === 'watch' && source === 'broken' });
  }
  if (kind !== 'output') return null;
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

function isClosing(line: string, fence: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= fence.length && [...trimmed].every((character) => character === fence[0]);
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
function terminated(script: string): string {
  const text = script.trimEnd();
  const lastLine = text.slice(text.lastIndexOf('\n') + 1).trim();
  return /;$|\\G$/i.test(text) || lastLine.startsWith('.') ? text : `${text};`;
}
