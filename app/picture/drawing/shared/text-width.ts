import type { Pencil } from './pencil.ts';

/** So many widths are remembered of a pencil before all are forgotten. */
const mostRemembered = 5_000;

/** Each pencil has its own: what writes an SVG knows no fonts, and measures otherwise than a canvas. */
const known = new WeakMap<Pencil, Map<string, number>>();

/**
 * How wide a text is in `font`, measured once. The font is set on `context` already; to ask a canvas for its font takes
 * as long as to write a word with it.
 */
export function textWidth(context: Pencil, font: string, text: string): number {
  const widths = known.get(context) ?? new Map<string, number>();
  if (widths.size >= mostRemembered) widths.clear();
  known.set(context, widths);
  const name = `${font}|${text}`;
  const width = widths.get(name) ?? context.measureText(text).width;
  widths.set(name, width);
  return width;
}
