/** Slanted strokes: time passes here faster than it is drawn. */
export const hurryLook =
  'bg-[repeating-linear-gradient(115deg,var(--hap-edge)_0_1px,transparent_1px_5px)] forced-colors:[--hap-edge:CanvasText] forced-color-adjust-none';
