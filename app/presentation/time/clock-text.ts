import type { SimMs } from '@ha-playground/engine';

/** Simulated time as `mm:ss.t`, or `h:mm:ss.t` from an hour on. */
export function clockText(ms: SimMs): string {
  const tenths = Math.floor(ms / 100);
  const seconds = Math.floor(tenths / 10);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const tail = `${two(minutes % 60)}:${two(seconds % 60)}.${tenths % 10}`;
  return hours === 0 ? tail : `${hours}:${tail}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
