import type { World } from '@ha-playground/engine';
import { useEffect, useReducer, useRef, useState } from 'react';
import { shortNames } from '../../../presentation/sight/short-names.ts';
import type { Moment } from '../../../presentation/time/moment.ts';
import { laterWords } from '../../../words/index.ts';
import type { AskedLanes } from '../../geometry/lifelines/leaf-lanes.ts';
import { type LanePlace, type LifelinesLayout, xOf } from '../../geometry/lifelines/lifelines-layout.ts';
import { nameOfLeaves } from '../../geometry/shared/leaf-names.ts';
import { type Box, useBox } from '../shared/use-box.ts';
import { useMoment } from '../shared/use-moment.ts';
import { type Scroll, useScroll } from '../shared/use-scroll.ts';
import { LaneList } from './lane-list.tsx';
import { StoryLines, StoryMarks, TimeTicks } from './story-overlay.tsx';
import { type LifelinesViewProps, useLaneHands } from './use-lane-hands.ts';
import { useLifelines } from './use-lifelines.ts';
import { useRows } from './use-story.ts';
import { useTarget } from './use-target.ts';
import '../shared/picture.css';

const text = () => laterWords.lifelines;
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

  const moment = useMoment(clock, (next) => frame.current(next));
  const box = useBox(scroller) ?? { width: 800, height: 400 };
  const scroll = useScroll(scroller);
  const { story, layout, marks, crossings } = useLifelines(history, moment, { lanes: asked, box, lookAgain });
  const rows = useRows(moment);
  const { world } = moment;
  const named = worldOfNames(world, history.tip);
  useMomentWritten(frame, { cursor, list }, { history, clock, layout, lookAgain });
  useTarget(target, { story, layout, scroller, setAsked });

  const place = { scroller, scrollTop: scroll.top, width: box.width, layout };
  const hands = useLaneHands({ ...place, view: props, setAsked, setActive });

  return (
    <div
      className="cluster-picture relative flex min-h-0 flex-1 cursor-crosshair overflow-hidden pt-1 flex-col select-none"
      {...hands.frame}
    >
      <StoryMarks marks={marks} width={box.width} />
      <div
        ref={scroller}
        className="relative min-h-64 flex-1 touch-pan-y lg:min-h-12 overflow-x-hidden overflow-y-auto [scrollbar-gutter:stable]"
      >
        <LaneList
          lanes={layout.lanes.filter((place) => isInSight(place, scroll, box))}
          layout={layout}
          rows={rows}
          nameOf={nameOfLeaves(named)}
          shortOf={shortNames(named).of}
          selection={selection}
          namesDatabases={world.databases.length > 1}
          active={active}
          list={list}
          hands={hands.list}
          onUnfold={() => setAsked((old) => ({ ...old, showsQuiet: true }))}
        />
        <StoryLines
          marks={marks}
          crossings={crossings}
          layout={layout}
          height={Math.max(layout.height, box.height)}
        />
      </div>
      <TimeTicks layout={layout} />
      <div
        ref={cursor}
        aria-hidden="true"
        className="pointer-events-none absolute top-0 bottom-9 left-0 w-0 before:absolute before:inset-y-0 before:-left-px before:w-0.5 before:bg-ink after:absolute after:bottom-0 after:-left-1.5 after:size-3 after:rounded-full after:bg-ink forced-colors:before:bg-[CanvasText]"
      />
      <div className="flex shrink-0 items-center gap-3 pt-1">
        <p className="min-h-5 min-w-40 flex-[2] text-xs text-muted">{text().legend}</p>
        {props.beside}
      </div>
    </div>
  );
}

/** Of the moment shown and the end of the history, the one that knows more leaves. */
const worldOfNames = (shown: World, tip: World): World =>
  shown.nodes.length >= tip.nodes.length ? shown : tip;

type Ref<Target> = { readonly current: Target | null };

interface Written extends Pick<LifelinesViewProps, 'history' | 'clock'> {
  readonly layout: LifelinesLayout;
  readonly lookAgain: () => void;
}

/** Writes the moment and the end to their places with every frame, and looks again when there is more than is drawn. */
function useMomentWritten(
  frame: { current: (moment: Moment) => void },
  { cursor, list }: { readonly cursor: Ref<HTMLElement>; readonly list: Ref<HTMLElement> },
  { history, clock, layout, lookAgain }: Written,
): void {
  const { events } = history.tip;
  const axisEndMs = layout.axis.startMs + layout.axis.lengthMs;
  useEffect(() => {
    frame.current = ({ atMs }) => {
      if (history.tip.events !== events || history.endMs > axisEndMs) lookAgain();
      cursor.current?.style.setProperty('transform', `translateX(${xOf(layout, atMs)}px)`);
      list.current?.style.setProperty('--end', `${xOf(layout, history.endMs)}px`);
    };
    frame.current(clock.current);
  });
}

const isInSight = ({ top, height }: LanePlace, scroll: Scroll, box: Box): boolean =>
  top + height > scroll.top - overscan && top < scroll.top + box.height + overscan;
