import type { Scene } from '../../binding/bound.ts';
import type { Cell, Column, ResultTable } from '../../types.ts';

/** What a table of PLAYGROUND is read from; of most of them the world alone. */
export type Sight = Pick<Scene, 'world' | 'observer' | 'extras'>;
export type WorldAlone = Pick<Scene, 'world'>;

/** How the cells of a column are: numbers are set right. */
export type CellKind = 'number' | 'text';

/** A table of PLAYGROUND: its columns in their order, and its rows at one instant. */
export interface PlaygroundTable<Name extends string = string, Given extends WorldAlone = Sight> {
  readonly columns: Readonly<Record<Name, CellKind>>;
  /** Of the columns those whose cells change although nothing happens. */
  readonly changing: readonly Name[];
  /** Does it tell of statements that leave no trace in the cluster? */
  readonly looksAtSession: boolean;
  readonly read: (sight: Given) => ResultTable;
}

/** A row has a cell for every column: one that is forgotten does not compile. */
export function playgroundTable<Name extends string, Given extends WorldAlone>(definition: {
  readonly columns: Readonly<Record<Name, CellKind>>;
  readonly changing?: readonly NoInfer<Name>[];
  readonly looksAtSession?: boolean;
  readonly rows: (sight: Given) => readonly Readonly<Record<NoInfer<Name>, Cell>>[];
}): PlaygroundTable<Name, Given> {
  const { columns, changing = [], looksAtSession = false, rows } = definition;
  const names = Object.keys(columns) as Name[];
  const headings = names.map(
    (name): Column => ({ name, align: columns[name] === 'number' ? 'right' : 'left' }),
  );
  return {
    columns,
    changing,
    looksAtSession,
    read: (sight) => ({ columns: headings, rows: rows(sight).map((row) => names.map((name) => row[name])) }),
  };
}
