import { nowCalled } from '../../presentation/renamed-stories.ts';
import { spokenTag } from '../../words/index.ts';

/** A script for each story, so that an embed loads the one that it shows. */
const texts = import.meta.glob<string>('../../../engine/stories/*.md', { query: '?raw', import: 'default' });

const nameOf = (path: string): string => path.replace(/^.*\/|[.]md$/g, '');
const loaders = new Map(Object.entries(texts).map(([path, load]) => [nameOf(path), load]));

/** The text of a story in the language that is spoken, or in English; null where there is none of that name. */
export async function storyText(id: string): Promise<string | null> {
  const name = nowCalled(id);
  const text = (await loaders.get(name)?.()) ?? null;
  const tag = spokenTag();
  if (text === null || tag === undefined || tag === 'en') return text;
  const [{ proseOfStory }, { translated }] = await Promise.all([
    import('./translated-stories.ts'),
    import('../../presentation/translated.ts'),
  ]);
  const prose = await proseOfStory(tag, name);
  return prose === null ? text : (translated(text, prose) ?? text);
}

/** Stories whose names are like this one, the nearest first: those that share its beginning, or a word of it. */
export function likeStory(id: string): readonly string[] {
  const parts = id.split(/[^a-z0-9]+/i);
  const likeness = (name: string): number => {
    const first = [...name].findIndex((letter, index) => letter !== id[index]);
    const shared = name.split('-').filter((part) => parts.includes(part)).length;
    return (first === -1 ? name.length : first) + shared * 4;
  };
  return [...loaders.keys()]
    .map((name) => ({ name, likeness: likeness(name) }))
    .filter((each) => each.likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness || one.name.length - other.name.length)
    .slice(0, mostLike)
    .map(({ name }) => name);
}

/** Letters that a name begins with alike; a word that it shares counts as four. */
const leastLikeness = 4;
const mostLike = 3;
