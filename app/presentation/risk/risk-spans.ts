import type { RiskSpan } from '@ha-playground/engine/risk';

/**
 * What one more failure would mean, from good to bad: `safe`, nothing but a second copy is lost · `lossy`, acknowledged
 * writes are lost · `fragile`, partitions go offline · `down`, some are not served already.
 */
export type RiskLook = 'safe' | 'lossy' | 'fragile' | 'down';

export const riskLooks: readonly RiskLook[] = ['safe', 'lossy', 'fragile', 'down'];

export function lookOf({ offline, rowsLost, rowsBack, unserved }: RiskSpan): RiskLook {
  if (unserved > 0) return 'down';
  if (offline > 0) return 'fragile';
  return rowsLost + rowsBack > 0 ? 'lossy' : 'safe';
}

/** How much a span costs of what its look is about. */
export function costIn(look: RiskLook, span: RiskSpan): number {
  if (look === 'down') return span.unserved;
  return look === 'fragile' ? span.offline : span.rowsLost + span.rowsBack;
}
