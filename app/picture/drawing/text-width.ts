/** So many widths are remembered before all are forgotten. */
const mostRemembered = 5_000;

const widths = new Map<string, number>();

/** How wide a text is in the font of `context`, measured once. */
export function textWidth(context: CanvasRenderingContext2D, text: string): number {
  const name = `${context.font}|${text}`;
  const known = widths.get(name);
  if (known !== undefined) return known;
  const { width } = context.measureText(text);
  if (widths.size >= mostRemembered) widths.clear();
  widths.set(name, width);
  return width;
}
