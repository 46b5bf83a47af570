import { useEffect, useRef, useState } from 'react';
import { type AskedNow, clients, type Request } from '../../../presentation/clients/asked.ts';
import { askedOf } from '../../../presentation/clients/asked-of.ts';
import type { Moment, PictureClock } from '../../../presentation/time/moment.ts';
import { useMedia } from '../../../ui/appearance.tsx';
import { FateMark } from '../../../ui/fate-sign.tsx';
import {
  type Fate,
  type LeafCount,
  type Sent,
  type Way,
  type Ways,
  waysOf,
} from '../../geometry/cluster/requests.ts';
import { roundedPath } from '../../geometry/cluster/rounded-path.ts';
import type { ClusterPicture, RequestSource } from './use-cluster-picture.ts';
import { useLatest } from './use-zoom.ts';

interface RequestLayerProps {
  readonly source: RequestSource;
  readonly clock: PictureClock;
  readonly shown: ClusterPicture;
}

/** What is drawn, and where: the stage within the layer, and how far above it the chips end. */
interface Drawn extends Ways {
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly above: number;
}

/**
 * What clients ask as ways from their chips to the cells. It renders when that changes, about twice a second of playing; how far
 * an answer has faded is written to its element with every frame.
 */
export function RequestLayer({ source, clock, shown }: RequestLayerProps) {
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const layer = useRef<HTMLDivElement>(null);
  const drawings = useRef(new Map<string, SVGElement>());
  const asked = useRef<AskedNow | null>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const boxes = useRef<Boxes | null>(null);

  const draw = useLatest((moment: Moment): void => {
    asked.current = askedOf(source.session, source.database, moment);
    boxes.current = boxesNow(boxes.current, { layer: layer.current, source, shown });
    setDrawn(placed(asked.current, { boxes: boxes.current, isStill, shown }));
  });
  const follow = useLatest((moment: Moment): void => {
    const next = askedOf(source.session, source.database, moment);
    if (asked.current === null || !isSameAsked(asked.current, next)) return draw(moment);
    for (const request of [...next.reader.inTurn, ...next.writer.inTurn]) fade(drawings.current, request);
  });
  const { scene } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene has its cells elsewhere.
  useEffect(() => draw(clock.current), [scene, clock, draw, isStill]);
  useEffect(() => clock.subscribe(follow), [clock, follow]);
  useEffect(() => {
    const drawNow = (): void => draw(clock.current);
    const anew = (): void => {
      boxes.current = null;
      drawNow();
    };
    const around = layer.current?.parentElement ?? null;
    const observer = new ResizeObserver(anew);
    for (const element of [around, shown.stage.current, source.chips.current])
      if (element !== null) observer.observe(element);
    around?.addEventListener('scroll', anew, true);
    shown.followedBy.current.add(drawNow);
    return () => {
      observer.disconnect();
      around?.removeEventListener('scroll', anew, true);
      shown.followedBy.current.delete(drawNow);
    };
  }, [clock, draw, source, shown.stage, shown.followedBy]);

  return (
    <div
      ref={layer}
      data-requests=""
      aria-hidden="true"
      className="pointer-events-none absolute overflow-hidden print:hidden"
      style={drawn?.box}
    >
      {drawn?.ways.map((way) => (
        <WayLine key={nameOf(way.sent)} way={way} above={drawn.above} drawings={drawings.current} />
      ))}
      {drawn !== null && drawn.counts.length > 0 && (
        <svg className="absolute inset-0 size-full" aria-hidden="true">
          <g transform={`translate(0 ${drawn.above})`}>
            {drawn.counts.map((count) => (
              <CountSign key={count.node} count={count} />
            ))}
          </g>
        </svg>
      )}
    </div>
  );
}

const fateOf = ({ outcome }: Request): Fate => (outcome.kind === 'ready' ? 'answered' : outcome.kind);

const sentAs = (request: Request): Sent => ({
  from: request.client === 'reader' ? 0 : 1,
  ordinal: request.ordinal,
  node: request.node,
  fate: fateOf(request),
  isOver: request.share < 1,
});

const nameOf = ({ from, ordinal, fate }: Sent): string => `${from} ${ordinal} ${fate}`;

/** Without motion nothing fades: an answer that is over is gone. */
const requestsIn = (asked: AskedNow, isStill: boolean): readonly Request[] =>
  clients.flatMap((client) => {
    const { troubles, inTurn } = asked[client];
    return [...troubles, ...(isStill ? inTurn.filter(({ share }) => share === 1) : inTurn)];
  });

/** Is nothing else asked? How far what is over has faded does not count. */
const isSameAsked = (one: AskedNow, other: AskedNow): boolean =>
  one.database === other.database &&
  clients.every(
    (client) =>
      one[client].troubles === other[client].troubles &&
      one[client].inTurn.length === other[client].inTurn.length &&
      one[client].inTurn.every(({ ordinal }, index) => ordinal === other[client].inTurn[index]?.ordinal),
  );

/** A third of a second passes so. */
const fadeSteps = 4;

function fade(drawings: ReadonlyMap<string, SVGElement>, request: Request): void {
  const drawing = drawings.get(nameOf(sentAs(request)));
  const opacity = request.share === 1 ? '' : String(Math.ceil(request.share * fadeSteps) / fadeSteps);
  if (drawing === undefined || (opacities.get(drawing) ?? '') === opacity) return;
  opacities.set(drawing, opacity);
  drawing.style.opacity = opacity;
}

