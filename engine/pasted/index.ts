export type { PastedCluster, PastedPlacement } from './pasted-cluster.ts';
export { readPastedCluster } from './read-cluster.ts';
