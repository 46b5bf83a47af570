/** The colours of the theme, as its style sheet calls them. */
export type Ink =
  | 'attaching'
  | 'card'
  | 'copy'
  | 'edge'
  | 'gone'
  | 'ink'
  | 'lane'
  | 'line'
  | 'muted'
  | 'ok'
  | 'primary'
  | 'replica'
  | 'trouble'
  | 'trouble-ink';

interface Stroked {
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  /** Lengths, as an SVG has them. */
  readonly strokeDasharray?: string;
}

/** The lines of a leaf that is out of service: CSS pixels from one to the next, and how strong they are, 0 to 1. */
export const leafHatch = { pitch: 7, strength: 0.4 };

/** As much as what it is drawn in has. */
export type Whole = '100%';

export interface RectShape extends Stroked {
  readonly tag: 'rect';
  readonly x?: number;
  readonly y?: number;
  readonly width: number | Whole;
  readonly height: number | Whole;
  readonly rx?: number;
  /** `hatch`: slanted lines, for what is out of service. */
  readonly fill?: Ink | 'hatch';
  /** What the page does with it while somebody points at the leaf, or the focus is on it. */
  readonly className?: string;
}

export interface LineShape extends Stroked {
  readonly tag: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface CircleShape extends Stroked {
  readonly tag: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fill?: Ink;
}

export interface TextShape {
  readonly tag: 'text';
  readonly text: string;
  /** All of it, where the text is shorter. */
  readonly whole?: string;
  readonly fill: Ink;
  readonly x: number | Whole;
  readonly y: number | Whole;
  readonly dx?: number;
  readonly dy?: number;
  readonly fontSize: number;
  readonly fontWeight?: number;
  readonly letterSpacing?: number;
  readonly textAnchor?: 'middle' | 'end';
  /** Reads upwards, around its place. */
  readonly isUpright?: true;
  /** Has seconds in it, which pass without a render. */
  readonly hasSeconds?: true;
}

/** What stands still in the picture, by the attributes of SVG: the page makes elements of it, painters paint it. */
export type Shape = RectShape | LineShape | CircleShape | TextShape;
