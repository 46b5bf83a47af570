import type { World } from '@ha-playground/engine';
import type { Scene } from '../../geometry/cluster/scene.ts';
import { type Frame, layoutOfFrame } from '../cluster/frame.ts';
import { createMovingLayer } from '../cluster/moving-layer.ts';
import type { Instant } from '../cluster/paint-traffic.ts';
import { createRestingLayer } from '../cluster/resting-layer.ts';
import type { Palette } from '../shared/palette.ts';
import { attributes, escaped } from './markup.ts';
import { paintStill } from './paint-still.ts';
import { createRecording } from './recorder.ts';

/** What is drawn of a cluster, and how. */
export interface SvgRequest {
  readonly scene: Scene;
  /** Of which it is drawn. */
  readonly world: World;
  /** How far the stage of the scene and simulated time have come. */
  readonly instant: Instant;
  /** That of the box that the scene was made for. CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly palette: Palette;
}

/** How a whole SVG is called, and what is special about it. */
export interface SvgTold {
  readonly title: string;
  readonly description?: string;
  /** Begins every id in it: no other SVG of the same page may have the same. */
  readonly ids?: string;
  /** What is behind it; nothing where it is laid onto something. */
  readonly isOpaque?: boolean;
}

/** More elements than these are in no SVG: a browser would take seconds to draw it. */
export const mostElements = 40_000;

/**
 * The picture of a moment as an SVG that stands alone: no script, no font, no style sheet, nothing from outside. The same moment
 * gives the same text everywhere. Null where that would have more than `mostElements` elements. The page has to speak a language.
 */
export function svgOf(request: SvgRequest, told: SvgTold): string | null {
  const { size, palette } = request;
  const { title, description, ids = 'p', isOpaque = true } = told;
  const layers = layersOf(request, ids);
  if (layers === null) return null;
  const said = description === undefined ? '' : `<desc>${escaped(description)}</desc>`;
  return wholeSvg({ size, palette, title, isOpaque }, `${said}${layers.join('')}`);
}

/** What every SVG begins with, around its elements. */
export function wholeSvg(
  { size, palette, title, isOpaque }: Pick<SvgRequest, 'size' | 'palette'> & Omit<SvgTold, 'ids'>,
  markup: string,
): string {
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${size.width} ${size.height}`,
    width: size.width,
    height: size.height,
    'font-family': palette.font,
    role: 'img',
  });
  const ground = isOpaque
    ? `<rect${attributes({ width: '100%', height: '100%', fill: palette.card })}/>`
    : '';
  return `<svg${root}><title>${escaped(title)}</title>${ground}${markup}</svg>`;
}

/** What lies over each other, leaves, their cells, what moves and is marked; null where that is too much. */
export function layersOf(request: SvgRequest, ids: string): readonly string[] | null {
  const { scene, size, palette } = request;
  const still = createRecording({ size, ids, font: palette.font });
  const [resting, moving] = [still.another(), still.another()];
  const frame: Frame = { ...request, ...unzoomed };
  const layout = layoutOfFrame(frame);
  paintStill(still.context, frame, layout);
  // Before anything is written down of a hundred thousand partitions.
  if (scene.resting.length + scene.changing.length + still.count > mostElements) return null;
  createRestingLayer(resting).paint(frame, layout);
  createMovingLayer(moving).paint(frame, layout);
  const layers = [still, resting, moving];
  return layers.reduce((sum, { count }) => sum + count, 0) > mostElements
    ? null
    : layers.map((layer) => layer.markup());
}

/** A frame as it is looked at where nobody points at anything. */
export const unzoomed = { zoom: { k: 1, x: 0, y: 0 }, selection: null, lit: null, isMoving: true } as const;
