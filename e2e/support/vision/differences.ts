import { labAt } from './eyes.ts';
import type { Sheet } from './specimens.ts';

/** Two pixels further apart than this in L*a*b* are plainly different colours: 2.3 is the least that anyone notices. */
const plainDifference = 15;

/** For each pair of specimens, which share of their pixels are plainly different; the closest pair first. */
export function differences(
  sheet: Sheet,
  pixels: Buffer,
): { readonly pair: string; readonly share: number }[] {
  const drawn = sheet.cells.map(({ specimen, place }) => ({
    name: specimen.name,
    colours: coloursIn(place, sheet.width, pixels),
  }));
  return drawn
    .flatMap((one, index) =>
      drawn.slice(index + 1).map((other) => ({
        pair: `${one.name} / ${other.name}`,
        share: shareApart(one.colours, other.colours),
      })),
    )
    .sort((left, right) => left.share - right.share);
}

type Colour = ReturnType<typeof labAt>;

function coloursIn({ x, y, width, height }: Sheet['cells'][number]['place'], across: number, pixels: Buffer) {
  const colours: Colour[] = [];
  for (let row = y; row < y + height; row += 1) {
    for (let column = x; column < x + width; column += 1)
      colours.push(labAt(pixels, 4 * (row * across + column)));
  }
  return colours;
}

function shareApart(one: readonly Colour[], other: readonly Colour[]): number {
  const apart = one.filter((colour, index) => {
    const [lightness, a, b] = other[index] ?? colour;
    return Math.hypot(colour[0] - lightness, colour[1] - a, colour[2] - b) > plainDifference;
  });
  return apart.length / one.length;
}
