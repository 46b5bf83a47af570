import type { World } from '@ha-playground/engine';
import type { TermLight } from '@ha-playground/engine/english';
import { marksOfTerm } from '../../../presentation/sight/term-marks.ts';
import { cellRect } from '../../geometry/cluster/cluster-layout.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { Zoom } from '../shared/surface.ts';

interface TermVeilProps {
  readonly term: TermLight;
  readonly scene: Scene;
  readonly world: World;
  readonly zoom: Zoom;
}

/** Dims the picture but for what a word is about, and puts a ring around each of that. */
export function TermVeil({ term, scene, world, zoom: { k, x, y } }: TermVeilProps) {
  const { layout, cellsByLeaf } = scene;
  const cells = scene.databases.flatMap(({ name }) =>
    marksOfTerm(term, world, name).instances.flatMap(
      ({ node, ordinal }) =>
        cellsByLeaf.get(node)?.find((each) => each.ordinal === ordinal && each.database === name) ?? [],
    ),
  );
  const places = [
    ...marksOfTerm(term, world, null).leaves.map((node) => layout.leaves.get(node) ?? null),
    ...cells.map((cell) => cellRect(layout, cell)),
  ].filter((place) => place !== null);
  if (places.length === 0) return null;
  // Wherever the picture is moved to, the veil reaches beyond its edges.
  const all: Rect = {
    x: -layout.width,
    y: -layout.height,
    width: 3 * layout.width,
    height: 3 * layout.height,
  };
  return (
    <svg
      data-term-veil={places.length}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full"
    >
      <g transform={`translate(${x} ${y}) scale(${k})`}>
        <path
          d={[all, ...places].map(rectPath).join('')}
          fillRule="evenodd"
          className="fill-card opacity-60 forced-colors:hidden"
        />
        {places.map((place) => (
          <rect
            key={`${place.x} ${place.y}`}
            {...{ x: place.x, y: place.y, width: place.width, height: place.height }}
            rx={4}
            vectorEffect="non-scaling-stroke"
            className="fill-none stroke-ink stroke-2"
          />
        ))}
      </g>
    </svg>
  );
}

const rectPath = ({ x, y, width, height }: Rect): string => `M${x} ${y}h${width}v${height}h${-width}z`;
