import { unreachable } from '@ha-playground/engine';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { laterWords } from '../../words/index.ts';
import type { Chance } from './chances/chance.ts';
import { placedLabels } from './chart/arrow-labels.ts';
import type { Point } from './chart/arrow-paths.ts';
import { type Heading, type StatechartLayout, statechartLayout } from './chart/chart-layout.ts';
import type { Entrance, Link } from './chart/layers.ts';
import { explanationOf, type Machine, type MachineName, type Standing } from './machines.ts';

const text = () => laterWords.inspector;

/** A state's box is as wide as its label, about; pixels of a 13 px font. */
const widthOf = (label: string): number => Math.round(label.length * 7 + 24);
/** An event's label in 11.5 px. */
const labelWidth = (label: string): number => Math.round(label.length * 7 + 6);

/** A machine as a statechart, drawn from its own states and arrows: the current state lit, and what leads on from it. */
export function Statechart({ standing }: { readonly standing: Standing }) {
  const { machine, state, chances, name } = standing;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const layout = useMemo(() => layoutOf(machine, width), [machine, width]);
  const ways = waysFrom(standing, layout);
  const labels = placedLabels(ways, [...layout.boxes.values()], layout.width);
  const shown = text().chart(text().machines[name], state);
  return (
    <div ref={frame} className="overflow-hidden">
      <svg
        role="img"
        aria-label={shown}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        className="mx-auto block h-auto w-full text-sm select-none"
        style={{ maxWidth: layout.width }}
      >
        <Start layout={layout} />
        {layout.links.map(({ link, path, tip, heading }) => {
          const look = arrowLooks[kindOf(chances, link) ?? (link.from === state ? 'cannot' : 'other')];
          return (
            <g key={`${link.from} ${link.to}`}>
              <path d={path} className={`fill-none ${look.line}`} />
              <path d={headPath(tip, heading)} className={look.head} />
            </g>
          );
        })}
        {layout.entrances.map(({ entrance, from, tip }) => {
          const look = arrowLooks[kindOfEntrance(chances, entrance) ?? 'other'];
          return (
            <g key={`${entrance.event} ${entrance.to}`}>
              <title>{`${text().events[name]?.[entrance.event] ?? entrance.event}, ${text().anyState(entrance.from.length)}`}</title>
              <path d={`M${from.x} ${from.y}H${tip.x}`} className={`fill-none ${look.line}`} />
              <circle cx={from.x} cy={from.y} r="3.5" className={`fill-card ${look.line}`} />
              <path d={headPath(tip, 'left')} className={look.head} />
            </g>
          );
        })}
        {machine.states.map((candidate) => (
          <State
            key={candidate}
            name={name}
            state={candidate}
            layout={layout}
            isCurrent={candidate === state}
          />
        ))}
        {ways.map(({ id, label, kind }) => {
          const place = labels.get(id);
          if (place === undefined) return null;
          return (
            <text
              key={id}
              x={place.x}
              y={place.y + 4}
              textAnchor="middle"
              className={`stroke-card stroke-[4px] text-xs [paint-order:stroke] [stroke-linejoin:round] forced-colors:fill-[CanvasText] forced-colors:stroke-[Canvas] ${kind === 'cannot' ? 'fill-muted' : 'fill-ink font-semibold'}`}
            >
              {kind === 'cannot' ? `✕ ${label}` : label}
            </text>
          );
        })}
      </svg>
    </div>
  );
}

const layoutOf = (machine: Machine, width: number): StatechartLayout =>
  statechartLayout(
    { initial: machine.initial, states: machine.states, arrows: machine.arrows() },
    width,
    widthOf,
  );

/** The arrows that lead on from the current state, with what is written at them. */
function waysFrom({ state, chances, name }: Standing, { links, entrances }: StatechartLayout) {
  const label = (events: readonly string[]): string =>
    events.map((event) => text().events[name]?.[event] ?? event).join(', ');
  const own = links
    .filter(({ link }) => link.from === state)
    .map(({ link, points }) => ({ link, label: label(link.events), kind: kindOf(chances, link), points }));
  const common = entrances
    .filter(({ entrance }) => entrance.from.includes(state))
    .map(({ entrance, from }) => ({
      link: { from: state, to: entrance.to },
      label: label([entrance.event]),
      kind: kindOfEntrance(chances, entrance),
      points: besideEntrance(from, label([entrance.event])),
    }));
  return [...own, ...common].map(({ link, label: written, kind, points }) => ({
    id: `${link.from} ${link.to}`,
    label: written,
    kind,
    points,
    width: labelWidth(kind === 'cannot' ? `✕ ${written}` : written),
  }));
}

