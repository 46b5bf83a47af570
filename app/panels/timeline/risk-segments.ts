import type { SimMs } from '@ha-playground/engine';
import type { RiskSpan } from '@ha-playground/engine/risk';
import { costIn, lookOf, type RiskLook } from '../../presentation/risk/risk-spans.ts';

/** A stretch of time with one look, which lasts until the next one begins; `worst` is its worst moment. */
export interface RiskSegment {
  readonly look: RiskLook;
  readonly startMs: SimMs;
  readonly worst: RiskSpan;
  /** It is less in a part of the stretch: what its worst moment would cost does not hold for all of it. */
  readonly varies: boolean;
}

/** The course in stretches of one look. */
export function riskSegments(spans: readonly RiskSpan[]): readonly RiskSegment[] {
  const segments: RiskSegment[] = [];
  for (const span of spans) {
    const look = lookOf(span);
    const last = segments.at(-1);
    if (last?.look !== look) segments.push({ look, startMs: span.fromMs, worst: span, varies: false });
    else if (costIn(look, span) !== costIn(look, last.worst)) {
      const worst = costIn(look, span) > costIn(look, last.worst) ? span : last.worst;
      segments[segments.length - 1] = { ...last, worst, varies: true };
    }
  }
  return segments;
}
