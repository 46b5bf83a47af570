import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import type { Film } from './film.ts';
import { createFilmCanvas, type Screening } from './film-canvas.ts';
import { forEachInSlices, type Work } from './work.ts';

export type VideoForm = 'webm' | 'mp4';

const codecs: Readonly<Record<VideoForm, VideoCodec[]>> = { webm: ['vp9', 'vp8'], mp4: ['avc'] };

/** Does this browser encode video of that form? */
export async function canMake(form: VideoForm): Promise<boolean> {
  return 'VideoEncoder' in globalThis && (await codecFor(form, { width: 960, height: 616 })) !== null;
}

/** Asking can fail in itself: some browsers say that they have an encoder and have none. */
const codecFor = (form: VideoForm, size: { width: number; height: number }): Promise<VideoCodec | null> =>
  getFirstEncodableVideoCodec(codecs[form], size).catch(() => null);

/** A film as a video; null where this browser encodes none of that form and size. */
export async function videoOf(
  film: Film,
  form: VideoForm,
  screening: Screening,
  work: Work,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const screen = createFilmCanvas(film, screening);
  const { width, height } = screen.canvas;
  const codec = await codecFor(form, { width, height });
  if (codec === null) return null;
  const target = new BufferTarget();
  const output = new Output({
    format: form === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat(),
    target,
  });
  const source = new CanvasSource(screen.canvas, { codec, bitrate: QUALITY_HIGH });
  const second = film.frameMs / 1_000;
  output.addVideoTrack(source, { frameRate: 1 / second });
  try {
    await output.start();
    await forEachInSlices(film.count, work, async (index) => {
      screen.paint(film.at(index));
      await source.add(index * second, second);
    });
    await output.finalize();
  } catch (fault) {
    await output.cancel();
    throw fault;
  }
  return target.buffer === null ? null : new Uint8Array(target.buffer);
}
