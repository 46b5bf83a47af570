import { quotedString } from './quoting.ts';
import type { AddressText, Name, PartitionName, TableName } from './statement.ts';
import { writtenName, writtenWord } from './writing.ts';

/** Joins what there is by blanks. */
export const words = (...parts: readonly (string | null | false)[]): string =>
  parts.filter((part) => part !== null && part !== false).join(' ');

export const name = (written: Name): string => writtenName(written.text);

export const address = ({ host, port }: AddressText): string => `${quotedString(host)}:${port}`;

/** `root:'secret'@'leaf-9':3306` */
export function login(
  { user, password }: { readonly user: string; readonly password: string | null },
  node: AddressText,
): string {
  const secret = password === null ? '' : `:${quotedString(password)}`;
  return `${writtenWord(user)}${secret}@${address(node)}`;
}

export const tableName = (table: TableName): string =>
  table.schema === null ? name(table.name) : `${name(table.schema)}.${name(table.name)}`;

/** `test:3` */
export const partition = ({ database, ordinal }: PartitionName): string => `${name(database)}:${ordinal}`;

export const on = (database: Name | null): string | null => database && `ON ${name(database)}`;
