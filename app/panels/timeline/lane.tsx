import type { ReactNode } from 'react';
import { type Axis, shareOf } from './axis.ts';
import type { Stretch } from './crowds.ts';

interface LaneProps {
  readonly name: string;
  /** Everything that the name stands for, where it is short for more. */
  readonly title?: string;
  /** What lasts on is drawn to the edge, and the cover of the time that has not come hides the rest of it. */
  readonly isCut?: boolean;
  /** The moment shown passes behind it. */
  readonly isOnTop?: boolean;
  readonly children: ReactNode;
}

/** A line of the timeline with its name. What lies outside of the axis is not shown. */
export function Lane({ name, title, isCut = false, isOnTop = false, children }: LaneProps) {
  const clip = isCut ? '[clip-path:inset(-1px_0)]' : '[clip-path:inset(-1px_-1rem_-1px_-6px)]';
  return (
    <div className={`flex h-6 items-center ${isCut ? '' : `relative ${isOnTop ? 'z-20' : 'z-10'}`}`}>
      <span title={title} className="w-(--label) shrink-0 truncate pr-2 text-[0.85rem] text-muted">
        {name}
      </span>
      <div className={`relative h-4 flex-1 text-xs ${clip}`}>{children}</div>
    </div>
  );
}

interface BarProps {
  readonly span: Stretch;
  readonly axis: Axis;
  readonly className: string;
  readonly title?: string;
  /** The pointer is on it, or no longer. */
  readonly onPoint?: (isPointed: boolean) => void;
  readonly children: string;
}

/** A stretch of time with its label, which stays in sight while any of the stretch is, and never leaves it. */
export function Bar({ span, axis, className, title, onPoint, children }: BarProps) {
  const start = Math.max(-edge, shareOf(span.startMs, axis));
  const end = span.endMs === null ? 1 : Math.min(1 + edge, shareOf(span.endMs, axis));
  return (
    <div
      title={title ?? children}
      onPointerEnter={() => onPoint?.(true)}
      onPointerLeave={() => onPoint?.(false)}
      className={`@container absolute inset-y-0 min-w-[3px] overflow-hidden rounded-sm forced-colors:border ${className}`}
      style={{ left: `${start * 100}%`, width: `${Math.max(0, end - start) * 100}%` }}
    >
      <Label span={span} axis={axis} className="@max-[2.5rem]:invisible">
        {children}
      </Label>
    </div>
  );
}

interface LabelProps {
  readonly span: Stretch;
  readonly axis: Axis;
  readonly className: string;
  readonly children: string;
}

/** What is written on a stretch; on one that lasts on, as far as that has passed. While it grows, the whole or nothing. */
export function Label({ span, axis, className, children }: LabelProps) {
  const text = <span className={`block truncate px-1.5 leading-4 text-ink ${className}`}>{children}</span>;
  if (span.endMs !== null) return text;
  const start = Math.max(0, shareOf(span.startMs, axis));
  return (
    <span
      // A text that is too long for the first line stands on the next one, which is not seen.
      className="@container flex h-4 max-w-full overflow-hidden before:h-4 before:w-px in-data-growing:flex-wrap in-data-growing:*:max-w-none"
      style={{ width: `calc((var(--passed, 1) - ${start}) / ${1 - start} * 100%)` }}
    >
      {text}
    </span>
  );
}

/** What goes on beyond the axis has no round corner at its edge. */
const edge = 0.002;
