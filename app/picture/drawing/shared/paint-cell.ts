import { unreachable } from '@ha-playground/engine';
import { words } from '../../../words/index.ts';
import type { CellMark } from '../../geometry/shared/cells.ts';
import type { Detail } from '../../geometry/shared/detail.ts';
import type { CellLook } from '../../geometry/shared/encoding.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import { paintDot } from './paint-dot.ts';
import type { Palette } from './palette.ts';
import type { PathPencil, Pencil } from './pencil.ts';
import { addCutRectangle, addRoundRectangle, grown, hatch, padlock } from './shapes.ts';
import { textWidth } from './text-width.ts';

/** How cells are painted in this frame: with which colours, in how much detail, on a screen zoomed how far. */
export interface Brush {
  readonly context: Pencil;
  readonly palette: Palette;
  readonly detail: Detail;
  readonly zoom: number;
  /** `number`: which partition it is, and what · `word`: what it is alone, where the place says which. */
  readonly says: 'number' | 'word';
}

/** Paints a cell into `rect`. `share` is how much of a copy has arrived, 0 to 1; other looks ignore it. */
export function paintCell(brush: Brush, rect: Rect, cell: CellMark, share = 0): void {
  const { context, detail } = brush;
  if (detail === 'dot') return paintDot(brush, rect, cell.look, share);
  if (cell.look !== 'orphan') return paintUpright(brush, rect, cell, share);
  context.save();
  context.translate(rect.x + rect.width / 2, rect.y + rect.height / 2);
  context.rotate(-0.06);
  const { width, height } = grown(rect, -Math.min(2, rect.height * 0.06));
  paintUpright(brush, { x: -width / 2, y: -height / 2, width, height }, cell, share);
  context.restore();
}

/** Starts a path of the outline of a cell as its look has it. */
function traceCell(context: Pencil, rect: Rect, cell: CellMark): void {
  context.beginPath();
  addCell(context, rect, cell);
}

/** Adds the outline of a cell to the path, for rings around many. */
export function addCell(path: PathPencil, rect: Rect, cell: CellMark): void {
  if (isSquare(cell)) addCutRectangle(path, rect);
  else addRoundRectangle(path, rect);
}

function paintUpright(brush: Brush, rect: Rect, cell: CellMark, share: number): void {
  const { context, palette, detail } = brush;
  const style = cellStyles[cell.look];
  const width = strokeWidth(brush, style.isStrong ? 2 : 1.5);
  const body = style.fill === 'solid' ? rect : grown(rect, -width / 2);
  traceCell(context, body, cell);
  if (style.fill !== 'none') {
    context.fillStyle =
      style.fill === 'solid' ? palette.primary : style.fill === 'tint' ? palette.replica : palette.card;
    context.fill();
  }
  if (cell.look === 'copying') fillUpTo(brush, body, cell, share);
  if (cell.isLagging) hatch(context, body, palette.primary);
  if (style.fill !== 'solid') {
    if (cell.isLagging || cell.look === 'copying') traceCell(context, body, cell);
    context.strokeStyle = palette[style.stroke];
    context.lineWidth = width;
    context.setLineDash(detail === 'shape' ? [] : dashOf(style.dash, brush.palette.strokeScale));
    context.stroke();
    context.setLineDash([]);
    if (cell.look === 'leaving') strikeOut(brush, body);
  }
  if (brush.says === 'word') paintWord(brush, rect, cell, share);
  else if (detail === 'full') paintText(brush, rect, cell, share);
  else if (detail === 'number') paintNumber(brush, rect, cell);
}

function fillUpTo({ context, palette }: Brush, body: Rect, cell: CellMark, share: number): void {
  context.save();
  traceCell(context, body, cell);
  context.clip();
  const level = body.y + body.height * (1 - share);
  context.save();
  context.globalAlpha *= 0.42;
  context.fillStyle = palette.copy;
  context.fillRect(body.x, level, body.width, body.height * share);
  context.restore();
  // The level is a line as well: eyes that see no hue hardly see the tint.
  context.fillStyle = palette.copyOutline;
  context.fillRect(body.x, level, body.width, Math.min(1.5 * palette.strokeScale, body.height * 0.06));
  context.restore();
}

/** A line through a cell that is about to go. */
function strikeOut({ context }: Brush, body: Rect): void {
  context.beginPath();
  context.moveTo(body.x + body.width * 0.34, body.y + body.height * 0.82);
  context.lineTo(body.x + body.width * 0.66, body.y + body.height * 0.18);
  context.stroke();
}

function paintText(brush: Brush, rect: Rect, cell: CellMark, share: number): void {
  const colour = cellStyles[cell.look].text;
  if (!cell.isLocked) {
    writeInCell(brush, rect, { ordinal: cell.ordinal, word: wordFor(brush, cell, share), colour });
    return;
  }
  const { letterX, size } = writeInCell(brush, rect, { ordinal: cell.ordinal, word: '', colour });
  brush.context.strokeStyle = brush.palette[colour];
  padlock(brush.context, { x: letterX - size * 0.3, y: rect.y + rect.height / 2 }, size * 0.95);
}

/** What stands in a cell that has room for it: its number, and a letter or a word at its right. */
export interface CellText {
  readonly ordinal: number;
  readonly word: string;
  readonly colour: CellStyle['text'];
}

