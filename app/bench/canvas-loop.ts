import type { PlainScene } from './measured.ts';
import { colourAt, shareAt } from './plain-scene.ts';

/** The floor: a loop that draws every rectangle on a canvas with every frame, and knows nothing. */
export function beginCanvas(root: HTMLElement, { width, height, batches }: PlainScene): void {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  root.append(canvas);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the canvas has no context');
  requestAnimationFrame(function draw(nowMs) {
    const share = shareAt(nowMs);
    context.clearRect(0, 0, width, height);
    for (const batch of batches) {
      context.fillStyle = colourAt(batch, share);
      for (const cell of batch.cells) context.fillRect(cell.x, cell.y, cell.width, cell.height);
    }
    requestAnimationFrame(draw);
  });
}
