import { nearestTenth } from '@ha-playground/engine';
import { formatsOf } from '../formats.ts';

const formats = formatsOf('de');

export const { bytes, listed, number, tenths } = formats;

/** `3,3 s`; Zahl und Einheit trennt kein Zeilenende. */
export const seconds = (ms: number): string => formats.seconds(ms).replace(' ', '\u00a0');

/** `3,3 s`; ab einer Minute `1:55,8`. */
export function duration(ms: number): string {
  const nearestMs = nearestTenth(ms);
  return nearestMs < 60_000 ? seconds(nearestMs) : formats.shortClockWithTenths(nearestMs);
}

const isOne = (count: number): boolean => formats.pluralOf(count) === 'one';

/** `1 Kopie`, `4 Kopien`. */
export const counted = (count: number, one: string, other: string): string =>
  `${count} ${isOne(count) ? one : other}`;

/** Dasselbe für große Anzahlen: `10.000 Zeilen`. */
export const amount = (count: number, one: string, other: string): string =>
  `${number(count)} ${isOne(count) ? one : other}`;

/** Mehr Leaves als diese werden gezählt: Eine längere Liste liest und hört niemand. */
const mostNamed = 6;

export const leavesNamed = (hosts: readonly string[]): string =>
  hosts.length > mostNamed ? `${hosts.length} Leaves` : listed(hosts);

/** Von einem oder von mehreren: `ist` oder `sind`. */
export const areOf = ({ length }: readonly string[]): string => (length === 1 ? 'ist' : 'sind');

/** Von einem oder von mehreren: `wird` oder `werden`. */
export const becomeOf = ({ length }: readonly string[]): string => (length === 1 ? 'wird' : 'werden');

/** Bestätigte Änderungen, die nicht mehr gelten. */
export const undoneRows = (database: string, gone: number, back: number): string =>
  [
    ...(gone > 0
      ? [`${counted(gone, 'bestätigte Zeile', 'bestätigte Zeilen')} von ${database} verloren`]
      : []),
    ...(back > 0
      ? [`${counted(back, 'gelöschte Zeile', 'gelöschte Zeilen')} von ${database} wieder da`]
      : []),
  ].join(', ');
