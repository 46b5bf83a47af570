import type { SimMs } from '@ha-playground/engine';
import { type CSSProperties, useMemo } from 'react';
import { useRisks } from '../../hooks/use-risks.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { words } from '../../words/index.ts';
import { sentenceOfSpan } from '../../words/sentences.ts';
import { type Axis, isOnAxis, shareOf } from './axis.ts';
import { crowdsOf, type Stretch } from './crowds.ts';
import { FittingLabel, Lane } from './lane.tsx';
import { riskForms } from './risk-forms.ts';
import { riskSegments } from './risk-segments.ts';
import './risk-lane.css';

/** The pointer is told of no more moments at once. */
const mostSentences = 6;
/** Moments shorter than this share of the axis that follow each other are told together. */
const leastShare = 0.002;

/**
 * When one more failure would have lost writes or partitions: a stretch for each kind of loss, with its worst moment.
 */
export function RiskLane({ axis }: { readonly axis: Axis }) {
  const session = useSession();
  const { spans, knownUntilMs } = useRisks(session);
  const leastMs = axis.lengthMs * leastShare;
  // What has not been counted yet is left empty: the last stretch goes on to the edge only where all is known.
  const endMs = knownUntilMs < session.history.tip.nowMs ? knownUntilMs : null;
  const segments = useMemo(() => riskSegments(spans).map(untilNext(endMs)), [spans, endMs]);
  const moments = useMemo(
    () => crowdsOf(spans.map((span) => ({ ...span, startMs: span.fromMs })).map(untilNext(endMs)), leastMs),
    [spans, leastMs, endMs],
  );
  const { tip } = session.history;
  return (
    <Lane name={words.timeline.lanes.risk} isCut>
      {segments
        .filter((segment) => isOnAxis(segment, axis))
        .map(({ look, worst, varies, ...span }) => (
          <div
            key={span.startMs}
            data-risk={look}
            data-whole={riskForms({ worst, varies })[0]}
            className="@container absolute inset-y-0 min-w-[3px] overflow-hidden rounded-sm"
            style={placeOf(span, axis)}
          >
            <FittingLabel
              span={span}
              axis={axis}
              forms={riskForms({ worst, varies })}
              className="behind-text rounded-sm"
            />
          </div>
        ))}
      {/* Each moment has its own text for the pointer that rests on it: the small picture beside it says it. */}
      {moments
        .filter((moment) => isOnAxis(moment, axis))
        .map(({ items, ...span }) => (
          <span
            key={span.startMs}
            data-told={items
              .slice(0, mostSentences)
              .map((item) => sentenceOfSpan(item, tip))
              .join('\n')}
            className="absolute inset-y-0"
            style={placeOf(span, axis)}
          />
        ))}
    </Lane>
  );
}

/** What begins lasts until the next one begins, the last one until `lastMs`; null: without an end. */
const untilNext =
  (lastMs: SimMs | null) =>
  <Item extends { readonly startMs: SimMs }>(
    item: Item,
    index: number,
    all: readonly { readonly startMs: SimMs }[],
  ): Item & Stretch => ({ ...item, endMs: all[index + 1]?.startMs ?? lastMs });

function placeOf({ startMs, endMs }: Stretch, axis: Axis): CSSProperties {
  const start = Math.max(-edge, shareOf(startMs, axis));
  const end = endMs === null ? 1 : Math.min(1 + edge, shareOf(endMs, axis));
  return { left: `${start * 100}%`, width: `${Math.max(0, end - start) * 100}%` };
}

/** What goes on beyond the axis has no round corner at its edge. */
const edge = 0.002;
