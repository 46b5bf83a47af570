/** A colour in linear light, each part 0 to 1. */
type Linear = readonly [red: number, green: number, blue: number];

/** How eyes see: `deuteranopia` and `protanopia` after Machado, Oliveira and Fernandes (2009), severity 1. */
export type Eyes = 'usual' | 'greyscale' | 'deuteranopia' | 'protanopia';

export const restrictedEyes: readonly Eyes[] = ['greyscale', 'deuteranopia', 'protanopia'];

const luminance: Linear = [0.2126, 0.7152, 0.0722];

const matrices: Readonly<Record<Eyes, readonly [Linear, Linear, Linear]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  greyscale: [luminance, luminance, luminance],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** The pixels (RGBA) as these eyes see them. */
export function seenBy(eyes: Eyes, pixels: Buffer): Buffer {
  const seen = Buffer.from(pixels);
  for (let index = 0; index + 3 < pixels.length; index += 4) {
    const light = linearAt(pixels, index);
    for (const [part, row] of matrices[eyes].entries()) seen[index + part] = byteOf(dot(row, light));
  }
  return seen;
}

/** The lightness L* of a pixel, 0 to 100, and its chroma in the axes a* and b*. */
export function labAt(pixels: Buffer, index: number): Linear {
  const [red, green, blue] = linearAt(pixels, index);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = root(dot(luminance, [red, green, blue]));
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The contrast of two colours by WCAG, 1 to 21. */
export function contrastOf(one: Linear, other: Linear): number {
  const [light, dark] = [dot(luminance, one), dot(luminance, other)].sort((left, right) => right - left);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** `rgb(0, 114, 178)` in linear light. */
export function linearOf(colour: string): Linear {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [lightOf(red), lightOf(green), lightOf(blue)];
}

/** `share` of the colour `over`, painted on the colour `under`, as a canvas mixes them. */
export function mixed(over: string, under: string, share: number): string {
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const below = numbers(under);
  const parts = numbers(over).map((part, index) => part * share + (below[index] ?? 0) * (1 - share));
  return `rgb(${parts.slice(0, 3).join(', ')})`;
}

const linearAt = (pixels: Buffer, index: number): Linear => [
  lightOf(pixels[index] ?? 0),
  lightOf(pixels[index + 1] ?? 0),
  lightOf(pixels[index + 2] ?? 0),
];

const dot = (row: Linear, light: Linear): number => row[0] * light[0] + row[1] * light[1] + row[2] * light[2];

const lightOf = (byte: number): number => {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const byteOf = (light: number): number => {
  const clipped = Math.max(0, Math.min(1, light));
  const part = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(part * 255);
};

const root = (part: number): number => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116);
