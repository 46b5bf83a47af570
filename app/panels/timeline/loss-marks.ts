import { isLoss, type LossEvent, rowsUndoneBy, type SimMs, type World } from '@ha-playground/engine';

/** Losses of one instant, or too close to tell apart. */
export interface LossMark {
  readonly atMs: SimMs;
  readonly losses: readonly LossEvent[];
  /** Rows that are gone with them, and rows that are back. */
  readonly gone: number;
  readonly back: number;
}

/** When acknowledged writes were undone; losses within `nearMs` of the first of a group share a mark. */
export function lossMarks({ events }: World, nearMs: number): readonly LossMark[] {
  const marks: LossMark[] = [];
  events.forEach((event) => {
    if (!isLoss(event)) return;
    const { gone, back } = rowsUndoneBy(event);
    const last = marks.at(-1);
    if (last === undefined || event.atMs - last.atMs > nearMs)
      marks.push({ atMs: event.atMs, losses: [event], gone, back });
    else
      marks[marks.length - 1] = {
        atMs: last.atMs,
        losses: [...last.losses, event],
        gone: last.gone + gone,
        back: last.back + back,
      };
  });
  return marks;
}
