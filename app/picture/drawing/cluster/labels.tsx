import { words } from '../../../words/index.ts';
import type { BracketMark } from '../../geometry/cluster/brackets.ts';
import type { BandPlace, ClusterLayout } from '../../geometry/cluster/cluster-layout.ts';
import { textSizes } from '../../geometry/cluster/leaf-text.ts';

/** Names of pairs and groups, vacant places, and the brackets that join pairs. */
export function Labels({
  layout,
  brackets,
  isPaired,
}: {
  readonly layout: ClusterLayout;
  readonly brackets: readonly BracketMark[];
  readonly isPaired: boolean;
}) {
  const hasGroups = layout.bands[0]?.rows.length === 2;
  return (
    <g className="pointer-events-none">
      {hasGroups && layout.bands.map((band) => <GroupNames key={band.y} band={band} layout={layout} />)}
      {hasGroups && isPaired && layout.anatomy.pairLabel > 0 && <PairNames layout={layout} />}
      {hasGroups &&
        layout.vacancies.map(({ x, y, width, height, column, row }) => (
          <rect
            key={`${column} ${row}`}
            x={x}
            y={y}
            width={width}
            height={height}
            rx={9}
            className="fill-none stroke-line [stroke-dasharray:2_5]"
          />
        ))}
      {brackets.map((bracket) => (
        <Bracket key={bracket.column} bracket={bracket} />
      ))}
    </g>
  );
}

/** The name of a pair where there is room for it, in letters; its number alone where there is not. */
const pairNameFor = (number: number, room: number): string => {
  const name = words.picture.pair(number);
  return name.length * averageLetter <= room ? name : String(number);
};

/** Width of a bold letter in font sizes. */
const averageLetter = 0.62;

function PairNames({ layout }: { readonly layout: ClusterLayout }) {
  const { anatomy } = layout;
  const size = textSizes[anatomy.name].counts || 9;
  return layout.columns.map(({ index, band, x, width }) => {
    const top = layout.bands[band]?.rows[0]?.y ?? 0;
    return (
      <text
        key={index}
        x={x + width / 2}
        y={top - anatomy.pairLabel * 0.38}
        fontSize={size}
        fontWeight={600}
        textAnchor="middle"
        className="fill-muted"
      >
        {pairNameFor(index + 1, width / size)}
      </text>
    );
  });
}

function GroupNames({ band, layout }: { readonly band: BandPlace; readonly layout: ClusterLayout }) {
  const { anatomy } = layout;
  if (anatomy.groupLabel === 0) return null;
  const { name, counts } = textSizes[anatomy.name];
  // Who sits in the last row reads the name of a group as well as that of a leaf; pairs have none there.
  const size = anatomy.pairLabel === 0 ? name : counts || 9;
  return band.rows.map(({ y, height }, row) => {
    const text = groupName(row + 1, height, size);
    const [whole] = words.picture.group(row + 1);
    const x = band.x - anatomy.groupLabel * 0.45;
    const middle = y + height / 2;
    return (
      <text
        key={y}
        x={x}
        y={middle}
        transform={`rotate(-90 ${x} ${middle})`}
        fontSize={size}
        fontWeight={700}
        letterSpacing={size * 0.06}
        textAnchor="middle"
        dominantBaseline="central"
        className="fill-muted"
      >
        {text}
        {whole !== text && <title>{whole}</title>}
      </text>
    );
  });
}

/** By how much a group's name may be longer than its leaves are high. */
const overhang = 14;

function groupName(group: number, height: number, size: number): string {
  const names = words.picture.group(group);
  return names.find((name) => name.length * size * 0.75 <= height + overhang) ?? names.at(-1) ?? '';
}

function Bracket({ bracket: { x, top, bottom, state, weakEnd } }: { readonly bracket: BracketMark }) {
  const middle = (top + bottom) / 2;
  const halves = [
    { y1: top, y2: middle, isWeak: weakEnd === 'top' || weakEnd === 'both' },
    { y1: bottom, y2: middle, isWeak: weakEnd === 'bottom' || weakEnd === 'both' },
  ];
  if (state === 'whole')
    return (
      <line
        x1={x}
        x2={x}
        y1={top}
        y2={bottom}
        vectorEffect="non-scaling-stroke"
        className="stroke-edge stroke-[1.5]"
      />
    );
  return halves.map(({ y1, y2, isWeak }) => (
    <line
      key={y1}
      x1={x}
      x2={x}
      y1={y1}
      y2={state === 'cut' ? y1 + (y2 - y1) * 0.6 : y2}
      vectorEffect="non-scaling-stroke"
      className={isWeak ? weakStrokes[state] : 'stroke-edge stroke-[1.5]'}
    />
  ));
}

const weakStrokes: Readonly<Record<Exclude<BracketMark['state'], 'whole'>, string>> = {
  half: 'stroke-attaching stroke-[2.5] [stroke-dasharray:4_4]',
  open: 'stroke-gone stroke-[1.5] [stroke-dasharray:2_5]',
  cut: 'stroke-gone stroke-[1.5]',
};
