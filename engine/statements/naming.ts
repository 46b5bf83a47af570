import type { NodeId } from '../base/index.ts';
import { addressOf, type ClusterNode, type World } from '../cluster/index.ts';

/** How people name a node: its host, with the port where a node with another port has the same host. */
export function nameOfNode(world: World, id: NodeId): string {
  const node = world.nodes.at(id - 1);
  let isShared = false;
  world.nodes.forEach((other) => {
    if (other.host === node.host && other.port !== node.port) isShared = true;
  });
  return isShared ? addressOf(node) : node.host;
}

/** The nodes that `text` names: `host`, `host:port` or `'host':port`. More than one when the port decides. */
export function nodesNamed(world: World, text: string): ClusterNode[] {
  const plain = text.replace(/['"`\s]/g, '');
  const named: ClusterNode[] = [];
  world.nodes.forEach((node) => {
    if (plain === node.host || plain === addressOf(node)) named.push(node);
  });
  const known = named.filter((node) =>
    node.kind === 'aggregator' ? node.isMember : node.state !== 'unknown',
  );
  return known.length > 0 ? known : named;
}

/** `leaf-1, leaf-2 and leaf-3` */
export function enumerated(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'none';
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** `1 copy`, `2 copies` */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : plural}`;
