import { nearestSpelling, openingsOf, statementTable } from '../language/index.ts';
import { frontValueLimit } from './limits.ts';
import { type Mistakes, startOfLine } from './reader.ts';
import { type AllowedWords, type Exercise, levels } from './types.ts';

const keys = [
  'id',
  'version',
  'title',
  'objective',
  'level',
  'minutes',
  'start',
  'allow',
  'par',
  'feedback',
  'repair',
  'points',
  'hint',
  'also',
] as const;

type Key = (typeof keys)[number];

/** What an exercise says before its text; `start` is what it is built on, null where nothing is named. */
export type FrontMatter = Pick<
  Exercise,
  | 'id'
  | 'version'
  | 'title'
  | 'objective'
  | 'level'
  | 'minutes'
  | 'allow'
  | 'par'
  | 'feedback'
  | 'repair'
  | 'points'
  | 'hintCost'
  | 'also'
> & { readonly start: StartWord | null };

export type StartWord = (typeof startWords)[number];

const startWords = ['free-play', 'empty'] as const;

/** How an author names a change of the solution. */
const mutation = /^(?:drop \d+|swap \d+ \d+|leaf \d+|until \d+)$/;

/** Reads the front matter. `end` is the index of the first line behind it; null where there is none that can be read. */
export function readFrontMatter(
  lines: readonly string[],
  mistakes: Mistakes,
): { readonly front: FrontMatter; readonly end: number } | null {
  if (lines[0]?.trim() !== '---') {
    mistakes.say({ kind: 'noFrontMatter' }, startOfLine(1));
    return null;
  }
  const close = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (close === -1) {
    mistakes.say({ kind: 'frontMatterOpen' }, startOfLine(1));
    return null;
  }
  const values = new Values(mistakes);
  for (let index = 1; index < close; index += 1) values.read(lines[index] ?? '', index + 1);
  return { front: values.front(), end: close + 1 };
}

interface Value {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

class Values {
  readonly #values = new Map<Key, Value>();
  readonly #mistakes: Mistakes;

  constructor(mistakes: Mistakes) {
    this.#mistakes = mistakes;
  }

  read(written: string, line: number): void {
    if (written.trim() === '' || written.trimStart().startsWith('#')) return;
    const [, key = '', gap = '', value = ''] = /^([\w-]+)(\s*:\s*)(.*)$/s.exec(written) ?? [];
    if (key === '') return this.#mistakes.say({ kind: 'noKeyAndValue' }, startOfLine(line));
    const known = keys.find((name) => name === key);
    if (known === undefined) {
      const meant = nearestSpelling(key, keys)?.toLowerCase() ?? null;
      return this.#mistakes.say({ kind: 'unknownKey', key, meant }, startOfLine(line));
    }
    if (this.#values.has(known)) return this.#mistakes.say({ kind: 'keyTwice', key }, startOfLine(line));
    const column = key.length + gap.length + 1;
    const text = unquoted(value.trim());
    if (text.length > frontValueLimit)
      this.#mistakes.say({ kind: 'valueTooLong', key, limit: frontValueLimit }, { line, column });
    this.#values.set(known, { text, line, column });
  }

  front(): FrontMatter {
    return {
      id: this.#id(),
      version: this.#number('version', [1, 100_000], null),
      title: this.#needed('title'),
      objective: this.#needed('objective'),
      level: this.#word('level', levels, 'first steps'),
      minutes: this.#number('minutes', [1, 240], 5),
      start: this.#start(),
      allow: this.#allow(),
      par: this.#number('par', [0, 1_000], null),
      feedback: this.#word('feedback', ['continuous', 'atend'], 'continuous'),
      repair: this.#word('repair', ['undo', 'fix', 'none'], 'undo'),
      points: this.#number('points', [1, 1_000], 10),
      hintCost: this.#number('hint', [0, 1_000], 1),
      also: this.#list('also').flatMap((item) => {
        if (mutation.test(item.text)) return [item.text];
        this.#mistakes.say({ kind: 'badMutation' }, item);
        return [];
      }),
    };
  }

  #needed(key: Key): string {
    const value = this.#values.get(key);
    if (value !== undefined && value.text !== '') return value.text;
    this.#mistakes.say({ kind: 'keyMissing', key }, value ?? startOfLine(1));
    return '';
  }

  #id(): string {
    const text = this.#needed('id');
    const value = this.#values.get('id');
    if (value !== undefined && text !== '' && !/^[a-z][a-z\d-]{0,59}$/.test(text))
      this.#mistakes.say({ kind: 'badId' }, value);
    return text;
  }

  #number(key: Key, [from, to]: readonly [number, number], otherwise: number | null): number {
    const value = this.#values.get(key);
    if (value === undefined) {
      if (otherwise === null) this.#mistakes.say({ kind: 'keyMissing', key }, startOfLine(1));
      return otherwise ?? from;
    }
    const number = /^\d{1,6}$/.test(value.text) ? Number(value.text) : Number.NaN;
    if (number >= from && number <= to) return number;
    this.#mistakes.say({ kind: 'badNumber', key, from, to }, value);
    return otherwise ?? from;
  }

  #word<Word extends string>(key: Key, words: readonly Word[], otherwise: Word): Word {
    const value = this.#values.get(key);
    if (value === undefined) return otherwise;
    const word = words.find((each) => each === value.text);
    if (word === undefined) this.#mistakes.say({ kind: 'badWord', key, words }, value);
    return word ?? otherwise;
  }

  #start(): StartWord | null {
    const value = this.#values.get('start');
    if (value === undefined) return null;
    const word = startWords.find((each) => each === value.text);
    if (word === undefined) this.#mistakes.say({ kind: 'unknownStart', words: startWords }, value);
    return word ?? null;
  }

  #allow(): readonly AllowedWords[] | null {
    if (!this.#values.has('allow')) return null;
    return this.#list('allow').flatMap((item) => {
      const kinds = kindsThatBeginWith(item.text);
      if (kinds.length > 0) return [{ words: item.text, kinds }];
      const meant = nearestSpelling(
        item.text,
        statementTable.flatMap((row) => openingsOf(row).map(wordsOf)),
      );
      this.#mistakes.say({ kind: 'unknownStatement', words: item.text, meant }, item);
      return [];
    });
  }

  /** What stands between commas. */
  #list(key: Key): readonly Value[] {
    const value = this.#values.get(key);
    if (value === undefined) return [];
    const found: Value[] = [];
    let at = 0;
    for (const part of value.text.split(',')) {
      const text = part.trim();
      const column = value.column + at + part.length - part.trimStart().length;
      if (text !== '') found.push({ text, line: value.line, column });
      at += part.length + 1;
    }
    return found;
  }
}

/** The words that a statement begins with, without what follows them. */
const wordsOf = (opening: string): string => /^(?:\.\w+|[A-Z]+(?: [A-Z]+)*)/.exec(opening)?.[0] ?? opening;

const unquoted = (text: string): string => /^"(.*)"$/.exec(text)?.[1] ?? /^'(.*)'$/.exec(text)?.[1] ?? text;

function kindsThatBeginWith(words: string): AllowedWords['kinds'] {
  const wanted = words.toUpperCase().replace(/\s+/g, ' ');
  return statementTable
    .filter((row) =>
      openingsOf(row).some((opening) => {
        const has = opening.toUpperCase();
        return has === wanted || has.startsWith(`${wanted} `);
      }),
    )
    .map(({ kind }) => kind);
}
