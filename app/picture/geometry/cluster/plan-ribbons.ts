import { isCopy, type NodeId, type Ordinal, type PlannedAction } from '@ha-playground/engine';
import type { BandPlace, ClusterLayout, LeafPlace } from './cluster-layout.ts';
import { type LabelWish, labelHeight } from './placed-labels.ts';

/** The copies of a plan that go from one pair to another, or from leaf to leaf where there are no pairs. */
export interface PlanRibbon {
  readonly copies: number;
  /** Ascending, each once. */
  readonly ordinals: readonly Ordinal[];
  /** Who gives them; null for the total of many. */
  readonly from: RibbonEnd | null;
  /** The middle line of the ribbon, from the donor to the receiver; null where there is room for a label alone. */
  readonly lane: { readonly from: Spot; readonly to: Spot; readonly width: number } | null;
  /** From the lane to the leaves that are copied from. */
  readonly stems: readonly Stem[];
  readonly label: LabelWish;
}

/** A pair, as it is counted in the picture, or a leaf. */
export type RibbonEnd =
  | { readonly kind: 'pair'; readonly number: number }
  | { readonly kind: 'leaf'; readonly node: NodeId };

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A line straight up or down, with its end at `edge`. */
export interface Stem {
  readonly x: number;
  readonly y: number;
  readonly edge: number;
}

/** Where copies come in: from the lanes to the leaves that receive them. */
export interface PlanReceiver {
  readonly stems: readonly Stem[];
}

export interface PlanTraffic {
  readonly ribbons: readonly PlanRibbon[];
  readonly receivers: readonly PlanReceiver[];
}

export const noPlanTraffic: PlanTraffic = { ribbons: [], receivers: [] };

/** More ways than these between the leaves of a band are one ribbon with the total. */
const mostLanes = 4;
/** On narrower pictures ribbons are a count. CSS pixels. */
const narrow = 560;
const letterSizes = { roomy: 11, compact: 11, small: 10, dense: 7.5, tiny: 7 } as const;
/** Labels are written smaller, down to this, where that gives a lane to one more ribbon. */
const leastLetters = 9.5;
/** Between lanes that touch each other with their labels. */
const betweenLanes = 0.5;
/** From a stem to the label beside it. */
const besideStem = 9;
/** From one stem of a leaf to the next. */
const betweenStems = 12;
const thinnest = 3;
const thickest = 9;

/**
 * The ways that the copies of a plan would take, each in a lane of its own in the gap between the groups, or below the leaves
 * where there is one group. Ways between two bands of columns, and more ways than there are lanes for, are one ribbon with the
 * total; where the picture is narrow there is a label alone.
 */
export function planTrafficOf(
  actions: readonly PlannedAction[],
  layout: ClusterLayout,
  isPaired: boolean,
): PlanTraffic {
  const bundles = bundlesOf(actions, layout, isPaired);
  const parts = layout.bands.map((band, index) => {
    const here = bundles.filter(({ target }) => target.band === index);
    return here.length === 0 ? noPlanTraffic : trafficInBand(here, { band, layout });
  });
  return {
    ribbons: parts.flatMap(({ ribbons }) => ribbons),
    receivers: parts.flatMap(({ receivers }) => receivers),
  };
}

/** Copies between the same two ends. */
interface Bundle {
  readonly from: RibbonEnd;
  readonly source: LeafPlace;
  readonly target: LeafPlace;
  readonly copies: { readonly ordinal: Ordinal; readonly source: LeafPlace; readonly target: LeafPlace }[];
}

function bundlesOf(
  actions: readonly PlannedAction[],
  layout: ClusterLayout,
  isPaired: boolean,
): readonly Bundle[] {
  const hasPairs = isPaired && layout.bands[0]?.rows.length === 2;
  const bundles = new Map<string, Bundle>();
  for (const action of actions) {
    if (!isCopy(action) || action.source === null) continue;
    const source = layout.leaves.get(action.source);
    const target = layout.leaves.get(action.target);
    if (source === undefined || target === undefined) continue;
    const name = hasPairs ? `${source.column} ${target.column}` : `${action.source} ${action.target}`;
    const from: RibbonEnd = hasPairs
      ? { kind: 'pair', number: source.column + 1 }
      : { kind: 'leaf', node: action.source };
    const bundle = bundles.get(name) ?? { from, source, target, copies: [] };
    bundle.copies.push({ ordinal: action.ordinal, source, target });
    bundles.set(name, bundle);
  }
  return [...bundles.values()];
}

