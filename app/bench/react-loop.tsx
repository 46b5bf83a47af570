import { memo, useEffect, useState } from 'react';
import type { Rect } from '../picture/geometry/shared/rect.ts';
import type { PlainScene } from './measured.ts';
import { colourAt, shareAt } from './plain-scene.ts';

/** What others do: the moment is a state of React's, and every frame is a render of the cells that move. */
export function ReactLoop({ width, height, batches }: PlainScene) {
  const [share, setShare] = useState(0);
  useEffect(() => {
    let request = requestAnimationFrame(function draw(nowMs) {
      setShare(shareAt(nowMs));
      request = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(request);
  }, []);
  return (
    <svg width={width} height={height} aria-hidden="true">
      {batches.map((batch) => {
        const fill = colourAt(batch, share);
        return batch.cells.map((cell) => <Cell key={`${cell.x} ${cell.y}`} cell={cell} fill={fill} />);
      })}
    </svg>
  );
}

const Cell = memo(function Cell({ cell, fill }: { readonly cell: Rect; readonly fill: string }) {
  return <rect x={cell.x} y={cell.y} width={cell.width} height={cell.height} fill={fill} />;
});
