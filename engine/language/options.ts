/** How each option of a statement is written, in the order of the canonical text. */
const wordsByOption = {
  extended: 'EXTENDED',
  full: 'FULL',
  force: 'FORCE',
  kill: 'KILL',
  noRebalance: 'NO REBALANCE',
  ensuresSafety: 'ENSURE_PARTITION_SAFETY',
  ensuresOnlineNodes: 'ENSURE_ONLINE_NODES',
} as const;

export type Option = keyof typeof wordsByOption;

/** The options that a statement has, in one order. */
export const optionTexts = (statement: Partial<Readonly<Record<Option, boolean>>>): readonly string[] =>
  (Object.keys(wordsByOption) as Option[])
    .filter((option) => statement[option] === true)
    .map((option) => wordsByOption[option]);

/** True for a word that opens an option, in any letter case. */
export const opensOption = (word: string): boolean => openings.includes(word.toUpperCase());

const openings: readonly string[] = Object.values(wordsByOption).map((words) => words.replace(/ .*/, ''));
