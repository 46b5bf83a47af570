import { type ClusterNode, isReachable, type LeafNode, leafIs, type Silence } from '@ha-playground/engine';

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
  const kill = available(`.kill ${name}`, 'kill');
  switch (node.process) {
    case 'stopped':
      return [available(`.start ${name}`, 'start')];
    case 'hung':
      return [available(`.resume ${name}`, 'resume'), kill];
    case 'recovering':
      return [kill];
    case 'running':
      return [kill, available(`.stop ${name}`, 'stop'), available(`.hang ${name}`, 'hang')];
  }
}

function membershipCommands(leaf: LeafNode, silence: Silence | null): readonly NodeCommand[] {
  const address = `'${leaf.host}':${leaf.port}`;
  const detach = `DETACH LEAF ${address};`;
  const attach = `ATTACH LEAF ${address};`;
  return [
    leafIs.serving(leaf.state) ? available(detach, 'detach') : unavailable(detach, 'notOnline'),
    attachCommand(leaf, silence, attach),
    available(`REMOVE LEAF ${address};`, 'remove'),
  ];
}

function attachCommand({ state }: LeafNode, silence: Silence | null, statement: string): NodeCommand {
  if (!leafIs.setAside(state)) return unavailable(statement, 'notDetached');
  return silence === null ? available(statement, 'attach') : unavailable(statement, 'notReachable');
}

function looks(leaf: LeafNode): readonly NodeCommand[] {
  const statement = 'SHOW DATABASES EXTENDED;';
  return isReachable(leaf)
    ? [{ ...available(statement, 'look'), runsThere: true }]
    : [{ ...unavailable(statement, 'notReachable'), runsThere: true }];
}

const available = (statement: string, note: NodeNote): NodeCommand => ({
  statement,
  note,
  isUnavailable: false,
  runsThere: false,
});

const unavailable = (statement: string, note: NodeNote): NodeCommand => ({
  ...available(statement, note),
  isUnavailable: true,
});
