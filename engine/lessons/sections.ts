import { nearestSpelling } from '../language/index.ts';
import { fenceAt } from '../statements/story/fence.ts';
import { type Mistakes, startOfLine } from './reader.ts';

/** What an exercise consists of, besides why it is worth doing. */
export const sectionNames = [
  'Start',
  'Goals',
  'Bets',
  'Hints',
  'Solution',
  'Wrong ways',
  'Takeaway',
] as const;

export type SectionName = (typeof sectionNames)[number];

/** A part of the text, from the line after its heading on. */
export interface Section {
  /** The line of its heading; lines count from 1. */
  readonly line: number;
  /** The indices of its lines: from the first to before the last. */
  readonly from: number;
  readonly to: number;
}

/** The sections of a text by their names, and the end of what stands before the first. */
export interface Sections {
  readonly named: ReadonlyMap<SectionName, Section>;
  readonly proseTo: number;
}

/** Cuts a text at its headings of the second level. A fence that is never closed is a mistake: null then. */
export function sectionsOf(lines: readonly string[], from: number, mistakes: Mistakes): Sections | null {
  const headings: { readonly name: string; readonly index: number }[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const fence = fenceAt(lines, index);
    if (fence === null) {
      const name = headingIn(lines[index] ?? '');
      if (name !== null) headings.push({ name, index });
      continue;
    }
    if (fence.closesAt === null) {
      mistakes.say({ kind: 'fenceOpen' }, startOfLine(index + 1));
      return null;
    }
    index = fence.closesAt;
  }
  const named = new Map<SectionName, Section>();
  for (const [at, { name, index }] of headings.entries()) {
    const known = sectionNames.find((each) => each.toLowerCase() === name.toLowerCase());
    const section = { line: index + 1, from: index + 1, to: headings[at + 1]?.index ?? lines.length };
    if (known === undefined) {
      const meant = nearestSpelling(name, sectionNames);
      const sections = meant === null ? sectionNames : [meant];
      mistakes.say({ kind: 'unknownSection', name, sections }, startOfLine(index + 1));
    } else if (named.has(known)) mistakes.say({ kind: 'sectionTwice', name: known }, startOfLine(index + 1));
    else named.set(known, section);
  }
  return { named, proseTo: headings[0]?.index ?? lines.length };
}

/** The name in a heading of the second level, which may end with signs # too; null for any other line. */
function headingIn(line: string): string | null {
  if (!/^ {0,3}##\s/.test(line)) return null;
  const words = line.trim().slice(2).trim().split(' ');
  return (/^#+$/.test(words.at(-1) ?? '') ? words.slice(0, -1) : words).join(' ').trim();
}

/** A fence of a section with the prose before it. */
export interface FenceOfSection {
  readonly kind: string;
  readonly more: string;
  /** The line on which it opens. */
  readonly line: number;
  readonly lines: readonly string[];
  readonly prose: string;
}

/** The fences of a section, each with the prose before it, and the prose behind the last. */
export function fencesOf(
  lines: readonly string[],
  { from, to }: Section,
): { readonly fences: readonly FenceOfSection[]; readonly rest: string } {
  const fences: FenceOfSection[] = [];
  let told: string[] = [];
  for (let index = from; index < to; index += 1) {
    const fence = fenceAt(lines, index);
    if (fence === null) {
      told.push(lines[index] ?? '');
      continue;
    }
    const closesAt = fence.closesAt ?? to;
    fences.push({
      kind: fence.kind,
      more: fence.more.trim(),
      line: index + 1,
      lines: lines.slice(index + 1, closesAt),
      prose: told.join('\n').trim(),
    });
    told = [];
    index = closesAt;
  }
  return { fences, rest: told.join('\n').trim() };
}

/** The text with nothing in it but a section, on the same lines. */
export const alone = (lines: readonly string[], { from, to }: Section): string =>
  lines.map((line, index) => (index >= from && index < to ? line : '')).join('\n');
