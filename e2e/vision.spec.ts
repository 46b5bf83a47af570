import { expect, test } from './support/fixtures.ts';
import { differences } from './support/vision/differences.ts';
import { contrastOf, linearOf, mixed, restrictedEyes, seenBy } from './support/vision/eyes.ts';
import { openSheets, paintedSheet } from './support/vision/sheets.ts';
import type { Sheet } from './support/vision/specimens.ts';

/** Of the pixels of two kinds of instance, at least this share is plainly different: with words, and without any. */
const leastShare = { written: 0.024, bare: 0.025 };
/** What everyone has to tell apart by shape alone. */
const toldByShape = ['primary', 'replica', 'copying', 'offline', 'attaching', 'lost'];

for (const theme of ['light', 'dark', 'presented', 'print']) {
  test(`eyes that see fewer colours: kinds of instances are told apart (${theme})`, async ({ page }) => {
    await openSheets(page);
    const written = await paintedSheet(page, theme, true);
    const bare = await paintedSheet(page, theme, false);
    const shapes = {
      ...bare,
      cells: bare.cells.filter(({ specimen }) => toldByShape.includes(specimen.name)),
    };
    for (const eyes of restrictedEyes) {
      const [closest] = differences(written, seenBy(eyes, Buffer.from(written.pixels, 'base64')));
      expect(closest?.share, `${eyes}, with words: ${closest?.pair}`).toBeGreaterThan(leastShare.written);
      const [alike] = differences(shapes, seenBy(eyes, Buffer.from(bare.pixels, 'base64')));
      expect(alike?.share, `${eyes}, by shape alone: ${alike?.pair}`).toBeGreaterThan(leastShare.bare);
    }
  });

  test(`eyes that see less contrast: text has 4.5, shapes have 3 (${theme})`, async ({ page }) => {
    await openSheets(page);
    const sheet = await paintedSheet(page, theme, true);
    for (const { specimen, style } of sheet.cells) {
      for (const ground of groundsOf(style, sheet)) {
        const text = contrastOf(linearOf(sheet.palette[style.text]), linearOf(ground));
        expect(text, `text of ${specimen.name}`).toBeGreaterThanOrEqual(4.5);
      }
      const stroke = contrastOf(linearOf(sheet.palette[style.stroke]), linearOf(sheet.palette.lane));
      expect(stroke, `outline of ${specimen.name}`).toBeGreaterThanOrEqual(3);
    }
  });
}

test('each kind of instance has a form and a word of its own', async ({ page }) => {
  await openSheets(page);
  const { cells } = await paintedSheet(page, 'light', true);
  const encodings = cells.map(({ specimen, style }) =>
    [
      style.fill,
      style.dash,
      style.isStrong ? 'strong' : 'usual',
      specimen.look === 'orphan' ? 'tilted' : 'upright',
      specimen.look === 'copying' ? '%' : specimen.isLagging === true ? 'lag' : specimen.word,
      specimen.isLocked === true ? 'padlock' : 'open',
    ].join(' '),
  );
  expect(new Set(encodings).size).toBe(encodings.length);
});

/** What the text of a cell may stand on: a copy is filled from below. */
function groundsOf(style: Sheet['cells'][number]['style'], { palette }: Sheet): readonly string[] {
  const grounds: Readonly<Record<typeof style.fill, readonly string[]>> = {
    solid: [palette.primary],
    tint: [palette.replica],
    none: [palette.lane],
    card:
      style.stroke === 'copyOutline'
        ? [palette.card, mixed(palette.copy, palette.card, 0.42)]
        : [palette.card],
  };
  return grounds[style.fill];
}
