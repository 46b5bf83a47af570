import type { NodeId } from '@ha-playground/engine';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useId,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { arrangementOf } from '../../geometry/arrangement.ts';
import { createLifelineBook, type Story } from '../../geometry/lifelines/book.ts';
import { crossingMarks } from '../../geometry/lifelines/crossings.ts';
import { type LaneKind, lanesOf } from '../../geometry/lifelines/lanes.ts';
import {
  instantAt,
  type LifelinesLayout,
  lifelinesLayout,
  lineAt,
  xOf,
} from '../../geometry/lifelines/layout.ts';
import { crossingsOf, marksOf } from '../../geometry/lifelines/marks.ts';
import { markPlaces } from '../../geometry/lifelines/writing.ts';
import { rowsOf } from '../../geometry/matrix/rows.ts';
import type { Moment } from '../../geometry/moment.ts';
import { nameOfLeaves } from '../../geometry/names.ts';
import { isSameSelection, type PictureSelection } from '../../geometry/selection.ts';
import { createTallyBook } from '../../geometry/tallies.ts';
import { pictureWords } from '../../geometry/words.ts';
import type { LinkedViewProps, Scrubber } from '../linked-view.ts';
import { useBox } from '../use-box.ts';
import { useMoment } from '../use-moment.ts';
import { useScroll } from '../use-scroll.ts';
import { LaneView } from './lane.tsx';
import { StoryLines, StoryMarks, TimeTicks } from './story-overlay.tsx';
import '../picture.css';

interface LifelinesViewProps extends LinkedViewProps {
  readonly scrubber: Scrubber;
}

const words = pictureWords.lifelines;
/** So many instants are read before the next frame. */
const instantsAtOnce = 300;
/** Lanes this far out of sight are drawn all the same. CSS pixels. */
const overscan = 160;

/**
 * Time from left to right, one lane a leaf, one line a partition on it: the whole story in one still picture, with the
 * present moment as a line that a pointer can drag.
 */
