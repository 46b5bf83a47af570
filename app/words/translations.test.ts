import { adviceWording, errorHints, termList } from '@ha-playground/engine/english';
import { briefHeadings } from '@ha-playground/engine/lessons';
import { readMarkdownStory } from '@ha-playground/engine/story';
import { describe, expect, test } from 'vitest';
import { advice as germanAdvice } from './de/advice.ts';
import { first as germanFirst } from './de/first.ts';
import { later as germanLater } from './de/later.ts';
import { leafMenu as germanMenu } from './de/leaf-menu.ts';
import { player as germanPlayer } from './de/player.ts';
import { errorHints as germanErrorHints } from './de/problems.ts';
import { sameAs } from './de/same.ts';
import { termsByName } from './de/term-list.ts';
import { first as englishFirst } from './en/first.ts';
import { later as englishLater } from './en/later.ts';
import { leafMenu as englishMenu } from './en/leaf-menu.ts';
import { player as englishPlayer } from './en/player.ts';
import { languageNames } from './index.ts';
import { otherLanguages } from './other-languages.ts';

const english = {
  first: englishFirst,
  leafMenu: englishMenu,
  later: englishLater,
  player: englishPlayer,
  // What the words of a problem are made of.
  advice: adviceWording,
  errorHints,
};

/** Every language but English, and the places of texts that are the same in it, with a reason each. */
const translations = {
  de: {
    words: {
      first: germanFirst,
      leafMenu: germanMenu,
      later: germanLater,
      player: germanPlayer,
      advice: germanAdvice,
      errorHints: germanErrorHints,
    },
    same: sameAs,
  },
};

interface Pair {
  readonly place: string;
  readonly one: unknown;
  readonly other: unknown;
}

/** What stands at one place in two trees, down to texts and functions. */
function pairsOf(one: unknown, other: unknown, place = ''): readonly Pair[] {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return [{ place, one, other }];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    pairsOf(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      place === '' ? key : `${place}.${key}`,
    ),
  );
}

/** Stands for anything that a sentence may be given: as a text it is its own path, so that it is found again in the sentence. */
function anything(name: string): unknown {
  return new Proxy(() => name, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive || key === 'toString' || key === 'valueOf') return () => name;
      if (key === Symbol.iterator) return function* () {};
      return typeof key === 'symbol' ? undefined : anything(`${name}.${key}`);
    },
  });
}

/** In these forms a parameter is tried, until the English sentence takes it. */
const forms: readonly ((name: string) => unknown)[] = [
  (name) => name,
  (name) => [`${name}a`, `${name}b`],
  () => 3,
  (name) => anything(name),
];

interface Said {
  readonly one: string;
  readonly other: string;
}

type Sentence = (...given: unknown[]) => unknown;

/** What two sentences say of the same: with every mixture of forms that the first one takes. */
function saidOf(one: Sentence, other: Sentence): readonly Said[] {
  const count = Math.max(one.length, 1);
  const said: Said[] = [];
  for (let mixture = 0; mixture < forms.length ** Math.min(count, 4); mixture += 1) {
    const given = Array.from({ length: count }, (_, at) =>
      forms[Math.floor(mixture / forms.length ** at) % forms.length]?.(`«${at}»`),
    );
    const [first, second] = [textOf(one, given), textOf(other, given)];
    if (first !== null && second !== null) said.push({ one: first, other: second });
  }
  return said;
}

function textOf(sentence: Sentence, given: readonly unknown[]): string | null {
  try {
    const text = JSON.stringify(sentence(...given));
    return text === undefined || /undefined|NaN|function|=>/.test(text) ? null : text;
  } catch {
    return null;
  }
}

