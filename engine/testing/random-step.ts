import { chance, nodeId, ordinal } from '../base/index.ts';
import { knownLeaves, type World } from '../cluster/index.ts';
import type { Command } from '../simulation/index.ts';

/** A step of a random script: a command, or time that passes. */
export type RandomStep =
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'command'; readonly command: Command };

const faults = [
  'killNode',
  'killNode',
  'killNode',
  'startNode',
  'startNode',
  'startNode',
  'hangNode',
  'resumeNode',
  'stopNode',
] as const;
const plainRebalance = {
  kind: 'rebalance',
  full: false,
  force: false,
  kill: false,
  ensuresOnlineNodes: false,
} as const;
const pauses = [0, 40, 150, 700, 1_500, 3_000, 3_150, 6_000, 12_000, 31_000, 130_000];

/** The next step of the random script of `seed`: the same seed and world always give the same step. */
export function randomStep(world: World, seed: number, step: number): RandomStep {
  const draw = (about: string, bound: number) => chance(seed, [about, step], bound);
  const leaves = knownLeaves(world);
  const leaf = leaves[draw('leaf', leaves.length)];
  const roll = draw('roll', 100);
  if (leaf === undefined || roll < 38) return { kind: 'pass', ms: pauses[draw('pause', pauses.length)] ?? 0 };
  if (roll < 52) return { kind: 'command', command: randomWrite(world, draw, step) };
  const address = { host: leaf.host, port: leaf.port };
  const database = 'test';
  const command = ((): Command => {
    if (roll < 72) return { kind: faults[draw('fault', faults.length)] ?? 'killNode', node: leaf.id };
    if (roll < 75) return { kind: draw('master', 2) === 0 ? 'killNode' : 'startNode', node: nodeId(1) };
    if (roll < 81) return { ...plainRebalance, force: draw('by force', 4) === 0, database };
    if (roll < 84) return { kind: 'restoreRedundancy', database };
    if (roll < 88) return { kind: 'detachLeaf', leaf: address, kill: false, ensuresSafety: false };
    if (roll < 92)
      return {
        kind: 'attachLeaf',
        leaf: address,
        force: draw('forced', 2) === 0,
        rebalances: draw('rebalances', 3) > 0,
      };
    if (roll < 94) return { kind: 'addLeaf', leaf: { host: `added-${step}`, port: 3306 }, group: null };
    if (roll < 95)
      return {
        kind: 'removeLeaf',
        leaf: address,
        force: draw('force', 2) === 0,
        kill: false,
        ensuresSafety: false,
      };
    if (roll < 97) {
      const autoAttach = draw('auto', 2) === 0;
      return {
        kind: 'setVariable',
        name: 'auto_attach',
        value: autoAttach ? 'ON' : 'OFF',
        change: { autoAttach },
      };
    }
    return draw('diverges', 2) === 0 ? { kind: 'diverge', node: leaf.id } : { kind: 'clearOrphans' };
  })();
  return { kind: 'command', command };
}

/** A write to the first table of the first database, or one that creates or drops it. */
function randomWrite(
  { databases }: World,
  draw: (about: string, bound: number) => number,
  step: number,
): Command {
  const [database] = databases;
  const name = database?.name ?? 'test';
  const table = database?.tables.slice()[0];
  if (database === undefined || table === undefined) {
    const columns = [{ name: 'id', type: 'integer' as const }];
    return { kind: 'createTable', database: name, table: { name: 'x', columns } };
  }
  if (draw('drop', 12) === 0) return { kind: 'dropTable', database: name, table: table.name };
  const [first, span] = [10 * step, draw('span', 40)];
  const isOld = { kind: 'compare', operator: '<', left: { kind: 'column', column: 0 } } as const;
  if (draw('delete', 3) === 0) {
    const deletes = { ...isOld, right: { kind: 'value', value: draw('below', first + 1) } } as const;
    return { kind: 'write', write: { database: name, table: table.id, inserts: [], deletes } };
  }
  const count = database.partitions.length;
  const places = [...new Set([0, 1, 2].map((place) => (span + place) % count))].sort(
    (one, other) => one - other,
  );
  const inserts = places.map((place) => ({ ordinal: ordinal(place), rows: [[first + place]] }));
  return { kind: 'write', write: { database: name, table: table.id, inserts, deletes: null } };
}
