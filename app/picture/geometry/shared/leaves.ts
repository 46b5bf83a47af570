import {
  conditionOfLeaf,
  type LeafCondition,
  type LeafNode,
  type LeafState,
  leafIs,
  type NodeId,
  type Ordinal,
  type ProcessState,
  processIs,
  type World,
} from '@ha-playground/engine';
import { progressIn, type StageKind } from '../../../presentation/time/stages.ts';
import type { CellMark } from './cells.ts';
import { type LeafFace, leafFaceOf } from './encoding.ts';

/** A leaf's frame, with everything that is written on it and said about it. */
export interface LeafMark {
  readonly node: NodeId;
  readonly name: string;
  /** What of the name tells it apart from the other leaves. */
  readonly short: string;
  /** The same in so many letters. */
  readonly within: (letters: number) => string;
  /** The longest of what tells leaves apart: all are named in one form. */
  readonly longest: string;
  readonly face: LeafFace;
  readonly state: LeafState;
  readonly process: ProcessState;
  /** Null where there are no groups. */
  readonly group: 1 | 2 | null;
  /** The name of the other leaf of its pair; null where there is none. */
  readonly pairName: string | null;
  readonly holdings: Holdings;
  /** The same, database by database, where there are several. */
  readonly bands: readonly BandMark[];
  /** Does it hold the only copy of a partition that ought to have two? */
  readonly isTroubled: boolean;
  /** Of how many it does, database by database. */
  readonly alone: readonly OnlyCopies[];
  /** Whether the leaf joins or leaves the cluster during the stage that is shown. */
  readonly presence: 'stays' | 'joins' | 'leaves';
}

/** What of a database stands in a leaf. */
export interface BandMark {
  readonly database: string;
  readonly holdings: Holdings;
}

/** So many partitions of a database that ought to have two copies have none but the one in this leaf. */
export interface OnlyCopies {
  readonly database: string;
  readonly count: number;
}

/** The partitions whose instances are shown in a leaf, by ordinal, look by look. */
export type Holdings = Readonly<Record<CellMark['look'], readonly Ordinal[]>>;

/** What stands around a leaf and in it. */
export interface LeafSurroundings {
  readonly name: string;
  readonly short: string;
  readonly within: LeafMark['within'];
  readonly longest: string;
  readonly pairName: string | null;
  readonly hasGroups: boolean;
  /** The instances that are shown in the leaf. */
  readonly cells: readonly CellMark[];
  /** The databases that are told apart. */
  readonly databases: readonly { readonly name: string }[];
  readonly alone: readonly OnlyCopies[];
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
  const { name, short, within, longest, pairName, cells, databases, alone, hasGroups } = surroundings;
  return {
    node: leaf.id,
    name,
    short,
    within,
    longest,
    face: leafFaceOf(leaf, condition),
    state: leaf.state,
    process: leaf.process,
    group: hasGroups ? leaf.group : null,
    pairName,
    holdings: holdingsOf(cells),
    bands: databases.map((database) => ({
      database: database.name,
      holdings: holdingsOf(cells.filter((cell) => cell.database === database.name)),
    })),
    isTroubled: alone.length > 0,
    alone,
    presence,
  };
}

const kindOfChange = (before: LeafNode, after: LeafNode): StageKind =>
  before.process !== after.process && processIs.stuck(after.process) ? 'failure' : 'change';

function holdingsOf(cells: readonly CellMark[]): Holdings {
  const holdings: Record<CellMark['look'], Ordinal[]> = {
    primary: [],
    replica: [],
    copying: [],
    waiting: [],
    silent: [],
    gone: [],
    down: [],
    orphan: [],
    leaving: [],
  };
  for (const { look, ordinal } of cells) holdings[look].push(ordinal);
  for (const ordinals of Object.values(holdings)) ordinals.sort((left, right) => left - right);
  return holdings;
}
