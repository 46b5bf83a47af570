import { readRecord, replay, transcriptOf } from '@ha-playground/engine/record';
import { afterEach, expect, test, vi } from 'vitest';
import { livePalette } from '../picture/drawing/svg/palette-of.ts';
import { Session } from '../presentation/session.ts';
import { textKept } from '../presentation/sharing/kept-text.ts';
import { recordedStarts } from '../presentation/sharing/recorded-starts.ts';
import { freePlay } from '../presentation/start.ts';
import { slowedSurroundings } from '../presentation/surroundings-for-tests.ts';
import { later } from '../words/en/later.ts';
import { filmOf } from './film.ts';
import { gifOf } from './gif.ts';
import { movingSvgOf } from './moving-svg.ts';
import { stillSvgOf, stripOf } from './still-svg.ts';
import type { Work } from './work.ts';

afterEach(() => vi.unstubAllGlobals());

const work: Work = {
  onProgress: () => undefined,
  signal: new AbortController().signal,
  whenIdle: (_, go) => go(() => true),
};

/** A number that follows from all texts that it was told. */
const mixed = (hash: number, text: string): number =>
  [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x0100_0193), hash) >>> 0;

/** One of the four bytes of a colour. */
const byteOf = (colour: number, byte: number): number =>
  (Math.imul(colour, 0x9e37_79b1) >>> (8 * byte)) & 255;

/**
 * A canvas without a screen: each rectangle that fills it begins it anew, and its pixels follow from everything that was done and
 * set since then.
 */
function canvasOf(): HTMLCanvasElement {
  let drawn = 0;
  const canvas = { width: 0, height: 0, style: {}, drawn: () => drawn, getContext: () => context };
  const note = (name: string, values: readonly unknown[]): void => {
    const told = values.map((value) =>
      typeof value === 'object' && value !== null && 'drawn' in value
        ? (value as typeof canvas).drawn()
        : value,
    );
    drawn = mixed(drawn, `${name} ${told.join()}`);
  };
  const answers: Record<string, unknown> = {
    canvas,
    measureText: (text: string) => ({ width: 7 * text.length }),
    clearRect: () => {
      drawn = 1;
    },
    fillRect: (...box: number[]) => {
      if (box[2] === canvas.width && box[3] === canvas.height) drawn = 2;
      note('fillRect', box);
    },
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      data: new Uint8ClampedArray(4 * width * height).map((_, at) =>
        byteOf(drawn + ((at >> 2) % 61), at % 4),
      ),
    }),
  };
  const context = new Proxy(answers, {
    get: (known, name) => known[String(name)] ?? ((...values: unknown[]) => void note(String(name), values)),
    set: (_, name, value) => {
      note(String(name), [value]);
      return true;
    },
  });
  return canvas as unknown as HTMLCanvasElement;
}

/** All that can be made of a record without a browser's own encoder, from its first act on. */
async function madeOf(text: string) {
  const read = readRecord(text);
  if (!read.ok) throw new Error(read.fault.kind);
  const replayed = replay(read.record, recordedStarts);
  if (!replayed.ok) throw new Error(replayed.fault.kind);
  const { play } = replayed;
  const film = filmOf({
    history: play.history,
    fromMs: 1_000,
    toMs: 3_000,
    width: 160,
    height: 90,
    framesPerSecond: 2,
  });
  const palette = livePalette();
  const svg = { palette, title: '', hasCaptions: true };
  return {
    still: stillSvgOf(film, film.count - 1, svg),
    strip: await stripOf(film, svg, work),
    moving: await movingSvgOf(film, svg, work),
    gif: String.fromCharCode(...(await gifOf(film, { palette, sharpness: 1, hasCaptions: true }, work))),
    transcript: transcriptOf(play, '', later.documents),
  };
}

test('the same record gives the same SVG, GIF and transcript, byte by byte, and another record others', async () => {
  vi.stubGlobal('document', { createElement: canvasOf });
  vi.stubGlobal('Path2D', class {});
  vi.stubGlobal('devicePixelRatio', 1);
  const recordOf = (script: string): string => {
    const session = new Session(freePlay, 'none', slowedSurroundings());
    session.run(script);
    return textKept(session, {});
  };
  const record = recordOf('.kill leaf-8\n.wait 2s');
  const first = await madeOf(record);
  expect(await madeOf(record)).toEqual(first);
  expect(first.gif).toMatch(/^GIF89a/);
  const other = await madeOf(recordOf('.kill leaf-7\n.wait 2s'));
  for (const form of ['still', 'strip', 'moving', 'gif', 'transcript'] as const) {
    expect(first[form]?.length, form).toBeGreaterThan(100);
    expect(other[form], form).not.toBe(first[form]);
  }
});
