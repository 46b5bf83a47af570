import { addressOf, type NodeId, type World } from '@ha-playground/engine';

/** How people name the nodes of a world: by host, with the port where several have the same host. */
export function nameOfLeaves(world: World): (node: NodeId) => string {
  const nodesOfHost = new Map<string, number>();
  world.nodes.forEach(({ host }) => {
    nodesOfHost.set(host, (nodesOfHost.get(host) ?? 0) + 1);
  });
  return (id) => {
    const node = world.nodes.at(id - 1);
    return nodesOfHost.get(node.host) === 1 ? node.host : addressOf(node);
  };
}
