import { useEffect, useId, useMemo, useReducer, useRef, useState } from 'react';
import type { Moment } from '../../../presentation/time/moment.ts';
import { useMedia } from '../../../ui/appearance.tsx';
import { crossingMarks } from '../../geometry/lifelines/crossings.ts';
import { type AskedLanes, lanesOf } from '../../geometry/lifelines/leaf-lanes.ts';
import { markPlaces } from '../../geometry/lifelines/lifeline-text.ts';
import { lifelinesLayout, xOf } from '../../geometry/lifelines/lifelines-layout.ts';
import { crossingsOf, marksOf } from '../../geometry/lifelines/story-marks.ts';
import { arrangementOf } from '../../geometry/shared/arrangement.ts';
import { nameOfLeaves } from '../../geometry/shared/leaf-names.ts';
import { pictureWords } from '../../geometry/words.ts';
import { useBox } from '../shared/use-box.ts';
import { useMoment } from '../shared/use-moment.ts';
import { useScroll } from '../shared/use-scroll.ts';
import { LaneView } from './leaf-lane.tsx';
import { StoryLines, StoryMarks, TimeTicks } from './story-overlay.tsx';
import { type LifelinesViewProps, useLaneHands } from './use-lane-hands.ts';
import { useRows, useStory } from './use-story.ts';
import { useTarget } from './use-target.ts';
import '../shared/picture.css';

const words = pictureWords.lifelines;
/** Lanes this far out of sight are drawn all the same. CSS pixels. */
const overscan = 160;

/**
 * Time from left to right, one lane a leaf, one line a partition on it: the whole story in one still picture, with the
 * present moment as a line that a pointer can drag.
 */
export function LifelinesView(props: LifelinesViewProps) {
  const { history, clock, selection, target } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const frame = useRef((_moment: Moment): void => {});
  const [asked, setAsked] = useState<AskedLanes>({ kinds: new Map(), showsQuiet: false });
  const [active, setActive] = useState('');
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const hatching = useId();

  const moment = useMoment(clock, (next) => frame.current(next));
  const box = useBox(scroller) ?? { width: 800, height: 400 };
  const scroll = useScroll(scroller);
  const story = useStory(history, lookAgain);
  const { world } = moment;
  const pointer = useMedia('(pointer: coarse)') ? 'coarse' : 'fine';
  const lanes = useMemo(
    () => lanesOf(story, arrangementOf(world), asked, pointer),
    [story, world, asked, pointer],
  );
  const { originMs, endMs, tip } = history;
  const layout = lifelinesLayout(lanes, box, { startMs: originMs, endMs }, pointer);
  const told = useMemo(() => {
    const events = [...tip.events].filter(({ atMs }) => atMs > originMs);
    return { marks: marksOf(events, nameOfLeaves(tip)), crossings: crossingsOf(events) };
  }, [tip, originMs]);
  const marks = markPlaces(told.marks, layout);
  const crossings = crossingMarks(told.crossings, layout);
  const rows = useRows(moment);
  const nameOf = nameOfLeaves(world.nodes.length >= tip.nodes.length ? world : tip);
  const height = Math.max(layout.height, box.height);

  const seen = { tip, axisEndMs: layout.axis.startMs + layout.axis.lengthMs };
  useEffect(() => {
    frame.current = ({ atMs }) => {
      if (history.tip.events !== seen.tip.events || history.endMs > seen.axisEndMs) lookAgain();
      cursor.current?.style.setProperty('transform', `translateX(${xOf(layout, atMs)}px)`);
      list.current?.style.setProperty('--end', `${xOf(layout, history.endMs)}px`);
    };
    frame.current(clock.current);
  });
  useTarget(target, { story, layout, scroller, setAsked });

  const { frame: overFrame, list: overList } = useLaneHands({
    scroller,
    scrollTop: scroll.top,
    width: box.width,
    layout,
    view: props,
    setAsked,
    setActive,
  });

  const shown = layout.lanes.filter(
    ({ top, height: high }) => top + high > scroll.top - overscan && top < scroll.top + box.height + overscan,
  );
  const [first] = shown;
  const entrance = first === undefined || first.lane.kind === 'quiet' ? '' : `leaf ${first.lane.story.node}`;
  const isActiveShown = shown.some(
    ({ lane }) => lane.kind !== 'quiet' && active.split(' ')[1] === String(lane.story.node),
  );
  return (
    <div
      className="cluster-picture relative flex min-h-0 flex-1 cursor-crosshair overflow-hidden pt-1 flex-col select-none"
      {...overFrame}
    >
      <StoryMarks marks={marks} width={box.width} />
      <div
        ref={scroller}
        className="relative min-h-64 flex-1 touch-pan-y lg:min-h-24 overflow-x-hidden overflow-y-auto [scrollbar-gutter:stable]"
      >
        <svg aria-hidden="true" width="0" height="0" className="absolute">
          <defs>
            <pattern
              id={hatching}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1="0" y1="0" x2="0" y2="6" className="stroke-gone stroke-1 opacity-60" />
            </pattern>
          </defs>
        </svg>
        <ul
          ref={list}
          aria-label={words.label}
          className="relative"
          style={{ height: layout.height }}
          {...overList}
        >
          {shown.map((place) =>
            place.lane.kind === 'quiet' ? (
              <li
                key="quiet"
                className="absolute right-0 left-0 flex items-center gap-3 rounded-lg border border-dashed border-line px-3 text-muted"
                style={{ top: place.top, height: place.height }}
              >
                {/* On a ground of its own: the lines of the events and of the moment pass behind it. */}
                <span className="relative z-10 bg-card">{words.quiet(place.lane.leaves.length)}</span>
                <button
                  type="button"
                  className="hit-target relative z-10 cursor-pointer rounded-lg bg-card px-2 text-ink underline-offset-4 hover:underline"
                  onClick={() => setAsked((old) => ({ ...old, showsQuiet: true }))}
                >
                  {words.unfoldQuiet}
                </button>
              </li>
            ) : (
              <LaneView
                key={place.lane.story.node}
                place={place}
                layout={layout}
                story={place.lane.story}
                name={nameOf(place.lane.story.node)}
                face={rows.get(place.lane.story.node)?.face ?? null}
                counts={rows.get(place.lane.story.node)?.counts ?? ''}
                selection={selection}
                namesDatabases={world.databases.length > 1}
                active={isActiveShown ? active : entrance}
                hatching={hatching}
              />
            ),
          )}
        </ul>
        <StoryLines marks={marks} crossings={crossings} layout={layout} height={height} />
      </div>
      <TimeTicks layout={layout} />
      <div
        ref={cursor}
        aria-hidden="true"
        className="pointer-events-none absolute top-0 bottom-9 left-0 w-0 before:absolute before:inset-y-0 before:-left-px before:w-0.5 before:bg-ink after:absolute after:bottom-0 after:-left-1.5 after:size-3 after:rounded-full after:bg-ink forced-colors:before:bg-[CanvasText]"
      />
      <p className="min-h-5 truncate pt-1 text-xs text-muted max-lg:whitespace-normal">{words.legend}</p>
    </div>
  );
}
