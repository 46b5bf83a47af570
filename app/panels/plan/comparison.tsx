import type { PlannedAction } from '@ha-playground/engine';
import { formats, laterWords } from '../../words/index.ts';
import type { PricedPlan } from './use-plans.ts';

const text = () => laterWords.plan;

interface ComparisonProps {
  readonly product: PricedPlan;
  readonly fewest: PricedPlan;
}

/** Two plans for one question, side by side: how much each of them does. */
export function Comparison({ product, fewest }: ComparisonProps) {
  const lines = [
    { name: text().compare.copies, value: ({ certificate }: PricedPlan) => String(certificate.copies) },
    { name: text().compare.promotions, value: ({ actions }: PricedPlan) => countOf(actions, 'PROMOTE') },
    { name: text().compare.rows, value: ({ actions }: PricedPlan) => String(actions.length) },
    { name: text().compare.bytes, value: ({ cost }: PricedPlan) => formats.bytes(cost.bytes) },
    { name: text().compare.time, value: ({ cost }: PricedPlan) => formats.seconds(cost.totalMs) },
  ];
  return (
    <table aria-label={text().compare.label} className="w-full rounded-lg text-left text-xs">
      <thead className="text-muted">
        <tr>
          <td />
          <th scope="col" className="py-1 text-right font-semibold">
            {text().compare.product}
          </th>
          <th scope="col" className="py-1 text-right font-semibold">
            {text().compare.fewest}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, value }) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="py-1 font-normal text-muted">
              {name}
            </th>
            <td className="py-1 text-right tabular-nums">{value(product)}</td>
            <td className="py-1 text-right font-semibold tabular-nums">{value(fewest)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const countOf = (actions: readonly PlannedAction[], verb: string): string =>
  String(actions.filter(({ action }) => action.startsWith(verb)).length);
