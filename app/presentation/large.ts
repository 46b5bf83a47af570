import type { World } from '@ha-playground/engine';

/** From so many partitions of one database on what a page makes of a world takes so long that it is made in slices. */
const partitionsAtOnce = 4_096;

export const isLarge = ({ databases }: World): boolean =>
  databases.some(({ partitions }) => partitions.length > partitionsAtOnce);
