import { type ActionVerb, actionIs, isCopy, type NodeId, verbOf, type World } from '@ha-playground/engine';
import { progressIn, type StageKind } from '../../../presentation/time/stages.ts';
import { type CopyRun, runningOperation, type StagedCopy } from '../shared/copies.ts';
import type { ClusterLayout } from './cluster-layout.ts';
import type { RibbonMark } from './streams.ts';

/** What happens in a column, in the words of the plan, beside the place where it happens. */
export interface CaptionMark {
  readonly x: number;
  readonly y: number;
  /** Room to the next caption. */
  readonly width: number;
  /** Of its letters. */
  readonly size: number;
  /** What is done so many times, in the product's words; empty where their number alone is told. */
  readonly actions: readonly { readonly verb: ActionVerb; readonly count: number }[];
  /** Of all of them. */
  readonly count: number;
  /** The group that a ribbon leads to. */
  readonly intoGroup: number | null;
  readonly tone: 'copy' | 'plain';
  /** The copies whose progress the caption can tell. */
  readonly copies: readonly CopyRun[];
}

/**
 * One caption a column for the actions of the running operations of `databases` that run there; one for a whole band where captions
 * of columns would cover each other.
 */
export function captionsOf(
  world: World,
  databases: readonly string[],
  {
    layout,
    copies,
    stage,
  }: {
    readonly layout: ClusterLayout;
    readonly copies: readonly StagedCopy[];
    readonly stage: StageKind | null;
  },
): readonly CaptionMark[] {
  const isPromotionSeen = stage !== null && progressIn(stage, 'promotion') === 'done';
  const bands = new Map<number, Map<number, Told>>();
  const toldIn = (node: NodeId): Told | null => {
    const place = layout.leaves.get(node);
    if (place === undefined) return null;
    const columns = bands.get(place.band) ?? new Map<number, Told>();
    bands.set(place.band, columns);
    const told = columns.get(place.column) ?? { verbs: new Map(), copies: [] };
    columns.set(place.column, told);
    return told;
  };
  const count = (node: NodeId, verb: ActionVerb): void => {
    const verbs = toldIn(node)?.verbs;
    verbs?.set(verb, (verbs.get(verb) ?? 0) + 1);
  };
  for (const copy of copies) {
    count(copy.to, 'COPY');
    toldIn(copy.to)?.copies.push(copy);
  }
  for (const database of databases) {
    runningOperation(world, database)?.actions.forEach((action) => {
      if (!actionIs.running(action.state) || isCopy(action)) return;
      const verb = verbOf(action);
      if (verb !== 'PROMOTE' || !isPromotionSeen) count(action.target, verb);
    });
  }
  return [...bands].flatMap(([band, columns]) => captionsInBand(layout, band, columns));
}

/** One caption a ribbon. */
export const captionsOfRibbons = (
  ribbons: readonly RibbonMark[],
  layout: ClusterLayout,
): readonly CaptionMark[] =>
  ribbons.flatMap(({ band, row, copies }) => {
    const place = layout.bands[band];
    if (place === undefined) return [];
    const share = row === 0 ? 0.25 : 0.75;
    // Over very small leaves it says no more than the ribbon does not.
    const isTiny = layout.anatomy.name === 'tiny';
    // In a low strip the two would cover each other and leaves: they stand side by side in its middle.
    const isLow = place.channel.height < 2 * captionHeight;
    const isInMiddle = isLow || place.rows.length === 1;
    return [
      {
        x: place.x + place.width * (isLow ? share : 0.5),
        y: place.channel.y + place.channel.height * (isInMiddle ? 0.5 : share),
        width: isLow ? place.width / 2 : place.width,
        size: isTiny ? letterSizes.tiny : Math.min(letterSizes.compact, place.channel.height / pillHeight),
        actions: isTiny ? [] : [{ verb: 'COPY', count: copies.length }],
        count: copies.length,
        intoGroup: isTiny ? null : row + 1,
        tone: 'copy',
        copies,
      },
    ];
  });

