import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useFrame, useSession } from '../../hooks/use-session.tsx';
import { Explained } from '../../terms/explained.tsx';
import { type Axis, shareOf } from './axis.ts';
import type { Stretch } from './crowds.ts';

interface LaneProps {
  readonly name?: string;
  /** In place of a name, what stands there for more. */
  readonly label?: ReactNode;
  /** What lasts on is drawn to the edge, and the cover of the time that has not come hides the rest of it. */
  readonly isCut?: boolean;
  /** The moment shown passes behind it. */
  readonly isOnTop?: boolean;
  readonly children: ReactNode;
}

/** A line of the timeline with its name. What lies outside of the axis is not shown. */
export function Lane({ name, label, isCut = false, isOnTop = false, children }: LaneProps) {
  const clip = isCut ? '[clip-path:inset(-1px_0)]' : '[clip-path:inset(-1px_-1rem_-1px_-6px)]';
  return (
    <div
      className={`flex h-6 items-center lg:short:h-5 ${isCut ? '' : `relative ${isOnTop ? 'z-20' : 'z-10'}`}`}
    >
      {label ?? (
        <span className="w-(--label) shrink-0 truncate py-0.5 pr-2 text-sm text-muted">
          <Explained>{name ?? ''}</Explained>
        </span>
      )}
      <div className={`relative h-4 flex-1 text-xs ${clip}`}>{children}</div>
    </div>
  );
}

interface BarProps {
  readonly span: Stretch;
  readonly axis: Axis;
  readonly className: string;
  /** The pointer is on it, or no longer. */
  readonly onPoint?: (isPointed: boolean) => void;
  /** What is told, and in place of it what is written where there is less room. */
  readonly children: string | Forms;
}

/** What a label says as a whole, then ever shorter. */
export type Forms = readonly [whole: string, ...shorter: string[]];

/** A stretch of time with its label, which stays in sight while any of the stretch is, and never leaves it. */
export function Bar({ span, axis, className, onPoint, children }: BarProps) {
  const start = Math.max(-edge, shareOf(span.startMs, axis));
  const end = span.endMs === null ? 1 : Math.min(1 + edge, shareOf(span.endMs, axis));
  return (
    <div
      data-told={typeof children === 'string' ? children : children[0]}
      onPointerEnter={() => onPoint?.(true)}
      onPointerLeave={() => onPoint?.(false)}
      className={`@container absolute inset-y-0 min-w-[3px] overflow-hidden rounded-sm forced-colors:border ${className}`}
      style={{ left: `${start * 100}%`, width: `${Math.max(0, end - start) * 100}%` }}
    >
      {typeof children === 'string' ? (
        <Label span={span} axis={axis} className="@max-[2.5rem]:invisible">
          {children}
        </Label>
      ) : (
        <FittingLabel span={span} axis={axis} forms={children} className="" />
      )}
    </div>
  );
}

interface LabelProps {
  readonly span: Stretch;
  readonly axis: Axis;
  readonly className: string;
  readonly children: string;
}

/** What is written on a stretch. */
function Label({ span, axis, className, children }: LabelProps) {
  const shown = `block truncate px-1.5 leading-4 text-ink ${className}`;
  if (span.endMs !== null) return <span className={shown}>{children}</span>;
  return (
    <LastingLabel span={span} axis={axis} className={shown}>
      {children}
    </LastingLabel>
  );
}

