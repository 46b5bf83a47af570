import type { PlayerWords } from './en/player.ts';

/** What an embed says by itself, in the language that its page speaks: no other page loads it. */
export let playerWords: PlayerWords;

/** For each language of the page. */
const parts: Readonly<Record<string, () => Promise<PlayerWords>>> = {
  en: () => import('./en/player.ts').then(({ player }) => player),
  de: () => import('./de/player.ts').then(({ player }) => player),
};

/** Loads them, for the tag of a language that is spoken. */
export async function speakToPlayer(tag: string): Promise<void> {
  const load = parts[tag];
  if (load === undefined) throw new Error(`an embed does not speak ${tag}`);
  playerWords = await load();
}
