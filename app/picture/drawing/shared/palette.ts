/** The theme's colours as the canvas needs them: read once a theme, not once a frame. */
export interface Palette {
  readonly card: string;
  readonly lane: string;
  readonly line: string;
  readonly edge: string;
  readonly ink: string;
  readonly muted: string;
  readonly primary: string;
  readonly onPrimary: string;
  readonly replica: string;
  readonly copy: string;
  readonly copyOutline: string;
  readonly trouble: string;
  readonly troubleInk: string;
  readonly ok: string;
  readonly gone: string;
  readonly attaching: string;
  readonly font: string;
  /** Strokes are this much wider than usual, and letters this much larger, for a hall. */
  readonly strokeScale: number;
  readonly textScale: number;
}

/** Reads the colours that hold at `element`, as a canvas understands them. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  // Without this a page in forced colours would answer every question with the colour of text.
  probe.style.forcedColorAdjust = 'none';
  element.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--hap-${name})`;
    return style.color;
  };
  const scale = (of: string): number => Number(style.getPropertyValue(`--hap-${of}-scale`)) || 1;
  const palette: Palette = {
    card: colour('card'),
    lane: colour('lane'),
    line: colour('line'),
    edge: colour('edge'),
    ink: colour('ink'),
    muted: colour('muted'),
    primary: colour('primary'),
    onPrimary: colour('on-primary'),
    replica: colour('replica'),
    copy: colour('copy'),
    copyOutline: colour('copy-outline'),
    trouble: colour('trouble'),
    troubleInk: colour('trouble-ink'),
    ok: colour('ok'),
    gone: colour('gone'),
    attaching: colour('attaching'),
    font: style.fontFamily,
    strokeScale: scale('stroke'),
    textScale: scale('text'),
  };
  probe.remove();
  return palette;
}
