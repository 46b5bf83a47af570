/** So many widths are remembered before all are forgotten. */
const mostRemembered = 5_000;

const widths = new Map<string, number>();

/**
 * How wide a text is in `font`, measured once. The font is set on `context` already; to ask a canvas for its font takes
 * as long as to write a word with it.
 */
export function textWidth(context: CanvasRenderingContext2D, font: string, text: string): number {
  const name = `${font}|${text}`;
  const known = widths.get(name);
  if (known !== undefined) return known;
  const { width } = context.measureText(text);
  if (widths.size >= mostRemembered) widths.clear();
  widths.set(name, width);
  return width;
}
