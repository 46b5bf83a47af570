import { afterEach, expect, test } from 'vitest';
import { loadTexts, spokenAnswer, spokenText, titleIn, translated, translateWith } from './translated.ts';

const english = [
  '# A title',
  '',
  'Why.',
  '',
  '```sql Host, State',
  'SHOW LEAVES;',
  '```',
  '',
  '```output',
  '+---+',
  '```',
  '',
  '> Keep.',
].join('\n');

afterEach(() => translateWith(null));

test('translated: prose changes, what stands in fences does not', () => {
  expect(translated(english, '# Ein Titel\n\nWarum.\n\n…\n\n…\n\n> Merken.')).toBe(
    english.replace('A title', 'Ein Titel').replace('Why', 'Warum').replace('Keep', 'Merken'),
  );
});

test('translated: of the front matter the lines change that have another text', () => {
  const exercise = '---\nid: a\ntitle: One\nlevel: craft\n---\n\n# One\n\n```sql\n```\n';
  expect(translated(exercise, '---\ntitle: Eins\n---\n\n# Eins\n\n…\n')).toBe(
    '---\nid: a\ntitle: Eins\nlevel: craft\n---\n\n# Eins\n\n```sql\n```\n',
  );
});

test('translated: an empty fence, as a player has outputs, ends where it ends', () => {
  const tick = '```';
  const text = `# One\n\n${tick}output HAC 5\n${tick}\n\nTold.\n\n${tick}sql\nSHOW LEAVES;\n${tick}\n`;
  expect(translated(text, '# Eins\n\n…\n\nErzählt.\n\n…\n')).toBe(
    `# Eins\n\n${tick}output HAC 5\n${tick}\n\nErzählt.\n\n${tick}sql\nSHOW LEAVES;\n${tick}\n`,
  );
});

test('translated: prose with another number of fences is none of this text', () => {
  expect(translated(english, '# Ein Titel\n\n…\n')).toBeNull();
});

test('translated: a text is told in English until another one has come, and where there is none', async () => {
  translateWith(async () => ({
    stories: { known: '# Ein Titel\n\n…\n\n…\n' },
    exercises: {},
    answers: { Nobody: 'Niemand' },
  }));
  expect(spokenAnswer('Nobody')).toBe('Nobody');
  expect(titleIn(spokenText('stories', { id: 'known', text: english }))).toBe('A title');
  await loadTexts();
  expect(['Nobody', 'leaf-3', 'constructor'].map(spokenAnswer)).toEqual(['Niemand', 'leaf-3', 'constructor']);
  expect(titleIn(spokenText('stories', { id: 'known', text: english }))).toBe('Ein Titel');
  expect(titleIn(spokenText('stories', { id: 'constructor', text: english }))).toBe('A title');
  expect(titleIn(spokenText('exercises', { id: 'known', text: english }))).toBe('A title');
});
