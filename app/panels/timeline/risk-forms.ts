import { costIn, lookOf } from '../../presentation/risk/risk-spans.ts';
import { areAllWordsHere, laterWords, words } from '../../words/index.ts';
import { lossOfSpan } from '../../words/sentences.ts';
import type { Forms } from './lane.tsx';
import type { RiskSegment } from './risk-segments.ts';

/** What a stretch of the risk lane says: the whole sentence, then ever shorter ones, each of them true by itself. */
export function riskForms({ worst, varies }: Pick<RiskSegment, 'worst' | 'varies'>): Forms {
  const look = lookOf(worst);
  const loss = lossOfSpan(worst);
  // They come a moment after the first picture.
  if (!areAllWordsHere()) return [varies ? words.timeline.risk.atMost(loss) : loss];
  const { brief } = laterWords.timeKeys.risk;
  const shorter = look === 'safe' ? brief.safe : brief[look](costIn(look, worst));
  return varies ? [words.timeline.risk.atMost(loss), ...shorter.map(brief.atMost)] : [loss, ...shorter];
}
