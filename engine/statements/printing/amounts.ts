import type { SimMs } from '../../base/index.ts';
import type { Cost } from '../../simulation/index.ts';

/** `800 MB in 5.5 s: phase 4 3.0 s, phase 5 1.5 s, phase 6 1.0 s` */
export function costText({ bytes, totalMs, phases }: Cost): string {
  const parts = phases.map(({ phase, ms }) => `phase ${phase} ${secondsText(ms)}`);
  const all = `${bytesText(bytes)} in ${secondsText(totalMs)}`;
  return parts.length < 2 ? all : `${all}: ${parts.join(', ')}`;
}

/** Bytes in a unit that people compare: `1.6 GB`, `800 MB`, `0 MB`. */
function bytesText(bytes: number): string {
  const megabytes = Math.round(bytes / 1_000_000);
  return megabytes < 1_000 ? `${megabytes} MB` : `${tenths(megabytes / 1_000)} GB`;
}

/** `5.5 s` */
export const secondsText = (ms: SimMs): string => `${tenths(ms / 1_000)} s`;

const tenths = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);