interface Where {
  readonly band: BandPlace;
  readonly layout: ClusterLayout;
}

function trafficInBand(bundles: readonly Bundle[], where: Where): PlanTraffic {
  const { band, layout } = where;
  const isCount = layout.width < narrow || layout.anatomy.name === 'dense' || layout.anatomy.name === 'tiny';
  if (isCount) return { ribbons: [countOf(bundles, where)], receivers: [] };
  const within = bundles.filter(({ source, target }) => isSameColumn(source, target));
  const across = bundles.filter(({ source, target }) => !isSameColumn(source, target));
  const least = Math.min(leastLetters, letterSizes[layout.anatomy.name]);
  const room = Math.floor(band.channel.height / (labelHeight * least + betweenLanes));
  const isTotal =
    across.length > Math.min(mostLanes, room) ||
    across.some(({ source, target }) => source.band !== target.band);
  const most = Math.max(...bundles.map(({ copies }) => copies.length));
  if (isTotal) {
    const total = [totalOf(bundles, where)];
    return { ribbons: total, receivers: receiversOf(bundles, total, where) };
  }
  const lanes = lanesOf(across, most, where);
  return {
    ribbons: [...lanes, ...within.map((bundle) => uprightOf(bundle, most, where))],
    receivers: receiversOf(across, lanes, where),
  };
}

const isSameColumn = (one: LeafPlace, other: LeafPlace): boolean =>
  one.band === other.band && one.column === other.column;

const middleOf = ({ x, width }: LeafPlace): number => x + width / 2;

/** The edge of a leaf that faces the gap of its band. */
const edgeOf = ({ row, y, height }: LeafPlace): number => (row === 0 ? y + height : y);

const ordinalsOf = (bundles: readonly Bundle[]): readonly Ordinal[] =>
  [...new Set(bundles.flatMap(({ copies }) => copies.map(({ ordinal }) => ordinal)))].sort(
    (left, right) => left - right,
  );

const copiesOf = (bundles: readonly Bundle[]): number =>
  bundles.reduce((sum, { copies }) => sum + copies.length, 0);

const widthFor = (copies: number, most: number): number =>
  Math.max(thinnest, (thickest * copies) / Math.max(1, most));

/** Ways side by side, the longest one first, so that stems cross as few of them as can be. */
function lanesOf(bundles: readonly Bundle[], most: number, where: Where): readonly PlanRibbon[] {
  const { channel } = where.band;
  const { name } = where.layout.anatomy;
  const reach = ({ source, target }: Bundle): number => Math.abs(middleOf(source) - middleOf(target));
  const sorted = bundles.toSorted((left, right) => reach(right) - reach(left));
  const ofDonor = new Map<string, Bundle[]>();
  for (const bundle of sorted) {
    const donor = donorName(bundle);
    ofDonor.set(donor, [...(ofDonor.get(donor) ?? []), bundle]);
  }
  return sorted.map((bundle, index) => {
    const { source, target, copies, from } = bundle;
    const siblings = ofDonor.get(donorName(bundle)) ?? [];
    const shift = (siblings.indexOf(bundle) - (siblings.length - 1) / 2) * betweenStems;
    const x = middleOf(source) + shift;
    const y = channel.y + (channel.height * (index + 0.5)) / sorted.length;
    const end = middleOf(target);
    const isRightward = end > x;
    const edges = new Set(copies.map((copy) => edgeOf(copy.source)));
    return {
      copies: copies.length,
      ordinals: ordinalsOf([bundle]),
      from,
      lane: { from: { x, y }, to: { x: end, y }, width: widthFor(copies.length, most) },
      stems: [...edges].map((edge) => ({ x, y, edge })),
      label: {
        y,
        size: Math.min(letterSizes[name], (channel.height / sorted.length - betweenLanes) / labelHeight),
        left: isRightward ? x + besideStem : end + besideStem,
        right: isRightward ? end - besideStem : x - besideStem,
        stands: isRightward ? 'left' : 'right',
      },
    };
  });
}

