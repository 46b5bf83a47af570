import {
  conditionOfLeaf,
  isReachable,
  type LeafCondition,
  type LeafNode,
  leafIs,
  type NodeId,
  processIs,
  type World,
} from '@ha-playground/engine';
import { progressIn, type StageKind } from '../../../presentation/time/stages.ts';
import { pictureWords } from '../words.ts';
import type { CellMark } from './cells.ts';
import { type LeafFace, leafFaceOf } from './encoding.ts';

const words = pictureWords.leaf;

/** A leaf's frame, with everything that is written on it and said about it. */
export interface LeafMark {
  readonly node: NodeId;
  readonly name: string;
  readonly face: LeafFace;
  /** "2 primaries · 2 replicas" */
  readonly counts: string;
  /** "2P 2R", for little room. */
  readonly shortCounts: string;
  /** Does it hold the only copy of a partition that ought to have two? */
  readonly isTroubled: boolean;
  /** Whether the leaf joins or leaves the cluster during the stage that is shown. */
  readonly presence: 'stays' | 'joins' | 'leaves';
  /** The name for those who cannot see the picture. */
  readonly label: string;
  /** Which partitions it holds, for the same readers. */
  readonly description: string;
}

/** What stands around a leaf and in it. */
export interface LeafSurroundings {
  readonly name: string;
  readonly pairName: string | null;
  readonly hasGroups: boolean;
  /** The instances that are shown in the leaf. */
  readonly cells: readonly CellMark[];
  readonly isTroubled: boolean;
}

/** A leaf as it is in one world, and whether it joins or leaves the cluster while it is shown. */
export interface ShownLeaf {
  readonly leaf: LeafNode;
  readonly condition: LeafCondition;
  readonly presence: LeafMark['presence'];
}

/** What is shown: a world, and while a stage of it is seen the one before. */
interface ShownWorlds {
  readonly stage: StageKind | null;
  readonly worldBefore: World;
  readonly world: World;
}

/** The leaf as it is shown during the stage, and whether it stays; null when it is not there. */
export function leafDuring({ stage, worldBefore, world }: ShownWorlds, id: NodeId): ShownLeaf | null {
  const [before, after] = [knownLeaf(worldBefore, id), knownLeaf(world, id)];
  const isBefore = { world: worldBefore, leaf: before };
  const isAfter = { world, leaf: after };
  if (stage === null || before === after) return shown(isAfter, 'stays');
  const layout = progressIn(stage, 'layout');
  if (before === null || after === null) {
    const there = before === null ? isAfter : isBefore;
    if (layout === 'underWay') return shown(there, before === null ? 'joins' : 'leaves');
    return (layout === 'toCome') === (before !== null) ? shown(there, 'stays') : null;
  }
  const hasChanged = progressIn(stage, kindOfChange(before, after)) !== 'toCome';
  return shown(hasChanged ? isAfter : isBefore, 'stays');
}

function shown(
  { world, leaf }: { readonly world: World; readonly leaf: LeafNode | null },
  presence: LeafMark['presence'],
): ShownLeaf | null {
  return leaf === null ? null : { leaf, condition: conditionOfLeaf(world, leaf), presence };
}

/** The known leaf with this id, or null. */
export function knownLeaf(world: World, id: NodeId): LeafNode | null {
  const node = id <= world.nodes.length ? world.nodes.at(id - 1) : null;
  return node?.kind === 'leaf' && leafIs.known(node.state) ? node : null;
}

/** Everything that is written on the leaf's frame. */
export function leafMarkOf(
  { leaf, condition, presence }: ShownLeaf,
  surroundings: LeafSurroundings,
): LeafMark {
  const { name, cells, isTroubled, hasGroups } = surroundings;
  return {
    node: leaf.id,
    name,
    face: leafFaceOf(leaf, condition),
    counts: countsOf(cells, hasGroups),
    shortCounts: shortCountsOf(cells),
    isTroubled,
    presence,
    label: labelOf(leaf, surroundings),
    description: descriptionOf(cells),
  };
}

const kindOfChange = (before: LeafNode, after: LeafNode): StageKind =>
  before.process !== after.process && processIs.stuck(after.process) ? 'failure' : 'change';

function countsOf(cells: readonly CellMark[], hasGroups: boolean): string {
  if (cells.length === 0) return words.empty;
  const { primaries, replicas, arriving, waiting, silent, offline, orphans } = tally(cells);
  const serving = primaries + replicas;
  const parts = [
    serving > 0 || arriving > 0 ? words.primaries(primaries) : null,
    replicas > 0 || (hasGroups && serving > 0 && arriving === 0) ? words.replicas(replicas) : null,
    arriving > 0 ? words.arriving(arriving) : null,
    waiting > 0 ? words.waiting(waiting) : null,
    silent > 0 ? words.silent(silent) : null,
    offline > 0 ? words.offline(offline) : null,
    orphans > 0 ? words.orphans(orphans) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function shortCountsOf(cells: readonly CellMark[]): string {
  const { primaries, replicas, arriving, waiting, silent, offline } = tally(cells);
  const parts = [`${primaries}P`, `${replicas}R`];
  if (arriving > 0) parts.push(`+${arriving}`);
  if (waiting + silent + offline > 0) parts.push(`−${waiting + silent + offline}`);
  return parts.join(' ');
}

function tally(cells: readonly CellMark[]) {
  const counts = {
    primaries: 0,
    replicas: 0,
    arriving: 0,
    waiting: 0,
    silent: 0,
    offline: 0,
    orphans: 0,
    leaving: 0,
  };
  for (const { look } of cells) counts[countedAs[look]] += 1;
  return counts;
}

const countedAs = {
  primary: 'primaries',
  replica: 'replicas',
  copying: 'arriving',
  waiting: 'waiting',
  silent: 'silent',
  gone: 'offline',
  down: 'offline',
  orphan: 'orphans',
  leaving: 'leaving',
} as const satisfies Record<CellMark['look'], string>;

function labelOf(leaf: LeafNode, { name, pairName, hasGroups, cells }: LeafSurroundings): string {
  const process = isReachable(leaf) ? null : words.process(leaf.process);
  const group = hasGroups ? words.group(leaf.group) : null;
  const pair = pairName === null ? null : words.pairOf(pairName);
  const parts = [name, leaf.state, process, group, pair, words.instances(cells.length)];
  return parts.filter((part) => part !== null).join(', ');
}

function descriptionOf(cells: readonly CellMark[]): string {
  const sentences = told.flatMap((look) => {
    const ordinals = cells.filter((cell) => cell.look === look).map((cell) => cell.ordinal);
    if (ordinals.length === 0) return [];
    return [words.holds(look, ordinals.sort((left, right) => left - right).map(String))];
  });
  return sentences.join(' ');
}

const told = ['primary', 'replica', 'copying', 'waiting', 'silent', 'gone', 'down', 'orphan'] as const;
