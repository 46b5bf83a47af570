import type { ColumnDefinition } from '../../cluster/index.ts';

/**
 * A column that ALTER TABLE has dropped keeps its place, so that the rows that copies hold stay as they are, whatever a failover
 * brings back. It has a name that no statement can write, and nobody is shown it.
 */
export const dropped = (column: ColumnDefinition, place: number): ColumnDefinition => ({
  name: `${mark}${place}`,
  type: column.type,
  traits: {
    type: column.traits?.type ?? (column.type === 'integer' ? 'int(11)' : 'text'),
    isNullable: true,
    isNumbered: false,
    fallback: null,
    clock: 'never',
    computed: null,
    comment: '',
  },
});

type Named = Pick<ColumnDefinition, 'name'>;

export const isDropped = ({ name }: Named): boolean => name.startsWith(mark);

/** The names that are told where one is unknown. */
export const namesShown = (columns: readonly Named[]): readonly string[] =>
  columns.filter((column) => !isDropped(column)).map(({ name }) => name);

const mark = '\u0000';
