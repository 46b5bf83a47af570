import type { World } from '@ha-playground/engine';
import type { Bet } from '@ha-playground/engine/lessons';
import type { PictureSelection } from '../sight/selection.ts';

/** What in the picture answers a bet: a leaf, or a partition. */
export type Pickable = 'leaf' | 'partition';

/** Can a bet be placed by a click in the picture? Its choices are leaves then, or numbers of partitions. */
export function pickableIn(bet: Bet, choices: readonly string[], world: World): Pickable | null {
  const hosts = new Set([...world.nodes].map(({ host }) => host.toLowerCase()));
  const told = choices.filter((choice) => choice !== 'nowhere');
  if (told.length < 2) return null;
  if (told.every((choice) => hosts.has(choice.toLowerCase()))) return 'leaf';
  const asksForPartition = /\bSELECT\s+(?:MIN|MAX)?\W{0,2}ORDINAL\b/i.test(bet.answer.text);
  return asksForPartition && told.every((choice) => /^\d+$/.test(choice)) ? 'partition' : null;
}

/** The choice that something in the picture stands for; null where it is none of them. */
export function choiceAt(
  { node, ordinal }: PictureSelection,
  pickable: Pickable,
  { choices, world }: { readonly choices: readonly string[]; readonly world: World },
): string | null {
  const text =
    pickable === 'partition'
      ? String(ordinal)
      : ([...world.nodes].find(({ id }) => id === node)?.host.toLowerCase() ?? '');
  return choices.find((choice) => choice.toLowerCase() === text) ?? null;
}
