import type { NodeId } from '@ha-playground/engine';
import { clockText } from '../../session/clock-text.ts';
import { useSession } from '../../session/hooks.tsx';
import type { Box } from '../../ui/placement.ts';
import { words } from '../../ui/words.ts';
import { AggregatorStrip } from './aggregator-strip.tsx';
import { narrationOf } from './narration.ts';

interface StageProps {
  readonly onNode: (node: NodeId, anchor: Box) => void;
}

/** The cluster, who watches it, and one line about what happens now. */
export function Stage({ onNode }: StageProps) {
  return (
    <section
      aria-label={words.stage.label}
      className="flex min-h-0 flex-col gap-3 overflow-hidden rounded-xl border border-line bg-card p-4"
    >
      <AggregatorStrip onNode={onNode} />
      <div className="relative flex min-h-0 flex-1 flex-col"></div>
      <NarrationBar />
    </section>
  );
}

function NarrationBar() {
  const { world } = useSession();
  const narration = narrationOf(world, clockText);
  return (
    <p
      role="status"
      aria-label={words.stage.narration}
      className={`min-h-14 rounded-xl px-4 py-2.5 ${narration.isTrouble ? 'border-l-4 border-trouble bg-lane' : 'bg-lane'}`}
    >
      {narration.phase !== null && <strong>{narration.phase} · </strong>}
      {narration.text}
    </p>
  );
}
