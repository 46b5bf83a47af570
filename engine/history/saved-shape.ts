import {
  integer,
  list,
  type Misfit,
  type NodeId,
  nullable,
  type Shape,
  scalar,
  struct,
  text,
} from '../base/index.ts';
import { branchNameFault, lastInstantMs } from '../cluster/index.ts';
import {
  commandIdShape,
  commandShape,
  firstMisfit,
  inEach,
  isEachOnce,
  unless,
} from '../simulation/plain/index.ts';
import { entryLimit } from './limits.ts';
import { isBetween, leadsThrough } from './tree.ts';
import type { Connection, Cursor, Entry, Place, SavedBranch, SavedHistory } from './types.ts';

/** A saved history has no more branches than this. */
const branchLimit = 10_000;

const instantShape = integer(0, lastInstantMs);

const connectionShape: Shape<Connection> = struct<Connection>({
  node: integer<NodeId>(1),
  database: nullable(text()),
});

const entryShape: Shape<Entry> = struct<Entry>({
  id: commandIdShape,
  atMs: instantShape,
  connection: connectionShape,
  text: text(),
  command: commandShape,
});

const placeShape: Shape<Place> = struct<Place>({ atMs: instantShape, applied: integer() });

const cursorShape: Shape<Cursor> = struct<Cursor>({
  branch: integer(0, branchLimit - 1),
  atMs: instantShape,
  applied: integer(),
});

const branchNameShape: Shape<string> = scalar(
  'a name of a branch',
  (plain) => typeof plain === 'string' && branchNameFault(plain) === null,
);

const branchShape: Shape<SavedBranch> = struct<SavedBranch>({
  name: branchNameShape,
  parent: nullable(cursorShape),
  entries: list(entryShape, entryLimit),
  endMs: instantShape,
});

const savedHistoryShape: Shape<SavedHistory> = struct<SavedHistory>({
  seed: integer(Number.MIN_SAFE_INTEGER),
  origin: placeShape,
  branches: list(branchShape, branchLimit),
  cursor: cursorShape,
  undone: nullable(cursorShape),
});

/** The first place at which data from outside is no history that could be made again; null for one that may be. */
export const misfitOfSaved = (plain: unknown): Misfit | null =>
  savedHistoryShape.check(plain) ?? misfitOfTree(plain as SavedHistory);

/** The entries of a branch from its beginning: where they are, for whoever asks about a place on it. */
type Instants = readonly number[];

function misfitOfTree({ branches, origin, cursor, undone }: SavedHistory): Misfit | null {
  const ids = branches.flatMap(({ entries }) => entries.map(({ id }) => id));
  const instants: Instants[] = [];
  const isOn = (place: Place, branch: number): boolean => {
    const endMs = branches[branch]?.endMs ?? -1;
    return place.atMs <= endMs && isBetween(place, (entry) => instants[branch]?.[entry]);
  };
  const hasAll = ({ branch, atMs, applied }: Cursor): boolean =>
    (instants[branch]?.[applied] ?? Number.POSITIVE_INFINITY) > atMs;
  const isLeftAtFork = (left: Cursor): boolean => {
    const parting = branches[cursor.branch]?.parent;
    const isFork = parting != null && cursor.branch === branches.length - 1 && parting.applied < left.applied;
    return isFork && left.branch < cursor.branch && leadsThrough(branches, left.branch, parting);
  };
  return firstMisfit(
    () => unless(branches.length > 0, '.branches', 'a branch'),
    () => unless(ids.length <= entryLimit, '.branches', `${entryLimit} entries at most`),
    () => unless(isEachOnce(ids), '.branches', 'each id once'),
    () => unless(isEachOnce(branches.map(({ name }) => name)), '.branches', 'each name once'),
    () =>
      inEach('.branches', branches, (branch, id) => {
        const { parent } = branch;
        if (parent === null) {
          if (id > 0) return { at: '.parent', expected: 'the place where it parts from an earlier branch' };
        } else if (parent.branch >= id || !isOn(parent, parent.branch))
          return { at: '.parent', expected: 'a place on an earlier branch' };
        const shared = parent === null ? [] : (instants[parent.branch] ?? []).slice(0, parent.applied);
        instants.push([...shared, ...branch.entries.map(({ atMs }) => atMs)]);
        return firstMisfit(
          () =>
            unless(
              ascends([parent?.atMs ?? 0, ...branch.entries.map(({ atMs }) => atMs), branch.endMs]),
              '.entries',
              'instants in order, none after the end',
            ),
          () => unless(parent === null || isAfter(parent, origin), '.parent', 'a place after the set-up'),
        );
      }),
    () => unless(isOn(origin, 0), '.origin', 'a place on the first branch'),
    () =>
      unless(
        cursor.branch < branches.length && isOn(cursor, cursor.branch),
        '.cursor',
        'a place on a branch',
      ),
    () => unless(isAfter(cursor, origin), '.cursor', 'a place after the set-up'),
    () => unless(hasAll(cursor), '.cursor.applied', 'all that was entered by then'),
    () =>
      unless(
        undone === null || (isLeftAtFork(undone) && isOn(undone, undone.branch) && hasAll(undone)),
        '.undone',
        'a place beyond the one where the last branch parts, which is that of the cursor',
      ),
  );
}

const isAfter = (place: Place, origin: Place): boolean =>
  place.atMs >= origin.atMs && place.applied >= origin.applied;

const ascends = (instants: Instants): boolean =>
  instants.every((instant, index) => instant >= (instants[index - 1] ?? 0));
