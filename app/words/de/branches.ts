import type { LaterWords } from '../en/later.ts';
import { counted, listed } from './forms.ts';

/** Mehr Anweisungen als diese werden gezählt, und mehr Zeichen von einer werden nicht wiederholt. */
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
      ? [counted(statements.length - mostNamed, 'weitere Anweisung', 'weitere Anweisungen')]
      : []),
    ...(reads > 0 ? [counted(reads, 'Abfrage', 'Abfragen')] : []),
  ]);

/** Der Baum der Zweige. */
export const branches: LaterWords['branches'] = {
  undoTakes: (back) => `Rückgängig nimmt zurück: ${taken(back)}`,
  undone: (back) => `Zurückgenommen: ${taken(back)}. Wiederholen holt es zurück.`,
  redoBrings: (back) => `Wiederholen holt zurück: ${taken(back)}`,
  redone: (back) => `Zurückgeholt: ${taken(back)}.`,
  begun: ({ name, clock, other, undone }) =>
    `Hier bei ${clock} beginnt ${name}. ${undone === null ? 'Was danach kam' : `Was zurückgenommen wurde (${taken(undone)})`}, liegt auf ${other}.`,
  label: 'Zweige',
  current: (name) => `Zweig ${name.replace(/^branch /, '')}`,
  note: (commands, parted, isUndone) =>
    [
      isUndone ? 'zurückgenommen, Wiederholen führt hin' : null,
      parted === null ? null : `abgezweigt bei ${parted}`,
      commands.at(-1) === undefined ? null : `zuletzt: ${commands.at(-1)}`,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  compare: 'Vergleichen',
  compareItem: 'Zwei Zweige vergleichen …',
  renameItem: 'Diesen Zweig umbenennen …',
  name: 'Name des Zweigs',
};
