import {
  type ClusterNode,
  isReachable,
  type LeafNode,
  leafIs,
  type Silence,
  unreachable,
} from '@ha-playground/engine';
import { type Writable, writeLine } from '@ha-playground/engine/writing';

/** What a command does to a node, or why it cannot be done now. */
export type NodeNote =
  | 'kill'
  | 'stop'
  | 'hang'
  | 'resume'
  | 'start'
  | 'detach'
  | 'attach'
  | 'remove'
  | 'look'
  | 'notOnline'
  | 'notDetached'
  | 'notReachable';

/** Something that can be done to a node, as the statement that does it. */
export interface NodeCommand<Note = NodeNote> {
  readonly statement: string;
  /** Says what it does, or why it cannot be done now. */
  readonly note: Note;
  readonly isUnavailable: boolean;
  /** Runs on a connection to the node itself rather than on the current one. */
  readonly runsThere: boolean;
}

/**
 * Every command that makes sense for `node`, called `name`, as it is; one that needs another state says so. `silence` is why
 * the master aggregator gets no answer from it.
 */
export function commandsFor(
  node: ClusterNode,
  name: string,
  silence: Silence | null,
): readonly NodeCommand[] {
  return node.kind === 'aggregator'
    ? processCommands(node, name)
    : [...processCommands(node, name), ...membershipCommands(node, silence), ...looks(node)];
}

function processCommands(node: ClusterNode, name: string): readonly NodeCommand[] {
  const kill = available({ kind: 'dotKill', node: name }, 'kill');
  switch (node.process) {
    case 'stopped':
      return [available({ kind: 'dotStart', node: name }, 'start')];
    case 'hung':
      return [available({ kind: 'dotResume', node: name }, 'resume'), kill];
    case 'recovering':
      return [kill];
    case 'running':
      return [
        kill,
        available({ kind: 'dotStop', node: name }, 'stop'),
        available({ kind: 'dotHang', node: name }, 'hang'),
      ];
    default:
      return unreachable(node.process);
  }
}

function membershipCommands(leaf: LeafNode, silence: Silence | null): readonly NodeCommand[] {
  const detach = { kind: 'detachLeaf', leaf } as const;
  return [
    leafIs.serving(leaf.state) ? available(detach, 'detach') : unavailable(detach, 'notOnline'),
    attachCommand(leaf, silence),
    available({ kind: 'removeLeaf', leaf }, 'remove'),
  ];
}

function attachCommand(leaf: LeafNode, silence: Silence | null): NodeCommand {
  const statement = { kind: 'attachLeaf', leaf } as const;
  if (!leafIs.setAside(leaf.state)) return unavailable(statement, 'notDetached');
  return silence === null ? available(statement, 'attach') : unavailable(statement, 'notReachable');
}

function looks(leaf: LeafNode): readonly NodeCommand[] {
  const statement = { kind: 'showDatabases', extended: true } as const;
  return isReachable(leaf)
    ? [{ ...available(statement, 'look'), runsThere: true }]
    : [{ ...unavailable(statement, 'notReachable'), runsThere: true }];
}

const available = (statement: Writable, note: NodeNote): NodeCommand => ({
  statement: writeLine(statement),
  note,
  isUnavailable: false,
  runsThere: false,
});

const unavailable = (statement: Writable, note: NodeNote): NodeCommand => ({
  ...available(statement, note),
  isUnavailable: true,
});
