import type { SimMs } from '../base/index.ts';

/** More leaves than this are refused: the picture and the planner are measured up to here. [MODEL] */
export const leafLimit = 5_000;

/** More databases than this are refused: what happens to one of them is measured up to here. [MODEL] */
export const clusterDatabaseLimit = 2_000;

/** More aggregators than this are refused. [MODEL] */
export const aggregatorLimit = 100;

export { partitionLimit } from '../base/index.ts';

/** As many commits can lie between the instances of a partition of an imported cluster. [MODEL] */
export const importedCommitLimit = 100;

/** No simulated instant lies after this one: 1,000 days. [MODEL] */
export const lastInstantMs: SimMs = 86_400_000_000;
