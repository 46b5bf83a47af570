import type { ReactNode } from 'react';
import { words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { type Axis, shareOf } from './axis.ts';
import type { CommandMark } from './command-marks.ts';
import { Lane } from './lane.tsx';

const text = () => words.timeline;

/** Nobody reads more of them where they are told. */
const mostTold = 30;

const told = ({ texts }: CommandMark): string =>
  (texts.length > mostTold ? [...texts.slice(0, mostTold), '…'] : texts).join('\n');

interface CommandLaneProps {
  readonly name?: string;
  readonly marks: readonly CommandMark[];
  readonly axis: Axis;
  /** Marks of other branches. */
  readonly children?: ReactNode;
}

export function CommandLane({ name = text().lanes.commands, marks, axis, children }: CommandLaneProps) {
  return (
    <Lane name={name} isOnTop={children !== undefined && children !== false}>
      {marks.map((mark, index) => {
        const place = shareOf(mark.atMs, axis);
        const next = marks[index + 1];
        if (place < 0 || place > 1) return null;
        const room = (next === undefined ? 1 : Math.min(1, shareOf(next.atMs, axis))) - place;
        return (
          <span
            key={mark.atMs}
            className="@container pointer-events-none absolute h-full font-mono text-xs whitespace-nowrap text-muted"
            style={{ left: `calc(${place * 100}% - 5px)`, width: `max(10px, ${room * 100}%)` }}
          >
            <span
              data-told={isolated(told(mark))}
              className="pointer-events-auto flex h-full w-fit max-w-full items-center gap-1.5"
            >
              <svg viewBox="0 0 10 9" className="w-2.5 shrink-0 fill-ink" aria-hidden="true">
                <path d="M5 0l5 9H0z" />
              </svg>
              {/* Less of it says nothing. */}
              <span className="truncate @max-[5rem]:sr-only">{text().commandMark(mark.texts)}</span>
            </span>
          </span>
        );
      })}
      {children}
    </Lane>
  );
}
