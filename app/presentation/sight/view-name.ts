/** How the cluster can be drawn, in the order of the tabs and of the keys 1, 2 and 3. */
export const viewNames = ['cluster', 'matrix', 'lifelines'] as const;

export type ViewName = (typeof viewNames)[number];
