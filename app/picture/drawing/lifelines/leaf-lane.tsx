import type { NodeId } from '@ha-playground/engine';
import { memo } from 'react';
import { type PictureSelection, selectionAt } from '../../../presentation/sight/selection.ts';
import { laterWords } from '../../../words/index.ts';
import { isolated } from '../../../words/isolated.ts';
import { Written } from '../../../words/written.tsx';
import type { LeafStory } from '../../geometry/lifelines/lifeline-book.ts';
import {
  areaPlace,
  type LanePlace,
  type LifelinesLayout,
  lineMiddle,
  xOf,
} from '../../geometry/lifelines/lifelines-layout.ts';
import { areasOf, type Stroke, type StrokeKind, strokesOf } from '../../geometry/lifelines/strokes.ts';
import type { LeafFace } from '../../geometry/shared/encoding.ts';
import { lampShape } from '../shared/lamp-shape.ts';
import { conditionOf } from '../shared/leaf-said.ts';
import { Shapes } from '../shared/shape-elements.tsx';
import { sentenceOfLine } from './lifelines-said.ts';

interface LaneViewProps {
  readonly place: LanePlace;
  readonly layout: LifelinesLayout;
  readonly story: LeafStory;
  readonly name: string;
  /** What of the name tells it apart from the other leaves. */
  readonly short: string;
  readonly face: LeafFace | null;
  /** The counts at this moment. */
  readonly counts: string;
  readonly selection: PictureSelection | null;
  /** Is there more than one database to tell apart? */
  readonly namesDatabases: boolean;
  /** The head that Tab leads to. */
  readonly active: string;
  readonly hatching: string;
}

const text = () => laterWords.lifelines;

/** The story of one leaf: at the left what the lines are, beside it the lines. */
export const LaneView = memo(function LaneView(props: LaneViewProps) {
  const { place, layout, story, name, short, face, selection, active } = props;
  const isOpen = place.lane.kind === 'lines';
  const { heads } = layout;
  const hasRoomBelow = place.height >= heads.height + 18;
  const isLit = selection?.node === story.node && selection.ordinal === null;
  const width = layout.right + 14;
  return (
    <li
      className={`absolute right-0 left-0 rounded-lg bg-lane outline-1 -outline-offset-1 ${isLit ? 'outline-ink' : 'outline-transparent'}`}
      style={{ top: place.top, height: place.height }}
    >
      <svg
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 overflow-visible"
        width={width}
        height={place.height}
      >
        <Plot {...props} />
      </svg>
      {/* What lasts goes on behind this; nobody knows how long. */}
      <div className="pointer-events-none absolute inset-y-0 right-0 left-[var(--end)] rounded-r-lg bg-lane opacity-80" />
      <div
        className="absolute top-0.5 flex flex-wrap items-center justify-between gap-x-2 overflow-hidden"
        style={{
          left: heads.nameLeft,
          width: heads.nameWidth[isOpen ? 'lines' : 'counts'],
          height: heads.height,
        }}
      >
        <Head
          id={`leaf ${story.node}`}
          active={active}
          className="flex max-w-full items-center gap-1 rounded px-0.5 text-left"
          style={{ height: heads.height, minWidth: heads.height }}
          data-node={story.node}
          data-act="leaf"
          label={isolated(`${name}${face === null ? '' : `, ${conditionOf(face)}`}, ${props.counts}`)}
        >
          {face !== null && (
            <svg width="10" height="10" aria-hidden="true" className="shrink-0">
              <Shapes shapes={[lampShape(face.tone, 5, 5, 4)]} />
            </svg>
          )}
          <span className="truncate text-sm font-semibold" title={name === short ? undefined : name}>
            {short}
          </span>
        </Head>
        {/* What has no room beside the name wraps out of sight; the name of the button says it too. */}
        {!isOpen && !hasRoomBelow && heads.hasCounts && (
          <span className="ml-auto text-xs whitespace-nowrap text-muted tabular-nums">{props.counts}</span>
        )}
      </div>
      {story.lines.length > 0 && (
        <Head
          id={`fold ${story.node}`}
          active={active}
          className="absolute top-0.5 left-0 grid place-items-center rounded text-muted hover:text-ink"
          style={{ height: heads.height, width: heads.foldWidth }}
          data-node={story.node}
          data-act="fold"
          label={text().fold(name, isOpen)}
          isExpanded={isOpen}
        >
          <svg width="9" height="9" viewBox="0 0 16 16" aria-hidden="true" className="fill-current">
            <path d={isOpen ? 'M2 4h12L8 13z' : 'M4 2v12l9-6z'} />
          </svg>
        </Head>
      )}
      {isOpen && <Lines {...props} />}
      {!isOpen && hasRoomBelow && heads.hasCounts && (
        <span className="absolute top-6 left-9 text-xs whitespace-nowrap text-muted tabular-nums">
          {props.counts}
        </span>
      )}
    </li>
  );
});