/** On a stretch that lasts on a label comes as a whole when there is room for it; at rest it is cut as others are. */
function LastingLabel({ span, axis, className, children }: LabelProps) {
  const session = useSession();
  const label = useRef<HTMLSpanElement>(null);
  const width = useRef({ ofText: 0, ofStretch: 0 });
  const place = (): void => {
    const { cursor, endMs } = session.history;
    const { ofText, ofStretch } = width.current;
    const start = Math.max(0, shareOf(span.startMs, axis));
    const passed = Math.min(1, (shareOf(endMs, axis) - start) / (1 - start));
    const isWhole = ofStretch * passed >= ofText;
    const isTooShort = ofStretch * passed < leastPx;
    const isHidden = !isWhole && (isTooShort || (session.transport.isLive && cursor.atMs >= endMs));
    const style = label.current?.style;
    if (style === undefined) return;
    const [visibility, maxWidth] = [
      isHidden ? 'hidden' : '',
      isWhole || isHidden ? '' : `${Math.floor(passed * 100)}%`,
    ];
    if (style.visibility !== visibility) style.visibility = visibility;
    if (style.maxWidth !== maxWidth) style.maxWidth = maxWidth;
  };
  useFrame(session, place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written and where decides how wide it is.
  useLayoutEffect(() => {
    const element = label.current;
    const stretch = element?.parentElement ?? null;
    if (element === null || stretch === null) return;
    const text = document.createRange();
    // It tells when all has been laid out anyway, and before it is seen: whoever asks earlier has the page laid out twice.
    const observer = new ResizeObserver(() => {
      text.selectNodeContents(element);
      width.current = {
        ofText: text.getBoundingClientRect().width + besideText,
        ofStretch: stretch.clientWidth,
      };
      place();
    });
    observer.observe(stretch);
    return () => observer.disconnect();
  }, [children, axis, span.startMs]);
  return (
    <span ref={label} className={className}>
      {children}
    </span>
  );
}

interface FittingLabelProps extends Omit<LabelProps, 'children'> {
  readonly forms: Forms;
}

/**
 * A label that is never cut, since a part of it would say something else: the longest form for which there is room so far, or
 * none. Who does not see it reads the whole.
 */
export function FittingLabel({ span, axis, className, forms }: FittingLabelProps) {
  const session = useSession();
  const label = useRef<HTMLSpanElement>(null);
  const measured = useRef({ ofForms: [] as readonly number[], ofStretch: 0 });
  const formsIn = (element: HTMLElement): readonly HTMLElement[] => [
    ...element.querySelectorAll<HTMLElement>('[data-form]'),
  ];
  const place = (): void => {
    const { ofForms, ofStretch } = measured.current;
    const start = Math.max(0, shareOf(span.startMs, axis));
    const passed =
      span.endMs === null ? Math.min(1, (shareOf(session.history.endMs, axis) - start) / (1 - start)) : 1;
    const chosen = fittingForm(ofForms, ofStretch * passed);
    if (label.current === null) return;
    formsIn(label.current).forEach(({ style }, index) => {
      const opacity = index === chosen ? '' : '0';
      if (style.opacity !== opacity) style.opacity = opacity;
    });
  };
  useFrame(session, place);
  const written = forms.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written and where decides how wide it is.
  useLayoutEffect(() => {
    const element = label.current;
    const stretch = element?.parentElement ?? null;
    if (element === null || stretch === null) return;
    const observer = new ResizeObserver(() => {
      measured.current = {
        ofForms: formsIn(element).map((form) => form.getBoundingClientRect().width),
        ofStretch: stretch.clientWidth,
      };
      place();
    });
    observer.observe(stretch);
    return () => observer.disconnect();
  }, [written, axis, span.startMs, span.endMs]);
  return (
    <span ref={label}>
      {forms.map((form, index) => (
        <span
          key={form}
          data-form={form}
          aria-hidden={index > 0}
          // The whole is its text, seen or not; a shorter form is only drawn, so that nobody reads it once more.
          className={`absolute left-0 w-max px-1.5 leading-4 text-ink ${index > 0 ? 'before:content-[attr(data-form)]' : ''} ${className}`}
          style={hidden}
        >
          {index === 0 && form}
        </span>
      ))}
    </span>
  );
}

/** Until it is known how wide it is. */
const hidden = { opacity: 0 };

/** The first form for which there is room; -1 where there is room for none. */
export const fittingForm = (widths: readonly number[], room: number): number =>
  widths.findIndex((width) => width <= room);

/** Less of a label says nothing. CSS pixels. */
const leastPx = 40;

/** The space before and after a label. CSS pixels. */
const besideText = 12;

/** What goes on beyond the axis has no round corner at its edge. */
const edge = 0.002;