export function LifelinesView(props: LifelinesViewProps) {
  const { history, clock, selection, target, onPoint, onChoose, onLeafActivate, scrubber } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const release = useRef<(() => void) | null>(null);
  const frame = useRef((_moment: Moment): void => {});
  const [asked, setAsked] = useState<{ kinds: ReadonlyMap<NodeId, LaneKind>; showsQuiet: boolean }>({
    kinds: new Map(),
    showsQuiet: false,
  });
  const [active, setActive] = useState('');
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const hatching = useId();

  const moment = useMoment(clock, (next) => frame.current(next));
  const box = useBox(scroller) ?? { width: 800, height: 400 };
  const scroll = useScroll(scroller);
  const story = useStory(history, lookAgain);
  const { world } = moment;
  const lanes = useMemo(() => lanesOf(story, arrangementOf(world), asked), [story, world, asked]);
  const { originMs, endMs, tip } = history;
  const layout = lifelinesLayout(lanes, box, { startMs: originMs, endMs });
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

  const subjectAt = (event: MouseEvent): PictureSelection | null => {
    const head = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-head]') : null;
    if (head !== null) return selectionOfHead(head);
    const area = scroller.current?.getBoundingClientRect();
    if (area === undefined) return null;
    const hit = lineAt(layout, event.clientY - area.top + scroll.top);
    if (hit === null || hit.lane.kind === 'quiet') return null;
    const line = hit.index === null ? undefined : hit.lane.story.lines[hit.index];
    return line === undefined
      ? { node: hit.lane.story.node, ordinal: null }
      : { node: line.node, ordinal: line.ordinal, database: line.database };
  };
  const point = (next: PictureSelection | null): void => {
    if (!isSameSelection(next, selection)) onPoint(next);
  };
  const scrub = (event: PointerEvent<HTMLElement>): void => {
    const area = scroller.current?.getBoundingClientRect();
    if (area !== undefined) scrubber.to(instantAt(layout, event.clientX - area.left));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const area = scroller.current?.getBoundingClientRect();
    const isHead = event.target instanceof Element && event.target.closest('button') !== null;
    if (event.button !== 0 || area === undefined || isHead) return;
    if (event.clientX - area.left < layout.left - 4 || event.clientX - area.left > box.width) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    release.current = scrubber.start();
    scrub(event);
  };
  const onRelease = (): void => {
    release.current?.();
    release.current = null;
  };
  const toggle = (node: NodeId): void => {
    const place = layout.lanes.find(({ lane }) => lane.kind !== 'quiet' && lane.story.node === node);
    const kind = place?.lane.kind === 'lines' ? 'counts' : 'lines';
    setAsked((old) => ({ ...old, kinds: new Map(old.kinds).set(node, kind) }));
  };
  const onClick = (event: MouseEvent): void => {
    const head = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-head]') : null;
    const subject = head === null ? null : selectionOfHead(head);
    if (head === null || subject === null || subject.node === null) return;
    if (head.dataset.act === 'leaf') onLeafActivate(subject.node, head.getBoundingClientRect());
    else if (head.dataset.act === 'fold') toggle(subject.node);
    else onChoose(subject);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-head]')];
    const at = heads.indexOf(document.activeElement as HTMLElement);
    const to = headReached(event.key, at, heads.length);
    const head = to === null ? undefined : heads[to];
    if (head === undefined || at === -1) return;
    event.preventDefault();
    event.stopPropagation();
    head.focus();
  };

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
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (release.current !== null) scrub(event);
        else point(subjectAt(event));
      }}
      onPointerUp={onRelease}
      onLostPointerCapture={onRelease}
      onPointerLeave={() => point(null)}
    >
      <StoryMarks marks={marks} width={box.width} />
      <div
        ref={scroller}
        className="relative min-h-64 flex-1 touch-pan-y lg:min-h-24 overflow-x-hidden overflow-y-auto overscroll-contain [scrollbar-gutter:stable]"
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
          onClick={onClick}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const head = event.target.closest<HTMLElement>('[data-head]');
            if (head === null) return;
            setActive(head.dataset.head ?? '');
            point(selectionOfHead(head));
          }}
        >
          {shown.map((place) =>
            place.lane.kind === 'quiet' ? (
              <li
                key="quiet"
                className="absolute right-0 left-0 flex items-center gap-3 rounded-lg border border-dashed border-line px-3 text-muted"
                style={{ top: place.top, height: place.height }}
              >
                {words.quiet(place.lane.leaves.length)}
                <button
                  type="button"
                  className="hit-target cursor-pointer rounded-lg px-2 text-ink underline-offset-4 hover:underline"
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

/** The story as far as it has been read; what is not read yet is read with the next frames. */
function useStory(history: LifelinesViewProps['history'], lookAgain: () => void): Story {
  const book = useMemo(
    () => createLifelineBook((atMs) => history.worldAt(atMs), history.originMs),
    [history],
  );
  const story = book.read(history.tip, instantsAtOnce);
  useEffect(() => {
    if (story.isWhole) return;
    const request = requestAnimationFrame(lookAgain);
    return () => cancelAnimationFrame(request);
  });
  return story;
}

/** What stands beside the lanes at this moment: the same as beside the rows of the matrix. */
function useRows(moment: Moment) {
  const [book] = useState(createTallyBook);
  return useMemo(() => {
    const rows = rowsOf(moment, arrangementOf(moment.world), book.tallies(moment.world));
    return new Map(rows.map((row) => [row.node, row]));
  }, [moment, book]);
}

/** Opens the lane of what was searched for, and brings it into sight. */
function useTarget(
  target: PictureSelection | null,
  view: {
    readonly story: Story;
    readonly layout: LifelinesLayout;
    readonly scroller: React.RefObject<HTMLElement | null>;
    readonly setAsked: React.Dispatch<
      React.SetStateAction<{ kinds: ReadonlyMap<NodeId, LaneKind>; showsQuiet: boolean }>
    >;
  },
): void {
  const { story, layout, scroller, setAsked } = view;
  const goneTo = useRef<PictureSelection | null>(null);
  const node = target === null ? null : nodeOf(target, story);
  useEffect(() => {
    if (target === null || node === null || goneTo.current === target) return;
    const place = layout.lanes.find(({ lane }) => lane.kind !== 'quiet' && lane.story.node === node);
    const isTold = place !== undefined && (target.ordinal === null || place.lane.kind === 'lines');
    const canBeTold = (story.leaves.get(node)?.lines.length ?? 0) > 0;
    // The lane has to be there before it can be gone to: then this runs again.
    if (!isTold && (canBeTold || place === undefined)) {
      setAsked((old) => ({ ...old, kinds: new Map(old.kinds).set(node, canBeTold ? 'lines' : 'counts') }));
      return;
    }
    goneTo.current = target;
    if (place !== undefined) scroller.current?.scrollTo({ top: Math.max(0, place.top - 20) });
  });
}

/** The leaf that is meant: of a partition, the one that holds its primary now, else any that has held it. */
function nodeOf({ node, ordinal, database }: PictureSelection, { leaves }: Story): NodeId | null {
  if (node !== null || ordinal === null) return node;
  const lines = [...leaves.values()].flatMap((leaf) =>
    leaf.lines.filter((line) => line.ordinal === ordinal && line.database === (database ?? line.database)),
  );
  return (lines.find(({ spans }) => spans.at(-1)?.look === 'primary') ?? lines[0])?.node ?? null;
}

function selectionOfHead({ dataset }: HTMLElement): PictureSelection | null {
  const node = Number(dataset.node) as NodeId;
  if (dataset.ordinal === undefined) return { node, ordinal: null };
  return {
    node,
    ordinal: Number(dataset.ordinal) as NonNullable<PictureSelection['ordinal']>,
    database: dataset.database ?? null,
  };
}

function headReached(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
