import type { SimMs } from '../../base/index.ts';

/** A simulated instant as minutes, seconds and milliseconds, `00:12.400`; from an hour on `1:02:03.000`. */
export function clockText(atMs: SimMs): string {
  const milliseconds = digits(atMs % 1000, 3);
  const seconds = digits(Math.floor(atMs / 1000) % 60, 2);
  const minutes = digits(Math.floor(atMs / 60_000) % 60, 2);
  const hours = Math.floor(atMs / 3_600_000);
  return `${hours > 0 ? `${hours}:` : ''}${minutes}:${seconds}.${milliseconds}`;
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0');
