import type { World } from '@ha-playground/engine';
import { write } from '@ha-playground/engine/writing';

/** What is printed below the picture, as the statements that tell it: the leaves, and every database's partitions. */
export const printedStatements = ({ databases }: World): readonly string[] => [
  write({ kind: 'showLeaves' }),
  ...databases.map(({ name }) => write({ kind: 'showPartitions', database: name })),
];
