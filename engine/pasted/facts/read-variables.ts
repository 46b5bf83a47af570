import type { Span } from '../../language/index.ts';
import type { Notes } from '../notes.ts';
import type { PastedVariable } from '../pasted-cluster.ts';
import type { NamedTable } from '../text/read-tables.ts';
import { isVariableName } from '../text/table.ts';
import { RowCells } from './row-cells.ts';

/**
 * What whoever takes the cluster makes of a variable: takes its value, has it with this value anyway, knows it but cannot
 * take this value, or does not know it, as is the case with many that a server has.
 */
export type JudgeVariable = (variable: PastedVariable) => 'taken' | 'same' | 'unreadable' | 'unknown';

/** The variables of SHOW VARIABLES and of SELECT @@name that are taken, the last value of each. */
export function readVariables(
  tables: readonly NamedTable[],
  judge: JudgeVariable,
  notes: Notes,
): readonly PastedVariable[] {
  const values = new Map<string, string>();
  const unknown = new Map<string, Span>();
  const take = (cells: RowCells, column: string, variable: PastedVariable): void => {
    const verdict = judge(variable);
    if (verdict === 'taken') values.set(variable.name, variable.value);
    if (verdict === 'unknown') unknown.set(variable.name, cells.place(column));
    if (verdict === 'unreadable') notes.row({ kind: 'variableUnreadable', ...variable }, cells.place(column));
  };
  for (const table of tables) {
    for (const row of table.rows) {
      const cells = new RowCells(table, row, notes);
      const name = cells.text('variablename');
      const value = cells.text('value');
      if (name !== null && value !== null) take(cells, 'value', { name: name.toLowerCase(), value });
      table.headings.forEach((heading, column) => {
        const selected = row.cells[column] ?? null;
        if (!isVariableName(heading) || selected === null) return;
        const plain = heading.trim().replace(/^@@(?:\w+\.)?/, '');
        take(cells, table.columns[column] ?? '', { name: plain.toLowerCase(), value: selected });
      });
    }
  }
  const [first] = unknown.values();
  const names = [...unknown.keys()].slice(0, namedVariables);
  if (first !== undefined)
    notes.remark({ kind: 'variablesUnknown', count: unknown.size, first: names }, first);
  return [...values].map(([name, value]) => ({ name, value }));
}

/** As many variables that are left out are named. */
const namedVariables = 5;
