import { type AssumptionName, assumptionLimit, unitsOf } from '../../cluster/index.ts';

/** What people write besides the units in which numbers are printed: networks in bits, disks in powers of two, words for times. */
const alsoRead: ReadonlyMap<string, number> = new Map([
  ['kib', 1_024],
  ['mib', 1_048_576],
  ['gib', 1_073_741_824],
  ['tib', 1_099_511_627_776],
  ['kib/s', 1.024],
  ['mib/s', 1_048.576],
  ['gib/s', 1_073_741.824],
  ['mbit/s', 125],
  ['gbit/s', 125_000],
  ['mbps', 125],
  ['gbps', 125_000],
  ['msec', 1],
  ['millisecond', 1],
  ['sec', 1_000],
  ['second', 1_000],
  ['min', 60_000],
  ['minute', 60_000],
  ['h', 3_600_000],
  ['hour', 3_600_000],
]);

/** What of these is of a kind, by the smallest unit of that kind: no size is a speed, and no speed a time. */
const ofKind: ReadonlyMap<string, RegExp> = new Map([
  ['B', /^[kmgt]ib$/],
  ['KB/s', /(?:\/s|bps)$/],
  ['ms', /^(?:m?sec|min|h|milli)/],
]);

/** What a person has written for a number that is assumed, in its smallest unit; NaN for what is measured otherwise. */
export function assumptionIn(name: AssumptionName, text: string): number {
  const [, count = '', unit = ''] = /^(\d+(?:[.]\d+)?)\s*([a-z]+(?:\s*\/\s*s)?)$/i.exec(text.trim()) ?? [];
  const written = unit.replace(/\s/g, '').toLowerCase();
  const units = unitsOf(name);
  const known = units.find(([one]) => one.toLowerCase() === written)?.[1];
  const singular = written.replace(/(?<=sec|min|second|minute|hour)s$/, '');
  const isOfKind = ofKind.get(units.at(-1)?.[0] ?? '')?.test(singular) === true;
  const size = known ?? (isOfKind ? alsoRead.get(singular) : undefined);
  return size === undefined ? Number.NaN : Math.round(Number(count) * size);
}

/** Can that much be assumed? */
export const isAssumable = (value: number): boolean => value >= 1 && value <= assumptionLimit;
