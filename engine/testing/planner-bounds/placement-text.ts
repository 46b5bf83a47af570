import { assert, nodeId, present } from '../../base/index.ts';
import type { PlannedAction } from '../../cluster/index.ts';
import type { Placement, Plan } from '../../planner/index.ts';

type Leaf = Placement['leaves'][number];
type Extra = Placement['extras'][number];

/**
 * A placement from lines of text, in leaf order:
 *
 *     leaf-1 + leaf-5: 4 6 / 0 2        a pair, the primaries of the first leaf, then those of the second
 *     leaf-2 + leaf-6 (offline): 1 /    a leaf that is not online
 *     leaf-9: 3                         a leaf without a partner; `leaf-9 @2` is one of group 2
 *     replicas of 4: leaf-6 leaf-5      where the replicas in service are, if not on the partner
 *     last primary of 7: leaf-6         out of service, and nobody has taken over
 *     offline 7: leaf-5 · orphan 7: leaf-5
 *
 * A port other than 3306 follows the host after a colon without a space. NODE_IDs are given in order, from 2.
 */
export function placementOfText(text: string, level: Placement['redundancyLevel'] = 2): Placement {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isRemark = (line: string): boolean => /^(replicas of|last primary of|offline|orphan) /.test(line);
  const holders = lines.filter((line) => !isRemark(line)).map(parseHolder);
  const leaves = leavesOf(holders.map(({ names }) => names));
  const placement = withPrimaries(leaves, holders, level);
  const remarks = new Map<string, number[]>();
  for (const line of lines.filter(isRemark)) {
    const [about = '', where = ''] = line.split(/:\s+|:$/);
    remarks.set(
      about,
      where
        .split(/\s+/)
        .filter(Boolean)
        .map((name) => placeOf(leaves, name)),
    );
  }
  return withRemarks(placement, remarks);
}

/** The rows of a plan as EXPLAIN prints them, without the estimate. */
export const rowsOfPlan = (plan: Plan, placement: Placement): string[] =>
  plan.actions.map((action) => rowText(action, placement));

function rowText({ action, ordinal, target, phase }: PlannedAction, { leaves }: Placement): string {
  const leaf = present(
    leaves.find(({ node }) => node === target),
    `leaf ${target}`,
  );
  return `${action} ${ordinal} ${leaf.port === 3306 ? leaf.host : `${leaf.host}:${leaf.port}`} ${phase}`;
}

interface HolderText {
  readonly names: readonly string[];
  readonly primaries: readonly (readonly number[])[];
}

function parseHolder(line: string): HolderText {
  const split = present(
    /^(.*?):(?:\s+(.*))?$/.exec(line.replace(/:(\d{4,5})\b/g, ';$1')),
    `a leaf in "${line}"`,
  );
  const [, names = '', primaries = ''] = split;
  return {
    names: names.split('+').map((name) => name.replace(';', ':').trim()),
    primaries: primaries.split('/').map((list) => list.trim().split(/\s+/).filter(Boolean).map(Number)),
  };
}

function leavesOf(holders: readonly (readonly string[])[]): Leaf[] {
  const pairs = holders.filter((names) => names.length === 2);
  const alone = holders.filter((names) => names.length === 1);
  const ordered = [...pairs.map(([first]) => first), ...pairs.map(([, second]) => second), ...alone.flat()];
  return ordered.map((name, place) => {
    const [, host = '', port = '3306', group, state] =
      /^([^:\s]+)(?::(\d+))?(?: @(\d))?(?: \((\w+)\))?$/.exec(name ?? '') ?? [];
    assert(host !== '', `a leaf's name in "${name}"`);
    const isPaired = place < 2 * pairs.length;
    const isSecond = isPaired ? place >= pairs.length : group === '2';
    return {
      node: nodeId(place + 2),
      host,
      port: Number(port),
      group: isSecond ? 2 : 1,
      usable: state === undefined,
      partner: isPaired ? (place + pairs.length) % (2 * pairs.length) : -1,
    };
  });
}

function withPrimaries(leaves: Leaf[], holders: readonly HolderText[], level: 1 | 2): Placement {
  const placeOfPrimary = new Map<number, number>();
  for (const { names, primaries } of holders) {
    names.forEach((name, index) => {
      for (const ordinal of primaries[index] ?? []) {
        placeOfPrimary.set(ordinal, placeOf(leaves, name.split(' ')[0] ?? ''));
      }
    });
  }
  const primary = new Int32Array(Math.max(-1, ...placeOfPrimary.keys()) + 1).fill(-1);
  for (const [ordinal, place] of placeOfPrimary) primary[ordinal] = place;
  const replica = primary.map((place) => {
    const partner = leaves[place]?.partner ?? -1;
    return level === 2 && leaves[partner]?.usable === true ? partner : -1;
  });
  return { database: 'test', redundancyLevel: level, fanout: 'paired', leaves, primary, replica, extras: [] };
}

function withRemarks(placement: Placement, remarks: ReadonlyMap<string, readonly number[]>): Placement {
  const extras: Extra[] = [];
  const highest = Math.max(placement.primary.length - 1, ...[...remarks.keys()].map(ordinalIn));
  const primary = grown(placement.primary, highest + 1);
  const replica = grown(placement.replica, highest + 1);
  for (const [about, places] of remarks) {
    const ordinal = ordinalIn(about);
    if (about.startsWith('replicas of')) {
      const partner = placement.leaves[primary[ordinal] ?? -1]?.partner ?? -1;
      const right = places.includes(partner) ? partner : (places[0] ?? -1);
      replica[ordinal] = right;
      extras.push(
        ...places
          .filter((leaf) => leaf !== right)
          .map((leaf) => ({ ordinal, leaf, kind: 'replica' as const })),
      );
    } else {
      const kind = about.startsWith('last')
        ? 'lastPrimary'
        : about.startsWith('offline')
          ? 'offline'
          : 'orphan';
      extras.push(...places.map((leaf) => ({ ordinal, leaf, kind }) as const));
    }
  }
  return {
    ...placement,
    primary,
    replica,
    extras: extras.sort((left, right) => left.ordinal - right.ordinal),
  };
}

const ordinalIn = (about: string): number => Number(about.split(' ').at(-1));

function grown(places: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length).fill(-1);
  longer.set(places);
  return longer;
}

function placeOf(leaves: readonly Leaf[], name: string): number {
  const [host, port = '3306'] = name.split(':');
  const place = leaves.findIndex((leaf) => leaf.host === host && leaf.port === Number(port));
  assert(place !== -1, `a leaf named ${name}`);
  return place;
}
