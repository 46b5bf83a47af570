import type { SimMs } from '../../base/index.ts';

/** Bytes in a unit that people compare: `1.6 GB`, `800 MB`, `0 MB`. */
export function bytesText(bytes: number): string {
  const megabytes = Math.round(bytes / 1_000_000);
  return megabytes < 1_000 ? `${megabytes} MB` : `${tenths(megabytes / 1_000)} GB`;
}

/** `5.5 s` */
export const secondsText = (ms: SimMs): string => `${tenths(ms / 1_000)} s`;

/** `5.5 s`; from a minute on `1:55.7`. */
export function durationText(ms: SimMs): string {
  if (ms < 60_000) return secondsText(ms);
  const seconds = Math.floor(ms / 100) / 10;
  return `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`;
}

const tenths = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);
