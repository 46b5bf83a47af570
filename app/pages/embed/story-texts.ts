/** A script for each story, so that an embed loads the one that it shows. */
const texts = import.meta.glob<string>('../../../engine/stories/*.md', { query: '?raw', import: 'default' });

const nameOf = (path: string): string => path.replace(/^.*\/|[.]md$/g, '');
const loaders = new Map(Object.entries(texts).map(([path, load]) => [nameOf(path), load]));

/** The text of a story, or null where there is none of that name. */
export async function storyText(id: string): Promise<string | null> {
  return (await loaders.get(id)?.()) ?? null;
}
