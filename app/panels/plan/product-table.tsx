import type { World } from '@ha-playground/engine';
import {
  explainRebalance,
  explainRebalanceAll,
  explainRestoreRedundancy,
  showRebalanceStatus,
} from '@ha-playground/engine/extras';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import type { ShownPlan } from './shown-plan.ts';

/** More rows than anyone reads are counted instead of shown. */
const mostRows = 400;

interface ProductTableProps {
  readonly plan: ShownPlan;
  readonly world: World;
  /** Has it been run? Then the product prints how far each row has come. */
  readonly isOperation: boolean;
}

/** The rows of plans as the product prints them, column by column. */
export function ProductTable({ plan, world, isOperation }: ProductTableProps) {
  const { columns, rows } = printed(plan, world, isOperation);
  return (
    <div className="overflow-x-auto">
      <table aria-label={laterWords.plan.productTable} className="w-full text-left font-mono text-xs">
        <thead className="text-muted">
          <tr>
            {columns.map(({ name, align }) => (
              <th
                key={name}
                scope="col"
                className={`py-1 pr-3 font-semibold whitespace-nowrap ${align === 'right' ? 'text-right' : ''}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a plan stand in its order.
            <tr key={index} className="border-t border-line">
              {row.map((cell, column) => (
                <td
                  key={columns[column]?.name}
                  className={`py-0.5 pr-3 whitespace-nowrap ${columns[column]?.align === 'right' ? 'text-right tabular-nums' : ''}`}
                >
                  <Written>{cell === null ? 'NULL' : String(cell)}</Written>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.some(({ name }) => name === 'Estimated_Time_Remaining_Ms') && (
        <p className="py-2 text-xs text-muted">{laterWords.plan.productTimes}</p>
      )}
      {rows.length > mostRows && (
        <p className="py-2 text-xs text-muted">{laterWords.plan.moreRows(rows.length - mostRows)}</p>
      )}
    </div>
  );
}

function printed({ kind, plans }: ShownPlan, world: World, isOperation: boolean) {
  const [first] = plans;
  if (first === undefined) return { columns: [], rows: [] };
  if (isOperation) return showRebalanceStatus(world, first.database);
  if (kind === 'restoreRedundancy') return explainRestoreRedundancy(world, first.actions);
  return plans.length === 1 ? explainRebalance(world, first) : explainRebalanceAll(world, plans);
}
