/** A script for each story in each language but English, so that an embed loads the one that it tells. */
const prose = import.meta.glob<string>('../../words/*/stories/*.md', { query: '?raw', import: 'default' });

/** The prose of a story in a language, or null where there is none. */
export async function proseOfStory(tag: string, id: string): Promise<string | null> {
  return (await prose[`../../words/${tag}/stories/${id}.md`]?.()) ?? null;
}
