import { laterWords } from '../../words/index.ts';
import { type Blueprint, groupOf, tallyOf } from './blueprint.ts';

const text = () => laterWords.builder;

/** Wider clusters are drawn up to here, and the rest is counted. */
const mostColumns = 12;
const cell = { width: 28, height: 22, gap: 5, rowGap: 18 };
/** A letter of what stands beside a row is at most so wide. */
const letterWidth = 9;

/** A leaf's number (from 1) and its place: the row is its group, the column its pair. */
interface Place {
  readonly leaf: number;
  readonly row: number;
  readonly column: number;
}

/** Where the leaves will stand: groups are rows, pairs are columns. */
export function Sketch({ blueprint }: { readonly blueprint: Blueprint }) {
  const all = placesOf(blueprint);
  const places = all.filter(({ column }) => column < mostColumns);
  const rows = blueprint.redundancy;
  const columns = Math.max(1, ...places.map(({ column }) => column + 1));
  const tally = tallyOf(blueprint);
  const { pairs, single } = tally;
  const isPaired = pairs > 0;
  const groups = rows === 2 ? [1, 2].map((group) => text().group(group)) : [];
  const left = Math.max(0, ...groups.map((name) => name.length * letterWidth));
  const width = left + columns * (cell.width + cell.gap) + 74;
  const height = rows * cell.height + (rows - 1) * cell.rowGap + 2;
  const hidden = all.length - places.length;
  return (
    <figure className="m-0 flex flex-col gap-2" aria-label={text().sketch}>
      <svg viewBox={`0 0 ${width} ${height}`} className="max-h-24 w-full" aria-hidden="true">
        {groups.map((name, row) => (
          <text key={name} x="0" y={yOf(row) + 15} className="fill-muted text-xs">
            {name}
          </text>
        ))}
        {isPaired &&
          places
            .filter(({ row }) => row === 1)
            .map((place) => <Bracket key={place.leaf} place={place} left={left} />)}
        {places.map((place) => (
          <Leaf key={place.leaf} place={place} left={left} />
        ))}
        {hidden > 0 && (
          <text x={width - 72} y={height / 2 + 4} className="fill-muted text-xs">
            {text().moreLeaves(hidden)}
          </text>
        )}
      </svg>
      <figcaption className="text-xs text-muted">
        {text().tally(blueprint.leaves, tally)}
        {single > 0 && <span className="block">{text().single(loneLeaf(blueprint))}</span>}
      </figcaption>
    </figure>
  );
}

interface Placed {
  readonly place: Place;
  /** Where the columns begin. */
  readonly left: number;
}

function Leaf({ place, left }: Placed) {
  const x = left + xOf(place.column);
  const y = yOf(place.row);
  return (
    <>
      <rect
        x={x}
        y={y}
        width={cell.width}
        height={cell.height}
        rx="5"
        className="fill-lane stroke-edge"
        strokeWidth="1.2"
      />
      <text x={x + cell.width / 2} y={y + 15} textAnchor="middle" className="fill-ink text-xs font-semibold">
        {place.leaf}
      </text>
    </>
  );
}

function Bracket({ place, left }: Placed) {
  const x = left + xOf(place.column) + cell.width / 2;
  return <path d={`M${x} ${yOf(0) + cell.height}V${yOf(1)}`} className="stroke-edge" strokeWidth="1.2" />;
}

const xOf = (column: number): number => column * (cell.width + cell.gap);
const yOf = (row: number): number => 1 + row * (cell.height + cell.rowGap);

function placesOf(blueprint: Blueprint): readonly Place[] {
  const filled = [0, 0];
  return Array.from({ length: blueprint.leaves }, (_, index) => {
    // Left to the product, leaves fill the two groups in turn.
    const group = groupOf(blueprint, index) ?? (blueprint.redundancy === 1 ? 1 : index % 2 === 0 ? 1 : 2);
    const row = group - 1;
    const column = filled[row] ?? 0;
    filled[row] = column + 1;
    return { leaf: index + 1, row, column };
  });
}

const loneLeaf = ({ leaves, grouping }: Blueprint): number =>
  grouping === 'chosen' ? leaves : Math.ceil(leaves / 2);
