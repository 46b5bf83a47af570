import { type NodeId, nodeId, present } from '../base/index.ts';
import { instanceOn, type PartitionInstance, type World } from '../cluster/index.ts';
import {
  type ActionEvent,
  actionEvents,
  actionLifecycle,
  type InstanceEvent,
  instanceEvents,
  instanceLifecycle,
  type Lifecycle,
  leafEvents,
  leafLifecycle,
  operationEvents,
  operationLifecycle,
  type PartitionEvent,
  partitionEvents,
  partitionLifecycle,
  processEvents,
  processLifecycle,
} from '../machines/index.ts';
import { applied, clusterOf, idle } from './clusters.ts';
import { type Effort, type Figure, inMs, told } from './figure.ts';
import { compare, timed } from './measure.ts';

const lostLeaf = nodeId(2);

/** A failover passes through most of the simulation, so the compiler takes its time. */
const warmUpMs = 2_500;

/** One leaf of a hundred: it holds 500 primaries and 500 replicas. */
const size = { leaves: 100, partitions: 50_000 };

/**
 * From the end of a leaf's process to the leaf being offline, with all that a history records of it: detection, events,
 * timers, the operation and its rows. It is held against two bare loops of the machine steps in between: one that
 * throws their results away, and one that keeps each in a record of its own, as a world that never changes has to.
 */
export function benchFailover({ runs, isQuick }: Effort): Figure[] {
  const world = clusterOf(size);
  const held = instancesHeld(world, lostLeaf);
  const failover = () => idle(applied(world, { kind: 'killNode', node: lostLeaf }));
  const firstMs = timed(failover);
  const against = compare({ work: failover, base: bareLoop(held), runs, warmUpMs });
  const kept = compare({ work: failover, base: loopThatKeepsRecords(held), runs, warmUpMs });
  const figures: Figure[] = [
    {
      name: 'failover: 500 primaries of 50,000 partitions',
      value: against.ratio,
      unit: '×',
      target: 5,
      budget: 100,
      remark: `${inMs(against.workMs)}; a bare loop of its ${stepsOf(held)} steps takes ${inMs(against.baseMs)}`,
    },
    {
      name: 'failover, against steps that are kept',
      value: kept.ratio,
      unit: '×',
      target: 5,
      budget: 80,
      remark: `${inMs(kept.workMs)}; the loop takes ${inMs(kept.baseMs)} when each step makes the record that it changes anew`,
    },
  ];
  if (isQuick) return figures;
  return [
    ...figures,
    told('failover: the first one of a cluster', firstMs, 'cold, and finds out where instances are'),
  ];
}

type Steps = readonly PartitionInstance[];

/** The same steps of the same machines, of which nothing is kept but the names of the states that they lead to. */
function bareLoop(held: Steps): () => unknown {
  const before = held.map(({ state }) => state);
  const lost = held.filter(({ role }) => role === 'primary');
  return () => {
    const ended = before.map((state) => next(instanceLifecycle, state, instanceEvents.processEnded));
    const locked = lost.map(() => next(partitionLifecycle, 'served', partitionEvents.lock));
    const changing = lost.map(() => next(instanceLifecycle, 'replicating', instanceEvents.changeRole));
    const running = lost.map(() => next(actionLifecycle, 'scheduled', actionEvents.start));
    return [
      next(processLifecycle, 'running', processEvents.kill),
      ended.slice(0, lost.length).map((state) => next(instanceLifecycle, state, instanceEvents.demoted)),
      locked.map((state) => next(partitionLifecycle, state, partitionEvents.promoted)),
      changing.map((state) => next(instanceLifecycle, state, instanceEvents.promoted)),
      running.map((state) => next(actionLifecycle, state, actionEvents.finish)),
      next(operationLifecycle, 'running', operationEvents.done),
      next(leafLifecycle, 'online', leafEvents.lost),
    ];
  };
}

/** The same steps again; each makes the record of the instance, partition or action that it changes anew. */
function loopThatKeepsRecords(held: Steps): () => unknown {
  const lost = held.filter(({ role }) => role === 'primary');
  const partitions = lost.map((_, ordinal) => ({ ordinal, state: partitionLifecycle.initial }));
  const actions = lost.map((_, ordinal) => ({ ordinal, state: actionLifecycle.initial }));
  const stepped = (instance: PartitionInstance, event: InstanceEvent): PartitionInstance => ({
    ...instance,
    state: next(instanceLifecycle, instance.state, event),
  });
  const moved = ({ ordinal, state }: (typeof partitions)[number], event: PartitionEvent) => ({
    ordinal,
    state: next(partitionLifecycle, state, event),
  });
  const acted = ({ ordinal, state }: (typeof actions)[number], event: ActionEvent) => ({
    ordinal,
    state: next(actionLifecycle, state, event),
  });
  return () => {
    const ended = held.map((instance) => stepped(instance, instanceEvents.processEnded));
    const locked = partitions.map((partition) => moved(partition, partitionEvents.lock));
    const changing = lost.map((heir) => stepped(heir, instanceEvents.changeRole));
    const running = actions.map((action) => acted(action, actionEvents.start));
    return [
      ended.slice(0, lost.length).map((former) => stepped(former, instanceEvents.demoted)),
      locked.map((partition) => moved(partition, partitionEvents.promoted)),
      changing.map((heir) => stepped(heir, instanceEvents.promoted)),
      running.map((action) => acted(action, actionEvents.finish)),
    ];
  };
}

const stepsOf = (held: Steps): number =>
  3 + held.length + 7 * held.filter(({ role }) => role === 'primary').length;

const next = <State extends string, Event extends { readonly type: string }>(
  lifecycle: Lifecycle<State, Event>,
  state: State,
  event: Event,
): State => lifecycle.step(state, event)?.state ?? state;

function instancesHeld(world: World, node: NodeId): PartitionInstance[] {
  const held: PartitionInstance[] = [];
  present(world.databases[0], 'the database').partitions.forEach((partition) => {
    const instance = instanceOn(partition, node);
    if (instance !== null) held.push(instance);
  });
  return held.sort((one, other) => other.term - one.term);
}
