import { nearestTenth } from '@ha-playground/engine';

/** How a language writes numbers, amounts and times, and joins names. */
export interface Formats {
  /** `10,000` */
  number(value: number): string;
  /** With one digit behind the point: `7.8`. */
  tenths(value: number): string;
  /** `7.8 s` */
  seconds(ms: number): string;
  /** `800 MB`, `1.6 GB` */
  bytes(bytes: number): string;
  /** Simulated time: `00:12.4`, from an hour on `1:02:03.0`. */
  clock(ms: number): string;
  /** The same where there is less room: `0:12`. */
  shortClock(ms: number): string;
  /** With tenths: `0:12.4`. */
  shortClockWithTenths(ms: number): string;
  /** `a`, `a and b`, `a, b and c`; empty for nothing. */
  listed(names: readonly string[]): string;
  /** The form of the plural that goes with a count. */
  pluralOf(count: number): Intl.LDMLPluralRule;
}

/** A browser takes milliseconds to make one of these, so none is made before it is asked. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** The formats of a language by its tag, such as `en-GB`. */
export function formatsOf(tag: string): Formats {
  const numbers = (options: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(tag, options));
  const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const whole = numbers({});
  const one = numbers(oneDigit);
  const two = numbers({ minimumIntegerDigits: 2 });
  const twoAndOne = numbers({ minimumIntegerDigits: 2, ...oneDigit });
  const list = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const plurals = once(() => new Intl.PluralRules(tag));

  // Rounded as the value is, not as its shortest notation: 1.45 lies a little below the middle.
  const tenths = (value: number): string => one().format(Number(value.toFixed(1)));
  const minutesAndSeconds = (ms: number): readonly [number, number] => {
    const seconds = Math.floor(ms / 1000);
    return [Math.floor(seconds / 60), seconds % 60];
  };
  const tenthsOfMinute = (ms: number): number => (Math.floor(ms / 100) % 600) / 10;

  return {
    number: (value) => whole().format(value),
    tenths,
    seconds: (ms) => `${one().format(nearestTenth(ms) / 1000)} s`,
    bytes: (bytes) => (bytes >= 1e9 ? `${tenths(bytes / 1e9)} GB` : `${Math.round(bytes / 1e6)} MB`),
    clock(ms) {
      const [minutes] = minutesAndSeconds(ms);
      const tail = `${two().format(minutes % 60)}:${twoAndOne().format(tenthsOfMinute(ms))}`;
      return minutes < 60 ? tail : `${Math.floor(minutes / 60)}:${tail}`;
    },
    shortClock(ms) {
      const [minutes, seconds] = minutesAndSeconds(ms);
      return `${minutes}:${two().format(seconds)}`;
    },
    shortClockWithTenths: (ms) => `${minutesAndSeconds(ms)[0]}:${twoAndOne().format(tenthsOfMinute(ms))}`,
    listed: (names) => list().format(names),
    pluralOf: (count) => plurals().select(count),
  };
}
