import { chance, nodeId } from '../base/index.ts';
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
  if (leaf === undefined || roll < 45) return { kind: 'pass', ms: pauses[draw('pause', pauses.length)] ?? 0 };
  const address = { host: leaf.host, port: leaf.port };
  const database = 'test';
  const command = ((): Command => {
    if (roll < 72) return { kind: faults[draw('fault', faults.length)] ?? 'killNode', node: leaf.id };
    if (roll < 75) return { kind: draw('master', 2) === 0 ? 'killNode' : 'startNode', node: nodeId(1) };
    if (roll < 81) return { ...plainRebalance, database };
    if (roll < 84) return { kind: 'restoreRedundancy', database };
    if (roll < 88) return { kind: 'detachLeaf', leaf: address, kill: false, ensuresSafety: false };
    if (roll < 92)
      return { kind: 'attachLeaf', leaf: address, force: false, rebalances: draw('rebalances', 3) > 0 };
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
    return { kind: 'clearOrphans' };
  })();
  return { kind: 'command', command };
}
