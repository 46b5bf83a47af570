import type { CellLook } from '../../geometry/shared/encoding.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { Palette } from './palette.ts';
import type { Pencil } from './pencil.ts';

/** A colour of the theme, as strong as it is seen. */
export interface Tint {
  readonly colour: keyof Palette & ('primary' | 'copy' | 'trouble' | 'gone');
  readonly alpha: number;
}

/** What is left of a look where neither shape nor text can be told: told apart by how dark they are as well. */
export const tints: Readonly<Record<CellLook, Tint>> = {
  primary: { colour: 'primary', alpha: 1 },
  replica: { colour: 'primary', alpha: 0.35 },
  leaving: { colour: 'primary', alpha: 0.35 },
  copying: { colour: 'copy', alpha: 0.9 },
  silent: { colour: 'trouble', alpha: 1 },
  down: { colour: 'trouble', alpha: 1 },
  waiting: { colour: 'gone', alpha: 0.5 },
  gone: { colour: 'gone', alpha: 0.5 },
  orphan: { colour: 'gone', alpha: 0.5 },
};

/** The part of a copy that has not arrived yet. */
export const missingTint: Tint = { colour: 'copy', alpha: 0.3 };

interface DotBrush {
  readonly context: Pencil;
  readonly palette: Palette;
}

/** Paints a cell that is a few pixels large; `share` is how much of a copy has arrived. */
export function paintDot({ context, palette }: DotBrush, rect: Rect, look: CellLook, share: number): void {
  const { globalAlpha } = context;
  const fill = ({ colour, alpha }: Tint, y: number, height: number): void => {
    context.globalAlpha = globalAlpha * alpha;
    context.fillStyle = palette[colour];
    context.fillRect(rect.x, y, rect.width, height);
  };
  if (look === 'copying') {
    const arrived = rect.height * share;
    fill(missingTint, rect.y, rect.height - arrived);
    fill(tints.copying, rect.y + rect.height - arrived, arrived);
  } else fill(tints[look], rect.y, rect.height);
  context.globalAlpha = globalAlpha;
}
