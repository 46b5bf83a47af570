import { masterHost, type NodeId, type World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';

/** The client's prompt: the product's name on the master aggregator, the node's own elsewhere. */
export const promptText = (node: string): string => (node === masterHost ? 'singlestore>' : `${node}>`);

export const promptOn = (world: World, node: NodeId): string => promptText(nameOfNode(world, node));
