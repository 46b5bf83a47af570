/** The tree of branches. */
export const branches = {
  label: 'Branches',
  current: (name: string) => `Branch ${name.replace(/^branch /, '')}`,
  note: (commands: readonly string[], parted: string | null, isUndone: boolean) =>
    [
      isUndone ? 'undone, Redo leads back' : null,
      parted === null ? null : `parted at ${parted}`,
      commands.at(-1) === undefined ? null : `last: ${commands.at(-1)}`,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  compare: 'Compare',
  rename: 'Rename the branch',
  name: 'Name of the branch',
};