/** To the right of the arrow, else below it or above. */
const besideEntrance = ({ x, y }: Point, label: string): readonly Point[] => [
  { x: x + 10 + labelWidth(label) / 2, y },
  ...[18, -18].map((shift) => ({ x, y: y + shift })),
];

const order: readonly Chance['kind'][] = ['comes', 'can', 'cannot'];

/** The best chance of the arrows that a line stands for; null where it does not lead on from the current state. */
function kindOf(chances: readonly Chance[], { from, to, events }: Link): Chance['kind'] | null {
  const own = chances.filter(
    (chance) => chance.to === to && chance.from === from && events.includes(chance.event),
  );
  return order.find((kind) => own.some((chance) => chance.kind === kind)) ?? null;
}

const kindOfEntrance = (chances: readonly Chance[], { to, event, from }: Entrance): Chance['kind'] | null =>
  chances.find((chance) => chance.to === to && chance.event === event && from.includes(chance.from))?.kind ??
  null;

const arrowLooks = {
  comes: {
    line: 'stroke-primary stroke-[2.5] forced-colors:stroke-[Highlight]',
    head: 'fill-primary forced-colors:fill-[Highlight]',
  },
  can: {
    line: 'stroke-ink stroke-[1.75] forced-colors:stroke-[CanvasText]',
    head: 'fill-ink forced-colors:fill-[CanvasText]',
  },
  cannot: {
    line: 'stroke-muted stroke-[1.5] [stroke-dasharray:4_4] forced-colors:stroke-[CanvasText]',
    head: 'fill-muted forced-colors:fill-[CanvasText]',
  },
  other: {
    line: 'stroke-edge stroke-1 opacity-55 forced-colors:stroke-[GrayText] forced-colors:opacity-100',
    head: 'fill-edge opacity-75 forced-colors:fill-[GrayText] forced-colors:opacity-100',
  },
} as const;

interface StateProps {
  readonly name: MachineName;
  readonly state: string;
  readonly layout: StatechartLayout;
  readonly isCurrent: boolean;
}

function State({ name, state, layout, isCurrent }: StateProps) {
  const box = layout.boxes.get(state);
  if (box === undefined) return null;
  return (
    <g>
      <title>{explanationOf(name, state)}</title>
      <rect
        x={box.left}
        y={box.top}
        width={box.width}
        height={box.height}
        rx={box.height / 2}
        className={
          isCurrent
            ? 'fill-primary stroke-ink stroke-2 forced-colors:fill-[Highlight] forced-colors:stroke-[CanvasText]'
            : 'fill-card stroke-edge stroke-[1.25] forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]'
        }
      />
      <text
        x={box.left + box.width / 2}
        y={box.top + box.height / 2 + 4.5}
        textAnchor="middle"
        className={
          isCurrent
            ? 'fill-on-primary font-bold forced-color-adjust-none forced-colors:fill-[HighlightText]'
            : 'fill-ink forced-colors:fill-[CanvasText]'
        }
      >
        {state}
      </text>
    </g>
  );
}

function Start({ layout: { start } }: { readonly layout: StatechartLayout }) {
  const look = arrowLooks.other;
  return (
    <g>
      <circle cx={start.dot.x} cy={start.dot.y} r="4" className={look.head} />
      <path d={`M${start.dot.x} ${start.dot.y}H${start.tip.x}`} className={look.line} />
      <path d={headPath(start.tip, 'right')} className={look.head} />
    </g>
  );
}

/** The head of an arrow that ends at a point. */
function headPath({ x, y }: Point, heading: Heading): string {
  switch (heading) {
    case 'down':
      return `M${x} ${y}l-4 -8h8z`;
    case 'up':
      return `M${x} ${y}l-4 8h8z`;
    case 'right':
      return `M${x} ${y}l-8 -4v8z`;
    case 'left':
      return `M${x} ${y}l8 -4v8z`;
    default:
      return unreachable(heading);
  }
}

/** The width of an element in whole pixels; that of a wide panel before it is measured. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(440);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => setWidth(Math.min(560, Math.max(240, current.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
