import { nearestTenth, type SimMs } from '../../base/index.ts';

/** Bytes in a unit that people compare: `1.6 GB`, `800 MB`, `0 MB`. */
export function bytesText(bytes: number): string {
  const megabytes = Math.round(bytes / 1_000_000);
  return megabytes < 1_000 ? `${megabytes} MB` : `${tenths(megabytes / 1_000)} GB`;
}

/** `5.5 s` */
export const secondsText = (ms: SimMs): string => `${tenths(nearestTenth(ms) / 1_000)} s`;

/** To the nearest tenth of a second: `5.5 s`; from a minute on `1:55.8`. */
export function durationText(ms: SimMs): string {
  const nearestMs = nearestTenth(ms);
  if (nearestMs < 60_000) return secondsText(nearestMs);
  const tenthsOfMinute = (nearestMs % 60_000) / 100;
  const [seconds, tenth] = [Math.floor(tenthsOfMinute / 10), tenthsOfMinute % 10];
  return `${Math.floor(nearestMs / 60_000)}:${String(seconds).padStart(2, '0')}.${tenth}`;
}

const tenths = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);