const namesIn = (text: string): string => [...new Set(text.match(/«\d»[ab]?/g) ?? [])].toSorted().join(' ');
const marksIn = (text: string): string => (text.match(/`[^`]*`/g) ?? []).toSorted().join(' ');
/** Statements, dot commands and addresses stay as they are. */
const codeIn = (text: string): string =>
  [...new Set(text.match(/(?<![\w-])(?:\.[a-z]+\b|[A-Z]{3,}(?: [A-Z]{2,})*|\w+:\/\/\S+)/g) ?? [])]
    .filter((word) => !notCode.test(word))
    .toSorted()
    .join(' ');
const notCode =
  /^(?:GROUP|GROUPS|GRUPPE|AVAILABILITY GROUP|SQL|JSON|LMS|SCORM|XAPI|CSV|SVG|PNG|GIF|NULL|URL|LTI|HTML|PDF|API|HA|QR|SPLICE|CMI|IMS)$/;

/** Is a place the one that is listed, or one that begins like it? */
const covers = (listed: string, place: string): boolean =>
  listed.endsWith('*') ? place.startsWith(listed.slice(0, -1)) : place === listed;

describe.each(Object.entries(translations))('translations: %s', (_, { words, same }) => {
  const pairs = pairsOf(english, words);

  test('has the same texts and functions, of as many parameters', () => {
    const differ = pairs.filter(
      ({ one, other }) =>
        typeof one !== typeof other ||
        (typeof one === 'function' && typeof other === 'function' && one.length < other.length),
    );
    expect(differ.map(({ place }) => place)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(900);
  });

  test('says everything in its own words, but for what is listed with a reason', () => {
    const alike = pairs.filter(({ one, other }) => {
      if (typeof one === 'string') return one === other && /\p{L}{2}/u.test(one);
      if (typeof one !== 'function' || typeof other !== 'function') return false;
      const said = saidOf(one as Sentence, other as Sentence);
      return (
        said.length > 0 &&
        said.every((each) => each.one === each.other) &&
        said.some((each) => hasWords(each.one))
      );
    });
    const places = alike.map(({ place }) => place);
    const listed = Object.values(same).flat();
    const isListed = (place: string) => listed.some((one) => covers(one, place));
    expect(places.filter((place) => !isListed(place))).toEqual([]);
    expect(listed.filter((one) => !places.some((place) => covers(one, place)))).toEqual([]);
  });

  test('names in a sentence what the English one names, and marks the same code', () => {
    const wrong = pairs.flatMap(({ place, one, other }) => {
      const said =
        typeof one === 'string' && typeof other === 'string'
          ? [{ one, other }]
          : typeof one === 'function' && typeof other === 'function'
            ? saidOf(one as Sentence, other as Sentence)
            : [];
      const differs = said.find(
        (each) =>
          namesIn(each.one) !== namesIn(each.other) ||
          marksIn(each.one) !== marksIn(each.other) ||
          codeIn(each.one) !== codeIn(each.other),
      );
      return differs === undefined ? [] : [`${place}: ${differs.one} / ${differs.other}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** Is there a word besides what was given? */
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll(/«\d»[ab]?(?:\.\w+)*/g, ''));

test('translations: every language that the page names is one that it speaks', () => {
  expect(['en', ...otherLanguages.map(({ tag }) => tag)]).toEqual(Object.keys(languageNames));
  expect(Object.keys(translations)).toEqual(Object.keys(languageNames).filter((tag) => tag !== 'en'));
});

test('translations: whatever is wrong with the blocks of a story is said in German', () => {
  const tick = '```';
  const broken = [
    `${tick}sql\nSHOW LEAVES;`,
    `What?\n\n${tick}bet\nchoices: a\n${tick}\n`,
    'Prose alone.',
    `${tick}output\n1\n${tick}\n`,
    `${tick}sql\nSHOW LEAVES;\n${tick}\n\n${tick}output\n1\n${tick}\n\n${tick}output\n1\n${tick}\n`,
  ];
  const said = broken.map((text) => {
    const read = readMarkdownStory(text);
    return read.ok ? 'nothing' : read.message;
  });
  expect(new Set(said).size).toBe(broken.length);
  expect(
    said.filter((one) => germanLater.teacher.faults.story({ kind: 'story', said: one }) === one),
  ).toEqual([]);
});

test('translations: the headings of the table of grades have German ones', () => {
  const { inTable } = germanLater.teacher;
  expect([...briefHeadings, 'yes', 'no'].filter((word) => inTable(word) === word)).toEqual([]);
});

test('translations: every word of the field has a German name and two sentences', () => {
  const english = termList.map(({ names }) => names[0]);
  expect(Object.keys(termsByName).toSorted()).toEqual(english.toSorted());
  for (const { means } of Object.values(termsByName)) expect(means).toMatch(/[.?] .*[.]$/s);
  const found = (text: string) =>
    germanLater.terms.in(text).map(({ key, from, to }) => [english[key], text.slice(from, to)]);
  expect(found('Das Replikat lag auf zwei Leaves, nicht auf leaf-3.')).toEqual([
    ['replica', 'Replikat'],
    ['leaf', 'Leaves'],
  ]);
  expect(found('Mit FORCE, nicht mit force')).toEqual([['FORCE', 'FORCE']]);
  expect(english[germanLater.terms.column('Availability_Group')]).toBe('availability group');
});
