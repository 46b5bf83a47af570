import { type NodeId, unreachable } from '../base/index.ts';
import { masterOf } from './aggregators.ts';
import { type LeafConditionKind, leafConditionKind } from './condition.ts';
import { type ConditionEvent, isOfConditions, isOfProcess, processAfter } from './event-traits.ts';
import type { ClusterEvent } from './events.ts';
import { knownLeaves } from './leaves.ts';
import { linkBetween } from './network.ts';
import { type LeafState, type ProcessState, processIs } from './states.ts';
import type { World } from './world.ts';

/** How a leaf is from an instant on. */
export interface ConditionOfNode {
  readonly node: NodeId;
  readonly kind: LeafConditionKind;
}

interface FollowedLeaf {
  readonly state: LeafState;
  readonly process: ProcessState;
}

/**
 * How leaves are from a world on, as the events after it tell: the same as `conditionOfLeaf` says of each later world. A leaf
 * of a cluster that is imported later counts as online until something happens to it, as its event tells no more.
 */
export class ConditionCourse {
  readonly #leaves = new Map<NodeId, FollowedLeaf>();
  readonly #brokenLinks = new Set<string>();
  #master: NodeId;

  constructor(beginning: World) {
    this.#master = masterOf(beginning).id;
    for (const { nodes } of beginning.brokenLinks) this.#brokenLinks.add(nameOf(nodes));
    for (const { id, state, process } of knownLeaves(beginning)) this.#leaves.set(id, { state, process });
  }

  /** All leaves that are known. */
  get conditions(): readonly ConditionOfNode[] {
    return [...this.#leaves.keys()].flatMap((node) => this.#conditionOf(node));
  }

  /** The leaves that may be otherwise after the event. */
  follow(event: ClusterEvent): readonly ConditionOfNode[] {
    return isOfConditions(event) ? this.#note(event).flatMap((node) => this.#conditionOf(node)) : [];
  }

  /** Answers the nodes that the event is about. */
  #note(event: ConditionEvent): readonly NodeId[] {
    if (isOfProcess(event))
      return this.#leaves.has(event.node) ? this.#set(event.node, processAfter(event) ?? {}) : [];
    switch (event.kind) {
      case 'leafAdded':
        return this.#set(event.node, { state: 'online' });
      case 'leafRemoved':
        return this.#set(event.node, { state: 'unknown' });
      case 'leafStateChanged':
        return this.#set(event.node, { state: event.to });
      case 'linkBroken':
        this.#brokenLinks.add(nameOf(event.nodes));
        return event.nodes;
      case 'linkMended':
        this.#brokenLinks.delete(nameOf(event.nodes));
        return event.nodes;
      case 'masterChanged':
        this.#master = event.to;
        return [...this.#leaves.keys()];
      default:
        return unreachable(event);
    }
  }

  #set(node: NodeId, { state, process }: Partial<FollowedLeaf>): readonly NodeId[] {
    const before = this.#leaves.get(node) ?? { state: 'unknown', process: 'running' };
    this.#leaves.set(node, { state: state ?? before.state, process: process ?? before.process });
    return [node];
  }

  #conditionOf(node: NodeId): readonly ConditionOfNode[] {
    const leaf = this.#leaves.get(node);
    if (leaf === undefined) return [];
    const isCutOff = this.#brokenLinks.has(nameOf([this.#master, node]));
    return [{ node, kind: leafConditionKind(leaf.state, isCutOff || !processIs.answering(leaf.process)) }];
  }
}

const nameOf = ([one, other]: readonly [NodeId, NodeId]): string => linkBetween(one, other).join();
