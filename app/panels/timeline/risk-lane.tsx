import type { RiskSpan, World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { useMemo } from 'react';
import { useSession } from '../../session/hooks.tsx';
import { useRisks } from '../../session/use-risks.ts';
import { words } from '../../ui/words.ts';
import { type Axis, shareOf } from './axis.ts';
import { Lane } from './lane-views.tsx';
import { lookOf, type RiskLook, type RiskSegment, riskLooks, riskSegments } from './risk-segments.ts';
import './risk-lane.css';

const text = words.timeline.risk;

/** When one more failure would have lost rows or partitions: a stretch for each kind of loss, with its worst moment. */
export function RiskLane({ axis }: { readonly axis: Axis }) {
  const session = useSession();
  const { spans, knownUntilMs } = useRisks(session);
  const segments = useMemo(() => riskSegments(spans, knownUntilMs), [spans, knownUntilMs]);
  const { tip } = session.history;
  return (
    <Lane name={words.timeline.lanes.risk} isCut>
      {segments.map((segment, index) => (
        <Stretch
          key={segment.startMs}
          segment={index === segments.length - 1 ? { ...segment, endMs: null } : segment}
          axis={axis}
          world={tip}
        />
      ))}
    </Lane>
  );
}

interface StretchProps {
  readonly segment: RiskSegment;
  readonly axis: Axis;
  /** Who is called what. */
  readonly world: World;
}

function Stretch({ segment, axis, world }: StretchProps) {
  const { look, startMs, endMs, worst, spans } = segment;
  const left = shareOf(startMs, axis);
  const width = (endMs === null ? 1 : shareOf(endMs, axis)) - left;
  const percent = (share: number): string => `${Math.max(0, share) * 100}%`;
  return (
    <div
      data-risk={look}
      className="@container absolute inset-y-0 min-w-[3px] overflow-hidden rounded-sm"
      style={{ left: percent(left), width: percent(width) }}
    >
      {/* Each moment has its own text for the pointer that rests on it. */}
      {spans.map((span, index) => {
        const next = spans[index + 1];
        const from = (shareOf(span.fromMs, axis) - left) / width;
        const to = next === undefined ? 1 : (shareOf(next.fromMs, axis) - left) / width;
        return (
          <span
            key={span.fromMs}
            title={sentenceOf(span, world)}
            className="absolute inset-y-0"
            style={{ left: percent(from), width: percent(to - from) }}
          />
        );
      })}
      <span className="pointer-events-none relative block w-fit max-w-full truncate rounded-sm px-1.5 leading-4 text-ink @max-[5rem]:invisible">
        {lossOf(worst)}
      </span>
    </div>
  );
}

/** What a failure at this moment would cost, and whose. */
function sentenceOf(span: RiskSpan, world: World): string {
  const worst = span.leaf === null ? [] : [text.worst(nameOfNode(world, span.leaf))];
  const further = lookOf(span) === 'down' && span.offline > 0 ? [text.fragile(span.offline)] : [];
  return [lossOf(span), ...further, ...worst].join(' · ');
}

function lossOf(span: RiskSpan): string {
  switch (lookOf(span)) {
    case 'safe':
      return text.safe;
    case 'lossy':
      return text.lossy(span.rowsLost);
    case 'fragile':
      return text.fragile(span.offline);
    case 'down':
      return text.down(span.unserved);
  }
}

/** What the patterns of the lane mean. */
export function RiskKey() {
  return (
    <ul aria-label={text.key} className="flex flex-wrap items-center gap-x-3">
      {riskLooks.map((look: RiskLook) => (
        <li key={look} className="flex items-center gap-1.5">
          <span data-risk={look} className="h-3 w-5 rounded-sm" />
          {text.names[look]}
        </li>
      ))}
    </ul>
  );
}
