import { type Ordinal, unreachable } from '../base/index.ts';
import { isInService } from '../cluster/partition.ts';
import type { World } from '../cluster/world.ts';
import type { RiskSubject } from './risk-lens.ts';
import { type RiskPlace, riskPlaces } from './risk-places.ts';
import { failsOver, serverOf } from './risk-server.ts';

/** The partitions of one database that a failure would touch, in ordinal order. */
export interface PartitionsAtRisk {
  /** Nothing would serve them any more. */
  readonly offline: readonly Ordinal[];
  /** They would go on with a single copy. */
  readonly degraded: readonly Ordinal[];
}

/** Which partitions of a database the failure of the subject would touch; none of an unknown one. One pass over them. */
export function partitionsAtRisk(world: World, subject: RiskSubject, databaseName: string): PartitionsAtRisk {
  const places = riskPlaces(world);
  const isFailingOver = failsOver(world);
  const offline: Ordinal[] = [];
  const degraded: Ordinal[] = [];
  const partitions = world.databases.find(({ name }) => name === databaseName)?.partitions;
  partitions?.forEach(({ ordinal, instances }) => {
    let [serving, primary, lost] = [0, 0, 0];
    // An iterator for each of a hundred thousand would take longer than all that is asked.
    for (let index = 0; index < instances.length; index += 1) {
      const instance = instances[index];
      const place = instance === undefined ? null : (places[instance.node] ?? null);
      if (instance === undefined || place === null || !isInService(instance)) continue;
      const bit = 1 << index;
      serving |= bit;
      if (instance.role === 'primary') primary |= bit;
      if (failsWith(subject, instance.node, place)) lost |= bit;
    }
    if (lost === 0 || serverOf(serving, primary, isFailingOver) === 0) return;
    const left = serving & ~lost;
    const server = serverOf(left, primary, isFailingOver);
    if (server === 0) offline.push(ordinal);
    else if (left === server) degraded.push(ordinal);
  });
  return { offline, degraded };
}

/** Does the leaf `node` at this place fail with `subject`? */
export function failsWith(subject: RiskSubject, node: number, { slot, group }: RiskPlace): boolean {
  switch (subject.kind) {
    case 'leaf':
      return node === subject.leaf;
    case 'pair':
      return slot === subject.slot;
    case 'group':
      return group === subject.group;
    default:
      return unreachable(subject);
  }
}
