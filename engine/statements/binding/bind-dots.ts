import type { NodeId } from '../../base/index.ts';
import type { Name, Statement, WaitTarget } from '../../language/index.ts';
import type { Command } from '../../simulation/index.ts';
import { readPastedCluster } from '../pasted/read-cluster.ts';
import { type Bound, command, refused, type Scene, type WaitCondition } from './bound.ts';
import { findDatabase, findNode } from './names.ts';

type ProcessCommand = 'killNode' | 'stopNode' | 'startNode' | 'hangNode' | 'resumeNode';

/** `.kill`, `.stop`, `.start`, `.hang`, `.resume`: what is done to a node's process at its own machine. */
export function bindProcess(kind: ProcessCommand, name: Name, scene: Scene): Bound {
  const node = findNode(scene.world, name);
  return node.ok ? command(processCommand(kind, node.thing.id), name.span) : refused(node.mistake);
}

const processCommand = (kind: ProcessCommand, node: NodeId): Command => ({ kind, node });

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

/** `.import`: the pasted tables must describe one whole cluster. */
export function bindImport(statement: Extract<Statement, { readonly kind: 'dotImport' }>): Bound {
  const read = readPastedCluster(statement.table, statement.tableStart);
  return read.ok
    ? command({ kind: 'importCluster', cluster: read.cluster }, statement.span)
    : refused(read.mistake);
}

function conditionOf(until: WaitTarget): WaitCondition {
  if (until.kind !== 'phase') return until;
  return { kind: 'phase', phase: until.phase, database: until.database?.text ?? null };
}
