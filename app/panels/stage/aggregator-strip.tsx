import { type AggregatorNode, knownLeaves, type NodeId, type World } from '@ha-playground/engine';
import { useSession } from '../../hooks/use-session.tsx';
import type { Box } from '../../ui/placement.ts';
import { words } from '../../words/index.ts';

interface AggregatorStripProps {
  readonly onNode: (node: NodeId, anchor: Box) => void;
}

/** The master aggregator, what it hears from the leaves, and its menu. */
export function AggregatorStrip({ onNode }: AggregatorStripProps) {
  const { world } = useSession();
  const aggregators = [...world.nodes].filter((node) => node.kind === 'aggregator');
  return (
    <div className="flex flex-wrap gap-3">
      {aggregators.map((node) => (
        <button
          key={node.id}
          type="button"
          aria-haspopup="menu"
          aria-label={words.stage.aggregatorMenu(node.host, heartbeats(node, world))}
          onClick={(event) => onNode(node.id, event.currentTarget.getBoundingClientRect())}
          className="hit-target flex cursor-pointer items-center gap-3 rounded-full border border-line bg-lane px-4 py-1 text-left lg:max-xl:max-w-56 lg:max-xl:px-3 hover:border-edge"
        >
          <span
            className={`size-2.5 rounded-full ${node.process === 'running' ? 'border-2 border-ok bg-ok forced-colors:border-[CanvasText] forced-colors:bg-[CanvasText] forced-colors:forced-color-adjust-none' : 'border-2 border-trouble'}`}
          />
          <span className="flex flex-col wrap-anywhere">
            <span className="leading-tight font-semibold">{words.stage.masterAggregator}</span>
            <span className="text-xs leading-tight text-muted">{heartbeats(node, world)}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

function heartbeats(node: AggregatorNode, world: World): string {
  if (node.process !== 'running') return words.stage.aggregatorDown;
  const leaves = knownLeaves(world);
  if (leaves.length === 0) return words.stage.noLeaves;
  return words.stage.heartbeats(leaves.length, leaves.filter((leaf) => leaf.process === 'running').length);
}
