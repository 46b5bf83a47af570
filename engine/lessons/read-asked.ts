import type { PlaceInText } from '../telling/index.ts';
import { betLimit, choiceLimit, goalLimit, hintLimit, weightLimit } from './limits.ts';
import { type Asked, isSum, readCondition, readExpectation, readSelect } from './questions.ts';
import { type Located, located, type Mistakes, startOfLine } from './reader.ts';
import type { FenceOfSection, Section } from './sections.ts';
import type { Bet, Choices, Goal, Hint, Instant } from './types.ts';

/** The fences of a section, and what it is a section of. */
export interface Fences {
  readonly fences: readonly FenceOfSection[];
  readonly rest: string;
  readonly line: number;
  readonly section?: Section;
  readonly lines?: readonly string[];
}

/** A goal a fence `expect`: its sentence stands before it, its weight behind the word. */
export function readGoals(
  { fences }: Fences,
  mistakes: Mistakes,
): readonly { readonly goal: Goal; readonly asked: readonly Asked[] }[] {
  const names = new Set<string>();
  if (fences.length > goalLimit)
    mistakes.say(
      { kind: 'tooMany', of: 'goals', limit: goalLimit },
      startOfLine(fences[goalLimit]?.line ?? 1),
    );
  return fences.slice(0, goalLimit).flatMap((fence) => {
    const place = startOfLine(fence.line + 1);
    const asked = readExpectation(located(fence.lines, fence.line + 1), mistakes);
    const sentence = sentenceBefore(fence, 'goal', mistakes);
    const weight = weightOf(fence.more === '' ? '1' : fence.more, fence.line, mistakes);
    if (asked === null) return [];
    const { name } = asked.watch;
    if (names.has(name.toLowerCase())) mistakes.say({ kind: 'nameTwice', name }, place);
    names.add(name.toLowerCase());
    return [{ goal: { name, sentence, weight, watch: asked.watch, place }, asked: [asked] }];
  });
}

/**
 * A hint an item of a numbered list; a fence `when` behind it says since when it is offered, a fence `past` while what it
 * tells is done.
 */
export function readHints(
  { fences, rest, line, section }: Fences,
  mistakes: Mistakes,
): readonly { readonly hint: Hint; readonly asked: readonly Asked[] }[] {
  if (section === undefined) return [];
  const found: { hint: Hint; asked: readonly Asked[] }[] = [];
  const place = startOfLine(line);
  const add = (texts: readonly string[], at: PlaceInText): void => {
    for (const text of texts) found.push({ hint: { text, when: null, past: null, place: at }, asked: [] });
  };
  for (const fence of fences) {
    const at = startOfLine(fence.line);
    add(itemsOf(fence.prose), at);
    const last = found.at(-1);
    const key = fence.kind === 'past' ? 'past' : 'when';
    // A hint may have a fence of each kind, one behind the other.
    if (last === undefined || (fence.prose === '' && last.hint[key] !== null)) {
      mistakes.say({ kind: 'noSentence', of: 'hint' }, at);
      continue;
    }
    const source = located(fence.lines, fence.line + 1);
    const asked = readCondition(source, `hint ${found.length} ${key}`, mistakes);
    if (asked === null) continue;
    found[found.length - 1] = {
      hint: { ...last.hint, [key]: asked.watch },
      asked: [...last.asked, asked],
    };
  }
  add(itemsOf(rest), place);
  if (found.length > hintLimit) mistakes.say({ kind: 'tooMany', of: 'hints', limit: hintLimit }, place);
  return found.slice(0, hintLimit);
}

/** The items of a numbered list; prose that is none is one item. */
function itemsOf(prose: string): readonly string[] {
  if (prose === '') return [];
  return prose
    .split(/^\s{0,3}\d+[.)]\s+/m)
    .map(onOneLine)
    .filter((text) => text !== '');
}

const betKeys = ['weight', 'asked', 'settled', 'given', 'moot', 'answer', 'choices'] as const;

type BetKey = (typeof betKeys)[number];

/** A bet a fence `bet` with its name; its question stands before it, and a key a line in it. */
export function readBets(
  { fences }: Fences,
  mistakes: Mistakes,
): readonly { readonly bet: Bet; readonly asked: readonly Asked[] }[] {
  const names = new Set<string>();
  if (fences.length > betLimit)
    mistakes.say({ kind: 'tooMany', of: 'bets', limit: betLimit }, startOfLine(fences[betLimit]?.line ?? 1));
  return fences.slice(0, betLimit).flatMap((fence) => {
    const name = fence.more;
    if (!/^[a-z][\w-]{0,39}$/i.test(name)) mistakes.say({ kind: 'badName' }, startOfLine(fence.line));
    if (names.has(name.toLowerCase())) mistakes.say({ kind: 'nameTwice', name }, startOfLine(fence.line));
    names.add(name.toLowerCase());
    const bet = readBet(fence, name, mistakes);
    return bet === null ? [] : [bet];
  });
}

