import type { World } from '@ha-playground/engine';
import type { Writable } from '@ha-playground/engine/writing';

/** The first table there is, as a statement names it; null where there is none. */
export function firstTable({ databases }: World): { readonly schema: string; readonly name: string } | null {
  const database = databases.find(({ tables }) => tables.length > 0);
  const [table] = database?.tables ?? [];
  return database === undefined || table === undefined ? null : { schema: database.name, name: table.name };
}

/** Clients that read and write the first table there is; null where there is none. */
export function firstWorkload(world: World): Writable | null {
  const table = firstTable(world);
  return table === null ? null : { kind: 'dotWorkload', rate: { reads: 50, writes: 20, table } };
}
