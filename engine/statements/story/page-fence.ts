import { readExpectedTable } from './expected-table.ts';
import { fenceAt } from './fence.ts';
import { type Story, type StoryBlock, terminated } from './read-story.ts';

/** What a fence `ha` of a page may say behind its name: what the element `<ha-playground>` has as attributes. */
export const fenceParameters: readonly string[] = [
  'story',
  'exercise',
  'mode',
  'open',
  'panels',
  'hide',
  'controls',
  'readonly',
  'allow',
  'theme',
  'motion',
  'speed',
  'autoplay',
  'loop',
  'at',
  'seed',
  'lang',
  'links',
  'fit',
  'cmd',
  'debug',
  'record',
  'poster',
  'title',
  'label',
  'loading',
  'src',
];

/** The longest script that an embed takes from its address. Characters. */
export const mostFenceCharacters = 2_000;
/** What stands behind the name of a fence. Characters: a record fits into it. */
const mostInfoCharacters = 20_000;
/** Of a page that is looked at. Characters. */
const mostPageCharacters = 4_000_000;

/** A fence `ha`: a living picture that an author has put into a page. */
export interface PageFence {
  /** The line on which it opens, from 1. */
  readonly line: number;
  readonly parameters: ReadonlyMap<string, string>;
  /** What it runs after the story that it names, with the outputs that it shows. */
  readonly blocks: readonly StoryBlock[];
}

export type ReadFence =
  | ({ readonly ok: true } & PageFence)
  /** `line` is where it cannot be used, `message` one sentence. */
  | { readonly ok: false; readonly line: number; readonly message: string };

/** Where a fence stands in its page: the lines on which it opens and closes, from 1; it closes before it opens where there is none. */
export interface FencePlace {
  readonly opensAt: number;
  readonly closesAt: number;
  /** In so many quotations within each other it stands: each of its lines begins with as many signs `>`. */
  readonly quotations: number;
}

/** The fences `ha` of a page in Markdown, in the order in which they stand there. Never throws. */
export function fencesOfPage(page: string): readonly (ReadFence & FencePlace)[] {
  if (page.length > mostPageCharacters)
    return [
      {
        ok: false,
        line: 1,
        opensAt: 1,
        closesAt: 0,
        quotations: 0,
        message: 'This page is too long to be looked through.',
      },
    ];
  return fencesWithin(page.split(/\r?\n/), 0, 0);
}

/** More quotations within each other are text. */
const deepestQuotation = 8;
const quotation = /^ *> ?/;