function readBet(
  fence: FenceOfSection,
  name: string,
  mistakes: Mistakes,
): { readonly bet: Bet; readonly asked: readonly Asked[] } | null {
  const values = betValues(fence, mistakes);
  const question = sentenceBefore(fence, 'bet', mistakes);
  const before = mistakes.all.length;
  for (const key of ['answer', 'choices'] as const)
    if (!values.has(key)) mistakes.say({ kind: 'betKeyMissing', key }, startOfLine(fence.line));
  const weight = values.get('weight');
  const asked = readInstant(values.get('asked'), `${name} asked`, mistakes) ?? {
    instant: { kind: 'atStart' },
  };
  const settled = readInstant(values.get('settled'), `${name} settled`, mistakes) ?? {
    instant: { kind: 'atEnd' },
  };
  const premise = values.get('given');
  const given = premise === undefined ? null : readCondition(premise, `${name} given`, mistakes);
  const moot = readInstant(values.get('moot'), `${name} moot`, mistakes);
  const source = values.get('answer');
  const answer = source === undefined ? null : readSelect(source, `${name} answer`, mistakes);
  const choices = readChoices(values.get('choices'), `${name} choices`, mistakes);
  if (answer === null || choices === null || mistakes.all.length > before) return null;
  const { statement } = answer.watch;
  const query = statement.kind === 'dotWatch' ? statement.query : null;
  const bet: Bet = {
    name,
    question,
    weight: weight === undefined ? 1 : weightOf(weight.text.trim(), weight.at(0).line, mistakes),
    asked: asked.instant,
    settled: settled.instant,
    given: given?.watch ?? null,
    moot: moot?.instant ?? null,
    answer: answer.watch,
    nothingIsZero: query !== null && isSum(query),
    choices: choices.choices,
    place: startOfLine(fence.line),
  };
  const questions = [asked.asked, settled.asked, given, moot?.asked, answer, choices.asked];
  return { bet, asked: questions.filter((one) => one !== undefined && one !== null) };
}

/** A value goes on over lines that are indented. */
function betValues(fence: FenceOfSection, mistakes: Mistakes): ReadonlyMap<BetKey, Located> {
  const values = new Map<BetKey, Located>();
  for (let index = 0; index < fence.lines.length; index += 1) {
    const written = fence.lines[index] ?? '';
    const line = fence.line + 1 + index;
    if (written.trim() === '') continue;
    const [, word = '', gap = ''] = /^(\w+)(\s*:\s*)/.exec(written) ?? [];
    const key = betKeys.find((each) => each === word);
    if (key === undefined) {
      mistakes.say({ kind: 'unknownBetKey', key: word, keys: betKeys }, startOfLine(line));
      continue;
    }
    const from = index;
    while (/^\s+\S/.test(fence.lines[index + 1] ?? '')) index += 1;
    values.set(key, located(fence.lines.slice(from, index + 1), line, word.length + gap.length));
  }
  return values;
}

/** `at start`, `at end`, `when condition`. */
function readInstant(
  source: Located | undefined,
  name: string,
  mistakes: Mistakes,
): { readonly instant: Instant; readonly asked?: Asked } | null {
  if (source === undefined) return null;
  const text = source.text.trim();
  if (/^at\s+start$/i.test(text)) return { instant: { kind: 'atStart' } };
  if (/^at\s+end$/i.test(text)) return { instant: { kind: 'atEnd' } };
  const [opening] = /^\s*when\s+/i.exec(source.text) ?? [];
  if (opening === undefined) {
    mistakes.say({ kind: 'badInstant' }, source.at(0));
    return null;
  }
  const condition: Located = {
    text: source.text.slice(opening.length),
    at: (offset) => source.at(offset + opening.length),
  };
  const asked = readCondition(condition, name, mistakes);
  return asked === null ? null : { instant: { kind: 'when', watch: asked.watch }, asked };
}

/** Texts between bars, or a SELECT of one column. */
function readChoices(
  source: Located | undefined,
  name: string,
  mistakes: Mistakes,
): { readonly choices: Choices; readonly asked?: Asked } | null {
  if (source === undefined) return null;
  if (/^\s*(?:SELECT|WITH)\b/i.test(source.text)) {
    const asked = readSelect(source, name, mistakes);
    return asked === null ? null : { choices: { kind: 'derived', watch: asked.watch }, asked };
  }
  const texts = source.text
    .split('|')
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  if (texts.length < 2) mistakes.say({ kind: 'fewChoices' }, source.at(0));
  if (texts.length > choiceLimit)
    mistakes.say({ kind: 'tooMany', of: 'choices', limit: choiceLimit }, source.at(0));
  return { choices: { kind: 'written', texts: texts.slice(0, choiceLimit) } };
}

/** It is told in lists, on marks and by the console, where a name needs no marks of code. */
function sentenceBefore({ prose, line }: FenceOfSection, of: 'goal' | 'bet', mistakes: Mistakes): string {
  if (prose === '') mistakes.say({ kind: 'noSentence', of }, startOfLine(line));
  return onOneLine(prose).replaceAll('`', '');
}

/** Paragraphs may be long, and a pattern that looks for blanks before line feeds goes through them again and again. */
const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

function weightOf(written: string, line: number, mistakes: Mistakes): number {
  const weight = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  if (weight >= 1 && weight <= weightLimit) return weight;
  mistakes.say({ kind: 'badWeight', limit: weightLimit }, startOfLine(line));
  return 1;
}