/** Of a pill with the space around it. */
const captionHeight = 22;
/** Of a pill, in font sizes. */
export const pillHeight = 1.9;

const letterSizes = { roomy: 11.5, compact: 10.5, small: 9, dense: 7.5, tiny: 8 } as const;

/** What is told of a column or of a band. */
interface Told {
  readonly verbs: Map<ActionVerb, number>;
  readonly copies: StagedCopy[];
}

function captionsInBand(
  layout: ClusterLayout,
  band: number,
  columns: ReadonlyMap<number, Told>,
): readonly CaptionMark[] {
  const captions = [...columns].flatMap(([column, told]) => captionOfColumn(layout, column, told) ?? []);
  const isCrowded = captions.some(({ count, size, width }) => pillWidth(lettersOf(count), size) > width);
  return isCrowded ? captionsOfBand(layout, band, columns) : captions;
}

function captionOfColumn(layout: ClusterLayout, column: number, told: Told): CaptionMark | null {
  const place = layout.columns[column];
  const channel = place === undefined ? undefined : layout.bands[place.band]?.channel;
  if (place === undefined || channel === undefined) return null;
  return {
    x: place.x + place.width / 2,
    y: channel.y + channel.height / 2,
    width: place.width + layout.anatomy.columnGap,
    size: letterSizes[layout.anatomy.name],
    ...factsOf(told),
  };
}

/** Around the middle of the columns that it tells of, as far as that is within the band. */
function captionsOfBand(
  layout: ClusterLayout,
  band: number,
  columns: ReadonlyMap<number, Told>,
): readonly CaptionMark[] {
  const place = layout.bands[band];
  const places = [...columns.keys()].flatMap((column) => layout.columns[column] ?? []);
  if (place === undefined || places.length === 0) return [];
  const size = letterSizes[layout.anatomy.name];
  const facts = factsOf(together([...columns.values()]));
  const width = Math.min(place.width, pillWidth(lettersOfActions(facts.actions) + shareLetters, size));
  const left = Math.min(...places.map(({ x }) => x));
  const right = Math.max(...places.map((column) => column.x + column.width));
  const least = place.x + width / 2;
  const most = place.x + place.width - width / 2;
  return [
    {
      x: Math.max(least, Math.min((left + right) / 2, most)),
      y: place.channel.y + place.channel.height / 2,
      width,
      size,
      ...facts,
    },
  ];
}

function together(parts: readonly Told[]): Told {
  const all: Told = { verbs: new Map(), copies: [] };
  for (const { verbs, copies } of parts) {
    for (const [verb, number] of verbs) all.verbs.set(verb, (all.verbs.get(verb) ?? 0) + number);
    all.copies.push(...copies);
  }
  return all;
}

function factsOf({ verbs, copies }: Told) {
  const actions = [...verbs].map(([verb, count]) => ({ verb, count }));
  return {
    actions,
    count: actions.reduce((sum, { count }) => sum + count, 0),
    intoGroup: null,
    tone: verbs.has('COPY') ? 'copy' : 'plain',
    copies,
  } as const;
}

/** Letters of `× 1,000`: every language groups digits by one sign. */
const lettersOf = (count: number): number => {
  const digits = String(count).length;
  return 2 + digits + Math.floor((digits - 1) / 3);
};

/** Letters of `COPY × 4 · DROP`. */
const lettersOfActions = (actions: CaptionMark['actions']): number =>
  actions.reduce(
    (sum, { verb, count }) => sum + verb.length + (count === 1 ? 0 : 1 + lettersOf(count)) + separatorLetters,
    -separatorLetters,
  );

const separatorLetters = ' · '.length;
/** What is told of a share, at the most. */
const shareLetters = ' · 100%'.length;

/** Measuring text would need a document: bold letters are this wide on average, with some reserve. */
const letterWidth = 0.68;

/** With the round ends, which take as much as a letter and a half is high. */
const pillWidth = (letters: number, size: number): number => (letters * letterWidth + 1.5) * size;
