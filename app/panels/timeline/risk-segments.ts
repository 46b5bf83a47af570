import type { RiskSpan, SimMs } from '@ha-playground/engine';
import type { Segment } from './lanes.ts';

/**
 * What one more failure would mean, from good to bad: `safe`, nothing but a second copy is lost · `lossy`, acknowledged
 * rows are lost · `fragile`, partitions go offline · `down`, some are offline already.
 */
export type RiskLook = 'safe' | 'lossy' | 'fragile' | 'down';

export const riskLooks: readonly RiskLook[] = ['safe', 'lossy', 'fragile', 'down'];

/** A stretch of time with one look; `worst` is its worst moment, `spans` are all that it is made of. */
export interface RiskSegment extends Segment<RiskLook> {
  readonly worst: RiskSpan;
  readonly spans: readonly RiskSpan[];
}

/** The course in stretches of one look, up to where it is known. */
export function riskSegments(spans: readonly RiskSpan[], knownUntilMs: SimMs): readonly RiskSegment[] {
  const segments: RiskSegment[] = [];
  spans.forEach((span, index) => {
    const look = lookOf(span);
    const endMs = spans[index + 1]?.fromMs ?? knownUntilMs;
    const last = segments.at(-1);
    if (last?.look !== look) {
      segments.push({ look, startMs: span.fromMs, endMs, worst: span, spans: [span] });
      return;
    }
    const worst = costIn(look, span) > costIn(look, last.worst) ? span : last.worst;
    segments[segments.length - 1] = { ...last, endMs, worst, spans: [...last.spans, span] };
  });
  return segments;
}

/** The moment of the course that holds at `atMs`, or null before it begins. */
export const spanAt = (spans: readonly RiskSpan[], atMs: SimMs): RiskSpan | null =>
  spans.findLast(({ fromMs }) => fromMs <= atMs) ?? null;

export function lookOf({ offline, rowsLost, unserved }: RiskSpan): RiskLook {
  if (unserved > 0) return 'down';
  if (offline > 0) return 'fragile';
  return rowsLost > 0 ? 'lossy' : 'safe';
}

function costIn(look: RiskLook, span: RiskSpan): number {
  if (look === 'down') return span.unserved;
  return look === 'fragile' ? span.offline : span.rowsLost;
}
