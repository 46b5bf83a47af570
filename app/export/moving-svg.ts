import type { Palette } from '../picture/drawing/shared/palette.ts';
import { type Chunk, chunksOf, unnamed } from '../picture/drawing/svg/chunks.ts';
import { createRecording } from '../picture/drawing/svg/recorder.ts';
import { wholeSvg } from '../picture/drawing/svg/svg-of.ts';
import type { Film, Said } from './film.ts';
import { paintSaid, saidHeight } from './paint-said.ts';
import { forEachInSlices, type Work } from './work.ts';

export interface SvgScreening {
  readonly palette: Palette;
  readonly title: string;
  readonly hasCaptions: boolean;
}

/** No SVG that moves is larger, in characters: programs that show one read it whole. */
export const mostMovingCharacters = 12_000_000;

/**
 * A film as one SVG without a script, which plays for ever; who wants less motion sees its last picture. What stays for a while
 * is in it once. The same film gives the same text everywhere. Null where it would be too large.
 */
export async function movingSvgOf(film: Film, screening: SvgScreening, work: Work): Promise<string | null> {
  const { palette, hasCaptions, title } = screening;
  const size = { ...film.size, height: film.size.height + (hasCaptions ? saidHeight : 0) };
  const seen = new Map<string, Seen>();
  let characters = 0;
  await forEachInSlices(film.count, work, (index) => {
    if (characters > mostMovingCharacters) return;
    const shot = film.at(index);
    const chunks = [...chunksOf({ ...shot, size: film.size, palette })];
    if (hasCaptions) chunks.push({ place: '4', markup: saidMarkup(shot.said, palette, film.size) });
    for (const chunk of chunks) {
      const known = seen.get(`${chunk.place} ${chunk.markup}`);
      if (known !== undefined) addTo(known.spans, index);
      else {
        seen.set(`${chunk.place} ${chunk.markup}`, { chunk, spans: [{ from: index, to: index + 1 }] });
        characters += chunk.markup.length;
      }
    }
  });
  if (characters > mostMovingCharacters) return null;
  return wholeSvg({ size, palette, title, isOpaque: true }, playing([...seen.values()], film));
}

/** A chunk, and the pictures that it is in: from one up to another one, which has it no more. */
interface Seen {
  readonly chunk: Chunk;
  readonly spans: { readonly from: number; to: number }[];
}

function addTo(spans: Seen['spans'], index: number): void {
  const last = spans.at(-1);
  if (last?.to === index) last.to = index + 1;
  else spans.push({ from: index, to: index + 1 });
}

/** What is told below a picture, as elements. */
export function saidMarkup(said: Said, palette: Palette, { width, height }: Film['size']): string {
  const recording = createRecording({
    size: { width, height: saidHeight },
    ids: unnamed,
    font: palette.font,
  });
  paintSaid(recording.context, palette, said, { y: height, width });
  return recording.markup();
}

/** The chunks in the order in which they lie over each other, each seen in its time. */
function playing(seen: readonly Seen[], { count, frameMs }: Film): string {
  const rules = new Map<string, string>();
  const groups = seen
    .toSorted((one, other) =>
      one.chunk.place < other.chunk.place ? -1 : one.chunk.place > other.chunk.place ? 1 : 0,
    )
    .map(({ chunk, spans }, index) => {
      const markup = chunk.markup.replaceAll(unnamed, `c${index.toString(36)}-`);
      const [{ from, to } = { from: 0, to: 0 }] = spans;
      if (from === 0 && to === count) return `<g>${markup}</g>`;
      const times = keyframes(spans, count);
      const name = rules.get(times) ?? `t${rules.size.toString(36)}`;
      rules.set(times, name);
      const isLast = spans.at(-1)?.to === count;
      return `<g class="f${isLast ? ' l' : ''} ${name}">${markup}</g>`;
    });
  const styles = [...rules].map(
    ([times, name]) => `@keyframes ${name}{${times}}.${name}{animation-name:${name}}`,
  );
  const seconds = Math.round(count * frameMs) / 1_000;
  return (
    `<style>.f{visibility:hidden;animation:${seconds}s step-end infinite}${styles.join('')}` +
    '@media (prefers-reduced-motion:reduce){.f{animation:none!important}.l{visibility:visible}}' +
    `</style>${groups.join('')}`
  );
}

/** When something is seen, in shares of the film. */
function keyframes(spans: Seen['spans'], count: number): string {
  const at = (index: number): string => `${Math.round((index * 1e6) / count) / 1e4}%`;
  const steps = spans.flatMap(({ from, to }) => [
    `${at(from)}{visibility:visible}`,
    ...(to < count ? [`${at(to)}{visibility:hidden}`] : []),
  ]);
  return `${spans[0]?.from === 0 ? '' : '0%{visibility:hidden}'}${steps.join('')}`;
}
