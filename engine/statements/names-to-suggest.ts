import { knownAggregators, knownLeaves, onlineReplicas, type World } from '../cluster/index.ts';
import type { Cursor, History } from '../history/index.ts';
import type { SuggestedNames } from '../language/index.ts';

/** The names of a cluster that a suggestion may use; a leaf stands last among the hosts, where there is one. */
export const namesToSuggest = (world: World): SuggestedNames => ({
  hosts: [...knownAggregators(world), ...knownLeaves(world)],
  databases: world.databases.map(({ name }) => name),
  replicaOf: (database, ordinal) => replicaIn(world, database, ordinal),
  tables: world.databases.flatMap(({ name: schema, tables }) =>
    tables.slice().map(({ name }) => ({ schema, name })),
  ),
});

/** The same where a statement was entered: what came later is no name there. Of a place that is no more, those of now. */
export function namesAt(history: History, place: Cursor): SuggestedNames {
  const isThere = history.has(place);
  const world = isThere ? history.lineOf(place.branch).worldAt(place.atMs, place.applied) : history.world;
  return namesToSuggest(world);
}

function replicaIn(
  world: World,
  name: string,
  ordinal: number,
): ReturnType<typeof knownLeaves>[number] | null {
  const partition = world.databases.find((database) => database.name === name)?.partitions.at(ordinal);
  const [replica] = partition === undefined ? [] : onlineReplicas(partition);
  return knownLeaves(world).find(({ id }) => id === replica?.node) ?? null;
}
