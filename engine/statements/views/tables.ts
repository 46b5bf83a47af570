import { isSystemDatabase, type World } from '../../cluster/index.ts';
import type { ResultTable } from '../types.ts';
import { left } from './columns.ts';
import { informationSchemaTables, isInformationSchema } from './information-schema.ts';
import { isPlayground, playgroundTableNames } from './playground/schema-name.ts';

/** Every table that is computed when it is read, with its schema. */
export const views: readonly { readonly schema: string; readonly name: string }[] = [
  ...informationSchemaTables.map((name) => ({ schema: 'INFORMATION_SCHEMA', name })),
  ...playgroundTableNames.map((name) => ({ schema: 'PLAYGROUND', name })),
];

/** SHOW TABLES: the tables of `database`, headed by the name as it is `shown`. Null when there is no such database. */
export function showTables(
  world: World,
  { shown, database }: { readonly shown: string; readonly database: string },
): ResultTable | null {
  const names = tableNames(world, database);
  return names === null ? null : { columns: [left(`Tables_in_${shown}`)], rows: names.map((name) => [name]) };
}

function tableNames(world: World, database: string): readonly string[] | null {
  if (isInformationSchema(database)) return informationSchemaTables;
  if (isPlayground(database, world)) return playgroundTableNames;
  if (isSystemDatabase(database)) return [];
  const found = world.databases.find((candidate) => candidate.name === database);
  return found?.tables.map((table) => table.name) ?? null;
}
