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

/**
 * SHOW TABLES: the tables of `database`, headed by the name as it is `shown`; FULL says what kind of table each is [DOC]. Null
 * when there is no such database.
 */
export function showTables(
  world: World,
  { shown, database, full }: { readonly shown: string; readonly database: string; readonly full: boolean },
): ResultTable | null {
  const names = tableNames(world, database);
  if (names === null) return null;
  const heading = left(`Tables_in_${shown}`);
  if (!full) return { columns: [heading], rows: names.map((name) => [name]) };
  const isView = isInformationSchema(database) || isPlayground(database, world);
  const type = isView ? 'SYSTEM VIEW' : 'BASE TABLE';
  return { columns: [heading, left('Table_type')], rows: names.map((name) => [name, type]) };
}

function tableNames(world: World, database: string): readonly string[] | null {
  if (isInformationSchema(database)) return informationSchemaTables;
  if (isPlayground(database, world)) return playgroundTableNames;
  if (isSystemDatabase(database)) return [];
  const found = world.databases.find((candidate) => candidate.name === database);
  return found?.tables.slice().map((table) => table.name) ?? null;
}
