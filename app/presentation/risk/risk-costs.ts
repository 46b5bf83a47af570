import type { NodeId } from '@ha-playground/engine';
import type { Risk, Survivor } from '@ha-playground/engine/risk';

/** One thing that a failure would cost: a fact for a sentence. Counts are partitions, or primaries of leaves. */
export type RiskCost =
  | { readonly kind: 'offline'; readonly count: number }
  | { readonly kind: 'rowsLost'; readonly count: number }
  /** Deleted rows that are there again. */
  | { readonly kind: 'rowsBack'; readonly count: number }
  | { readonly kind: 'degraded'; readonly count: number }
  /** Several leaves take over. */
  | { readonly kind: 'shared'; readonly leaves: number; readonly more: number }
  /** One leaf takes over as much as it serves already. */
  | { readonly kind: 'double'; readonly host: string }
  | { readonly kind: 'more'; readonly host: string; readonly before: number; readonly after: number };

/** What a failure would cost, the worst first. Nothing: it would touch no partition. */
export function costsOf(risk: Risk, nameOf: (leaf: NodeId) => string): readonly RiskCost[] {
  const costs: RiskCost[] = [];
  if (risk.offline > 0) costs.push({ kind: 'offline', count: risk.offline });
  if (risk.rowsLost > 0) costs.push({ kind: 'rowsLost', count: risk.rowsLost });
  if (risk.rowsBack > 0) costs.push({ kind: 'rowsBack', count: risk.rowsBack });
  if (risk.degraded > 0) costs.push({ kind: 'degraded', count: risk.degraded });
  return [...costs, ...loadOf(risk.survivors, nameOf)];
}

/** Would it cost more than second copies: partitions that are served, or writes that clients rely on? */
export const isTroubling = ({ offline, rowsLost, rowsBack }: Risk): boolean =>
  offline + rowsLost + rowsBack > 0;

function loadOf(survivors: readonly Survivor[], nameOf: (leaf: NodeId) => string): readonly RiskCost[] {
  const [first, second] = survivors;
  if (first === undefined) return [];
  if (second !== undefined) {
    const more = survivors.reduce((sum, { takesOver }) => sum + takesOver, 0);
    return [{ kind: 'shared', leaves: survivors.length, more }];
  }
  const host = nameOf(first.leaf);
  if (first.takesOver === first.serves) return [{ kind: 'double', host }];
  return [{ kind: 'more', host, before: first.serves, after: first.serves + first.takesOver }];
}
