import type { SimMs } from './ids.ts';

/** A duration to the nearest tenth of a second, in milliseconds: whoever tells one rounds it so, and no two disagree. */
export const nearestTenth = (ms: SimMs): SimMs => Math.round(ms / 100) * 100;
