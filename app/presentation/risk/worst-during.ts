import type { SimMs } from '@ha-playground/engine';
import type { RiskSpan } from '@ha-playground/engine/risk';
import { costIn, lookOf, riskLooks } from './risk-spans.ts';

/**
 * The worst that holds at any moment from `startMs` until `endMs`, or to the end of what is known: the earliest of
 * equals. Null where nothing is known yet.
 */
export function worstDuring(
  spans: readonly RiskSpan[],
  { startMs, endMs }: { readonly startMs: SimMs; readonly endMs: SimMs | null },
): RiskSpan | null {
  let worst: RiskSpan | null = null;
  spans.forEach((span, index) => {
    const next = spans[index + 1];
    if (next !== undefined && next.fromMs <= startMs) return;
    if (endMs !== null && span.fromMs > startMs && span.fromMs >= endMs) return;
    if (worst === null || isWorse(span, worst)) worst = span;
  });
  return worst;
}

function isWorse(span: RiskSpan, other: RiskSpan): boolean {
  const [look, otherLook] = [lookOf(span), lookOf(other)];
  if (look !== otherLook) return riskLooks.indexOf(look) > riskLooks.indexOf(otherLook);
  return costIn(look, span) > costIn(look, other);
}
