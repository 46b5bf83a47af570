import { type NodeId, unreachable } from '../../base/index.ts';
import type { Name, Statement, WaitTarget } from '../../language/index.ts';
import type { ProcessCommand } from '../../simulation/index.ts';
import { refusalAt } from '../mistake.ts';
import { type Bound, command, type Of, refused, type Scene, type WaitCondition } from './bound.ts';
import { type Found, findDatabase, findLeafNamed, findNode, findTable } from './names.ts';

/** `.kill`, `.stop`, `.start`, `.hang`, `.resume`: what is done to a node's process at its own machine. */
export function bindProcess(kind: ProcessCommand['kind'], name: Name, scene: Scene): Bound {
  const node = findNode(scene.world, name);
  return node.ok ? command({ kind, node: node.thing.id }, name.span) : refused(node.mistake);
}

/** `.isolate A B`: the two must be different nodes. */
export function bindIsolate({ nodes }: Of<'dotIsolate'>, scene: Scene): Bound {
  const pair = findTwoNodes(nodes, scene);
  if (!pair.ok) return refused(pair.mistake);
  return command({ kind: 'isolate', nodes: pair.thing }, nodes[1].span);
}

/** `.heal A B`, and `.heal` for every break. */
export function bindHeal({ nodes, span }: Of<'dotHeal'>, scene: Scene): Bound {
  if (nodes === null) return command({ kind: 'heal', nodes }, span);
  const pair = findTwoNodes(nodes, scene);
  return pair.ok ? command({ kind: 'heal', nodes: pair.thing }, span) : refused(pair.mistake);
}

/** `.fill`, `.lag` and `.diverge`: what is done to a leaf's disk, memory or replicas. */
export function bindLeafTrouble(
  statement: Of<'dotFill'> | Of<'dotLag'> | Of<'dotDiverge'>,
  { world }: Scene,
): Bound {
  const leaf = findLeafNamed(world, statement.node);
  if (!leaf.ok) return refused(leaf.mistake);
  const node = leaf.thing.id;
  const place = statement.node.span;
  switch (statement.kind) {
    case 'dotFill':
      return command({ kind: 'fill', resource: statement.resource, node, isFull: !statement.off }, place);
    case 'dotLag':
      return command({ kind: 'lag', node, byMs: statement.byMs }, place);
    case 'dotDiverge':
      return command({ kind: 'diverge', node }, place);
    default:
      return unreachable(statement);
  }
}

/** `.workload`: the table that the clients read and write must exist. */
export function bindWorkload({ rate, span }: Of<'dotWorkload'>, scene: Scene): Bound {
  if (rate === 'off') return command({ kind: 'setWorkload', workload: null }, span);
  const target = findTable(scene, rate.table);
  if (!target.ok) return refused(target.mistake);
  const { database, table } = target.thing;
  const rates = { readsPerSecond: rate.reads, writesPerSecond: rate.writes };
  const workload = { database: database.name, table: table.name, ...rates };
  return command({ kind: 'setWorkload', workload }, rate.table.span);
}

/** `.connect NODE`: the node must be there; whether it answers shows when something is sent to it. */
export function bindConnect(name: Name, scene: Scene): Bound {
  const node = findNode(scene.world, name);
  return node.ok ? { kind: 'connect', node: node.thing.id } : refused(node.mistake);
}

/** `.wait`: the database of a phase must exist. */
export function bindWait(until: WaitTarget, scene: Scene, place: Statement['span']): Bound {
  if (until.kind !== 'phase' || until.database === null) return { kind: 'wait', until: conditionOf(until) };
  const database = findDatabase(scene, until.database, place);
  return database.ok ? { kind: 'wait', until: conditionOf(until) } : refused(database.mistake);
}

function findTwoNodes(
  [one, other]: readonly [Name, Name],
  { world }: Scene,
): Found<readonly [NodeId, NodeId]> {
  const first = findNode(world, one);
  if (!first.ok) return first;
  const second = findNode(world, other);
  if (!second.ok) return second;
  if (first.thing.id !== second.thing.id) return { ok: true, thing: [first.thing.id, second.thing.id] };
  const message = 'Both names are those of one node.';
  return { ok: false, mistake: refusalAt(other.span, message, { kind: 'nameTwoNodes' }) };
}

function conditionOf(until: WaitTarget): WaitCondition {
  if (until.kind !== 'phase') return until;
  return { kind: 'phase', phase: until.phase, database: until.database?.text ?? null };
}
