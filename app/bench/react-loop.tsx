import { memo, useEffect, useState } from 'react';
import { type PlainCell, plainBox, plainCells, shareAt } from './plain-cells.ts';

/** What others do: the moment is a state of React's, and every frame is a render of the cells that move. */
export function ReactLoop({ cells: count }: { readonly cells: number }) {
  const [cells] = useState(() => plainCells(count));
  const [share, setShare] = useState(0);
  useEffect(() => {
    let request = requestAnimationFrame(function draw(nowMs) {
      setShare(shareAt(nowMs));
      request = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(request);
  }, []);
  return (
    <svg width={plainBox.width} height={plainBox.height} aria-hidden="true">
      {cells.map((cell) => (
        <Cell key={`${cell.x} ${cell.y}`} cell={cell} share={cell.isMoving ? share : 1} />
      ))}
    </svg>
  );
}

const Cell = memo(function Cell({ cell, share }: { readonly cell: PlainCell; readonly share: number }) {
  return <rect x={cell.x} y={cell.y} width={cell.width} height={cell.height * share} fill="#0072b2" />;
});
