import type { Exercise, Grade } from '@ha-playground/engine/lessons';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.exercise;

/** No more cells than these: of more points each cell stands for several. */
const mostCells = 20;

interface PointsProps {
  readonly exercise: Exercise;
  readonly grade: Grade;
  readonly hasFinished: boolean;
}

/** How many points there are, can still be had, and are lost; and with how much. */
export function Points({ exercise: { points, par }, grade, hasFinished }: PointsProps) {
  const { score, withinReach, hints, steps } = grade;
  const got = Math.min(score, withinReach);
  const lost = points - (hasFinished ? got : withinReach);
  const each = Math.max(1, points / mostCells);
  const cells = Array.from({ length: Math.min(points, mostCells) }, (_, index): Cell => {
    const point = index * each;
    if (point < got) return 'got';
    return point < points - lost ? 'open' : 'lost';
  });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-lg font-semibold">
          {hasFinished ? text().score(score, points) : text().reach(withinReach, points)}
        </h3>
        <span className="text-sm text-muted">{text().effort(hints.length, steps, par)}</span>
      </div>
      <div
        role="img"
        aria-label={text().cells(got, points - got - lost, lost)}
        data-points={`${got} ${lost}`}
        className="flex gap-[3px]"
      >
        {cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is where it is.
          <i key={index} className={`h-2 flex-1 rounded-xs border-[1.5px] ${looks[cell]}`} />
        ))}
      </div>
    </div>
  );
}

type Cell = 'got' | 'open' | 'lost';

const looks: Readonly<Record<Cell, string>> = {
  got: 'border-ok bg-ok',
  open: 'border-dashed border-edge bg-card',
  lost: 'border-trouble bg-lane-trouble',
};
