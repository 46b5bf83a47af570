import type { Risk, Survivor } from '@ha-playground/engine';
import { words } from '../ui/words.ts';

/** One thing that a failure would cost; `mark` is how the picture shows it. */
export interface RiskCost {
  readonly mark: 'lost' | 'last' | null;
  readonly text: string;
}

/** What a failure would cost, the worst first. Nothing: it would touch no partition. */
export function costsOf(risk: Risk, nameOf: (leaf: number) => string): readonly RiskCost[] {
  const text = words.risk;
  const costs: RiskCost[] = [];
  if (risk.offline > 0) costs.push({ mark: 'lost', text: text.offline(risk.offline) });
  if (risk.rowsLost > 0) costs.push({ mark: null, text: text.rowsLost(risk.rowsLost) });
  if (risk.rowsBack > 0) costs.push({ mark: null, text: text.rowsBack(risk.rowsBack) });
  if (risk.degraded > 0) costs.push({ mark: 'last', text: text.degraded(risk.degraded) });
  const load = loadOf(risk.survivors, nameOf);
  if (load !== null) costs.push({ mark: null, text: load });
  return costs;
}

/** Would it cost more than second copies: partitions that are served, or writes that clients rely on? */
export const isTroubling = ({ offline, rowsLost, rowsBack }: Risk): boolean =>
  offline + rowsLost + rowsBack > 0;

function loadOf(survivors: readonly Survivor[], nameOf: (leaf: number) => string): string | null {
  const [first, second] = survivors;
  if (first === undefined) return null;
  if (second !== undefined) {
    const more = survivors.reduce((sum, { takesOver }) => sum + takesOver, 0);
    return words.risk.shared(survivors.length, more);
  }
  const name = nameOf(first.leaf);
  if (first.takesOver === first.serves) return words.risk.double(name);
  return words.risk.more(name, first.serves, first.serves + first.takesOver);
}
