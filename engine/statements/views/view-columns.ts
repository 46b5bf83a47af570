import type { World } from '../../cluster/index.ts';
import { emptyWorld } from '../../simulation/index.ts';
import type { Column, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';
import { collation } from './definitions.ts';
import { playgroundTables } from './playground/schema.ts';
import { isPlayground } from './playground/schema-name.ts';
import type { SystemTable } from './system-table.ts';

/** A view of INFORMATION_SCHEMA or PLAYGROUND, and its columns in their order. */
export interface ViewColumns {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly Column[];
}

/** What the views have for columns in this version of the cluster; `tables` are those of INFORMATION_SCHEMA. */
export function viewColumnsIn(
  tables: Readonly<Record<string, SystemTable>>,
  world: World,
): readonly ViewColumns[] {
  const { variables } = world;
  const before = known.get(variables);
  if (before !== undefined) return isPlayground('PLAYGROUND', world) ? [...before, ...observed] : before;
  // Which columns there are follows from the version alone.
  const nothing = { ...emptyWorld(0), variables };
  const views = Object.entries(tables).map(([name, { columns, read }]) => ({
    schema: 'information_schema',
    name,
    columns: columns ?? read(nothing).columns,
  }));
  known.set(variables, views);
  return viewColumnsIn(tables, world);
}

const known = new WeakMap<World['variables'], readonly ViewColumns[]>();

const observed: readonly ViewColumns[] = Object.entries(playgroundTables).map(([name, { columns }]) => ({
  schema: 'PLAYGROUND',
  name,
  columns: Object.entries(columns).map(([column, kind]) => ({
    name: column,
    align: kind === 'number' ? 'right' : 'left',
  })),
}));

/** As wide as what it holds [MODEL]. */
export const typeOfViewColumn = ({ align, holds }: Column): string =>
  align === 'right' || holds === 'number' ? 'bigint(20)' : 'longtext';

/** SHOW COLUMNS and DESCRIBE of a view, and SHOW FULL COLUMNS. */
export function showViewColumns({ columns }: ViewColumns, full: boolean): ResultTable {
  const [type, rest] = [
    ['Field', 'Type'],
    ['Null', 'Key', 'Default', 'Extra'],
  ];
  const headings = full ? [...type, 'Collation', ...rest, 'Privileges', 'Comment'] : [...type, ...rest];
  return {
    columns: leftColumns(...headings),
    rows: columns.map((column) => {
      const printed = typeOfViewColumn(column);
      const facts = ['YES', '', null, ''];
      return full
        ? [column.name, printed, printed === 'longtext' ? collation : null, ...facts, 'select', '']
        : [column.name, printed, ...facts];
    }),
  };
}
