import { type ProductVersion, productVersions } from '../../cluster/index.ts';
import type { NamedTable } from '../text/read-tables.ts';
import type { SortedTables } from './sort-tables.ts';

/** The version that a paste shows. */
export interface VersionFacts {
  /** Null where the tables are those of older ones, or do not differ. */
  readonly version: ProductVersion | null;
  /** The version as it is written, where it is none of those that there are here. */
  readonly otherVersion: string | null;
  /** Does the paste say it? Otherwise the columns are those of one. */
  readonly isVersionWritten: boolean;
}

/**
 * The version of a paste: by columns that only today's product has, or by what the server or a tool says of it. Of a version
 * that there is not here the columns decide; without them it is today's from 9 on.
 */
export function readVersion({ leaves, partitions, databases, nodes, variables }: SortedTables): VersionFacts {
  const written = [...variables, ...nodes].flatMap(versionsOf);
  const [of] = written.filter((text) => /^\d/.test(text));
  const isToday =
    leaves.some(has('averageroundtriplatencyms', 'nodeid')) ||
    partitions.some(has('databaseid', 'instanceid')) ||
    databases.some(has('commits', 'consensusslaves')) ||
    Number.parseInt(of ?? '0', 10) >= 9;
  const version = isToday ? '9.1' : null;
  const isHere = of === undefined || /^\d+[.]\d+/.exec(of)?.[0] === (version ?? productVersions[0]);
  return { version, otherVersion: isHere ? null : of, isVersionWritten: of !== undefined };
}

const has =
  (...names: readonly string[]) =>
  ({ columns }: NamedTable): boolean =>
    names.every((name) => columns.includes(name));

/** `memsql_version | 9.1.3` as a row, `@@memsql_version` as a column, and the column Version of the tools. */
function versionsOf({ columns, headings, rows }: NamedTable): string[] {
  const [name, value] = [columns.indexOf('variablename'), columns.indexOf('value')];
  const selected = headings.findIndex((heading) =>
    /^(?:@@(?:\w+[.])?memsql_version|version)$/i.test(heading.trim()),
  );
  return rows.flatMap(({ cells }) => [
    cells[selected] ?? '',
    (cells[name]?.toLowerCase() === 'memsql_version' ? cells[value] : null) ?? '',
  ]);
}
