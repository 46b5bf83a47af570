import type { TableName } from '../../language/index.ts';
import { informationSchemaTable, isInformationSchema } from '../views/information-schema.ts';
import { playgroundTableNamed } from '../views/playground/schema.ts';
import type { PlaygroundTable } from '../views/playground/table.ts';
import type { SystemTable } from '../views/system-table.ts';

/** What a SELECT reads. Names of tables of the cluster are looked up in each world anew, for they come and go. */
export type Source =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'rows' }
  | { readonly kind: 'system'; readonly name: string; readonly table: SystemTable }
  | {
      readonly kind: 'observed';
      readonly name: string;
      readonly table: PlaygroundTable;
    };

export function findSource(from: TableName | null): Source {
  if (from === null) return { kind: 'nothing' };
  const name = from.name.text.toUpperCase();
  const schema = from.schema?.text ?? '';
  const system = isInformationSchema(schema) ? informationSchemaTable(name) : null;
  if (system !== null) return { kind: 'system', name, table: system };
  // A database of the cluster that is called so as it is written goes first, and may come at any time.
  const observed = /^playground$/i.test(schema) ? playgroundTableNamed(name) : null;
  if (observed === null) return { kind: 'rows' };
  return { kind: 'observed', name, table: observed };
}