function Plot({ place, layout, story, selection, hatching }: LaneViewProps) {
  const untilMs = layout.axis.startMs + layout.axis.lengthMs;
  const x = (atMs: number): number => xOf(layout, atMs);
  return (
    <>
      {layout.axis.ticksMs.map((atMs) => (
        <line key={atMs} x1={x(atMs)} x2={x(atMs)} y1="0" y2={place.height} className="stroke-line" />
      ))}
      {place.lane.kind === 'lines' ? (
        story.lines.map((line, index) => {
          const middle = lineMiddle(layout, { ...place, top: 0 }, index);
          const lit = selection?.ordinal === null ? null : selectionAt(selection, line);
          return (
            <g key={`${line.database}:${line.ordinal}`}>
              {lit !== null && (
                <rect
                  x={layout.left}
                  y={middle - layout.pitch / 2}
                  width={layout.right - layout.left}
                  height={layout.pitch}
                  className={lit === 'itself' ? 'fill-primary opacity-20' : 'fill-primary opacity-10'}
                />
              )}
              <Strokes
                strokes={strokesOf(line, { xOf: x, middle, pitch: layout.pitch, untilMs })}
                hatching={hatching}
              />
            </g>
          );
        })
      ) : (
        <Strokes
          strokes={areasOf(story.steps, { xOf: x, untilMs, ...areaPlace(place) })}
          hatching={hatching}
          isArea
        />
      )}
    </>
  );
}

interface StrokesProps {
  readonly strokes: readonly Stroke[];
  readonly hatching: string;
  readonly isArea?: boolean;
}

const Strokes = ({ strokes, hatching, isArea = false }: StrokesProps) =>
  strokes.map(({ kind, path }) =>
    isArea && kind === 'gone' ? (
      <path
        key={kind}
        d={path}
        fill={`url(#${hatching})`}
        className="stroke-gone stroke-1 [stroke-dasharray:3_3]"
      />
    ) : (
      <path key={kind} d={path} className={looks[kind]} />
    ),
  );

const looks: Readonly<Record<StrokeKind, string>> = {
  primary: 'fill-primary',
  replica: 'fill-replica stroke-primary stroke-[1.25]',
  copying: 'fill-copy [fill-opacity:0.5] stroke-copy-outline stroke-[1.25] [stroke-dasharray:3_2]',
  silent: 'fill-card stroke-trouble stroke-[1.5]',
  gone: 'fill-none stroke-gone stroke-[1.75] [stroke-dasharray:1.5_4]',
  down: 'fill-none stroke-trouble stroke-2 [stroke-dasharray:5_4]',
  cut: 'fill-none stroke-trouble stroke-2',
};

/** The ordinals at the beginning of their lines. */
function Lines({ place, layout, story, name, namesDatabases, active, selection }: LaneViewProps) {
  const { ordinalWidth } = layout.heads;
  return (
    <ul>
      {story.lines.map((line, index) => {
        const { database, ordinal } = line;
        const lit = selection?.ordinal === null ? null : selectionAt(selection, line);
        return (
          <li key={`${database}:${ordinal}`}>
            <Head
              id={`line ${story.node} ${database} ${ordinal}`}
              active={active}
              className={`absolute grid place-items-end pr-1.5 text-xs leading-none tabular-nums ${lit === 'itself' ? 'font-bold text-ink' : 'text-muted'}`}
              style={{
                left: layout.left - ordinalWidth,
                width: ordinalWidth,
                top: lineMiddle(layout, { ...place, top: 0 }, index) - layout.pitch / 2,
                height: layout.pitch,
              }}
              data-node={story.node}
              data-ordinal={ordinal}
              data-database={database}
              data-act="line"
              label={sentenceOfLine(line, name)}
            >
              <span className="self-center overflow-hidden">
                {namesDatabases ? <Written>{`${database.slice(0, 4)}:${ordinal}`}</Written> : ordinal}
              </span>
            </Head>
          </li>
        );
      })}
    </ul>
  );
}

interface HeadProps extends Omit<React.ComponentProps<'button'>, 'type' | 'id'> {
  readonly id: string;
  readonly active: string;
  readonly label: string;
  readonly isExpanded?: boolean;
  readonly 'data-node': NodeId;
  readonly 'data-act': 'leaf' | 'fold' | 'line';
  readonly 'data-ordinal'?: number;
  readonly 'data-database'?: string;
}

/** A button of the lanes: arrow keys walk them all, Tab leads to one. What it does is told by its `data-act`. */
function Head({ id, active, label, isExpanded, className = '', ...rest }: HeadProps) {
  return (
    <button
      type="button"
      data-head={id}
      tabIndex={id === active ? 0 : -1}
      aria-label={label}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      className={`cursor-pointer -outline-offset-2 ${className}`}
      {...rest}
    />
  );
}
