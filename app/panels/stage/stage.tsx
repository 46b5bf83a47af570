import type { NodeId } from '@ha-playground/engine';
import { ClusterView } from '../../picture/index.ts';
import { clockText } from '../../session/clock-text.ts';
import { useSession, useSight } from '../../session/hooks.tsx';
import type { Box } from '../../ui/placement.ts';
import { words } from '../../ui/words.ts';
import { AggregatorStrip } from './aggregator-strip.tsx';
import { narrationOf } from './narration.ts';

interface StageProps {
  /** The colours in use: the picture reads them anew when they change. */
  readonly theme: string;
  readonly onNode: (node: NodeId, anchor: Box) => void;
}

/** The cluster, who watches it, and one line about what happens now. */
export function Stage({ theme, onNode }: StageProps) {
  return (
    <section
      aria-label={words.stage.label}
      className="flex min-h-0 flex-col gap-3 overflow-hidden rounded-xl border border-line bg-card p-4"
    >
      <AggregatorStrip onNode={onNode} />
      <Picture theme={theme} onNode={onNode} />
      <NarrationBar />
    </section>
  );
}

function Picture({ theme, onNode }: StageProps) {
  const session = useSession();
  const { selection, explained } = useSight(session);
  return (
    <ClusterView
      history={session.history}
      clock={session}
      theme={theme}
      selection={selection}
      explained={explained}
      onLeafActivate={onNode}
      onHover={session.view.point}
    />
  );
}

function NarrationBar() {
  const { world } = useSession();
  const narration = narrationOf(world, clockText);
  return (
    <p
      role="status"
      aria-label={words.stage.narration}
      className={`flex min-h-14 items-center rounded-xl border-l-4 bg-lane px-4 py-2 ${narration.isTrouble ? 'border-trouble' : 'border-transparent'}`}
    >
      <span>
        {narration.phase !== null && <strong>{narration.phase} · </strong>}
        {narration.text}
      </span>
    </p>
  );
}
