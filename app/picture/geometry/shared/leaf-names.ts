import type { NodeId, World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';

/** How people name the nodes of a world: by host, with the port where several have the same host. */
export const nameOfLeaves =
  (world: World): ((node: NodeId) => string) =>
  (node) =>
    nameOfNode(world, node);
