/**
 * Widths of letters in thousandths of the font size, as Helvetica and Arial have them: an SVG is the same on every machine,
 * whatever fonts that has.
 */
const widths: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl',
  260: '|',
  278: ' !,./:;I[\\]ft·',
  333: '()-`r',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jckvxyz',
  556: '#$0123456789?_abdeghnopquL–',
  584: '+<=>~−',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1000: '—…→←',
};

const widthOf = new Map(
  Object.entries(widths).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)] as const),
  ),
);

/** Of letters that are not listed; of those that fill a square. */
const [usual, square] = [560, 1_000];

/** How wide a text is in letters of this size. Bold ones are a little wider. */
export function widthOfText(text: string, size: number, isBold: boolean): number {
  let sum = 0;
  for (const letter of text)
    sum += widthOf.get(letter) ?? ((letter.codePointAt(0) ?? 0) > 0x2e7f ? square : usual);
  return (sum / 1_000) * size * (isBold ? 1.07 : 1);
}
