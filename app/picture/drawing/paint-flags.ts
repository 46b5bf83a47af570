import type { Ordinal } from '@ha-playground/engine';
import { easeCubicInOut } from 'd3-ease';
import { type Curve, pointOf, weightsAt } from '../geometry/curve.ts';
import { crossing, flagPath } from '../geometry/flag-path.ts';
import { cellRect } from '../geometry/layout.ts';
import type { Scene } from '../geometry/scene.ts';
import type { Brush } from './paint-cell.ts';
import { addCutRectangle } from './shapes.ts';

/** A flag with its way from the former primary to the next one. */
interface FlagOnItsWay {
  readonly ordinal: Ordinal;
  readonly curve: Curve;
  readonly width: number;
  readonly height: number;
}

/** Paints the flags of a promotion at its `progress`, 0 to 1. Their ways are found once a scene. */
export function createFlagPainter(): (brush: Brush, scene: Scene, progress: number) => void {
  let last: { readonly scene: Scene; readonly flags: readonly FlagOnItsWay[] } | null = null;
  return (brush, scene, progress) => {
    if (progress >= crossing.to || progress <= crossing.from) return;
    if (last?.scene !== scene) last = { scene, flags: flagsOf(scene) };
    const share = easeCubicInOut((progress - crossing.from) / (crossing.to - crossing.from));
    const weights = weightsAt(share);
    const { context, palette } = brush;
    context.fillStyle = palette.primary;
    if (brush.detail === 'dot') return paintDots(brush, last.flags, weights);
    context.beginPath();
    for (const flag of last.flags) addFlag(context, flag, weights);
    context.fill();
    context.strokeStyle = palette.card;
    context.lineWidth = brush.detail === 'shape' ? 0.5 : 1.5;
    context.stroke();
    if (brush.detail !== 'shape') paintNumbers(brush, last.flags, weights);
  };
}

function flagsOf({ flags, layout }: Scene): readonly FlagOnItsWay[] {
  return flags.flatMap(({ ordinal, from, to }) => {
    const start = cellRect(layout, from.node, from.slot);
    const end = cellRect(layout, to.node, to.slot);
    if (start === null || end === null) return [];
    const size = { width: Math.min(30, end.width * 0.5), height: Math.min(22, end.height * 0.62) };
    return [{ ordinal, curve: flagPath(layout, start, end), ...size }];
  });
}

type Weights = ReturnType<typeof weightsAt>;

function addFlag(path: CanvasPath, flag: FlagOnItsWay, weights: Weights): void {
  const { x, y } = pointOf(flag.curve, weights);
  const { width, height } = flag;
  addCutRectangle(path, { x: x - width / 2, y: y - height / 2, width, height });
}

function paintDots({ context }: Brush, flags: readonly FlagOnItsWay[], weights: Weights): void {
  for (const flag of flags) {
    const { x, y } = pointOf(flag.curve, weights);
    context.fillRect(x - flag.width / 2, y - flag.height / 2, flag.width, flag.height);
  }
}

function paintNumbers({ context, palette }: Brush, flags: readonly FlagOnItsWay[], weights: Weights): void {
  context.fillStyle = palette.onPrimary;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const flag of flags) {
    const { x, y } = pointOf(flag.curve, weights);
    context.font = `700 ${flag.height * 0.6}px ${palette.font}`;
    context.fillText(String(flag.ordinal), x, y + 0.5);
  }
}