/** The fences of lines behind so many others of their page, whose signs of so many quotations have been taken off. */
function fencesWithin(
  lines: readonly string[],
  before: number,
  quotations: number,
): readonly (ReadFence & FencePlace)[] {
  const fences: (ReadFence & FencePlace)[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    // Within a list or an admonition a fence is moved in.
    const opening = fenceAt(lines, index, Number.POSITIVE_INFINITY);
    if (opening === null) {
      if (!quotation.test(lines[index] ?? '') || quotations === deepestQuotation) continue;
      let end = index + 1;
      while (end < lines.length && quotation.test(lines[end] ?? '')) end += 1;
      const quoted = lines.slice(index, end);
      fences.push(
        ...fencesWithin(
          quoted.map((line) => line.replace(quotation, '')),
          before + index,
          quotations + 1,
        ),
      );
      index += quoted.length - 1;
      continue;
    }
    const { kind, more, closesAt } = opening;
    if (kind !== 'ha') {
      if (closesAt === null) break;
      index = closesAt;
      continue;
    }
    const line = before + index + 1;
    if (closesAt === null) {
      const message = 'This fence is never closed.';
      fences.push({ ok: false, line, opensAt: line, closesAt: before + lines.length, quotations, message });
      break;
    }
    const indent = indentOf(lines[index] ?? '');
    const body = lines.slice(index + 1, closesAt).map((text) => withoutIndent(text, indent));
    fences.push({
      ...readFence({ info: more, body, line }),
      opensAt: line,
      closesAt: before + closesAt + 1,
      quotations,
    });
    index = closesAt;
  }
  return fences;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
const withoutIndent = (line: string, indent: number): string => line.slice(Math.min(indent, indentOf(line)));

interface FenceText {
  /** What stands behind `ha`: `redundancy-2 at=3 title="A leaf dies"`. */
  readonly info: string;
  readonly body: readonly string[];
  /** The line of the page on which the fence opens, from 1. */
  readonly line: number;
}

/**
 * Reads a fence: its parameters, and its body as the client would print it: statements, and below one what it prints, up to an
 * empty line. Never throws; what cannot be used is answered with its line and a sentence.
 */
export function readFence({ info, body, line }: FenceText): ReadFence {
  const refused = (message: string, at = line): ReadFence => ({ ok: false, line: at, message });
  const parameters = parametersOf(info);
  if (typeof parameters === 'string') return refused(parameters);
  const blocks = blocksOf(body, line + 1);
  if (!blocks.ok) return refused(blocks.message, blocks.line);
  const script = scriptOfBlocks(blocks.blocks);
  if (script.length > mostFenceCharacters)
    return refused(
      `${script.length} characters of statements stand here, and a fence holds at most ${mostFenceCharacters}.`,
    );
  if (script !== '' && parameters.has('cmd'))
    return refused('This fence has statements and a parameter cmd: only one of them can be run.');
  if (parameters.has('record') && (script !== '' || parameters.has('story')))
    return refused('This fence has a record, which is a whole session, and something else to run.');
  return { ok: true, line, parameters, blocks: blocks.blocks };
}

/** What a fence runs, as `cmd` of an embed takes it. */
export const scriptOfBlocks = (blocks: readonly StoryBlock[]): string =>
  blocks.map(({ script }) => script).join('\n');

/** A fence as a story that can be run: what its cluster begins with stands before its own blocks. */
export const storyOfFence = (before: readonly StoryBlock[], { blocks }: PageFence): Story => ({
  title: 'Story',
  summary: '',
  closing: '',
  blocks: [...before, ...blocks],
});

const name = /^[a-z]+$/;
const storyName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The parameters, or a sentence that says what is wrong with them. The first word may be the name of a story. */
function parametersOf(info: string): ReadonlyMap<string, string> | string {
  if (info.length > mostInfoCharacters) return 'What stands behind the name of this fence is too long.';
  const parameters = new Map<string, string>();
  const words = [...info.matchAll(/([^\s="']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']*)))?(?=\s|$)|(\S+)/g)];
  for (const [index, [whole, key = '', double, single, bare, rest]] of words.entries()) {
    const value = double ?? single ?? bare;
    // Site generators have words of their own there, such as {1,3}.
    if (/^[{[]/.test(whole)) continue;
    if (rest !== undefined)
      return `“${rest.slice(0, 40)}” is no parameter: they are written as title="A leaf dies".`;
    const isStory = index === 0 && value === undefined && !fenceParameters.includes(key);
    const [known, text] = isStory ? ['story', key] : [key, value ?? ''];
    if (!name.test(known) || !fenceParameters.includes(known))
      return `There is no parameter “${key.slice(0, 40)}”. There are ${fenceParameters.join(', ')}.`;
    if (parameters.has(known)) return `${known} stands here twice.`;
    parameters.set(known, text);
  }
  const story = parameters.get('story');
  if (story !== undefined && !storyName.test(story)) return `“${story.slice(0, 40)}” is no name of a story.`;
  return parameters;
}

type Blocks =
  | { readonly ok: true; readonly blocks: readonly StoryBlock[] }
  | { readonly ok: false; readonly line: number; readonly message: string };

/** What a client prints begins so: a table, an answer without one, or rows below each other (`\G`). */
const beginsOutput = /^(\+-[-+]*\+\s*$|Query OK\b|Empty set\b|ERROR \d|\*{5,} )/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** The statements of a body, in blocks that end with what the last of them prints. `line` is that of the first, from 1. */
function blocksOf(body: readonly string[], line: number): Blocks {
  const blocks: StoryBlock[] = [];
  let statements: string[] = [];
  let startsAt = line;
  const endBlock = (output: StoryBlock['output']): void => {
    const script = statements.join('\n').trim();
    if (script !== '')
      blocks.push({
        script: terminated(script),
        line: startsAt,
        output,
        prose: '',
        takeaway: '',
        columns: [],
        meansToBreak: false,
      });
    statements = [];
  };
  for (let index = 0; index < body.length; index += 1) {
    const text = body[index] ?? '';
    const at = line + index;
    if (unseen.test(text)) return { ok: false, line: at, message: 'This line has a sign that nobody sees.' };
    if (/^\s*[.]import\b/i.test(text))
      return { ok: false, line: at, message: 'A fence pastes no cluster: .import belongs into a story.' };
    if (!beginsOutput.test(text)) {
      if (statements.length === 0) startsAt = at;
      if (text.trim() !== '' || statements.length > 0) statements.push(text);
      continue;
    }
    if (statements.every((statement) => statement.trim() === ''))
      return { ok: false, line: at, message: 'This output belongs to no statement.' };
    const rest = body.slice(index);
    const length = rest.findIndex((other) => other.trim() === '');
    const lines = length === -1 ? rest : rest.slice(0, length);
    endBlock({ source: '', text: lines.join('\n'), line: at, lineCount: lines.length });
    index += lines.length - 1;
  }
  endBlock(null);
  return { ok: true, blocks };
}

/** What stands in a fence, for somebody to read: statements, tables, and what else is printed. */
export type FencePart =
  | { readonly kind: 'statements' | 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** What is printed below it. */
      readonly below: readonly string[];
    };

export const partsOfBlocks = (blocks: readonly StoryBlock[]): readonly FencePart[] =>
  blocks.flatMap(({ script, output }): readonly FencePart[] => [
    { kind: 'statements', text: script },
    ...(output === null ? [] : [partOfOutput(output.text)]),
  ]);

function partOfOutput(text: string): FencePart {
  const table = readExpectedTable(text);
  if (table === null) return { kind: 'text', text };
  const { header, rows, footer, remarks } = table;
  const below = [...(footer === null ? [] : [footer]), ...remarks.map((remark) => remark.text)];
  return { kind: 'table', header, rows: rows.map(({ cells }) => cells), below };
}
