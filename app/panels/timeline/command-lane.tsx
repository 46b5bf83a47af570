import type { ReactNode } from 'react';
import { words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { type Axis, shareOf } from './axis.ts';
import type { CommandMark } from './command-marks.ts';
import { Lane } from './lane.tsx';

const text = () => words.timeline;

/** A label needs about this share of the axis a character; one that would run into the next mark is left out. */
const characterShare = 0.0075;

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
            data-told={isolated(mark.texts.join('\n'))}
            className="absolute flex h-full items-center gap-1.5 font-mono text-xs whitespace-nowrap text-muted"
            style={{ left: `calc(${place * 100}% - 5px)`, maxWidth: `${room * 100}%` }}
          >
            <svg viewBox="0 0 10 9" className="w-2.5 shrink-0 fill-ink" aria-hidden="true">
              <path d="M5 0l5 9H0z" />
            </svg>
            <span className={room < characterShare * 6 ? 'sr-only' : 'truncate'}>
              {text().commandMark(mark.texts)}
            </span>
          </span>
        );
      })}
      {children}
    </Lane>
  );
}
