import type { ClusterNode, LeafNode } from '@ha-playground/engine';
import { words } from '../../ui/words.ts';

/** Something that can be done to a node, as the statement that does it. */
export interface NodeCommand {
  readonly statement: string;
  /** Says what it does, or why it cannot be done now. */
  readonly note: string;
  readonly isUnavailable: boolean;
  /** Runs on a connection to the node itself rather than on the current one. */
  readonly runsThere: boolean;
}

/** Every command that makes sense for `node`, called `name`, as it is; one that needs another state says so. */
export function commandsFor(node: ClusterNode, name: string): readonly NodeCommand[] {
  return node.kind === 'aggregator'
    ? processCommands(node, name)
    : [...processCommands(node, name), ...membershipCommands(node), ...looks(node)];
}

function processCommands(node: ClusterNode, name: string): readonly NodeCommand[] {
  const { leafMenu } = words;
  const kill = available(`.kill ${name}`, leafMenu.kill);
  switch (node.process) {
    case 'stopped':
      return [available(`.start ${name}`, leafMenu.start)];
    case 'hung':
      return [available(`.resume ${name}`, leafMenu.resume), kill];
    case 'recovering':
      return [kill];
    case 'running':
      return [kill, available(`.stop ${name}`, leafMenu.stop), available(`.hang ${name}`, leafMenu.hang)];
  }
}

function membershipCommands(leaf: LeafNode): readonly NodeCommand[] {
  const { leafMenu } = words;
  const address = `'${leaf.host}':${leaf.port}`;
  const detach = `DETACH LEAF ${address};`;
  const attach = `ATTACH LEAF ${address};`;
  return [
    leaf.state === 'online' ? available(detach, leafMenu.detach) : unavailable(detach, leafMenu.notOnline),
    attachCommand(leaf, attach),
    available(`REMOVE LEAF ${address};`, leafMenu.remove),
  ];
}

function attachCommand(leaf: LeafNode, statement: string): NodeCommand {
  const { leafMenu } = words;
  if (leaf.state !== 'detached') return unavailable(statement, leafMenu.notDetached);
  return leaf.process === 'running'
    ? available(statement, leafMenu.attach)
    : unavailable(statement, leafMenu.notReachable);
}

function looks(leaf: LeafNode): readonly NodeCommand[] {
  const statement = 'SHOW DATABASES EXTENDED;';
  return leaf.process === 'running'
    ? [{ ...available(statement, words.leafMenu.look), runsThere: true }]
    : [{ ...unavailable(statement, words.leafMenu.notReachable), runsThere: true }];
}

const available = (statement: string, note: string): NodeCommand => ({
  statement,
  note,
  isUnavailable: false,
  runsThere: false,
});

const unavailable = (statement: string, note: string): NodeCommand => ({
  ...available(statement, note),
  isUnavailable: true,
});
