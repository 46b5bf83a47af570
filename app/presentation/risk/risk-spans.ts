import type { RiskSpan, World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { words } from '../../ui/words.ts';

const text = words.timeline.risk;

/**
 * What one more failure would mean, from good to bad: `safe`, nothing but a second copy is lost · `lossy`, acknowledged
 * writes are lost · `fragile`, partitions go offline · `down`, some are offline already.
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

/** What a failure at this moment would cost, and whose. */
export function sentenceOfSpan(span: RiskSpan, world: World): string {
  const worst = span.leaf === null ? [] : [text.worst(nameOfNode(world, span.leaf))];
  const further = lookOf(span) === 'down' && span.offline > 0 ? [text.fragile(span.offline)] : [];
  return [lossOfSpan(span), ...further, ...worst].join(' · ');
}

export function lossOfSpan(span: RiskSpan): string {
  switch (lookOf(span)) {
    case 'safe':
      return text.safe;
    case 'lossy':
      return text.lossy(span.rowsLost, span.rowsBack);
    case 'fragile':
      return text.fragile(span.offline);
    case 'down':
      return text.down(span.unserved);
  }
}
