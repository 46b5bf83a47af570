import { knownAggregators, knownLeaves, type World } from '../cluster/index.ts';
import type { SuggestedNames } from '../language/index.ts';

/** The names of a cluster that a suggestion may use; a leaf stands last among the hosts, where there is one. */
export const namesToSuggest = (world: World): SuggestedNames => ({
  hosts: [...knownAggregators(world), ...knownLeaves(world)],
  databases: world.databases.map(({ name }) => name),
  tables: world.databases.flatMap(({ name: schema, tables }) => tables.map(({ name }) => ({ schema, name }))),
});
