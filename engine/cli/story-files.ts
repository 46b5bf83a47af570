import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { compareNaturally } from '../base/index.ts';
import { splitScript } from '../language/index.ts';
import { scriptLengthLimit } from '../statements/client/kept-script.ts';
import { readMarkdownStory, readSqlStory, type Story, scriptStatementLimit } from '../statements/index.ts';
import { fenceAt } from '../statements/story/fence.ts';
import { type BrokenFence, type FenceStory, storiesOfPage } from './pages.ts';

export interface StoryFile {
  readonly file: string;
  /** Its text, of which the story has been read. */
  readonly source: string;
  readonly story: Story;
  /** Null for what is no living picture of a page. */
  readonly fence: FenceStory['fence'] | null;
}

/** The stories of a command line, or one sentence that says why they cannot be used. */
export type StoryFiles =
  | {
      readonly ok: true;
      readonly stories: readonly StoryFile[];
      /** How many files a pattern has found that hold no story. */
      readonly passedOver: number;
      /** Living pictures of pages that cannot be shown. */
      readonly broken: readonly BrokenFence[];
    }
  | { readonly ok: false; readonly why: string };

/**
 * Reads every file before anything runs, so that one that cannot be used is said at once. A page with living pictures (fences
 * `ha`) holds a story for each of them, and no other one. A pattern (`docs/**` and the
 * like) stands for the files that it finds, in natural order, each once; those without a story are passed over, and those that
 * show statements and promise nothing about them, as any page about SQL does. A file that is named must hold one.
 */
export function readStoryFiles(patterns: readonly string[]): StoryFiles {
  const stories = new Map<string, readonly StoryFile[]>();
  const broken = new Map<string, readonly BrokenFence[]>();
  let passedOver = 0;
  for (const pattern of patterns) {
    const found = filesOf(pattern);
    if (found === null) return { ok: false, why: `${pattern} finds no file.` };
    for (const file of found.files) {
      const read = readStory(file, found.isPattern);
      if (read.kind === 'noStory' && found.isPattern) passedOver += 1;
      else if (read.kind !== 'story') return { ok: false, why: read.why };
      else {
        // A file that is named twice is checked twice; one that two patterns find, once.
        stories.set(found.isPattern ? file : `${stories.size} ${file}`, read.stories);
        broken.set(file, read.broken);
      }
    }
  }
  return {
    ok: true,
    stories: [...stories.values()].flat(),
    passedOver,
    broken: [...broken.values()].flat(),
  };
}

/** A file whose name looks like a pattern is that file. Null when a pattern finds none. */
function filesOf(pattern: string): { readonly files: readonly string[]; readonly isPattern: boolean } | null {
  if (!isDynamicPattern(pattern) || existsSync(placeOf(pattern)))
    return { files: [pattern], isPattern: false };
  const files = globSync(pattern, { cwd: placeOf('.'), ignore: '**/node_modules/**' });
  return files.length === 0 ? null : { files: files.toSorted(compareNaturally), isPattern: true };
}

type ReadFile =
  | {
      readonly kind: 'story';
      readonly stories: readonly StoryFile[];
      readonly broken: readonly BrokenFence[];
    }
  | { readonly kind: 'noStory' | 'broken'; readonly why: string };

function readStory(file: string, isFound: boolean): ReadFile {
  const text = readText(file);
  if (text === null) return { kind: 'broken', why: `${file} cannot be read.` };
  if (file.endsWith('.sql')) return withinLimit(file, text, readSqlStory(text));
  if (!file.endsWith('.md'))
    return { kind: 'noStory', why: `${file} is no story: its name must end in .md or .sql.` };
  const page = storiesOfPage(file, text);
  if (page !== null)
    return {
      kind: 'story',
      stories: page.stories.map((story) => ({ file, source: text, ...story })),
      broken: page.broken,
    };
  const read = readMarkdownStory(text);
  if (read.ok && isFound && !isMeantAsStory(text))
    return { kind: 'noStory', why: `${file} promises nothing of the statements that it shows.` };
  if (read.ok) return withinLimit(file, text, read.story);
  return { kind: read.isStory ? 'broken' : 'noStory', why: `${file}:${read.line}: ${read.message}` };
}

/** Fences that no page has but one that is meant to be run; `sql` is shown in many. */
const fencesOfStories = ['playground', 'cluster', 'watch', 'bet', 'output'];

function isMeantAsStory(source: string): boolean {
  const lines = source.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const fence = fenceAt(lines, index);
    if (fence !== null && fencesOfStories.includes(fence.kind)) return true;
    index = fence?.closesAt ?? index;
  }
  return false;
}

function withinLimit(file: string, source: string, story: Story): ReadFile {
  for (const { script, line } of story.blocks) {
    const excess = excessOf(script);
    if (excess !== null) return { kind: 'broken', why: `${file}:${line}: ${excess}` };
  }
  return { kind: 'story', stories: [{ file, source, story, fence: null }], broken: [] };
}

/** What there is too much of in a script; one that is too long is not read. */
function excessOf(script: string): string | null {
  if (script.length > scriptLengthLimit)
    return `${script.length} characters stand here, and a script holds at most ${scriptLengthLimit}.`;
  const count = splitScript(script).length;
  return count <= scriptStatementLimit
    ? null
    : `${count} statements stand here, and a script holds at most ${scriptStatementLimit}.`;
}

/** Null for what cannot be read, or is no text: written back it would not be the same. */
export function readText(file: string): string | null {
  try {
    const bytes = readFileSync(placeOf(file));
    const text = bytes.toString('utf8');
    return Buffer.from(text).equals(bytes) ? text : null;
  } catch {
    return null;
  }
}

/** npm changes to the project's folder; the caller's own is in INIT_CWD. */
export const placeOf = (file: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), file);
