import type { LeafConditionKind } from '@ha-playground/engine';
import { type LeafTone, toneOf } from '../../presentation/sight/leaf-tone.ts';
import { words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { type Axis, isOnAxis, shareOf } from './axis.ts';
import { crowdsOf } from './crowds.ts';
import { Bar, Lane } from './lane.tsx';
import type { CommandMark, LeafLane } from './lanes.ts';
import type { PhaseBar } from './phases.ts';

const text = () => words.timeline;

/** Bars narrower than this share of the axis that follow each other are drawn as one. */
const leastShare = 0.003;
/** More lanes than this say nothing more; the views of the cluster tell of every leaf. */
const mostLeafLanes = 24;

const tones: Readonly<Record<LeafTone, string>> = {
  ok: 'bg-lane-ok',
  silent: 'bg-lane-trouble',
  gone: 'bg-lane-gone',
  attaching: 'bg-lane-attaching',
  detached: 'border border-edge bg-lane',
};

/** Of a leaf that has left the cluster the lane is empty. */
const classOf = (look: LeafConditionKind): string =>
  look === 'unknown' ? 'border border-dashed border-edge' : tones[toneOf[look]];

/** Several things of which each is too short to see by itself. */
const crowdLook =
  'border border-edge bg-[repeating-linear-gradient(90deg,var(--hap-edge)_0_1px,transparent_1px_4px)]';

interface LeafLanesProps {
  readonly lanes: readonly LeafLane[];
  readonly axis: Axis;
}

export function LeafLanes({ lanes, axis }: LeafLanesProps) {
  if (lanes.length === 0) {
    return (
      <Lane name={text().lanes.leaves} isOnTop>
        <span className="absolute left-3 max-w-[calc(100%-1.5rem)] truncate bg-card leading-4 text-muted">
          {text().noChange}
        </span>
      </Lane>
    );
  }
  const rest = lanes.slice(mostLeafLanes).reduce((total, { names }) => total + names.length, 0);
  return (
    <>
      {lanes.slice(0, mostLeafLanes).map(({ names, segments }) => (
        <Lane key={names[0]} name={text().lanes.together(names)} title={isolated(names.join(', '))} isCut>
          {crowdsOf(segments, axis.lengthMs * leastShare)
            .filter((crowd) => isOnAxis(crowd, axis))
            .map(({ items, ...span }) => (
              <Bar
                key={span.startMs}
                span={span}
                axis={axis}
                className={items.length === 1 ? classOf(items[0].look) : crowdLook}
              >
                {items.length === 1 ? words.conditions[items[0].look] : text().changes(items.length)}
              </Bar>
            ))}
        </Lane>
      ))}
      {rest > 0 && <p className="pl-(--label) text-xs leading-5 text-muted">{text().lanes.more(rest)}</p>}
    </>
  );
}

interface PlanLaneProps {
  readonly bars: readonly PhaseBar[];
  readonly axis: Axis;
  /** The pointer is on phases, or on none any more. */
  readonly onPoint: (bars: readonly PhaseBar[] | null) => void;
}

export function PlanLane({ bars, axis, onPoint }: PlanLaneProps) {
  return (
    <Lane name={text().lanes.plan} isCut>
      {crowdsOf(bars, axis.lengthMs * leastShare)
        .filter((crowd) => isOnAxis(crowd, axis))
        .map(({ items, ...span }) => (
          <Bar
            key={`${span.startMs} ${items[0].phases[0]}`}
            span={span}
            axis={axis}
            className="border border-copy-outline/50 bg-lane-copy hover:border-ink"
            onPoint={(isPointed) => onPoint(isPointed ? items : null)}
          >
            {items.length === 1 ? labelOf(items[0]) : text().phases(items.length)}
          </Bar>
        ))}
    </Lane>
  );
}

export const labelOf = ({ phases, verbs, actions, databases }: PhaseBar): string =>
  text().phase(phases, verbs, actions, databases.length);

/** A label needs about this share of the axis a character; one that would run into the next mark is left out. */
const characterShare = 0.0075;

interface CommandLaneProps {
  readonly name?: string;
  readonly marks: readonly CommandMark[];
  readonly axis: Axis;
}

export function CommandLane({ name = text().lanes.commands, marks, axis }: CommandLaneProps) {
  return (
    <Lane name={name}>
      {marks.map((mark, index) => {
        const place = shareOf(mark.atMs, axis);
        const next = marks[index + 1];
        if (place < 0 || place > 1) return null;
        const room = (next === undefined ? 1 : Math.min(1, shareOf(next.atMs, axis))) - place;
        return (
          <span
            key={mark.atMs}
            title={isolated(mark.texts.join('\n'))}
            className="absolute flex h-full items-center gap-1.5 font-mono text-xs whitespace-nowrap text-muted"
            style={{ left: `calc(${place * 100}% - 5px)`, maxWidth: `${room * 100}%` }}
          >
            <svg viewBox="0 0 10 9" className="w-2.5 shrink-0 fill-ink" aria-hidden="true">
              <path d="M5 0l5 9H0z" />
            </svg>
            <span className={room < characterShare * 6 ? 'sr-only' : 'truncate'}>
              {text().commandMark(mark.texts)}
            </span>
          </span>
        );
      })}
    </Lane>
  );
}
