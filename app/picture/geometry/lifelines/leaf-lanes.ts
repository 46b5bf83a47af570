import type { NodeId } from '@ha-playground/engine';
import type { Arrangement } from '../shared/arrangement.ts';
import type { LeafStory, Story } from './lifeline-book.ts';

/**
 * How a leaf's story is told: a line an instance, the counts of what it held, or, for many leaves to which nothing has
 * happened, in one lane for all of them.
 */
export type LaneKind = 'lines' | 'counts';

export type Lane =
  | { readonly kind: LaneKind; readonly story: LeafStory }
  | { readonly kind: 'quiet'; readonly leaves: readonly NodeId[] };

/** What a person wants told otherwise than usual. */
export interface AskedLanes {
  readonly kinds: ReadonlyMap<NodeId, LaneKind>;
  /** Has every quiet leaf a lane of its own? */
  readonly showsQuiet: boolean;
}

/** What points: a mouse, or a finger, which needs larger targets. */
export type Pointer = 'fine' | 'coarse';

/** Up to so many quiet leaves have a lane each. */
const mostQuietLanes = 12;
/** A story of more lines than this is told in counts; a line for a finger is as high as two and more for a mouse. */
const mostLinesUnasked: Readonly<Record<Pointer, number>> = { fine: 72, coarse: 24 };

/** The lanes, pair by pair, those with a story first; told as usual unless `asked` says otherwise for a leaf. */
export function lanesOf(
  story: Story,
  arrangement: Arrangement,
  asked: AskedLanes,
  pointer: Pointer = 'fine',
): readonly Lane[] {
  const stories = inPairs(story, arrangement);
  const changed = stories.filter(hasChanged);
  const quiet = stories.filter((leaf) => !hasChanged(leaf));
  // Where nothing has happened yet, every leaf is worth its lines.
  const told = changed.length === 0 && stories.length <= mostQuietLanes ? stories : changed;
  const lines = told.reduce((sum, leaf) => sum + leaf.lines.length, 0);
  const usual = (leaf: LeafStory): LaneKind =>
    told.includes(leaf) && lines <= mostLinesUnasked[pointer] ? 'lines' : 'counts';
  const folds = quiet.length > mostQuietLanes && !asked.showsQuiet;
  const shown = [...changed, ...quiet.filter((leaf) => !folds || asked.kinds.has(leaf.node))];
  const lanes: Lane[] = shown.map((leaf) => ({
    kind: leaf.lines.length === 0 ? 'counts' : (asked.kinds.get(leaf.node) ?? usual(leaf)),
    story: leaf,
  }));
  const folded = quiet.filter((leaf) => !shown.includes(leaf)).map(({ node }) => node);
  return folded.length === 0 ? lanes : [...lanes, { kind: 'quiet', leaves: folded }];
}

/** The leaves of a pair one below the other, so that what passes between them is seen; leaves that have left come last. */
function inPairs({ leaves }: Story, { columns }: Arrangement): readonly LeafStory[] {
  const order = columns.flatMap((column) => column.leaves.filter((node) => node !== null));
  const known = new Set(order);
  const gone = [...leaves.keys()].filter((node) => !known.has(node));
  return [...order, ...gone].flatMap((node) => leaves.get(node) ?? []);
}

/** Has it lost or handed on anything, or was anything copied to it? A database that is created takes nothing away. */
const hasChanged = ({ steps }: LeafStory): boolean =>
  steps.some(({ tally }, index) => {
    const before = steps[index - 1]?.tally;
    if (before === undefined) return false;
    const isLess = tally.primaries < before.primaries || tally.replicas < before.replicas;
    return isLess || tally.arriving > 0 || tally.absent !== before.absent;
  });
