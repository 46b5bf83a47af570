import { nearestTenth } from '@ha-playground/engine';
import { formatsOf } from '../formats.ts';

const formats = formatsOf('en-GB');

export const { bytes, listed, number, seconds } = formats;

/** `3.3 s`; from a minute on `1:55.8`. */
export function duration(ms: number): string {
  const nearestMs = nearestTenth(ms);
  return nearestMs < 60_000 ? seconds(nearestMs) : formats.shortClockWithTenths(nearestMs);
}

const isOne = (count: number): boolean => formats.pluralOf(count) === 'one';

/** `1 copy`, `4 copies`. */
export const counted = (count: number, one: string, other: string): string =>
  `${count} ${isOne(count) ? one : other}`;

/** The same for large counts: `10,000 rows`. */
export const amount = (count: number, one: string, other: string): string =>
  `${number(count)} ${isOne(count) ? one : other}`;

/** More leaves than this are told by their number: nobody reads, or listens to, a longer list. */
const mostNamed = 6;

export const leavesNamed = (hosts: readonly string[]): string =>
  hosts.length > mostNamed ? `${hosts.length} leaves` : listed(hosts);

/** Of one or of several: `is` or `are`. */
export const areOf = ({ length }: readonly string[]): string => (length === 1 ? 'is' : 'are');

/** Acknowledged writes that are undone. */
export const undoneRows = (database: string, gone: number, back: number): string =>
  [
    ...(gone > 0 ? [`${counted(gone, 'acknowledged row', 'acknowledged rows')} of ${database} lost`] : []),
    ...(back > 0 ? [`${counted(back, 'deleted row', 'deleted rows')} of ${database} back`] : []),
  ].join(', ');
