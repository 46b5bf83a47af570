import { unreachable } from '@ha-playground/engine';
import { type ClusterLayout, cellRect } from '../../geometry/cluster/cluster-layout.ts';
import type { GhostLink, GhostMark } from '../../geometry/cluster/ghosts.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { Brush } from '../shared/paint-cell.ts';
import type { Palette } from '../shared/palette.ts';
import { cutRectangle, grown, roundRectangle } from '../shared/shapes.ts';
import { trace } from './paint-traffic.ts';

/** Paints a plan that has not run: what would come, change and go, each with the number of its phase. */
export function paintGhosts(
  brush: Brush,
  {
    ghosts,
    ghostLinks,
    layout,
  }: { ghosts: readonly GhostMark[]; ghostLinks: readonly GhostLink[]; layout: ClusterLayout },
): void {
  for (const link of ghostLinks) paintLink(brush, link);
  const paint = brush.detail === 'dot' ? paintGhostDot : paintGhost;
  for (const ghost of ghosts) {
    const rect = cellRect(layout, ghost.node, ghost.slot);
    if (rect !== null) paint(brush, ghost, rect);
  }
}

/** Of a ghost of a few pixels only its colour is seen: half its slot, so that it is no cell. */
function paintGhostDot(
  { context, palette }: Brush,
  { verb }: GhostMark,
  { x, y, width, height }: Rect,
): void {
  context.fillStyle = palette[dotColours[verb]];
  context.fillRect(x, y + height / 2, width, height / 2);
}

const dotColours = {
  copy: 'copyOutline',
  promote: 'primary',
  attach: 'primary',
  drop: 'trouble',
} as const satisfies Record<GhostMark['verb'], keyof Palette>;

function paintGhost(brush: Brush, ghost: GhostMark, rect: Rect): void {
  const { context, palette, detail } = brush;
  context.save();
  context.lineWidth = 2 * palette.strokeScale;
  switch (ghost.verb) {
    case 'copy':
      context.strokeStyle = palette.copyOutline;
      context.setLineDash([3, 3]);
      roundRectangle(context, grown(rect, -1));
      context.stroke();
      if (detail === 'full' || detail === 'number') paintGhostNumber(brush, ghost, rect);
      break;
    case 'promote':
    case 'attach':
      context.strokeStyle = palette.primary;
      context.setLineDash([3, 3]);
      cutRectangle(context, grown(rect, 1.5));
      context.stroke();
      break;
    case 'drop':
      context.strokeStyle = palette.trouble;
      context.setLineDash([]);
      context.beginPath();
      context.moveTo(rect.x + 3, rect.y + rect.height - 3);
      context.lineTo(rect.x + rect.width - 3, rect.y + 3);
      context.stroke();
      break;
    default:
      return unreachable(ghost.verb);
  }
  context.restore();
  if (detail === 'full' || detail === 'number') paintBadge(brush, ghost, rect);
}

function paintGhostNumber({ context, palette }: Brush, ghost: GhostMark, rect: Rect): void {
  const size = Math.min(17, rect.height * 0.44);
  context.setLineDash([]);
  context.fillStyle = palette.muted;
  context.font = `700 ${size}px ${palette.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(String(ghost.ordinal), rect.x + Math.min(12, rect.width * 0.14), rect.y + rect.height / 2);
}

/** The number of the phase: a copy's on the upper corner, what follows it within the lower one, clear of the cell below. */
function paintBadge({ context, palette }: Brush, ghost: GhostMark, rect: Rect): void {
  const radius = Math.min(9, rect.height * 0.3);
  const centre = {
    x: rect.x + rect.width - radius * 0.4,
    y: ghost.verb !== 'copy' ? rect.y + rect.height - radius * 1.05 : rect.y + radius * 0.4,
  };
  context.save();
  context.setLineDash([]);
  context.beginPath();
  context.arc(centre.x, centre.y, radius, 0, 2 * Math.PI);
  context.fillStyle = palette.copy;
  context.fill();
  context.strokeStyle = palette.card;
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = inkOnCopy;
  context.font = `700 ${radius * 1.25}px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(ghost.phase), centre.x, centre.y + 0.5);
  context.restore();
}

/** The copy colour is as light in every theme, so what is written on it is dark in every theme. */
const inkOnCopy = '#10151f';

function paintLink({ context, palette }: Brush, link: GhostLink): void {
  context.save();
  context.strokeStyle = palette.copyOutline;
  context.lineWidth = 1.5;
  context.setLineDash([4, 4]);
  context.beginPath();
  trace(context, link.curve);
  context.stroke();
  context.restore();
}
