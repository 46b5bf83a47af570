import { knownLeaves, lastPrimary, type NodeId, onlinePrimary, type World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import { shortNames } from '../../presentation/sight/short-names.ts';

/**
 * What a person means by `text`: a leaf by its host, by what the picture has of it or `host:port`, a partition as
 * `database:ordinal`, or an ordinal of the first database; null where there is no such thing. Case and surrounding space do not matter.
 */
export function soughtIn(world: World, text: string): PictureSelection | null {
  const wanted = text.trim().toLowerCase();
  const leaf = knownLeaves(world).find(
    ({ id, host, port }) =>
      shortNames(world).of(id).toLowerCase() === wanted ||
      nameOfNode(world, id).toLowerCase() === wanted ||
      `${host}:${port}`.toLowerCase() === wanted,
  );
  if (leaf !== undefined) return { node: leaf.id, ordinal: null };
  const match = /^(?:(?<name>.+)[:_])?(?<digits>\d{1,7})$/.exec(wanted);
  if (match === null) return null;
  const { name, digits } = match.groups ?? {};
  const ordinal = Number(digits);
  const database = world.databases.find(
    (candidate) => name === undefined || candidate.name.toLowerCase() === name,
  );
  if (database === undefined || ordinal >= database.partitions.length) return null;
  const { ordinal: found } = database.partitions.at(ordinal);
  return { node: null, ordinal: found, database: database.name };
}

/** The leaf that serves a partition, or served it last; null where nobody does. */
export function holderOf(world: World, { ordinal, database }: PictureSelection): NodeId | null {
  const partition = world.databases.find(({ name }) => name === database)?.partitions.at(ordinal ?? 0);
  return partition === undefined
    ? null
    : ((onlinePrimary(partition) ?? lastPrimary(partition))?.node ?? null);
}

/** Names that begin as `text` does, to choose from: leaves first, then partitions, at most `most`. */
export function namesFor(world: World, text: string, most: number): readonly string[] {
  const wanted = text.trim().toLowerCase();
  const names: string[] = [];
  for (const { id } of knownLeaves(world)) {
    const name = nameOfNode(world, id);
    if (name.toLowerCase().startsWith(wanted)) names.push(name);
    if (names.length >= most) return names;
  }
  for (const { name, partitions } of world.databases) {
    for (let ordinal = 0; ordinal < partitions.length && names.length < most; ordinal += 1) {
      const partition = `${name}:${ordinal}`;
      if (partition.toLowerCase().startsWith(wanted)) names.push(partition);
    }
  }
  return names;
}

/** A leaf and a partition that there are, as what can be looked for. */
export function examplesIn(world: World): readonly string[] {
  const leaf = knownLeaves(world).at(-1);
  return [
    ...(leaf === undefined ? [] : [shortNames(world).of(leaf.id)]),
    ...world.databases.slice(0, 1).map(({ name }) => `${name}:0`),
  ];
}
