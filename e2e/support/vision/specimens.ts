/// <reference types="vite/client" />
import { nodeId, ordinal } from '@ha-playground/engine';
import { type CellStyle, cellStyles, paintCell } from '../../../app/picture/drawing/shared/paint-cell.ts';
import { type Palette, readPalette } from '../../../app/picture/drawing/shared/palette.ts';
import type { CellMark } from '../../../app/picture/geometry/shared/cells.ts';
import '../../../app/words/english-for-tests.ts';
import '../../../app/ui/page.css';

/** Runs in a page of its own: every kind of instance, painted by the code that paints the picture. */

export interface Specimen {
  readonly name: string;
  readonly look: CellMark['look'];
  readonly word: CellMark['word'];
  readonly isLocked?: boolean;
  readonly isLagging?: boolean;
}

/** A painted sheet: pixels are RGBA, row by row, as base64; places are in pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixels: string;
  readonly palette: Palette;
  readonly cells: readonly {
    readonly specimen: Specimen;
    readonly style: CellStyle;
    readonly place: {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };
  }[];
}

/** Every kind of instance with the word that it has in the picture. */
const specimens: readonly Specimen[] = [
  { name: 'primary', look: 'primary', word: 'P' },
  { name: 'replica', look: 'replica', word: 'R' },
  { name: 'copying', look: 'copying', word: null },
  { name: 'offline', look: 'gone', word: 'offline' },
  { name: 'attaching', look: 'waiting', word: 'waiting' },
  { name: 'lost', look: 'down', word: 'offline' },
  { name: 'not answering', look: 'silent', word: 'R' },
  { name: 'pending', look: 'primary', word: 'P', isLocked: true },
  { name: 'lagging', look: 'replica', word: 'R', isLagging: true },
  { name: 'orphan', look: 'orphan', word: 'orphan' },
  { name: 'leaving', look: 'leaving', word: 'P' },
];

/** How much of the copy has arrived. */
const copied = 0.42;
const scale = 2;
const cell = { width: 96, height: 44 };
const pitch = { x: 116, y: 84 };
const columns = 6;
const margin = 14;

/** Paints a sheet in the colours of `theme`, or those that a hall is shown, with or without the words and numbers. */
function paintSheet(theme: string, isWritten: boolean): Sheet {
  document.documentElement.dataset.theme = theme === 'presented' ? 'light' : theme;
  document.documentElement.toggleAttribute('data-presented', theme === 'presented');
  const palette = readPalette(document.body);
  const canvas = document.createElement('canvas');
  canvas.width = (2 * margin + columns * pitch.x - (pitch.x - cell.width)) * scale;
  canvas.height = (margin + Math.ceil(specimens.length / columns) * pitch.y) * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.scale(scale, scale);
  context.fillStyle = palette.lane;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const brush = {
    context,
    palette,
    detail: isWritten ? 'full' : 'density',
    zoom: 1,
    says: 'number',
  } as const;
  const cells = specimens.map((specimen, index) => {
    const place = {
      x: margin + (index % columns) * pitch.x,
      y: margin + Math.floor(index / columns) * pitch.y,
      ...cell,
    };
    const { look, word, isLocked = false, isLagging = false } = specimen;
    const mark = {
      node: nodeId(1),
      database: 'test',
      ordinal: ordinal(7),
      slot: 0,
      look,
      word,
      isLocked,
      isLagging,
      role: roleOf(look),
    };
    paintCell(brush, place, mark, copied);
    if (isWritten) writeName(context, palette, specimen.name, place);
    return { specimen, style: cellStyles[look], place: scaled(place) };
  });
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, palette, cells, pixels: base64(data) };
}

/** Pixels, back as a picture that can be looked at. */
function showPixels(width: number, height: number, pixels: string): void {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.style.cssText = `display:block;width:${width / scale}px`;
  const bytes = Uint8ClampedArray.from(atob(pixels), (letter) => letter.charCodeAt(0));
  canvas.getContext('2d')?.putImageData(new ImageData(bytes, width, height), 0, 0);
  document.querySelector('main')?.append(canvas);
}

const roleOf = (look: CellMark['look']): CellMark['role'] =>
  look === 'primary' || look === 'down' ? 'primary' : 'replica';

function writeName(
  context: CanvasRenderingContext2D,
  palette: Palette,
  name: string,
  { x, y, width, height }: Sheet['cells'][number]['place'],
): void {
  context.fillStyle = palette.ink;
  context.font = `12px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(name, x + width / 2, y + height + 18);
}

function scaled({ x, y, width, height }: Sheet['cells'][number]['place']): Sheet['cells'][number]['place'] {
  // Two pixels around, because a tilted cell reaches out of its place.
  return { x: (x - 2) * scale, y: (y - 2) * scale, width: (width + 4) * scale, height: (height + 4) * scale };
}

function base64(bytes: Uint8ClampedArray): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(index, index + 0x8000));
  }
  return btoa(text);
}

Object.assign(window, { paintSheet, showPixels });

declare global {
  interface Window {
    paintSheet: typeof paintSheet;
    showPixels: typeof showPixels;
  }
}
