import { unreachable } from '@ha-playground/engine';
import type { Phase } from '@ha-playground/engine/watch';
import { useMemo } from 'react';
import { useSession } from '../../../hooks/use-session.tsx';
import { useWatchCourses } from '../../../hooks/use-watch-courses.ts';
import type { CourseShown, ExpectationShown, ShownOf } from '../../../presentation/watches/courses.ts';
import { formats, laterWords } from '../../../words/index.ts';
import { isolated } from '../../../words/isolated.ts';
import { type Axis, isOnAxis } from '../axis.ts';
import { Bar } from '../lane.tsx';
import { breaksOf, phasesShown } from './breaks.ts';
import { LaneName } from './lane-name.tsx';
import { phaseLabel } from './phase-label.ts';
import { ScrolledLanes } from './scrolled-lanes.tsx';
import { stepLine } from './step-line.ts';
import { useBreakKeys } from './use-break-keys.ts';
import './watches.css';

const text = () => laterWords.watches.lanes;

/** What is watched, each on a lane: a number as a line of steps, rows as bands, an expectation as met, not yet, and broken. */
export function WatchLanes({ axis }: { readonly axis: Axis }) {
  return <CourseLanes courses={useWatchCourses(useSession())} axis={axis} />;
}

interface CourseLanesProps {
  readonly courses: readonly CourseShown[];
  readonly axis: Axis;
}

/** The same, of courses that are known. */
export function CourseLanes({ courses, axis }: CourseLanesProps) {
  const session = useSession();
  useBreakKeys(session, courses);
  return (
    <section aria-label={text().label}>
      <ScrolledLanes count={courses.length} remark={firstBreak(courses)}>
        {courses.map((course) => (
          <div key={course.name} className="flex h-6 items-center lg:short:h-5">
            <LaneName course={course} />
            <div className="relative h-4 flex-1 text-xs [clip-path:inset(-1px_0)]">
              <Course course={course} axis={axis} />
            </div>
          </div>
        ))}
      </ScrolledLanes>
    </section>
  );
}

/** What broke first, in words; null where nothing did. */
function firstBreak(courses: readonly CourseShown[]): string | null {
  const firsts = courses.flatMap((course) => {
    const [atMs] = breaksOf(course);
    return atMs === undefined ? [] : [{ atMs, name: course.name }];
  });
  if (firsts.length === 0) return null;
  const atMs = Math.min(...firsts.map((first) => first.atMs));
  const names = firsts.filter((first) => first.atMs === atMs).map(({ name }) => name);
  return isolated(text().first(names, formats.clock(atMs)));
}

interface LaneProps<Shown extends CourseShown = CourseShown> {
  readonly course: Shown;
  readonly axis: Axis;
}

function Course({ course, axis }: LaneProps) {
  switch (course.kind) {
    case 'number':
      return <NumberLine course={course} axis={axis} />;
    case 'rows':
      return <RowBands course={course} axis={axis} />;
    case 'expectation':
      return <Phases course={course} axis={axis} />;
    default:
      return unreachable(course);
  }
}

function NumberLine({ course, axis }: LaneProps<ShownOf<'number'>>) {
  const path = useMemo(() => stepLine(course.stretches, axis), [course.stretches, axis]);
  return (
    <svg
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="absolute size-full overflow-visible"
    >
      <path
        d={path}
        className="fill-none stroke-primary stroke-2 [vector-effect:non-scaling-stroke] forced-colors:stroke-[CanvasText]"
      />
    </svg>
  );
}

function RowBands({ course, axis }: LaneProps<ShownOf<'rows'>>) {
  const last = course.stretches.length - 1;
  return course.stretches.map(({ fromMs, toMs, value }, index) => {
    const span = { startMs: fromMs, endMs: index === last ? null : toMs };
    if (!isOnAxis(span, axis)) return null;
    const look = value === null ? 'unknown' : value.count === 0 ? 'none' : 'rows';
    return (
      <Bar key={fromMs} span={span} axis={axis} className={`watched watched-${look}`}>
        {value === null ? text().unknown : value.count === 0 ? '' : text().rows(value.count)}
      </Bar>
    );
  });
}

function Phases({ course, axis }: LaneProps<ExpectationShown>) {
  return phasesShown(course.phases).map(({ stretch: { phase }, ...span }, index) =>
    isOnAxis(span, axis) ? (
      <Bar key={span.startMs} span={span} axis={axis} className={`watched watched-${looks[phase]}`}>
        {phaseLabel(course, index)}
      </Bar>
    ) : null,
  );
}

/** The stretches of an expectation are told apart by their shape. */
const looks: Readonly<Record<Phase, string>> = {
  met: 'met',
  notYet: 'not-yet',
  pending: 'pending',
  broken: 'broken',
  metAgain: 'met-again',
  unknown: 'unknown',
};
