import { visible } from '../base/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import type { Watch, WatchValue } from '../statements/index.ts';
import { printGrid } from '../statements/printing/print-table.ts';
import type { StoryReport } from '../statements/story/run-story.ts';
import { standingText } from '../telling/english/watches.ts';
import { namedCauseAt, rowsBehind, type Standing, type WatchCourse, WatchCourses } from '../watch.ts';

/** At most so many rows are shown of what broke an expectation. */
const shownRows = 8;

type Watched = Pick<StoryReport, 'history' | 'watches'>;

/** The answers to the watches of a story, from the beginning of its history to its end. */
export function coursesOf({ history, watches }: Watched): readonly WatchCourse[] {
  const courses = new WatchCourses({ history, watches: { all: watches } });
  courses.work(() => true);
  return courses.all;
}

/** A change of a watch, as one object of JSON. */
export interface WatchChange {
  readonly watch: string;
  readonly atMs: number;
  /** A number, whether it holds, or how many rows there are and the first of them; null where there is no answer. */
  readonly value: WatchValue;
}

export const changesOf = (courses: readonly WatchCourse[]): readonly WatchChange[] =>
  courses.flatMap(({ name, stretches }) =>
    stretches.map(({ fromMs, value }) => ({ watch: name, atMs: fromMs, value })),
  );

/** What became of the expectations that do not go as the story means them to, with the instant and the rows. */
export function unmeantOf(
  file: string,
  report: Watched & Pick<StoryReport, 'meantToBreak'>,
): readonly (readonly string[])[] {
  const courses = coursesOf(report);
  return report.watches.flatMap((watch, index) => {
    const standing = courses[index]?.standing ?? null;
    const isMet = standing === null || standing.state === 'met';
    if (isMet !== report.meantToBreak.includes(watch.name)) return [];
    return isMet
      ? [[visible(`${file}: ${watch.text}`), '  was to be broken by the story, and is not']]
      : [describe(file, { report, watch, standing })];
  });
}

function describe(
  file: string,
  {
    report,
    watch,
    standing,
  }: { readonly report: Watched; readonly watch: Watch; readonly standing: Standing },
): readonly string[] {
  const { history } = report;
  const atMs = standing.firedMs ?? history.endMs;
  const world = history.worldAt(atMs);
  const observer = { history, place: history.placeAt(atMs), entered: () => [], watches: report.watches };
  const rows = rowsBehind(watch, { world, observer, extras }).flatMap((table) => {
    const grid = printGrid({ columns: table.columns, rows: table.rows.slice(0, shownRows) });
    const rest = table.rows.length - shownRows;
    return [
      ...(table.rows.length === 0 ? [] : grid.split('\n')),
      ...(rest > 0 ? [`and ${rest} rows more`] : []),
    ];
  });
  return [
    visible(`${file}: ${watch.text}`),
    `  ${standingText(standing, {
      atMs: history.endMs,
      happenedAt: (ms) => namedCauseAt(history.tip, ms),
    })}`,
    ...rows.map((line) => `    ${visible(line)}`),
  ];
}
