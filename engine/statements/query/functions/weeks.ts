import { dateOf, dayMicros, dayNumber, type Moment, modulo } from './calendar.ts';

/**
 * The number of a week and the year that it belongs to. `mode` is that of WEEK(): odd where weeks begin on Monday, 2 more where
 * the first days of a year may be of the last week of the year before; which week is the first follows from both.
 */
export function weekOf({ micros }: Moment, mode: number): { readonly year: number; readonly week: number } {
  const isFromMonday = (mode & 1) !== 0;
  // The first week is the first whole one, or the first of which more than half lies in the year.
  const isWhole = ((mode & 4) !== 0) === isFromMonday;
  let isOfYear = (mode & 2) !== 0;
  const day = Math.floor(micros / dayMicros);
  let { year, dayOfYear } = dateOf(micros);
  let first = dayNumber(year, 1, 1);
  let weekday = modulo(first + (isFromMonday ? 3 : 4), 7);
  const isLate = (): boolean => (isWhole ? weekday !== 0 : weekday >= 4);
  if (dayOfYear <= 7 - weekday) {
    if (!isOfYear && isLate()) return { year, week: 0 };
    if (isLate()) {
      isOfYear = true;
      year -= 1;
      first = dayNumber(year, 1, 1);
      weekday = modulo(first + (isFromMonday ? 3 : 4), 7);
      dayOfYear = day - first + 1;
    }
  }
  const days = day - (isLate() ? first + 7 - weekday : first - weekday);
  if (isOfYear && days >= 52 * 7) {
    weekday = modulo(dayNumber(year + 1, 1, 1) + (isFromMonday ? 3 : 4), 7);
    if (!isLate()) return { year: year + 1, week: 1 };
  }
  return { year, week: Math.floor(days / 7) + 1 };
}
