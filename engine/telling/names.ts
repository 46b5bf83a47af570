import type { NodeId } from '../base/index.ts';
import { addressOf, type World } from '../cluster/index.ts';

/** How people name a node: its host, with the port where a node with another port has the same host. */
export function nameOfNode(world: World, id: NodeId): string {
  const node = world.nodes.at(id - 1);
  let isShared = false;
  world.nodes.forEach((other) => {
    if (other.host === node.host && other.port !== node.port) isShared = true;
  });
  return isShared ? addressOf(node) : node.host;
}
