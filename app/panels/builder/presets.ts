import { type Blueprint, firstBlueprint } from './blueprint.ts';

type PresetName = 'pair' | 'small' | 'hundred' | 'thousand';

/** Clusters to begin from, by size. */
export const presets: readonly { readonly name: PresetName; readonly blueprint: Blueprint }[] = [
  { name: 'pair', blueprint: sized(2, 4) },
  { name: 'small', blueprint: firstBlueprint },
  { name: 'hundred', blueprint: sized(100, 5_000) },
  { name: 'thousand', blueprint: sized(1_000, 50_000) },
];

function sized(leaves: number, partitions: number): Blueprint {
  const databases = firstBlueprint.databases.map((database) => ({ ...database, partitions }));
  return { ...firstBlueprint, leaves, databases };
}
