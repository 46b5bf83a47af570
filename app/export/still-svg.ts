import { unnamed } from '../picture/drawing/svg/chunks.ts';
import { attributes } from '../picture/drawing/svg/markup.ts';
import { layersOf, wholeSvg } from '../picture/drawing/svg/svg-of.ts';
import type { Film, Shot } from './film.ts';
import { type SvgScreening, saidMarkup } from './moving-svg.ts';
import { saidHeight } from './paint-said.ts';
import { forEachInSlices, type Work } from './work.ts';

/** One picture of a film as an SVG; null where it would have too many elements. */
export function stillSvgOf(film: Film, index: number, screening: SvgScreening): string | null {
  const markup = markupOf(film.at(index), film, screening, 'p');
  const size = { ...film.size, height: film.size.height + (screening.hasCaptions ? saidHeight : 0) };
  return markup === null ? null : wholeSvg({ ...screening, size, isOpaque: true }, markup);
}

/** So many pictures stand side by side. */
const columns = 2;

const gap = 24;

/** The key frames of a film with what is told of them, for paper and slides; null where it would have too many elements. */
export async function stripOf(film: Film, screening: SvgScreening, work: Work): Promise<string | null> {
  const { width } = film.size;
  const height = film.size.height + saidHeight;
  const parts: string[] = [];
  let isTooMuch = false;
  await forEachInSlices(film.keys.length, work, (place) => {
    const markup = markupOf(
      film.at(film.keys[place] ?? 0),
      film,
      { ...screening, hasCaptions: true },
      `k${place}-`,
    );
    isTooMuch ||= markup === null;
    const x = gap + (place % columns) * (width + gap);
    const y = gap + Math.floor(place / columns) * (height + gap);
    const rim = attributes({ width, height, fill: 'none', stroke: screening.palette.line });
    parts.push(`<svg${attributes({ x, y, width, height })}>${markup}<rect${rim}/></svg>`);
  });
  if (isTooMuch) return null;
  const rows = Math.ceil(film.keys.length / columns);
  const size = { width: gap + columns * (width + gap), height: gap + rows * (height + gap) };
  return wholeSvg({ ...screening, size, isOpaque: true }, parts.join(''));
}

function markupOf(
  shot: Shot,
  film: Film,
  { palette, hasCaptions }: SvgScreening,
  ids: string,
): string | null {
  const layers = layersOf({ ...shot, size: film.size, palette }, ids);
  if (layers === null) return null;
  const said = hasCaptions ? saidMarkup(shot.said, palette, film.size).replaceAll(unnamed, ids) : '';
  return `${layers.join('')}${said}`;
}
