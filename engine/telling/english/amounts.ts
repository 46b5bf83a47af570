import type { SimMs } from '../../base/index.ts';

/** Bytes in a unit that people compare: `1.6 GB`, `800 MB`, `0 MB`. */
export function bytesText(bytes: number): string {
  const megabytes = Math.round(bytes / 1_000_000);
  return megabytes < 1_000 ? `${megabytes} MB` : `${tenths(megabytes / 1_000)} GB`;
}

/** `5.5 s` */
export const secondsText = (ms: SimMs): string => `${tenths(ms / 1_000)} s`;

const tenths = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);
