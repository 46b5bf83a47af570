import type { PlainScene } from './measured.ts';
import { colourAt, shareAt } from './plain-scene.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** What others do: an element a cell, and an attribute of each one that moves written with every frame. */
export function beginSvg(root: HTMLElement, { width, height, batches }: PlainScene): void {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const drawn = batches.map((batch) => ({
    batch,
    elements: batch.cells.map((cell) => {
      const element = document.createElementNS(namespace, 'rect');
      for (const name of ['x', 'y', 'width', 'height'] as const)
        element.setAttribute(name, String(cell[name]));
      element.setAttribute('fill', colourAt(batch, 0));
      svg.append(element);
      return element;
    }),
  }));
  root.append(svg);
  const moving = drawn.filter(({ batch }) => batch.isMoving);
  requestAnimationFrame(function draw(nowMs) {
    const share = shareAt(nowMs);
    for (const { batch, elements } of moving) {
      const colour = colourAt(batch, share);
      for (const element of elements) element.setAttribute('fill', colour);
    }
    requestAnimationFrame(draw);
  });
}
