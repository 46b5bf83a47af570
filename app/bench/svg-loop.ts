import { plainBox, plainCells, shareAt } from './plain-cells.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** What others do: an element a cell, and an attribute of each one that moves written with every frame. */
export function beginSvg(root: HTMLElement, count: number): void {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('width', String(plainBox.width));
  svg.setAttribute('height', String(plainBox.height));
  const cells = plainCells(count).map((cell) => {
    const element = document.createElementNS(namespace, 'rect');
    for (const name of ['x', 'y', 'width', 'height'] as const) element.setAttribute(name, String(cell[name]));
    element.setAttribute('fill', '#0072b2');
    svg.append(element);
    return { cell, element };
  });
  root.append(svg);
  const moving = cells.filter(({ cell }) => cell.isMoving);
  requestAnimationFrame(function draw(nowMs) {
    const share = shareAt(nowMs);
    for (const { cell, element } of moving) element.setAttribute('height', String(cell.height * share));
    requestAnimationFrame(draw);
  });
}
