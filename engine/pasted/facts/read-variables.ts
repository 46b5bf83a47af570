import type { Notes } from '../notes.ts';
import type { PastedVariable } from '../pasted-cluster.ts';
import type { NamedTable } from '../text/read-tables.ts';
import { isVariableName } from '../text/table.ts';
import { RowCells } from './row-cells.ts';

/**
 * What whoever takes the cluster makes of a variable: takes its value, knows it but cannot take this value, or does not
 * know it, as is the case with most that a server has.
 */
export type JudgeVariable = (variable: PastedVariable) => 'taken' | 'unreadable' | 'unknown';

/** The variables of SHOW VARIABLES and of SELECT @@name that are taken, the last value of each. */
export function readVariables(
  tables: readonly NamedTable[],
  judge: JudgeVariable,
  notes: Notes,
): readonly PastedVariable[] {
  const values = new Map<string, string>();
  const take = (cells: RowCells, column: string, variable: PastedVariable): void => {
    const verdict = judge(variable);
    if (verdict === 'taken') values.set(variable.name, variable.value);
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
  return [...values].map(([name, value]) => ({ name, value }));
}
