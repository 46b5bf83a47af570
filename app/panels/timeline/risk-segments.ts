import type { RiskSpan, SimMs } from '@ha-playground/engine';

/**
 * What one more failure would mean, from good to bad: `safe`, nothing but a second copy is lost · `lossy`, acknowledged
 * rows are lost · `fragile`, partitions go offline · `down`, some are offline already.
 */
export type RiskLook = 'safe' | 'lossy' | 'fragile' | 'down';

export const riskLooks: readonly RiskLook[] = ['safe', 'lossy', 'fragile', 'down'];

/** A stretch of time with one look, which lasts until the next one begins; `worst` is its worst moment. */
export interface RiskSegment {
  readonly look: RiskLook;
  readonly startMs: SimMs;
  readonly worst: RiskSpan;
}

/** The course in stretches of one look. */
export function riskSegments(spans: readonly RiskSpan[]): readonly RiskSegment[] {
  const segments: RiskSegment[] = [];
  for (const span of spans) {
    const look = lookOf(span);
    const last = segments.at(-1);
    if (last?.look !== look) segments.push({ look, startMs: span.fromMs, worst: span });
    else if (costIn(look, span) > costIn(look, last.worst))
      segments[segments.length - 1] = { ...last, worst: span };
  }
  return segments;
}

export function lookOf({ offline, rowsLost, unserved }: RiskSpan): RiskLook {
  if (unserved > 0) return 'down';
  if (offline > 0) return 'fragile';
  return rowsLost > 0 ? 'lossy' : 'safe';
}

function costIn(look: RiskLook, span: RiskSpan): number {
  if (look === 'down') return span.unserved;
  return look === 'fragile' ? span.offline : span.rowsLost;
}
