import { exercises } from '@ha-playground/engine/exercises';
import { readExercise } from '@ha-playground/engine/lessons';
import { stories } from '@ha-playground/engine/stories/index.ts';
import { readMarkdownStory, stepsOf } from '@ha-playground/engine/story';
import { describe, expect, test } from 'vitest';
import { titleIn, translated } from '../presentation/translated.ts';
import { texts as german } from './de/texts.ts';

/** What every language but English tells of stories and exercises. */
const languages = { de: german };

/** Words that bets have to choose from: no number, and no name of a node, a database or a state. */
const wordsToChoose = (): readonly string[] => [
  ...new Set(
    [...stories, ...exercises]
      .flatMap(({ text }) => [...text.matchAll(/^```bet[\s\S]*?^```/gm)].map(([bet]) => bet))
      .flatMap((bet) => [
        ...(/^choices: (?!SELECT)(.*)$/m.exec(bet)?.[1]?.split('|') ?? []),
        // What a SELECT answers in words of its own.
        ...[...bet.matchAll(/\b(?:THEN|ELSE) '([^' ][^']*)'/g)].map(([, word]) => word ?? ''),
      ])
      .map((choice) => choice.trim())
      .filter((choice) => /\p{L}/u.test(choice) && !isName.test(choice)),
  ),
];

const isName = /^(?:leaf-\d+|ma|ca-\d+|online|offline|detached|attaching|fast|safe)$/;

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] =>
  entries.map(({ id }) => id).toSorted();

/** Names of stories that a text leads to. */
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to ?? '');

/** What stands between backticks stays as it is. */
const codeIn = (text: string): readonly string[] =>
  [
    ...new Set(
      [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? ''),
    ),
  ].toSorted();

describe.each(Object.entries(languages))('texts: %s', (_, texts) => {
  test('every story and every exercise is told, and none that there is not', () => {
    expect(Object.keys(texts.stories).toSorted()).toEqual(idsOf(stories));
    expect(Object.keys(texts.exercises).toSorted()).toEqual(idsOf(exercises));
  });

  test('whatever words a bet has to choose from are told, and no others', () => {
    expect(Object.keys(texts.answers).toSorted()).toEqual(wordsToChoose().toSorted());
    expect(Object.entries(texts.answers).filter(([word, told]) => word === told || told === '')).toEqual([]);
  });

  test.each(stories.filter(({ id }) => id in texts.stories))(
    'story $id does and prints what the English one does',
    ({ id, title, text }) => {
      const told = translated(text, texts.stories[id] ?? '') ?? '';
      const [one, other] = [readMarkdownStory(text), readMarkdownStory(told)];
      if (!one.ok || !other.ok) throw new Error(other.ok ? `${id} cannot be read` : other.message);
      const [english, spoken] = [stepsOf(one.story), stepsOf(other.story)];
      expect([spoken.setUp, spoken.steps]).toEqual([english.setUp, english.steps]);
      expect(spoken.told.map(({ prose, takeaway }) => [prose !== '', takeaway !== ''])).toEqual(
        english.told.map(({ prose, takeaway }) => [prose !== '', takeaway !== '']),
      );
      expect(spoken.closing !== '').toBe(english.closing !== '');
      expect(titleIn(told)).not.toBe(title);
      expect(linksIn(told)).toEqual(linksIn(text));
      expect(codeIn(told)).toEqual(codeIn(text));
    },
  );

  test.each(exercises.filter(({ id }) => id in texts.exercises))(
    'exercise $id asks and grades as the English one does',
    ({ id, text }) => {
      const told = translated(text, texts.exercises[id] ?? '') ?? '';
      const [one, other] = [readExercise(text, { isProved: true }), readExercise(told, { isProved: true })];
      if (!one.ok || !other.ok) throw new Error(JSON.stringify(other));
      expect(withoutProse(other.exercise)).toEqual(withoutProse(one.exercise));
      expect(other.exercise.title).not.toBe(one.exercise.title);
      expect(other.exercise.objective).not.toBe(one.exercise.objective);
      expect(codeIn(told)).toEqual(codeIn(text));
    },
  );
});

/** All but what people read: a text, be it empty, is as long as any other. */
function withoutProse(value: unknown, key = ''): unknown {
  if (typeof value === 'string' && proseKeys.has(key)) return value === '' ? 'none' : 'some';
  if (Array.isArray(value)) return value.map((each) => withoutProse(each));
  if (typeof value !== 'object' || value === null) return key === 'line' || key === 'asked' ? null : value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [
      field,
      placeKeys.has(field) ? null : withoutProse(each, field),
    ]),
  );
}

const proseKeys: ReadonlySet<string> = new Set([
  'title',
  'objective',
  'prose',
  'takeaway',
  'sentence',
  'question',
  'text',
  'closing',
  'summary',
]);
const placeKeys: ReadonlySet<string> = new Set(['line', 'lines', 'from', 'to', 'place', 'source', 'column']);