/** What has been written, as to ask an element for it takes longer. */
const opacities = new WeakMap<SVGElement, string>();

/** Where everything is that ways begin and end at; the same until something has moved, as asking lays out the page. */
interface Boxes {
  /** What the places were asked of, to see when it is not there any more. */
  readonly reader: Element;
  readonly around: DOMRect;
  readonly stage: DOMRect;
  /** What is seen of the stage. */
  readonly seen: DOMRect;
  readonly chips: readonly [DOMRect, DOMRect];
}

interface Elements extends Pick<RequestLayerProps, 'source' | 'shown'> {
  readonly layer: HTMLElement | null;
}

function boxesNow(known: Boxes | null, { layer, source, shown }: Elements): Boxes | null {
  const stage = shown.stage.current;
  const around = layer?.parentElement ?? null;
  const [reader, writer] = source.chips.current?.querySelectorAll('[data-chip]') ?? [];
  if (stage === null || around === null || reader === undefined || writer === undefined) return null;
  if (known?.reader === reader) return known;
  const at = stage.getBoundingClientRect();
  return {
    reader,
    around: around.getBoundingClientRect(),
    stage: at,
    seen: stage.parentElement?.getBoundingClientRect() ?? at,
    chips: [reader.getBoundingClientRect(), writer.getBoundingClientRect()],
  };
}

interface Places extends Pick<RequestLayerProps, 'shown'> {
  readonly boxes: Boxes | null;
  readonly isStill: boolean;
}

/** Null where there is nothing to be drawn, or nowhere. */
function placed(asked: AskedNow, { boxes, isStill, shown }: Places): Drawn | null {
  const requests = requestsIn(asked, isStill);
  const { scene, zoom } = shown;
  if (scene === null || scene.isLayoutMoving || boxes === null || requests.length === 0) return null;
  const { around, stage: at, seen } = boxes;
  const chipAt = ({ left, right, bottom }: DOMRect) => ({
    left: left - at.left,
    right: right - at.left,
    bottom: bottom - at.top,
  });
  const chips = [chipAt(boxes.chips[0]), chipAt(boxes.chips[1])] as const;
  const above = Math.max(0, -chips[0].bottom);
  const ways = waysOf(requests.map(sentAs), {
    layout: scene.layout,
    cellsByLeaf: scene.cellsByLeaf,
    database: asked.database,
    isPlanShown: scene.ghosts.length > 0,
    zoom: zoom.current.current,
    size: { width: at.width, height: at.height },
    chips,
  });
  const top = at.top - above;
  return {
    ...ways,
    above,
    box: { left: at.left - around.left, top: top - around.top, width: at.width, height: seen.bottom - top },
  };
}

const strokes: Readonly<Record<Fate, string>> = {
  answered: 'stroke-ok',
  waits: 'stroke-ink [stroke-dasharray:5_4]',
  refused: 'stroke-trouble',
  lost: 'stroke-trouble [stroke-dasharray:1.5_4]',
};

interface WayLineProps {
  readonly way: Way;
  /** How far above the stage the chips end. */
  readonly above: number;
  readonly drawings: Map<string, SVGElement>;
}

/** Each way is a drawing of its own: while it fades nothing is laid out or painted, neither it nor what lies around it. */
function WayLine({ way: { sent, points, sign, stop }, above, drawings }: WayLineProps) {
  const name = nameOf(sent);
  return (
    <svg
      ref={(drawing) => {
        if (drawing === null) drawings.delete(name);
        else drawings.set(name, drawing);
      }}
      aria-hidden="true"
      className={`absolute inset-0 size-full ${sent.fate === 'answered' ? 'will-change-[opacity]' : ''}`}
    >
      <g
        data-fate={sent.fate}
        transform={`translate(0 ${above})`}
        className="fill-none stroke-2 [stroke-linecap:round] forced-colors:stroke-[CanvasText]"
      >
        <path d={roundedPath(points)} className={strokes[sent.fate]} />
        {stop !== null && (
          <path
            d={`M${stop.from.x} ${stop.from.y}L${stop.to.x} ${stop.to.y}`}
            className={sent.fate === 'waits' ? 'stroke-ink stroke-[2.5]' : 'stroke-trouble stroke-[2.5]'}
          />
        )}
        <g transform={`translate(${sign.x - sign.radius} ${sign.y - sign.radius}) scale(${sign.radius / 8})`}>
          <FateMark fate={sent.fate} />
        </g>
      </g>
    </svg>
  );
}

/** A sign and a number on the upper edge of a leaf. */
function CountSign({ count: { fate, count, at } }: { readonly count: LeafCount }) {
  const { radius } = at;
  // One that is answered says enough by its sign.
  const digits = count === 1 && fate === 'answered' ? '' : String(count);
  const width = 2 * radius + (digits === '' ? 0 : 5 + digits.length * radius * 0.95);
  return (
    <g data-fate={fate} transform={`translate(${at.x - width} ${at.y - radius})`}>
      <rect
        x={-2}
        y={-1.5}
        width={width + 4}
        height={2 * radius + 3}
        rx={radius + 1.5}
        className="fill-card stroke-edge"
      />
      <g transform={`scale(${radius / 8})`}>
        <FateMark fate={fate} />
      </g>
      <text
        x={2 * radius + 3}
        y={radius}
        dominantBaseline="central"
        fontSize={radius * 1.6}
        className="fill-ink font-semibold"
      >
        {digits}
      </text>
    </g>
  );
}
