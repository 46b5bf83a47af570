import type { SimMs } from '@ha-playground/engine';
import type { ReactNode } from 'react';
import { words } from '../../ui/words.ts';
import { type Axis, shareOf } from './axis.ts';
import type { CommandMark, LeafLane, LeafLook, PhaseBar } from './lanes.ts';

const text = words.timeline;

const looks: Readonly<Record<LeafLook, string>> = {
  unknown: 'border border-dashed border-edge',
  online: 'bg-lane-ok',
  unnoticed: 'bg-lane-trouble',
  offline: 'bg-lane-gone',
  recovering: 'bg-lane-gone',
  attaching: 'bg-lane-attaching',
  detached: 'border border-edge bg-lane',
};

export function LeafLanes({ lanes, axis }: { readonly lanes: readonly LeafLane[]; readonly axis: Axis }) {
  if (lanes.length === 0) {
    return (
      <Lane name={text.lanes.leaves}>
        <span className="absolute truncate px-1.5 leading-4 text-muted">{text.noChange}</span>
      </Lane>
    );
  }
  return lanes.map(({ name, segments }) => (
    <Lane key={name} name={name} isCut>
      {segments.map((segment) => (
        <Bar key={segment.startMs} span={segment} axis={axis} className={looks[segment.look]}>
          {text.looks[segment.look]}
        </Bar>
      ))}
    </Lane>
  ));
}

export function PlanLane({ bars, axis }: { readonly bars: readonly PhaseBar[]; readonly axis: Axis }) {
  return (
    <Lane name={text.lanes.plan} isCut>
      {bars.map((bar) => (
        <Bar
          key={`${bar.startMs} ${bar.phase} ${bar.database}`}
          span={bar}
          axis={axis}
          className="border border-copy-outline/50 bg-lane-copy"
        >
          {text.phase(bar.phase, bar.verbs, bar.actions)}
        </Bar>
      ))}
    </Lane>
  );
}

/** A label needs about this share of the axis a character; one that would run into the next mark is left out. */
const characterShare = 0.0075;

export function CommandLane({
  marks,
  axis,
}: {
  readonly marks: readonly CommandMark[];
  readonly axis: Axis;
}) {
  return (
    <Lane name={text.lanes.commands}>
      {marks.map((mark, index) => {
        const next = marks[index + 1];
        const room = (next === undefined ? 1 : shareOf(next.atMs, axis)) - shareOf(mark.atMs, axis);
        const label = text.commandMark(mark.texts);
        return (
          <span
            key={mark.atMs}
            title={mark.texts.join('\n')}
            className="absolute flex h-full items-center gap-1.5 font-mono text-xs whitespace-nowrap text-muted"
            style={{ left: `calc(${shareOf(mark.atMs, axis) * 100}% - 5px)`, maxWidth: `${room * 100}%` }}
          >
            <svg viewBox="0 0 10 9" className="w-2.5 shrink-0 fill-ink" aria-hidden="true">
              <path d="M5 0l5 9H0z" />
            </svg>
            <span className={room < characterShare * 6 ? 'sr-only' : 'truncate'}>{label}</span>
          </span>
        );
      })}
    </Lane>
  );
}

interface LaneProps {
  readonly name: string;
  /** Nothing is drawn beyond the simulated end: what lasts on is cut there, frame by frame. */
  readonly isCut?: boolean;
  readonly children: ReactNode;
}

/** A line of the timeline with its name. */
export function Lane({ name, isCut = false, children }: LaneProps) {
  return (
    <div className="flex h-6 items-center">
      <span className="w-(--label) shrink-0 truncate pr-2 text-[0.85rem] text-muted">{name}</span>
      <div
        className={`relative h-4 flex-1 text-xs ${isCut ? '[clip-path:inset(-1px_calc(100%-var(--end))_-1px_0)]' : ''}`}
      >
        {children}
      </div>
    </div>
  );
}

interface BarProps {
  readonly span: { readonly startMs: SimMs; readonly endMs: SimMs | null };
  readonly axis: Axis;
  readonly className: string;
  readonly children: string;
}

function Bar({ span, axis, className, children }: BarProps) {
  const start = shareOf(span.startMs, axis);
  const end = span.endMs === null ? 1 : shareOf(span.endMs, axis);
  return (
    <div
      title={children}
      className={`@container absolute inset-y-0 min-w-[3px] overflow-hidden rounded-sm forced-colors:border ${className}`}
      style={{ left: `${start * 100}%`, width: `${(end - start) * 100}%` }}
    >
      <span className="block truncate px-1.5 leading-4 text-ink @max-[2.5rem]:invisible">{children}</span>
    </div>
  );
}
