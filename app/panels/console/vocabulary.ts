import { type History, knownLeaves, type World } from '@ha-playground/engine';
import { Client, type Vocabulary } from '@ha-playground/engine/console';

/** The names that a statement on a connection to `database` could mention. */
export function vocabularyOf(history: History, database: string | null): Vocabulary {
  const { world } = history;
  return {
    databases: world.databases.map(({ name }) => name),
    tables: tablesOf(world, database),
    views: viewsOf(history),
    hosts: [...[...world.nodes].filter((node) => node.kind === 'aggregator'), ...knownLeaves(world)],
    variables: Object.keys(world.variables).map(snakeCased),
    columns: world.databases.flatMap(({ tables }) =>
      tables.flatMap(({ columns }) => columns.map(({ name }) => name)),
    ),
  };
}

function tablesOf(world: World, database: string | null): readonly string[] {
  return world.databases.flatMap(({ name, tables }) => [
    ...tables.map((table) => `${name}.${table.name}`),
    ...(name === database ? tables.map((table) => table.name) : []),
  ]);
}

let views: readonly string[] | null = null;

/** The views are the same for every cluster, so they are asked for once. */
function viewsOf(history: History): readonly string[] {
  if (views === null) {
    const answer = new Client(history).enqueue('USE information_schema; SHOW TABLES;').at(-1)?.result;
    views = answer?.ok === true ? (answer.table?.rows.map(([name]) => String(name)) ?? []) : [];
  }
  return views;
}

const snakeCased = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
