import { assumptionNames, knownLeaves, type World } from '@ha-playground/engine';
import { variableNames, views } from '@ha-playground/engine/assistance';
import type { Vocabulary } from '@ha-playground/engine/console';

/** The names that a statement on a connection to `database` could mention. */
export function vocabularyOf(world: World, database: string | null): Vocabulary {
  return {
    databases: world.databases.map(({ name }) => name),
    tables: tablesOf(world, database),
    views,
    hosts: [...[...world.nodes].filter((node) => node.kind === 'aggregator'), ...knownLeaves(world)],
    variables: variableNames,
    assumptions: assumptionNames,
    columns: world.databases.flatMap(({ tables }) =>
      tables.slice().flatMap(({ columns }) => columns.map(({ name }) => name)),
    ),
  };
}

function tablesOf(world: World, database: string | null): Vocabulary['tables'] {
  return world.databases.flatMap(({ name: schema, tables }) => [
    ...tables.slice().map(({ name }) => ({ schema, name })),
    ...(schema === database ? tables.slice().map(({ name }) => ({ schema: null, name })) : []),
  ]);
}
