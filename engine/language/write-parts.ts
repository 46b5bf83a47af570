import { unreachable, writtenName } from '../base/index.ts';
import type { AddressText, Literal, Name, PartitionName, TableName, WaitTarget } from './parts.ts';
import { quotedString } from './quoting.ts';
import type { Unplaced } from './unplaced.ts';
import { writtenNode } from './writing.ts';

export const textOfName = (written: Unplaced<Name>): string =>
  typeof written === 'string' ? written : written.text;

export const name = (written: Unplaced<Name>): string => writtenName(textOfName(written));

export const node = (written: Unplaced<Name>): string => writtenNode(textOfName(written));

export const list = <Part>(parts: readonly Part[], write: (part: Part) => string): string =>
  parts.map(write).join(', ');

/** `'leaf-9':3306` */
export const address = ({ host, port }: Unplaced<AddressText>): string => `${quotedString(host)}:${port}`;

export const tableName = (table: Unplaced<TableName>): string =>
  table.schema === null ? name(table.name) : `${name(table.schema)}.${name(table.name)}`;

/** `test:3` */
export const partition = ({ database, ordinal }: Unplaced<PartitionName>): string =>
  `${name(database)}:${ordinal}`;

export function waitTarget(until: Unplaced<WaitTarget>): string {
  switch (until.kind) {
    case 'duration':
      return duration(until.ms);
    case 'idle':
    case 'statement':
      return until.kind;
    case 'phase':
      return `phase ${until.phase}${until.database === null ? '' : ` ON ${name(until.database)}`}`;
    default:
      return unreachable(until);
  }
}

export function duration(ms: number): string {
  if (ms > 0 && ms % 60_000 === 0) return `${ms / 60_000}m`;
  return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}

export function writeLiteral({ value }: Pick<Literal, 'value'>): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : quotedString(value);
}
