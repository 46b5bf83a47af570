import { plainBox, plainCells, shareAt } from './plain-cells.ts';

/** The floor: a loop that draws as many rectangles on a canvas with every frame, and knows nothing. */
export function beginCanvas(root: HTMLElement, count: number): void {
  const canvas = document.createElement('canvas');
  canvas.width = plainBox.width;
  canvas.height = plainBox.height;
  root.append(canvas);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the canvas has no context');
  const cells = plainCells(count);
  requestAnimationFrame(function draw(nowMs) {
    const share = shareAt(nowMs);
    context.clearRect(0, 0, plainBox.width, plainBox.height);
    context.fillStyle = '#0072b2';
    for (const { x, y, width, height, isMoving } of cells)
      context.fillRect(x, y, width, isMoving ? height * share : height);
    requestAnimationFrame(draw);
  });
}
