import {
  instanceLifecycle,
  leafLifecycle,
  operationLifecycle,
  partitionLifecycle,
  processLifecycle,
  replicaLifecycle,
  unreachable,
  type World,
} from '@ha-playground/engine';
import { type LaterWords, laterWords } from '../../words/index.ts';
import type { Chance } from './chances/chance.ts';
import { instanceChances, replicaChances } from './chances/instance.ts';
import { leafChances } from './chances/leaf.ts';
import { operationChances } from './chances/operation.ts';
import { partitionChances } from './chances/partition.ts';
import { processChances } from './chances/process.ts';
import type { Subject } from './subject.ts';

/** A state machine as it is drawn: whatever its states and events are. */
export interface Machine {
  readonly id: string;
  readonly initial: string;
  readonly states: readonly string[];
  arrows(): readonly (readonly [string, string, string])[];
}

export type MachineName = keyof LaterWords['states'];

/** One of the machines that a subject lives by, and where it stands in it. */
export interface Standing {
  readonly name: MachineName;
  readonly machine: Machine;
  readonly state: string;
  /** What each arrow that leaves the state needs. */
  readonly chances: readonly Chance[];
}

/** What is going on in a state of a machine, in one sentence. */
export function explanationOf(name: MachineName, state: string): string {
  const explanations: Readonly<Partial<Record<string, string>>> = laterWords.states[name];
  return explanations[state] ?? '';
}

/** The machines that the subject lives by, the one that says most first. */
export function standingsOf(subject: Subject, world: World): readonly Standing[] {
  switch (subject.kind) {
    case 'leaf': {
      const { leaf } = subject;
      return [
        { name: 'leaf', machine: leafLifecycle, state: leaf.state, chances: leafChances(leaf, world) },
        {
          name: 'process',
          machine: processLifecycle,
          state: leaf.process,
          chances: processChances(leaf, world),
        },
      ];
    }
    case 'partition': {
      const { partition } = subject;
      const standing = {
        name: 'partition',
        machine: partitionLifecycle,
        state: partition.state,
        chances: partitionChances(subject, world),
      } as const;
      return [standing, ...operationStandings(subject, world)];
    }
    case 'instance': {
      const { instance, database } = subject;
      if (instance === null) return [];
      const standing = {
        name: 'instance',
        machine: instanceLifecycle,
        state: instance.state,
        chances: instanceChances({ ...subject, instance }, world),
      } as const;
      if (instance.role !== 'replica' || database.replication !== 'sync') return [standing];
      const { replication } = instance;
      const chances = replicaChances({ ...subject, instance }, world);
      return [standing, { name: 'replica', machine: replicaLifecycle, state: replication, chances }];
    }
    default:
      return unreachable(subject);
  }
}

/** The last operation of the database, which may touch the partition or have touched it. */
function operationStandings(
  { database }: Extract<Subject, { kind: 'partition' }>,
  world: World,
): readonly Standing[] {
  const operation = world.operations.find((candidate) => candidate.database === database.name);
  if (operation === undefined) return [];
  const chances = operationChances(operation);
  return [{ name: 'operation', machine: operationLifecycle, state: operation.state, chances }];
}
