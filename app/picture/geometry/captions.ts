import { type ActionName, isCopy, type NodeId, type World } from '@ha-playground/engine';
import { type CopyRun, runningOperation, type StagedCopy } from './copies.ts';
import type { ClusterLayout } from './layout.ts';
import { progressIn, type StageKind } from './stage.ts';
import type { RibbonMark } from './streams.ts';

/** What happens in a column, in the words of the plan, beside the place where it happens. */
export interface CaptionMark {
  readonly x: number;
  readonly y: number;
  /** Room to the next caption. */
  readonly width: number;
  /** Of its letters. */
  readonly size: number;
  readonly text: string;
  /** For where there is little room. */
  readonly shortText: string;
  readonly tone: 'copy' | 'plain';
  /** The copies whose progress the caption can tell. */
  readonly copies: readonly CopyRun[];
}

/** One caption a column for the actions of the running operation that run there. */
export function captionsOf(
  world: World,
  database: string,
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
  const byColumn = new Map<number, Map<Verb, number>>();
  const count = (node: NodeId, verb: Verb): void => {
    const column = columnOf(layout, node);
    if (column === null) return;
    const verbs = byColumn.get(column) ?? new Map<Verb, number>();
    verbs.set(verb, (verbs.get(verb) ?? 0) + 1);
    byColumn.set(column, verbs);
  };
  for (const copy of copies) count(copy.to, 'COPY');
  runningOperation(world, database)?.actions.forEach((action) => {
    if (action.state !== 'running' || isCopy(action)) return;
    const verb = verbOf(action.action);
    if (verb !== 'PROMOTE' || !isPromotionSeen) count(action.target, verb);
  });
  return [...byColumn].flatMap(([column, verbs]) => captionOf(layout, column, verbs, copies) ?? []);
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
    const y = place.channel.y + place.channel.height * (layout.bands[band]?.rows.length === 1 ? 0.5 : share);
    const shortText = `× ${copies.length}`;
    // Over very small leaves it says no more than the ribbon does not.
    const isTiny = layout.anatomy.name === 'tiny';
    const text = isTiny ? shortText : `COPY × ${copies.length} into group ${row + 1}`;
    // In a low strip the two would cover each other: they stand side by side.
    const isLow = place.channel.height < 2 * captionHeight;
    return [
      {
        x: place.x + place.width * (isLow ? share : 0.5),
        y,
        width: isLow ? place.width / 2 : place.width,
        size: letterSizes[isTiny ? 'tiny' : 'compact'],
        text,
        shortText,
        tone: 'copy',
        copies,
      },
    ];
  });

/** Of a pill with the space around it. */
const captionHeight = 22;

const letterSizes = { roomy: 11.5, compact: 10.5, small: 9, dense: 7.5, tiny: 8 } as const;

type Verb = 'COPY' | 'PROMOTE' | 'DROP' | 'ATTACH' | 'DETACH' | 'CREATE';

function verbOf(action: ActionName): Verb {
  switch (action) {
    case 'COPY PARTITION':
    case 'COPY PARTITION FORCE':
      return 'COPY';
    case 'PROMOTE PARTITION':
    case 'PROMOTE PARTITION WITH DROP':
      return 'PROMOTE';
    case 'DROP PARTITION':
      return 'DROP';
    case 'ATTACH PARTITION':
      return 'ATTACH';
    case 'DETACH PARTITION':
      return 'DETACH';
    case 'CREATE PARTITION':
      return 'CREATE';
  }
}

function captionOf(
  layout: ClusterLayout,
  column: number,
  verbs: ReadonlyMap<Verb, number>,
  copies: readonly StagedCopy[],
): CaptionMark | null {
  const place = layout.columns[column];
  const channel = place === undefined ? undefined : layout.bands[place.band]?.channel;
  if (place === undefined || channel === undefined) return null;
  const total = [...verbs.values()].reduce((sum, number) => sum + number, 0);
  return {
    x: place.x + place.width / 2,
    y: channel.y + channel.height / 2,
    width: place.width + layout.anatomy.columnGap,
    size: letterSizes[layout.anatomy.name],
    text: [...verbs].map(([verb, number]) => (number === 1 ? verb : `${verb} × ${number}`)).join(' · '),
    shortText: `× ${total}`,
    tone: verbs.has('COPY') ? 'copy' : 'plain',
    copies: copies.filter((copy) => columnOf(layout, copy.to) === column),
  };
}

const columnOf = (layout: ClusterLayout, node: NodeId): number | null =>
  layout.leaves.get(node)?.column ?? null;
