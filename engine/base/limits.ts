import type { SimMs } from './ids.ts';

/*
 * Limits that the text of a statement and what it does to the cluster have in common: each is one number, so that nothing
 * passes the one and meets the other.
 */

/** More partitions than this in one database are refused. [MODEL] */
export const partitionLimit = 100_000;

/** The longest `.wait`: one simulated day. [MODEL] */
export const waitLimitMs: SimMs = 86_400_000;

/** No story goes on for longer than this. [MODEL] */
export const storyLimitMs: SimMs = 365 * 86_400_000;

/** `.lag` takes no longer delay than this: one hour. [MODEL] */
export const lagLimitMs: SimMs = 3_600_000;

/** How many reads `.workload` may ask for a second. [MODEL] */
export const workloadReadLimit = 1_000_000;

/** How many writes it may ask for: their rows are kept. [MODEL] */
export const workloadWriteLimit = 10_000;
