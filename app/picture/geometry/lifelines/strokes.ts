import { type SimMs, unreachable } from '@ha-playground/engine';
import type { TallyStep } from './lifeline-book.ts';
import type { Lifeline, Span } from './spans.ts';

/** How a stretch of a lifeline is drawn. */
export type StrokeKind = 'primary' | 'replica' | 'copying' | 'silent' | 'gone' | 'down' | 'cut';

/** The path of everything of one kind on one line: SVG path data. */
export interface Stroke {
  readonly kind: StrokeKind;
  readonly path: string;
}

/** How lines are measured: instants to pixels, the middle of the line, and from one line to the next. */
export interface LineScale {
  readonly xOf: (atMs: SimMs) => number;
  readonly middle: number;
  readonly pitch: number;
  /** What lasts is drawn to here. */
  readonly untilMs: SimMs;
}

/** The strokes of a lifeline, in the order in which they are drawn. */
export function strokesOf({ spans }: Lifeline, scale: LineScale): readonly Stroke[] {
  const paths = new Map<StrokeKind, string>();
  const add = (kind: StrokeKind, path: string): void => {
    paths.set(kind, `${paths.get(kind) ?? ''}${path}`);
  };
  spans.forEach((span, index) => {
    const kind = strokeKinds[span.look];
    add(kind, pathOf(kind, span, scale));
    const before = spans[index - 1];
    const isCut = kind === 'silent' || kind === 'gone' || kind === 'down';
    if (isCut && before?.endMs === span.startMs && !isOut(before)) add('cut', cutAt(span.startMs, scale));
  });
  return strokeOrder.flatMap((kind) => {
    const path = paths.get(kind);
    return path === undefined ? [] : [{ kind, path }];
  });
}

/** The counts of a leaf as areas, one above the other from the bottom: primaries, replicas, arriving, absent. */
export function areasOf(
  steps: readonly TallyStep[],
  scale: Omit<LineScale, 'pitch' | 'middle'> & { readonly bottom: number; readonly height: number },
): readonly Stroke[] {
  const most = steps.reduce((sum, { tally }) => Math.max(sum, totalOf(tally)), 1);
  const unit = scale.height / most;
  return areaKinds.flatMap(({ kind, from, to }) => {
    const path = steps
      .map(({ atMs, tally }, index) => {
        const low = scale.bottom - from(tally) * unit;
        const high = scale.bottom - to(tally) * unit;
        if (high === low) return '';
        const left = scale.xOf(atMs);
        const right = scale.xOf(steps[index + 1]?.atMs ?? scale.untilMs);
        return box(left, high, right, low);
      })
      .join('');
    return path === '' ? [] : [{ kind, path }];
  });
}

const strokeOrder: readonly StrokeKind[] = ['gone', 'down', 'copying', 'replica', 'silent', 'primary', 'cut'];

const strokeKinds: Readonly<Record<Span['look'], Exclude<StrokeKind, 'cut'>>> = {
  primary: 'primary',
  replica: 'replica',
  copying: 'copying',
  silent: 'silent',
  down: 'down',
  waiting: 'gone',
  gone: 'gone',
  orphan: 'gone',
  leaving: 'gone',
};

const isOut = ({ look }: Span): boolean => {
  const kind = strokeKinds[look];
  return kind === 'silent' || kind === 'gone' || kind === 'down';
};

function pathOf(kind: StrokeKind, span: Span, { xOf, middle, pitch, untilMs }: LineScale): string {
  const left = xOf(span.startMs);
  const right = xOf(span.endMs ?? untilMs);
  const half = halfWidth(pitch);
  switch (kind) {
    case 'primary':
    case 'silent':
      return box(left, middle - half, right, middle + half);
    case 'replica':
      return box(left, middle - half * 0.72, right, middle + half * 0.72);
    case 'copying':
      return ramp(span, { left, right, bottom: middle + half, height: 2 * half, xOf });
    case 'gone':
    case 'down':
    case 'cut':
      return `M${round(left)} ${round(middle)}H${round(right)}`;
    default:
      return unreachable(kind);
  }
}

/** A wedge that rises with the bytes; one that is broken off ends before its full height. */
function ramp(
  { startMs, arrivesMs }: Span,
  place: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly height: number;
    readonly xOf: (atMs: SimMs) => number;
  },
): string {
  const { left, right, bottom, height, xOf } = place;
  const arrival = xOf(arrivesMs ?? startMs);
  const share = arrival <= left ? 1 : Math.min(1, (right - left) / (arrival - left));
  return `M${round(left)} ${round(bottom)}H${round(right)}V${round(bottom - height * share)}Z`;
}

const cutAt = (atMs: SimMs, { xOf, middle, pitch }: LineScale): string => {
  const reach = halfWidth(pitch) + 2;
  return `M${round(xOf(atMs))} ${round(middle - reach)}v${round(2 * reach)}`;
};

const halfWidth = (pitch: number): number => Math.min(6, pitch * 0.34);

const box = (left: number, top: number, right: number, bottom: number): string =>
  `M${round(left)} ${round(top)}H${round(right)}V${round(bottom)}H${round(left)}Z`;

/** Tenths of a pixel are enough, and paths stay short. */
const round = (value: number): number => Math.round(value * 10) / 10;

type Tally = TallyStep['tally'];

const totalOf = ({ primaries, replicas, arriving, absent }: Tally): number =>
  primaries + replicas + arriving + absent;

const areaKinds: readonly {
  readonly kind: StrokeKind;
  readonly from: (tally: Tally) => number;
  readonly to: (tally: Tally) => number;
}[] = [
  { kind: 'primary', from: () => 0, to: ({ primaries }) => primaries },
  {
    kind: 'replica',
    from: ({ primaries }) => primaries,
    to: ({ primaries, replicas }) => primaries + replicas,
  },
  {
    kind: 'copying',
    from: ({ primaries, replicas }) => primaries + replicas,
    to: (tally) => totalOf(tally) - tally.absent,
  },
  { kind: 'gone', from: (tally) => totalOf(tally) - tally.absent, to: totalOf },
];
