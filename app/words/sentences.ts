import { type ClusterEvent, tell, unreachable, type World } from '@ha-playground/engine';
import { tellEvent } from '@ha-playground/engine/console';
import type { RiskSpan } from '@ha-playground/engine/risk';
import type { RiskCost } from '../presentation/risk/risk-costs.ts';
import { lookOf } from '../presentation/risk/risk-spans.ts';
import { shortNames } from '../presentation/sight/short-names.ts';
import { laterWords, words } from './index.ts';

/** What happened, in one plain sentence, once the words for it are there. */
export const sentenceOf = (event: ClusterEvent, world: World): string =>
  tellEvent(laterWords.events, event, world);

/** What a failure at this moment would cost, and whose. */
export function sentenceOfSpan(span: RiskSpan, world: World): string {
  const { risk } = words.timeline;
  const worst = span.leaf === null ? [] : [risk.worst(shortNames(world).of(span.leaf))];
  const further = lookOf(span) === 'down' && span.offline > 0 ? [risk.fragile(span.offline)] : [];
  const { length } = world.databases;
  const loss = lossOfSpan(span);
  return [length > 1 ? risk.among(loss, length) : loss, ...further, ...worst].join(' · ');
}

export function lossOfSpan(span: RiskSpan): string {
  const { risk } = words.timeline;
  const look = lookOf(span);
  switch (look) {
    case 'safe':
      return risk.safe;
    case 'lossy':
      return risk.lossy(span.rowsLost, span.rowsBack);
    case 'fragile':
      return risk.fragile(span.offline);
    case 'down':
      return risk.down(span.unserved);
    default:
      return unreachable(look);
  }
}

/** One thing that a failure would cost. */
export const costText = (cost: RiskCost): string => tell(laterWords.risk.costs, cost);
