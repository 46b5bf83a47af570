import {
  type AggregatorNode,
  conditionOfAggregator,
  knownAggregators,
  knownLeaves,
  masterIsUp,
  type NodeId,
  silenceOf,
  type World,
} from '@ha-playground/engine';
import { useSession, useSight } from '../../hooks/use-session.tsx';
import type { Box } from '../../ui/placement.ts';
import { words } from '../../words/index.ts';

interface AggregatorStripProps {
  readonly onNode: (node: NodeId, anchor: Box) => void;
}

/** The aggregators with their menus, and what the master hears from the leaves. */
export function AggregatorStrip({ onNode }: AggregatorStripProps) {
  const session = useSession();
  const { world } = session;
  return (
    <div
      data-lit={useSight(session).term?.kind}
      className="flex min-w-0 flex-1 lg:basis-64 flex-wrap gap-x-1"
    >
      {knownAggregators(world).map((node) => (
        <button
          key={node.id}
          type="button"
          aria-haspopup="menu"
          aria-label={words.stage.aggregatorMenu(titleOf(node), node.host, told(node, world))}
          onClick={(event) => onNode(node.id, event.currentTarget.getBoundingClientRect())}
          className="hit-target flex flex-1 cursor-pointer items-center gap-2 rounded-md px-2 text-left text-sm hover:bg-card pointer-fine:min-h-7 lg:short:pointer-fine:min-h-6"
        >
          <span
            className={`size-2.5 shrink-0 rounded-full ${conditionOfAggregator(world, node) === 'online' ? 'border-2 border-ok bg-ok forced-colors:border-[CanvasText] forced-colors:bg-[CanvasText] forced-colors:forced-color-adjust-none' : 'border-2 border-trouble'}`}
          />
          <span className="font-semibold wrap-anywhere">{titleOf(node)}</span>
          <span className="ml-auto text-right text-muted wrap-anywhere">{told(node, world)}</span>
        </button>
      ))}
    </div>
  );
}

const titleOf = ({ isMaster }: AggregatorNode): string =>
  isMaster ? words.stage.masterAggregator : words.stage.childAggregator;

function told(node: AggregatorNode, world: World): string {
  const { stage } = words;
  if (!node.isMaster) return stage.child[conditionOfAggregator(world, node)];
  if (!masterIsUp(world)) return stage.aggregatorDown;
  const leaves = knownLeaves(world);
  if (leaves.length === 0) return stage.noLeaves;
  return stage.heartbeats(leaves.length, leaves.filter((leaf) => silenceOf(world, leaf) === null).length);
}
