import { unreachable } from '../../base/index.ts';
import type { ColumnDefinition, TableDefinition } from '../../cluster/index.ts';
import type { Column, TimeKind } from '../types.ts';
import { kindOf } from './column-type.ts';
import { isDropped } from './dropped-columns.ts';

/** The columns of a table as a SELECT has them. */
export const tableColumns = ({ columns }: TableDefinition): readonly Column[] =>
  columns.filter((column) => !isDropped(column)).map(selected);

function selected(column: ColumnDefinition): Column {
  const { name, traits } = column;
  const nullable = traits?.isNullable ?? true;
  const kind = kindOf(column);
  switch (kind.kind) {
    case 'integer':
      return traits === undefined ? { name, align: 'right' } : { name, align: 'right', nullable };
    case 'decimal':
      return { name, align: 'right', holds: 'number', decimals: kind.decimals, nullable };
    case 'double':
      return { name, align: 'right', holds: 'number', isDouble: true, nullable };
    case 'time': {
      const time: TimeKind = kind.of === 'date' ? 'date' : kind.isPrecise ? `${kind.of}(6)` : kind.of;
      return { name, align: 'left', nullable, time };
    }
    case 'text':
    case 'enum':
    case 'json':
      return traits === undefined ? { name, align: 'left' } : { name, align: 'left', nullable };
    default:
      return unreachable(kind);
  }
}
