import type { World } from '@ha-playground/engine';
import { useMemo } from 'react';
import { laterWords, words } from '../../words/index.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { type Axis, shareOf } from './axis.ts';
import { Lane } from './lane.tsx';
import { lossMarks } from './loss-marks.ts';

/** Losses closer than this share of the axis share a mark. */
const nearShare = 0.008;
/** The pointer is told of no more losses at once. */
const mostSentences = 6;

interface LossLaneProps {
  /** The furthest world of the branch. */
  readonly tip: World;
  readonly axis: Axis;
}

/** Where acknowledged writes were undone, with how many rows are gone and how many are back: below what is at risk, whose words they would cover. */
export function LossLane({ tip, axis }: LossLaneProps) {
  const marks = useMemo(() => lossMarks(tip, axis.lengthMs * nearShare), [tip, axis.lengthMs]);
  const shown = marks.map(({ atMs, losses, gone, back }) => {
    const place = shareOf(atMs, axis);
    if (place < 0 || place > 1) return null;
    return (
      <span
        key={atMs}
        data-told={losses
          .slice(0, mostSentences)
          .map((loss) => sentenceOf(loss, tip))
          .join('\n')}
        className="absolute -translate-x-1/2 rounded-sm bg-card px-0.5 leading-4 font-bold whitespace-nowrap text-trouble-ink"
        style={{ left: `${place * 100}%` }}
      >
        {laterWords.losses.mark(gone, back)}
      </span>
    );
  });
  return <Lane name={words.timeline.lanes.losses}>{shown}</Lane>;
}
