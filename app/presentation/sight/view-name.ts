/** How the cluster is drawn. */
export type ViewName = 'cluster' | 'matrix' | 'lifelines';

/** In the order of their tabs and of the keys 1, 2 and 3. */
export const viewNames: readonly ViewName[] = ['cluster', 'matrix', 'lifelines'];
