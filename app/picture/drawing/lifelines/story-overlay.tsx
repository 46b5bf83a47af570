import { formats } from '../../../words/index.ts';
import type { CrossingMark } from '../../geometry/lifelines/crossings.ts';
import type { MarkPlace } from '../../geometry/lifelines/lifeline-text.ts';
import { type LifelinesLayout, xOf } from '../../geometry/lifelines/lifelines-layout.ts';

/** Height of a row of texts above the lanes. */
const rowHeight = 14;

/** What happened when, above the lanes; a line down from each goes through them all. */
export function StoryMarks({
  marks,
  width,
}: {
  readonly marks: readonly MarkPlace[];
  readonly width: number;
}) {
  const rows = marks.reduce((most, { row }) => Math.max(most, (row ?? 0) + 1), 1);
  const height = rows * rowHeight + 4;
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      className="pointer-events-none shrink-0 overflow-visible"
    >
      {marks.map(({ x, row, atMs, text, tone, isLeft }) => (
        <g key={`${atMs} ${text}`}>
          <line x1={x} x2={x} y1={(row ?? rows - 1) * rowHeight + 3} y2={height} className={lines[tone]} />
          {row !== null && (
            <text
              x={isLeft ? x - 4 : x + 4}
              y={row * rowHeight + 11}
              fontSize="11"
              textAnchor={isLeft ? 'end' : 'start'}
              className={tone === 'failure' ? 'fill-trouble-ink' : 'fill-muted'}
            >
              {text}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The lines of the marks, and the flags that cross between lanes. */
export function StoryLines({
  marks,
  crossings,
  layout,
  height,
}: {
  readonly marks: readonly MarkPlace[];
  readonly crossings: readonly CrossingMark[];
  readonly layout: LifelinesLayout;
  readonly height: number;
}) {
  return (
    <svg
      aria-hidden="true"
      width={layout.right + 14}
      height={height}
      className="pointer-events-none absolute top-0 left-0 overflow-visible"
    >
      {marks.map(({ x, atMs, text, tone }) => (
        <line key={`${atMs} ${text}`} x1={x} x2={x} y1="0" y2={height} className={lines[tone]} />
      ))}
      {crossings.map(({ key, x, top, bottom, flags }) => (
        <g key={key}>
          <line
            x1={x}
            x2={x}
            y1={top}
            y2={bottom}
            className="stroke-ink stroke-[1.5] [stroke-dasharray:3_2.5]"
          />
          {flags.map((y) => (
            <path key={y} d={`M${x - 4} ${y - 5}h6l3 3v7h-9z`} className="fill-ink stroke-card stroke-1" />
          ))}
        </g>
      ))}
    </svg>
  );
}

const lines: Readonly<Record<MarkPlace['tone'], string>> = {
  failure: 'stroke-trouble stroke-1',
  plain: 'stroke-edge stroke-1 opacity-60',
};

/** The instants below the lanes. */
export function TimeTicks({ layout }: { readonly layout: LifelinesLayout }) {
  return (
    <div aria-hidden="true" className="relative h-5 shrink-0 text-xs text-muted tabular-nums">
      {layout.axis.ticksMs.map((atMs) => (
        <span key={atMs} className="absolute -translate-x-1/2" style={{ left: xOf(layout, atMs) }}>
          {formats.shortClock(atMs)}
        </span>
      ))}
    </div>
  );
}
