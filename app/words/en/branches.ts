import { counted, listed } from './formats.ts';

/** More statements than this are counted, and no more of each is repeated. */
const mostNamed = 3;
const mostCharacters = 40;

const cut = (statement: string): string => {
  const [line = ''] = statement.split('\n', 1);
  return line.length === statement.length && line.length <= mostCharacters
    ? line
    : `${line.slice(0, mostCharacters).trimEnd()} …`;
};

const taken = ({ statements, reads }: { readonly statements: readonly string[]; readonly reads: number }) =>
  listed([
    ...statements.slice(0, mostNamed).map(cut),
    ...(statements.length > mostNamed
      ? [counted(statements.length - mostNamed, 'more statement', 'more statements')]
      : []),
    ...(reads > 0 ? [counted(reads, 'read', 'reads')] : []),
  ]);

/** The tree of branches. */
export const branches = {
  undoTakes: (back: Parameters<typeof taken>[0]) => `Undo takes back ${taken(back)}`,
  undone: (back: Parameters<typeof taken>[0]) => `Taken back: ${taken(back)}. Redo brings it back.`,
  redoBrings: (back: Parameters<typeof taken>[0]) => `Redo brings back ${taken(back)}`,
  redone: (back: Parameters<typeof taken>[0]) => `Brought back: ${taken(back)}.`,
  /** A future that begins where another one was left; `undone` names what was undone, and null where time was only moved back. */
  begun: ({
    name,
    clock,
    other,
    undone,
  }: {
    readonly name: string;
    readonly clock: string;
    readonly other: string;
    readonly undone: Parameters<typeof taken>[0] | null;
  }) =>
    `${name} begins here, at ${clock}. ${undone === null ? 'What came after that' : `What was undone (${taken(undone)})`} is on ${other}.`,
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
  compareItem: 'Compare two branches …',
  renameItem: 'Rename this branch …',
  name: 'Name of the branch',
};
