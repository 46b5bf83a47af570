import type { Rect } from '../../geometry/shared/rect.ts';
import type { Pencil } from '../shared/pencil.ts';
import type { Surface } from '../shared/surface.ts';
import { widthOfText } from './letter-widths.ts';
import { attributes, escaped, short } from './markup.ts';
import { type Attributes, Path } from './path.ts';

/** What is painted on a surface, as SVG. */
export interface Recording extends Surface {
  /** The elements, in the order in which they were painted. Begins anew with `begin`. */
  markup(): string;
  /** How many elements that are. */
  readonly count: number;
  another(): Recording;
}

/** What surfaces of one SVG share. */
export interface RecordingOptions {
  readonly size: Surface['size'];
  /** Begins every id in it: no other SVG of a page has the same. */
  readonly ids: string;
  /** Of texts without a family of their own: that of the whole SVG. */
  readonly font: string;
}

/** Makes surfaces that write down what painters do: the same calls give the same text, in Node and in any browser. */
export function createRecording(options: RecordingOptions): Recording {
  let count = 0;
  const newId = (): string => `${options.ids}${(count++).toString(36)}`;
  return recordingOf({ ...options, newId, images: new Map() });
}

interface Shared extends RecordingOptions {
  readonly newId: () => string;
  /** Where surfaces are found that are laid onto others. */
  readonly images: Map<object, Recorder>;
}

function recordingOf(shared: Shared): Recording {
  const { size } = shared;
  const recorder = new Recorder(shared);
  // A token: what is laid somewhere is known by it.
  const image = {} as unknown as CanvasImageSource;
  shared.images.set(image as object, recorder);
  return {
    size,
    pixels: size,
    context: recorder,
    image,
    markup: () => recorder.markup(),
    get count() {
      return recorder.count;
    },
    another: () => recordingOf(shared),
    begin: ({ k, x, y }) => recorder.begin([k, 0, 0, k, x, y]),
    pixelsOf: (place) => place,
    fit: () => false,
  };
}

/** What `save` keeps. */
interface State {
  readonly own: Partial<Recorder>;
  readonly lineDash: readonly number[];
  readonly matrix: Matrix;
  /** So many groups have been opened since the state before was kept. */
  readonly groups: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** A context of which each call is written down. */
class Recorder extends Path implements Pencil {
  fillStyle: Pencil['fillStyle'] = '#000';
  strokeStyle: Pencil['strokeStyle'] = '#000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  readonly #shared: Shared;
  #lineDash: readonly number[] = [];
  #matrix = identity;
  #groups = 0;
  #kept: State[] = [];
  /** Another list once it has begun anew: what was laid somewhere before is something else then. */
  #written: string[] = [];
  readonly #laid = new Map<Recorder, { readonly written: readonly string[]; readonly id: string }>();

  constructor(shared: Shared) {
    super();
    this.#shared = shared;
  }

  get count(): number {
    return this.#written.length;
  }

  markup(): string {
    const open = this.#kept.reduce((sum, { groups }) => sum + groups, this.#groups);
    return `${this.#written.join('')}${'</g>'.repeat(open)}`;
  }

  begin(matrix: Matrix): void {
    this.#written = [];
    this.#kept = [];
    this.#groups = 0;
    this.#laid.clear();
    this.#matrix = matrix;
    this.beginPath();
  }

  fill(): void {
    this.#write(...this.element({ fill: String(this.fillStyle) }));
  }

  stroke(): void {
    this.#write(...this.element(this.#stroked()));
  }

  clip(): void {
    const id = this.#shared.newId();
    const [element, values] = this.element({});
    const place = attributes({ ...values, transform: transformOf(this.#matrix) });
    this.#written.push(`<clipPath id="${id}"><${element}${place}/></clipPath><g clip-path="url(#${id})">`);
    this.#groups += 1;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#write('rect', { x, y, width, height, fill: String(this.fillStyle) });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#write('rect', { x, y, width, height, ...this.#stroked() });
  }

  /** What is written down is not rubbed out: who paints anew begins anew. */
  clearRect(): void {}

  fillText(text: string, x: number, y: number): void {
    const { size, weight, family } = fontOf(this.font);
    if (this.globalAlpha <= 0) return;
    const values = attributes({
      x,
      y: this.textBaseline === 'middle' ? y + size * middleOfLetters : y,
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      'font-family': family === this.#shared.font ? undefined : family,
      'text-anchor': anchors[this.textAlign],
      fill: String(this.fillStyle),
      ...this.#placed(),
    });
    this.#written.push(`<text${values}>${escaped(text)}</text>`);
  }

  measureText(text: string): TextMetrics {
    const { size, weight } = fontOf(this.font);
    return { width: widthOfText(text, size, weight >= 600) } as TextMetrics;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset } = this;
    const { globalAlpha, font, textAlign, textBaseline } = this;
    this.#kept.push({
      own: {
        fillStyle,
        strokeStyle,
        lineWidth,
        lineCap,
        lineJoin,
        lineDashOffset,
        globalAlpha,
        font,
        textAlign,
        textBaseline,
      },
      lineDash: this.#lineDash,
      matrix: this.#matrix,
      groups: this.#groups,
    });
    this.#groups = 0;
  }