/** Writes into a cell as `detail` has room for it: its number and, where it fits, a word. */
export function writeInCell({ context, palette }: Brush, rect: Rect, { ordinal, word, colour }: CellText) {
  const margin = Math.min(12, rect.width * 0.14);
  const size = Math.min(
    17 * palette.textScale,
    rect.height * 0.44 * palette.textScale,
    widestNumber(ordinal, rect.width - 2 * margin),
  );
  const middle = rect.y + rect.height / 2;
  context.fillStyle = palette[colour];
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const numberFont = `700 ${size}px ${palette.font}`;
  context.font = numberFont;
  context.fillText(String(ordinal), rect.x + margin, middle + size * 0.08);
  const numberEnd = rect.x + margin + textWidth(context, numberFont, String(ordinal));
  const letterX = rect.x + rect.width - margin;
  const isLetter = word.length === 1;
  const wordFont = `${isLetter ? 700 : 400} ${Math.min(isLetter ? 11.5 : 11, rect.height * 0.3) * palette.textScale}px ${palette.font}`;
  context.font = wordFont;
  if (word !== '' && numberEnd + 3 + textWidth(context, wordFont, word) <= letterX + margin / 2) {
    context.textAlign = 'right';
    context.fillText(word, letterX, isLetter ? rect.y + rect.height * 0.66 : middle + 0.5);
  }
  return { letterX, size };
}

/** The letter or word in the middle, where there is room for it. */
function paintWord(brush: Brush, rect: Rect, cell: CellMark, share: number): void {
  const { context, palette, detail } = brush;
  if (detail !== 'full' && detail !== 'number') return;
  const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  context.fillStyle = palette[cellStyles[cell.look].text];
  context.strokeStyle = context.fillStyle;
  if (cell.isLocked) return padlock(context, centre, rect.height * 0.6);
  const word = wordFor(brush, cell, share);
  const isLetter = word.length === 1;
  const size = isLetter ? rect.height * 0.52 : rect.height * 0.38;
  const font = `${isLetter ? 700 : 400} ${size}px ${palette.font}`;
  context.font = font;
  if (textWidth(context, font, word) > rect.width - 1) return;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.fillText(word, centre.x, centre.y + 0.5);
}

function wordFor({ palette }: Brush, cell: CellMark, share: number): string {
  if (cell.look === 'copying') return `${Math.floor(share * 100)}%`;
  const { cells, lagging } = words.picture;
  if (cell.isLagging) return lagging;
  // Before a hall a leaf that is away says so once, and the word is left to what nobody serves.
  const isSaid = cell.look === 'gone' && palette.textScale > 1;
  return cell.word === null || isSaid ? '' : cells[cell.word];
}

const paintNumber = (brush: Brush, rect: Rect, { ordinal, look }: CellMark): void =>
  numberInCell(brush, rect, ordinal, cellStyles[look].text);

/** Writes the number alone, in the middle. */
export function numberInCell(
  { context, palette }: Brush,
  rect: Rect,
  ordinal: number,
  colour: CellStyle['text'],
): void {
  context.fillStyle = palette[colour];
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.font = `700 ${Math.min(12 * palette.textScale, rect.height * 0.66, widestNumber(ordinal, rect.width * 0.86))}px ${palette.font}`;
  context.fillText(String(ordinal), rect.x + rect.width / 2, rect.y + rect.height / 2 + 0.5);
}

/** The largest letters in which a number is no wider than `width`. */
const widestNumber = (ordinal: number, width: number): number => width / (String(ordinal).length * 0.7);

/** Lines stay as thin as they are meant to be, however far the picture is zoomed. */
const strokeWidth = ({ palette, detail, zoom }: Brush, width: number): number =>
  (detail === 'shape' ? Math.min(1, width) : width * palette.strokeScale) / Math.max(1, zoom);

function dashOf(dash: CellStyle['dash'], scale: number): number[] {
  switch (dash) {
    case 'solid':
      return [];
    case 'dashed':
      return [4 * scale, 3 * scale];
    case 'dotted':
      return [1.5 * scale, 3 * scale];
    default:
      return unreachable(dash);
  }
}

const isSquare = (cell: CellMark): boolean =>
  cell.look === 'primary' || ((cell.look === 'silent' || cell.look === 'down') && cell.role === 'primary');

/** How a look is painted, apart from its corners. */
export interface CellStyle {
  readonly fill: 'solid' | 'tint' | 'card' | 'none';
  readonly stroke: 'primary' | 'copyOutline' | 'gone' | 'trouble';
  readonly dash: 'solid' | 'dashed' | 'dotted';
  readonly isStrong: boolean;
  readonly text: 'onPrimary' | 'primary' | 'ink' | 'muted' | 'troubleInk';
}

/** Every look by its style. */
export const cellStyles: Readonly<Record<CellLook, CellStyle>> = {
  primary: { fill: 'solid', stroke: 'primary', dash: 'solid', isStrong: false, text: 'onPrimary' },
  replica: { fill: 'tint', stroke: 'primary', dash: 'solid', isStrong: false, text: 'primary' },
  copying: { fill: 'card', stroke: 'copyOutline', dash: 'dashed', isStrong: false, text: 'ink' },
  waiting: { fill: 'none', stroke: 'gone', dash: 'dotted', isStrong: false, text: 'muted' },
  silent: { fill: 'card', stroke: 'trouble', dash: 'solid', isStrong: true, text: 'troubleInk' },
  gone: { fill: 'none', stroke: 'gone', dash: 'dashed', isStrong: false, text: 'muted' },
  down: { fill: 'card', stroke: 'trouble', dash: 'dashed', isStrong: true, text: 'troubleInk' },
  orphan: { fill: 'none', stroke: 'gone', dash: 'dotted', isStrong: false, text: 'muted' },
  leaving: { fill: 'card', stroke: 'trouble', dash: 'dashed', isStrong: false, text: 'troubleInk' },
};
