import { laterWords, words } from '../../../words/index.ts';
import { type ClusterLayout, cellRect } from '../../geometry/cluster/cluster-layout.ts';
import type { GhostMark } from '../../geometry/cluster/ghosts.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import { type Brush, numberInCell, writeInCell } from '../shared/paint-cell.ts';
import { addCutRectangle, addRoundRectangle, grown } from '../shared/shapes.ts';

/** Paints what a plan that has not run would make of places: what comes is dashed, what goes says that it is out. */
export function paintGhosts(brush: Brush, ghosts: readonly GhostMark[], layout: ClusterLayout): void {
  const paint = brush.detail === 'dot' ? paintGhostDot : paintGhost;
  for (const ghost of ghosts) {
    const rect = cellRect(layout, ghost);
    if (rect !== null) paint(brush, ghost, rect);
  }
}

/** Of a ghost of a few pixels only its colour is seen: half its slot, so that it is no cell. */
function paintGhostDot({ context, palette }: Brush, ghost: GhostMark, { x, y, width, height }: Rect): void {
  context.fillStyle = palette[strokeOf(ghost)];
  context.fillRect(x, y + height / 2, width, height / 2);
}

function strokeOf({ kind, role }: GhostMark): 'primary' | 'copyOutline' | 'trouble' {
  if (kind === 'out') return 'trouble';
  return role === 'primary' ? 'primary' : 'copyOutline';
}

function paintGhost(brush: Brush, ghost: GhostMark, rect: Rect): void {
  const { context, palette, detail } = brush;
  const isOut = ghost.kind === 'out';
  const scale = palette.strokeScale;
  const body = grown(rect, -0.75 * scale);
  context.save();
  // What is there now is not what is told: it is covered, its rim too.
  context.fillStyle = palette.lane;
  context.beginPath();
  context.rect(rect.x - 0.75, rect.y - 0.75, rect.width + 1.5, rect.height + 1.5);
  context.fill();
  context.beginPath();
  if (ghost.role === 'primary') addCutRectangle(context, body);
  else addRoundRectangle(context, body);
  context.fillStyle = palette[fillOf(ghost)];
  context.fill();
  context.strokeStyle = palette[strokeOf(ghost)];
  context.lineWidth = (detail === 'shape' ? 1 : isOut ? 2.25 : 1.75) * scale;
  if (!isOut) context.setLineDash(detail === 'shape' ? [2, 1.5] : [4 * scale, 2.5 * scale]);
  context.stroke();
  context.restore();
  const colour = textOf(ghost);
  if (detail === 'full') {
    const { cells } = words.picture;
    const letter = ghost.role === 'primary' ? cells.P : cells.R;
    writeInCell(brush, rect, {
      ordinal: ghost.ordinal,
      word: isOut ? laterWords.plan.shown.out : letter,
      colour,
    });
  } else if (detail === 'number') numberInCell(brush, rect, ghost.ordinal, colour);
}

/** What is dropped at the end serves until then: it keeps its look, and only its rim and its word say what becomes of it. */
function fillOf({ kind, role }: GhostMark): 'primary' | 'replica' | 'card' {
  if (kind === 'out') return role;
  return kind === 'arrives' ? 'card' : 'replica';
}

function textOf({ kind, role }: GhostMark): 'onPrimary' | 'primary' | 'ink' {
  if (kind === 'out') return role === 'primary' ? 'onPrimary' : 'primary';
  return role === 'primary' ? 'primary' : 'ink';
}
