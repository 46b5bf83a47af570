import type { NodeId } from '@ha-playground/engine';
import { type HTMLAttributes, type Ref, useId } from 'react';
import type { PictureSelection } from '../../../presentation/sight/selection.ts';
import { laterWords } from '../../../words/index.ts';
import type { LanePlace, LifelinesLayout } from '../../geometry/lifelines/lifelines-layout.ts';
import type { MatrixRow } from '../../geometry/matrix/matrix-rows.ts';
import { Hatching } from '../shared/hatching.tsx';
import { LaneView } from './leaf-lane.tsx';

const text = () => laterWords.lifelines;

interface LaneListProps {
  /** The lanes in sight. */
  readonly lanes: readonly LanePlace[];
  readonly layout: LifelinesLayout;
  readonly rows: ReadonlyMap<NodeId, MatrixRow>;
  readonly nameOf: (node: NodeId) => string;
  readonly shortOf: (node: NodeId) => string;
  readonly selection: PictureSelection | null;
  readonly namesDatabases: boolean;
  /** The head that the keyboard was last on. */
  readonly active: string;
  readonly list: Ref<HTMLUListElement>;
  /** What hands do on the list. */
  readonly hands: HTMLAttributes<HTMLUListElement>;
  /** Shows the leaves of which there is nothing to tell. */
  readonly onUnfold: () => void;
}

/** The lanes as list items. Tab leads to one head: the active one or, while that is out of sight, the first. */
export function LaneList({
  lanes,
  rows,
  nameOf,
  shortOf,
  active,
  list,
  hands,
  onUnfold,
  ...shared
}: LaneListProps) {
  const hatching = useId();
  const nodes = lanes.map(({ lane }) => (lane.kind === 'quiet' ? null : lane.story.node));
  const isActiveShown = nodes.some((node) => node !== null && active.split(' ')[1] === String(node));
  const [first] = nodes;
  const entrance = first == null ? '' : `leaf ${first}`;
  return (
    <>
      <svg aria-hidden="true" width="0" height="0" className="absolute">
        <Hatching id={hatching} pitch={6} strength={0.6} />
      </svg>
      <ul
        ref={list}
        aria-label={text().label}
        className="relative"
        style={{ height: shared.layout.height }}
        {...hands}
      >
        {lanes.map((place) => {
          const { lane } = place;
          if (lane.kind === 'quiet')
            return <QuietLane key="quiet" place={place} leaves={lane.leaves.length} onUnfold={onUnfold} />;
          const { node } = lane.story;
          return (
            <LaneView
              key={node}
              {...shared}
              hatching={hatching}
              place={place}
              story={lane.story}
              name={nameOf(node)}
              short={shortOf(node)}
              face={rows.get(node)?.face ?? null}
              counts={rows.get(node)?.counts ?? ''}
              active={isActiveShown ? active : entrance}
            />
          );
        })}
      </ul>
    </>
  );
}

interface QuietLaneProps {
  readonly place: LanePlace;
  readonly leaves: number;
  readonly onUnfold: () => void;
}

function QuietLane({ place: { top, height }, leaves, onUnfold }: QuietLaneProps) {
  return (
    <li
      className="absolute right-0 left-0 flex items-center gap-3 rounded-lg border border-dashed border-line px-3 text-muted"
      style={{ top, height }}
    >
      {/* On a ground of its own: the lines of the events and of the moment pass behind it. */}
      <span className="relative z-10 bg-card">{text().quiet(leaves)}</span>
      <button
        type="button"
        className="hit-target relative z-10 cursor-pointer rounded-lg bg-card px-2 text-ink underline-offset-4 hover:underline"
        onClick={onUnfold}
      >
        {text().unfoldQuiet}
      </button>
    </li>
  );
}
