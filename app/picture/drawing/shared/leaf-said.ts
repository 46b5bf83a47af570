import { processIs } from '@ha-playground/engine';
import { words } from '../../../words/index.ts';
import { isolated } from '../../../words/isolated.ts';
import type { LeafSaid } from '../../geometry/cluster/leaf-text.ts';
import type { LeafFace } from '../../geometry/shared/encoding.ts';
import type { Holdings, LeafMark } from '../../geometry/shared/leaves.ts';

interface WholeLeafSaid extends LeafSaid {
  /** The name for those who cannot see the picture. */
  readonly label: string;
  /** Which partitions it holds, for the same readers. */
  readonly description: string;
  /** Why its counts are in the colour of trouble, in sentences; empty where they are not. */
  readonly why: string;
}

/** What has been said of marks, with the words that it was said in. */
const remembered = new WeakMap<LeafMark, { readonly in: object; readonly said: WholeLeafSaid }>();

/** What is said of a leaf. A mark that stays is looked at again and again, and said once. */
export function saidOf(mark: LeafMark): WholeLeafSaid {
  const known = remembered.get(mark);
  if (known?.in === words.picture) return known.said;
  const said = {
    state: conditionOf(mark.face),
    stateFor: (seconds: number) => words.picture.lasting(conditionOf(mark.face), seconds),
    counts: countsOf(mark),
    alone: mark.isTroubled ? words.picture.leaf.single(countOf(mark.alone)) : null,
    label: labelOf(mark),
    description: [descriptionOf(mark), ...aloneOf(mark)].join(' '),
    why: aloneOf(mark).join(' '),
  };
  remembered.set(mark, { in: words.picture, said });
  return said;
}

const countOf = (alone: LeafMark['alone']): number => alone.reduce((sum, { count }) => sum + count, 0);

/** The narration tells of the same in the same words. */
const aloneOf = ({ alone, short }: LeafMark): readonly string[] =>
  alone.map(({ database, count }) => words.narration.oneCopy(database, count, [short]));

/** How a leaf is, as short as the line beside its name needs it. */
export const conditionOf = ({ word }: LeafFace): string => words.picture.conditions[word];

export function countsOf({
  holdings,
  group,
  process,
}: Pick<LeafMark, 'holdings' | 'group' | 'process'>): string {
  const { leaf } = words.picture;
  const { primary, replica, copying, waiting, silent, gone, down, orphan } = holdings;
  if (countIn(holdings) === 0) return leaf.empty;
  const serving = primary.length + replica.length;
  const offline = gone.length + down.length;
  const isReplicaTold = replica.length > 0 || (group !== null && serving > 0 && copying.length === 0);
  return [
    ...(serving > 0 || copying.length > 0 ? [leaf.primaries(primary.length)] : []),
    ...(isReplicaTold ? [leaf.replicas(replica.length)] : []),
    ...(copying.length > 0 ? [leaf.arriving(copying.length)] : []),
    ...(waiting.length > 0 ? [leaf.waiting(waiting.length, process === 'recovering')] : []),
    ...(silent.length > 0 ? [leaf.silent(silent.length)] : []),
    ...(offline > 0 ? [leaf.offline(offline)] : []),
    ...(orphan.length > 0 ? [leaf.orphans(orphan.length)] : []),
  ].join(' · ');
}

function labelOf({ name, state, process, group, pairName, holdings }: LeafMark): string {
  const { leaf, conditions } = words.picture;
  return [
    isolated(name),
    conditions[state],
    ...(processIs.answering(process) ? [] : [leaf.process(process)]),
    ...(group === null ? [] : [leaf.group(group)]),
    ...(pairName === null ? [] : [leaf.pairOf(pairName)]),
    leaf.instances(countIn(holdings)),
  ].join(', ');
}

/** What waits on a leaf that reads its data back is called as the leaf is. */
function descriptionOf({ holdings, bands, process }: LeafMark): string {
  if (bands.length === 0) return heldOf(holdings, process);
  return bands
    .filter((band) => countIn(band.holdings) > 0)
    .map((band) => `${isolated(band.database)}: ${heldOf(band.holdings, process)}`)
    .join(' ');
}

function heldOf(holdings: Holdings, process: LeafMark['process']): string {
  const { leaf } = words.picture;
  return looksTold
    .filter((look) => holdings[look].length > 0)
    .map((look) => {
      const named = look === 'waiting' && process === 'recovering' ? process : look;
      return leaf.holds(named, holdings[look].map(String));
    })
    .join(' ');
}

const looksTold = [
  'primary',
  'replica',
  'copying',
  'waiting',
  'silent',
  'gone',
  'down',
  'orphan',
] as const satisfies readonly (keyof Holdings)[];

export const countIn = (holdings: Holdings): number =>
  Object.values(holdings).reduce((sum, ordinals) => sum + ordinals.length, 0);
