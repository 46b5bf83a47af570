import type { History, SimMs } from '@ha-playground/engine';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Axis, axisLengthMs } from './axis.ts';
import { axisWith, pannedAxis, zoomedAxis } from './axis-zoom.ts';

/** The axis in use, and what a person does with it. Every act may be called between two renders. */
export interface AxisControl {
  readonly axis: Axis;
  readonly isZoomed: boolean;
  /** Shows `factor` times as much time around an instant. */
  readonly zoom: (factor: number, atMs: SimMs) => void;
  readonly pan: (byMs: number) => void;
  readonly showWhole: () => void;
  /** Moves on so that the instant is shown. */
  readonly follow: (atMs: SimMs) => void;
}

/** The time axis of the history: all of it with room to grow, or the part that a person has zoomed to. */
export function useAxis({ originMs, endMs }: Pick<History, 'originMs' | 'endMs'>): AxisControl {
  const startMs = Math.floor(originMs / 1000) * 1000;
  const lengthMs = axisLengthMs(endMs - startMs);
  // Where what is written has room is measured anew for another axis.
  const whole: Axis = useMemo(() => ({ startMs, lengthMs }), [startMs, lengthMs]);
  const latest = useRef(whole);
  latest.current = whole;
  const [part, setPart] = useState<Axis | null>(null);

  const change = useCallback((next: (axis: Axis, whole: Axis) => Axis): void => {
    setPart((shown) => {
      const changed = next(shown ?? latest.current, latest.current);
      return changed.lengthMs >= latest.current.lengthMs ? null : changed;
    });
  }, []);

  return {
    axis: part ?? whole,
    isZoomed: part !== null,
    zoom: useCallback((factor, atMs) => change((axis, all) => zoomedAxis(axis, all, factor, atMs)), [change]),
    pan: useCallback((byMs) => change((axis, all) => pannedAxis(axis, all, byMs)), [change]),
    showWhole: useCallback(() => setPart(null), []),
    follow: useCallback((atMs) => change((axis, all) => axisWith(atMs, axis, all)), [change]),
  };
}
