import {
  type ClusterNode,
  isReachable,
  type LeafNode,
  leafIs,
  type Silence,
  unreachable,
  type World,
} from '@ha-playground/engine';
import { type Writable, writeLine } from '@ha-playground/engine/writing';
import { nextLeaf } from './next-leaf.ts';

/** What a command does to a node, or why it cannot be done now. */
export type NodeNote =
  | 'add'
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

/** What the master aggregator of a cluster is asked for besides: another leaf. */
export const commandsForMaster = (world: World): readonly NodeCommand[] => [
  available(nextLeaf(world), 'add'),
];

/**
 * Every command that makes sense for `node`, called `name`, as it is; one that needs another state says so. `silence` is why
 * the master aggregator gets no answer from it.
 */
export function commandsFor(
  node: ClusterNode,
  name: string,
  silence: Silence | null,
): readonly NodeCommand[] {
  const { back, away } = processCommands(node, name);
  if (node.kind === 'aggregator') return [...back, ...away];
  return [
    ...back,
    ...looks(node),
    ...membershipCommands(node, silence),
    ...away,
    available({ kind: 'removeLeaf', leaf: node }, 'remove'),
  ];
}

/** What brings a process back, and what takes it away: whoever chooses without looking should lose nothing. */
interface ProcessCommands {
  readonly back: readonly NodeCommand[];
  readonly away: readonly NodeCommand[];
}

function processCommands(node: ClusterNode, name: string): ProcessCommands {
  const kill = available({ kind: 'dotKill', node: name }, 'kill');
  switch (node.process) {
    case 'stopped':
      return { back: [available({ kind: 'dotStart', node: name }, 'start')], away: [] };
    case 'hung':
      return { back: [available({ kind: 'dotResume', node: name }, 'resume')], away: [kill] };
    case 'recovering':
      return { back: [], away: [kill] };
    case 'running':
      return {
        back: [],
        away: [
          available({ kind: 'dotHang', node: name }, 'hang'),
          available({ kind: 'dotStop', node: name }, 'stop'),
          kill,
        ],
      };
    default:
      return unreachable(node.process);
  }
}

function membershipCommands(leaf: LeafNode, silence: Silence | null): readonly NodeCommand[] {
  const detach = { kind: 'detachLeaf', leaf } as const;
  return [
    attachCommand(leaf, silence),
    leafIs.serving(leaf.state) ? available(detach, 'detach') : unavailable(detach, 'notOnline'),
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
