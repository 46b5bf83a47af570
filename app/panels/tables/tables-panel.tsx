import type { History } from '@ha-playground/engine';
import { Client, printCell, type ResultTable } from '@ha-playground/engine/console';
import { useState } from 'react';
import { clockText } from '../../session/clock-text.ts';
import { useSession } from '../../session/hooks.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { words } from '../../ui/words.ts';

const text = words.tables;

/** What the cluster says of itself, at the moment shown: it changes as the playhead moves. */
export function TablesPanel() {
  const { world, history } = useSession();
  const [database] = world.databases;
  const statements = statementsFor(database?.name ?? null);
  const [wanted, setWanted] = useState(0);
  const statement = statements[wanted] ?? statements[0] ?? '';
  const table = resultOf(history, statement);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 p-4">
      <select
        aria-label={text.choose}
        value={wanted}
        onChange={(event) => setWanted(Number(event.target.value))}
        className="hit-target w-full rounded-lg border border-line bg-lane px-2 font-mono text-xs"
      >
        {statements.map((candidate, index) => (
          <option key={candidate} value={index}>
            {candidate}
          </option>
        ))}
      </select>
      <ScrollArea label={text.caption(statement, clockText(history.cursor.atMs))}>
        {table === null || table.rows.length === 0 ? (
          <p className="text-muted">{text.empty}</p>
        ) : (
          <Cells table={table} />
        )}
      </ScrollArea>
    </div>
  );
}

function Cells({ table }: { readonly table: ResultTable }) {
  return (
    <table className="border-collapse text-left text-xs whitespace-nowrap">
      <thead className="sticky top-0 bg-card text-muted">
        <tr>
          {table.columns.map((column) => (
            <th key={column.name} scope="col" className="border-b border-line py-1 pr-4 font-semibold">
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="tabular-nums">
        {table.rows.map((row) => (
          <tr key={row.join(' ')} className="hover:bg-lane">
            {table.columns.map((column, index) => (
              <td key={column.name} className={`py-1 pr-4 ${column.align === 'right' ? 'text-right' : ''}`}>
                {printCell(row[index] ?? null)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function statementsFor(database: string | null): readonly string[] {
  const ofDatabase =
    database === null
      ? []
      : [
          `SHOW PARTITIONS ON ${database}`,
          `SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE DATABASE_NAME = '${database}'`,
          `SHOW REBALANCE STATUS ON ${database}`,
        ];
  return ['SHOW LEAVES', ...ofDatabase, 'SHOW AGGREGATORS', 'SHOW VARIABLES'];
}

/** A read is no part of the history: a client of its own answers it at the cursor, and is forgotten. */
function resultOf(history: History, statement: string): ResultTable | null {
  const [run] = new Client(history).enqueue(`${statement};`);
  return run?.result?.ok === true ? run.result.table : null;
}
