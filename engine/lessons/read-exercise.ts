import { freePlayScript } from '../record/starts.ts';
import { readMarkdownStory, type Story, scriptOf } from '../statements/index.ts';
import type { ExerciseMistake } from '../telling/index.ts';
import { type FrontMatter, readFrontMatter, type StartWord } from './front-matter.ts';
import { exerciseLengthLimit } from './limits.ts';
import { readBets, readGoals, readHints } from './read-asked.ts';
import { Mistakes, startOfLine } from './reader.ts';
import { alone, fencesOf, type SectionName, type Sections, sectionsOf } from './sections.ts';
import { tryAtStart } from './try-at-start.ts';
import type { Exercise, WrongWay } from './types.ts';

export type ReadExercise =
  | { readonly ok: true; readonly exercise: Exercise }
  | { readonly ok: false; readonly mistakes: readonly ExerciseMistake[] };

/**
 * Reads an exercise: Markdown with front matter, and a section each for its start, goals, bets, hints, solution, wrong ways
 * and takeaway. Strict: what is not known is a mistake with its place, as is a question that the cluster refuses at the start
 * and after the solution, unless it `isProved`: then its text has been read before and was right. A text from anywhere is
 * answered; nothing is thrown.
 */
export function readExercise(source: string, { isProved = false } = {}): ReadExercise {
  const mistakes = new Mistakes();
  if (source.length > exerciseLengthLimit) {
    mistakes.say({ kind: 'tooLong', limit: exerciseLengthLimit }, startOfLine(1));
    return { ok: false, mistakes: mistakes.all };
  }
  const lines = source.replace(/^\ufeff/, '').split(/\r?\n/);
  const read = readFrontMatter(lines, mistakes);
  const sections = read === null ? null : sectionsOf(lines, read.end, mistakes);
  if (read === null || sections === null) return { ok: false, mistakes: mistakes.all };
  const exercise = new Reading(lines, sections, mistakes).exercise(read.front, read.end, isProved);
  return exercise === null || mistakes.all.length > 0
    ? { ok: false, mistakes: mistakes.all }
    : { ok: true, exercise };
}

class Reading {
  readonly #lines: readonly string[];
  readonly #sections: Sections;
  readonly #mistakes: Mistakes;

  constructor(lines: readonly string[], sections: Sections, mistakes: Mistakes) {
    this.#lines = lines;
    this.#sections = sections;
    this.#mistakes = mistakes;
  }

  exercise({ start: on, ...front }: FrontMatter, proseFrom: number, isProved: boolean): Exercise | null {
    const mistakes = this.#mistakes;
    const start = this.#start(on);
    const solution = this.#story('Solution');
    const goals = readGoals(this.#fences('Goals', ['expect'], true), mistakes);
    const bets = readBets(this.#fences('Bets', ['bet'], false), mistakes);
    const hints = readHints(this.#fences('Hints', ['when', 'past'], false), mistakes);
    const wrongWays = this.#wrongWays();
    const takeaway = this.#takeaway();
    if (start === null || solution === null) return null;
    const asked = [...goals, ...bets, ...hints].flatMap((one) => one.asked);
    if (!isProved) tryAtStart({ start, solution, asked }, mistakes);
    return {
      ...front,
      start: start.script,
      goals: goals.map(({ goal }) => goal),
      bets: bets.map(({ bet }) => bet),
      hints: hints.map(({ hint }) => hint),
      solution,
      wrongWays,
      prose: proseOf(this.#lines.slice(proseFrom, this.#sections.proseTo)),
      takeaway,
    };
  }

  /** What the exercise is built on, and what its own section adds. */
  #start(on: StartWord | null): { readonly script: string; readonly line: number } | null {
    const section = this.#sections.named.get('Start');
    const own = section === undefined ? null : this.#story('Start');
    if (section !== undefined && own === null) return null;
    const base = (on ?? (own === null ? 'free-play' : 'empty')) === 'free-play' ? [freePlayScript()] : [];
    const script = [...base, ...(own === null ? [] : [scriptOf(own)])].join('\n');
    return { script, line: section?.line ?? 1 };
  }

  #story(name: SectionName): Story | null {
    const section = this.#sections.named.get(name);
    if (section === undefined) {
      this.#mistakes.say({ kind: 'sectionMissing', name }, startOfLine(this.#lines.length));
      return null;
    }
    const read = readMarkdownStory(alone(this.#lines, section));
    if (read.ok) return read.story;
    const line = Math.max(read.line, section.line);
    this.#mistakes.say({ kind: 'story', said: read.message }, startOfLine(line));
    return null;
  }

  /** The fences of a section, all of which have to be of these kinds. */
  #fences(name: SectionName, kinds: readonly string[], isNeeded: boolean) {
    const section = this.#sections.named.get(name);
    if (section === undefined) {
      if (isNeeded) this.#mistakes.say({ kind: 'sectionMissing', name }, startOfLine(this.#lines.length));
      return { fences: [], rest: '', line: 1, restLine: 1 };
    }
    const { fences, rest } = fencesOf(this.#lines, section);
    for (const fence of fences)
      if (!kinds.includes(fence.kind))
        this.#mistakes.say({ kind: 'wrongFence', name: fence.kind, fences: kinds }, startOfLine(fence.line));
    const known = fences.filter(({ kind }) => kinds.includes(kind));
    if (known.length === 0 && rest === '')
      this.#mistakes.say({ kind: 'sectionEmpty', name }, startOfLine(section.line));
    return { fences: known, rest, line: section.line, section, lines: this.#lines };
  }

  #wrongWays(): readonly WrongWay[] {
    if (!this.#sections.named.has('Wrong ways')) return [];
    const story = this.#story('Wrong ways');
    return (story?.blocks ?? []).map(({ prose, script, line }) => ({ prose, script, line }));
  }

  #takeaway(): string {
    const name = 'Takeaway';
    const section = this.#sections.named.get(name);
    const text = section === undefined ? '' : this.#lines.slice(section.from, section.to).join('\n').trim();
    if (text === '')
      this.#mistakes.say(
        { kind: section === undefined ? 'sectionMissing' : 'sectionEmpty', name },
        startOfLine(section?.line ?? this.#lines.length),
      );
    return text.replace(/^> ?/gm, '');
  }
}

/** What stands before the first section, without the title. */
const proseOf = (lines: readonly string[]): string =>
  lines
    .filter((line) => !/^# /.test(line))
    .join('\n')
    .trim();
