import type { RiskSpan, SimMs, World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { type CSSProperties, useMemo } from 'react';
import { useSession } from '../../session/hooks.tsx';
import { useRisks } from '../../session/use-risks.ts';
import { words } from '../../ui/words.ts';
import { type Axis, shareOf } from './axis.ts';
import { Lane } from './lane-views.tsx';
import { lookOf, type RiskLook, riskLooks, riskSegments } from './risk-segments.ts';
import './risk-lane.css';

const text = words.timeline.risk;

/** When one more failure would have lost rows or partitions: a stretch for each kind of loss, with its worst moment. */
export function RiskLane({ axis }: { readonly axis: Axis }) {
  const session = useSession();
  const { spans } = useRisks(session);
  const segments = useMemo(() => riskSegments(spans), [spans]);
  const { tip } = session.history;
  return (
    <Lane name={words.timeline.lanes.risk}>
      {segments.map(({ look, startMs, worst }, index) => (
        <div
          key={startMs}
          data-risk={look}
          className="@container absolute inset-y-0 min-w-[3px] overflow-hidden rounded-sm"
          style={placeOf(startMs, segments[index + 1]?.startMs ?? null, axis)}
        >
          <span className="block w-fit max-w-full truncate rounded-sm px-1.5 leading-4 text-ink @max-[8rem]:invisible">
            {lossOf(worst)}
          </span>
        </div>
      ))}
      {/* Each moment has its own text for the pointer that rests on it. */}
      {spans.map((span, index) => (
        <span
          key={span.fromMs}
          title={sentenceOf(span, tip)}
          className="absolute inset-y-0"
          style={placeOf(span.fromMs, spans[index + 1]?.fromMs ?? null, axis)}
        />
      ))}
    </Lane>
  );
}

/** What lasts on goes up to the simulated end, which moves with every frame. */
function placeOf(startMs: SimMs, endMs: SimMs | null, axis: Axis): CSSProperties {
  const left = `${shareOf(startMs, axis) * 100}%`;
  const end = endMs === null ? 'var(--end)' : `${shareOf(endMs, axis) * 100}%`;
  return { left, width: `calc(${end} - ${left})` };
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
