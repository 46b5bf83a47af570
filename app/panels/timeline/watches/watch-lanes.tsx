import { unreachable } from '@ha-playground/engine';
import type { Phase } from '@ha-playground/engine/watch';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../../hooks/use-session.tsx';
import { useWatchCourses } from '../../../hooks/use-watch-courses.ts';
import type { CourseShown, ExpectationShown, ShownOf } from '../../../presentation/watches/courses.ts';
import { Button } from '../../../ui/button.tsx';
import { formats, laterWords } from '../../../words/index.ts';
import { isolated } from '../../../words/isolated.ts';
import { type Axis, isOnAxis } from '../axis.ts';
import { Bar } from '../lane.tsx';
import { ScrolledLanes } from '../scrolled-lanes.tsx';
import { firstStop, phasesShown, stopKinds, stoppedAt } from './breaks.ts';
import { type Since, sinceIn } from './cause.ts';
import { LaneName } from './lane-name.tsx';
import { phaseLabel } from './phase-label.ts';
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
  const { tip, cursor } = session.history;
  const since = useMemo(() => sinceIn(tip), [tip]);
  const section = useRef<HTMLElement>(null);
  const [reachedMs, setReached] = useState<number | null>(null);
  useBreakKeys(session, courses, setReached);
  const stopped = reachedMs === cursor.atMs ? stopsAt(courses, reachedMs) : { names: [], told: null };
  const [first] = stopped.names;
  useLayoutEffect(() => {
    if (first !== undefined) bringIntoView(section.current, first);
  }, [first]);
  return (
    <section ref={section} aria-label={text().label}>
      <ScrolledLanes count={courses.length} height="max-h-(--room)">
        {courses.map((course) => (
          <div
            key={course.name}
            data-watch={course.name}
            className={`flex h-(--lane) items-center ${stopped.names.includes(course.name) ? 'rounded-sm bg-lane *:first:font-semibold *:first:text-ink' : ''}`}
          >
            <LaneName course={course} since={since} />
            <div className="relative h-4 flex-1 text-xs [clip-path:inset(-1px_0)]">
              <Course course={course} axis={axis} since={since.brief} />
            </div>
          </div>
        ))}
      </ScrolledLanes>
      <div className="flex items-start justify-between gap-3">
        <Remark text={stopped.told ?? firstStops(courses)} isSaid={stopped.told !== null} />
        <Signs />
      </div>
    </section>
  );
}

/** What signs and patterns mean, a press away. */
function Signs() {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { button, title, rows, looks: names } = text().signs;
  return (
    // The lanes take a pointer for one that drags through time.
    <div className="relative z-20 shrink-0" onPointerDown={(event) => event.stopPropagation()}>
      <Button
        look="plain"
        popoverTarget={id}
        className="min-h-5! px-1! text-xs leading-5 underline underline-offset-4 pointer-coarse:min-h-[44px]!"
      >
        {button}
      </Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        onToggle={({ newState }) => setOpen(newState === 'open')}
        className="m-auto max-w-[min(30rem,calc(100vw-16px))] rounded-xl border border-edge bg-card p-4 text-sm text-ink shadow-xl"
      >
        {isOpen && <Meanings rows={rows} looks={Object.entries(names)} />}
      </div>
    </div>
  );
}

type Meaning = readonly [mark: string, meaning: string];

/** Each sign and each pattern with what it means. */
const Meanings = ({
  rows,
  looks: patterns,
}: {
  readonly rows: readonly Meaning[];
  readonly looks: readonly Meaning[];
}) => (
  <dl className="grid grid-cols-[3rem_minmax(0,1fr)] items-center gap-x-3 gap-y-1">
    {rows.map(([sign, meaning]) => (
      <div key={sign} className="contents">
        <dt className="text-center font-semibold">{sign}</dt>
        <dd>{meaning}</dd>
      </div>
    ))}
    {patterns.map(([look, meaning]) => (
      <div key={look} className="contents">
        <dt className={`watched watched-${look} h-4 rounded-sm`} />
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);

/** What broke first, or where a key has led to, which is read out. */
function Remark({ text, isSaid }: { readonly text: string | null; readonly isSaid: boolean }) {
  return (
    <p
      aria-live={isSaid ? 'polite' : 'off'}
      className={`relative z-10 w-fit max-w-full text-xs leading-5 wrap-anywhere lg:pl-(--label) lg:short:leading-4 ${isSaid ? 'font-semibold text-ink' : 'text-muted'}`}
    >
      {text === null ? '' : isolated(text)}
    </p>
  );
}

/** Shows the lane of a watch in the middle of those that are seen, and the lanes where they are below the screen. */
function bringIntoView(section: HTMLElement | null, name: string): void {
  const lane = [...(section?.querySelectorAll<HTMLElement>('[data-watch]') ?? [])].find(
    ({ dataset }) => dataset.watch === name,
  );
  const scroller = lane?.closest('[data-scrolled-lanes]');
  if (section === null || lane === undefined || scroller == null) return;
  const above = lane.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += above - (scroller.clientHeight - lane.clientHeight) / 2;
  section.scrollIntoView({ block: 'nearest' });
}

/** What goes wrong at an instant: with which it does, and in words. */
function stopsAt(
  courses: readonly CourseShown[],
  atMs: number,
): { readonly names: readonly string[]; readonly told: string | null } {
  const clock = formats.clock(atMs);
  const stopped = stopKinds.flatMap((kind) => {
    const names = stoppedAt(courses, { kind, atMs });
    return names.length === 0 ? [] : [{ names, told: text().stops[kind].at(names, clock) }];
  });
  const told = stopped.length === 0 ? null : stopped.map((stop) => stop.told).join(' ');
  return { names: stopped.flatMap(({ names }) => names), told };
}

/** What went wrong first, of each kind, in words; null where nothing did. */
function firstStops(courses: readonly CourseShown[]): string | null {
  const firsts = stopKinds.flatMap((kind) => {
    const first = firstStop(courses, kind);
    return first === null
      ? []
      : [{ kind, told: text().stops[kind].first(first.names, formats.clock(first.atMs)) }];
  });
  if (firsts.length === 0) return null;
  const { broken, all } = text().keys;
  return [
    ...firsts.map(({ told }) => told),
    firsts.every(({ kind }) => kind === 'broken') ? broken : all,
  ].join(' ');
}

interface LaneProps<Shown extends CourseShown = CourseShown> {
  readonly course: Shown;
  readonly axis: Axis;
}

function Course({ course, axis, since }: LaneProps & Pick<PhasesProps, 'since'>) {
  switch (course.kind) {
    case 'number':
      return <NumberLine course={course} axis={axis} />;
    case 'rows':
      return <RowBands course={course} axis={axis} />;
    case 'expectation':
      return <Phases course={course} axis={axis} since={since} />;
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

interface PhasesProps extends LaneProps<ExpectationShown> {
  readonly since: Since['brief'];
}

function Phases({ course, axis, since }: PhasesProps) {
  return phasesShown(course.phases).map(({ stretch: { phase }, ...span }, index) =>
    isOnAxis(span, axis) ? (
      <Bar key={span.startMs} span={span} axis={axis} className={`watched watched-${looks[phase]}`}>
        {phaseLabel(course, index, since)}
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