const donorName = ({ from }: Bundle): string =>
  from.kind === 'pair' ? `pair ${from.number}` : `leaf ${from.node}`;

/** One ribbon for all ways into a band, as wide as its ends lie apart; of donors in other bands only the copies are told. */
function totalOf(bundles: readonly Bundle[], { band, layout }: Where): PlanRibbon {
  const { channel } = band;
  const here = bundles.filter(({ source, target }) => source.band === target.band);
  const targets = bundles.flatMap(({ copies }) => copies.map(({ target }) => target));
  const sources = here.flatMap(({ copies }) => copies.map(({ source }) => source));
  const ends = [...targets, ...sources].map(middleOf);
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const y = channel.y + channel.height / 2;
  const size = Math.min(letterSizes[layout.anatomy.name], (channel.height - 2) / labelHeight);
  const stems = new Map(
    sources.map((source) => [
      `${source.column} ${source.row}`,
      { x: middleOf(source), y, edge: edgeOf(source) },
    ]),
  );
  return {
    copies: copiesOf(bundles),
    ordinals: ordinalsOf(bundles),
    from: null,
    lane: { from: { x: left, y }, to: { x: right, y }, width: thickest },
    stems: [...stems.values()],
    label: {
      y,
      size,
      left: band.x,
      right: band.x + band.width,
      stands: { around: (left + right) / 2 },
    },
  };
}

/** From one leaf of a pair to the other, straight through the gap. */
function uprightOf(bundle: Bundle, most: number, { band, layout }: Where): PlanRibbon {
  const { source, target, copies, from } = bundle;
  // Where there are no pairs, two leaves may give copies to each other.
  const aside = from.kind === 'pair' ? 0 : source.row === 0 ? -betweenStems : betweenStems;
  const x = middleOf(source) + aside;
  const y = band.channel.y + band.channel.height / 2;
  const right = source.x + source.width + layout.anatomy.columnGap / 2;
  return {
    copies: copies.length,
    ordinals: ordinalsOf([bundle]),
    from,
    lane: {
      from: { x, y: edgeOf(source) },
      to: { x, y: edgeOf(target) },
      width: widthFor(copies.length, most),
    },
    stems: [],
    label: {
      y,
      size: Math.min(letterSizes[layout.anatomy.name], (band.channel.height - 2) / labelHeight),
      left: x + besideStem,
      right: Math.min(right, band.x + band.width),
      stands: 'left',
    },
  };
}

/** How many copies come into a band, where there is no room for their ways. */
function countOf(bundles: readonly Bundle[], { band, layout }: Where): PlanRibbon {
  const targets = bundles.map(({ target }) => middleOf(target));
  const { channel } = band;
  return {
    copies: copiesOf(bundles),
    ordinals: ordinalsOf(bundles),
    from: null,
    lane: null,
    stems: [],
    label: {
      y: channel.y + channel.height / 2,
      size: Math.min(letterSizes[layout.anatomy.name], (channel.height - 1) / labelHeight),
      left: band.x,
      right: band.x + band.width,
      stands: { around: (Math.min(...targets) + Math.max(...targets)) / 2 },
    },
  };
}

/** One for each column that receives, from the outermost of its lanes to its leaves. */
function receiversOf(
  bundles: readonly Bundle[],
  lanes: readonly PlanRibbon[],
  { band }: Where,
): readonly PlanReceiver[] {
  const middle = band.channel.y + band.channel.height / 2;
  const columns = new Map<number, LeafPlace[]>();
  for (const { copies } of bundles)
    for (const { target } of copies)
      columns.set(target.column, [...(columns.get(target.column) ?? []), target]);
  return [...columns.values()].map((targets) => {
    const [first] = targets as [LeafPlace];
    const x = middleOf(first);
    const ys = lanes.flatMap(({ lane }) => (lane !== null && lane.to.x === x ? [lane.to.y] : []));
    const [top, bottom] = ys.length === 0 ? [middle, middle] : [Math.min(...ys), Math.max(...ys)];
    const rows = new Map(targets.map((target) => [target.row, target]));
    return {
      stems: [...rows.values()].map((target) => ({
        x,
        y: target.row === 0 ? bottom : top,
        edge: edgeOf(target),
      })),
    };
  });
}
