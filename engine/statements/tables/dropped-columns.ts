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

export const isDropped = ({ name }: ColumnDefinition): boolean => name.startsWith(mark);

const mark = '\u0000';