  restore(): void {
    const before = this.#kept.pop();
    if (before === undefined) return;
    if (this.#groups > 0) this.#written.push('</g>'.repeat(this.#groups));
    const { own, lineDash, matrix, groups } = before;
    Object.assign(this, own);
    this.#lineDash = lineDash;
    this.#matrix = matrix;
    this.#groups = groups;
  }

  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#matrix;
    this.#matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }

  rotate(angle: number): void {
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    const [a, b, c, d, e, f] = this.#matrix;
    this.#matrix = [
      a * cosine + c * sine,
      b * cosine + d * sine,
      c * cosine - a * sine,
      d * cosine - b * sine,
      e,
      f,
    ];
  }

  setTransform(...matrix: (number | DOMMatrix2DInit | undefined)[]): void {
    this.#matrix = matrix as unknown as Matrix;
  }

  setLineDash(dash: readonly number[]): void {
    this.#lineDash = dash;
  }

  /** Lays a part of another surface of the same SVG on a place of this one. */
  drawImage(image: CanvasImageSource, ...at: readonly number[]): void {
    const laid = this.#shared.images.get(image as object);
    const [from, to] = [rectOf(at.slice(0, 4)), rectOf(at.slice(4))];
    if (laid === undefined || [from, to].some(({ width, height }) => width <= 0 || height <= 0)) return;
    const viewBox = [from.x, from.y, from.width, from.height].map(short).join(' ');
    const place = attributes({ ...to, viewBox, preserveAspectRatio: 'none', ...this.#placed() });
    this.#written.push(`<svg${place}>${this.#sheet(laid)}</svg>`);
  }

  /** What is laid for the first time is written out, after that it is named. */
  #sheet(laid: Recorder): string {
    const known = this.#laid.get(laid);
    if (known?.written === laid.#written) return `<use href="#${known.id}"/>`;
    const id = this.#shared.newId();
    this.#laid.set(laid, { written: laid.#written, id });
    return `<g id="${id}">${laid.markup()}</g>`;
  }

  #write(element: string, values: Attributes): void {
    if (this.globalAlpha > 0)
      this.#written.push(`<${element}${attributes({ ...values, ...this.#placed() })}/>`);
  }

  #placed(): Attributes {
    return {
      opacity: this.globalAlpha < 1 ? this.globalAlpha : undefined,
      transform: transformOf(this.#matrix),
    };
  }

  #stroked(): Attributes {
    const isDashed = this.#lineDash.length > 0;
    return {
      fill: 'none',
      stroke: String(this.strokeStyle),
      'stroke-width': this.lineWidth === 1 ? undefined : this.lineWidth,
      'stroke-linecap': this.lineCap === 'butt' ? undefined : this.lineCap,
      'stroke-linejoin': this.lineJoin === 'miter' ? undefined : this.lineJoin,
      'stroke-dasharray': isDashed ? this.#lineDash.map(short).join(' ') : undefined,
      'stroke-dashoffset': isDashed && this.lineDashOffset !== 0 ? this.lineDashOffset : undefined,
    };
  }
}

const rectOf = ([x = 0, y = 0, width = 0, height = 0]: readonly number[]): Rect => ({ x, y, width, height });

const anchors: Readonly<Partial<Record<CanvasTextAlign, string>>> = {
  center: 'middle',
  right: 'end',
  end: 'end',
};

/** From the line on which letters stand to the middle of their square, in font sizes; canvases write around that middle. */
const middleOfLetters = 0.35;

/** The parts of `700 12px Arial, sans-serif`. */
function fontOf(font: string): { readonly size: number; readonly weight: number; readonly family: string } {
  const [, weight = '400', size = '10', family = ''] = /^(?:(\d+) )?([\d.e-]+)px (.*)$/.exec(font) ?? [];
  return { size: Number(size), weight: Number(weight), family };
}

function transformOf([a, b, c, d, e, f]: Matrix): string | undefined {
  if (a === 1 && b === 0 && c === 0 && d === 1)
    return e === 0 && f === 0 ? undefined : `translate(${short(e)} ${short(f)})`;
  const turned = [a, b, c, d].map((value) => String(Math.round(value * 1e4) / 1e4)).join(' ');
  return `matrix(${turned} ${short(e)} ${short(f)})`;
}
