import { knownLeaves, type NodeId } from '@ha-playground/engine';
import { type ReactNode, Suspense, useMemo } from 'react';
import { useSession, useWorldSeen } from '../../hooks/use-session.tsx';
import { mattersOf } from '../../presentation/matters/matters.ts';
import { Button } from '../../ui/button.tsx';
import { lazily } from '../../ui/later.ts';
import type { Box } from '../../ui/placement.ts';
import { formats, words } from '../../words/index.ts';
import { AggregatorStrip } from './aggregator-strip.tsx';
import { narrationOf } from './narration.ts';
import { RiskCard } from './risk-card.tsx';
import { Told } from './told.tsx';

/** Clients come after the first frame, in which none read or write yet. */
const ClientLoad = lazily(
  () => import('./client-load.tsx'),
  (module) => module.ClientLoad,
);

interface StageProps {
  /** Opens the dialog in which a cluster is designed. */
  readonly onBuild: () => void;
  readonly onNode: (node: NodeId, anchor: Box) => void;
  /** What stands in a row with who watches the cluster. */
  readonly tools: ReactNode;
  /** Nobody sees it at present. */
  readonly isCovered: boolean;
  /** The views of the cluster. */
  readonly children: ReactNode;
}

/** One sentence about what happens now, who watches the cluster, and the cluster itself. */
export function Stage({ onNode, onBuild, tools, isCovered, children }: StageProps) {
  return (
    <section
      aria-label={words.stage.label}
      className="flex min-h-0 flex-col gap-2.5 overflow-hidden rounded-xl border border-line bg-card px-5 py-4 max-sm:p-3 lg:short:gap-1.5 lg:short:px-4 lg:short:py-2 lg:drawn:gap-1 lg:drawn:py-1.5"
    >
      <NarrationBar />
      <div inert={isCovered} className="flex min-h-0 flex-1 flex-col gap-2.5 lg:short:gap-1.5 lg:drawn:gap-1">
        {/* As high as two lines need where a text may take them, so that what it says moves nothing. */}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 max-lg:order-last lg:max-xl:min-h-14">
          <AggregatorStrip onNode={onNode} />
          <BuildOffer onBuild={onBuild} />
          <Suspense>
            <ClientLoad />
          </Suspense>
          {tools}
          <RiskCard />
        </div>
        {children}
      </div>
    </section>
  );
}

/** Where there is nothing yet: the quickest way to something. */
function BuildOffer({ onBuild }: Pick<StageProps, 'onBuild'>) {
  const { world } = useSession();
  if (knownLeaves(world).length > 0) return null;
  return <Button onClick={onBuild}>{words.header.build}</Button>;
}

function NarrationBar() {
  const world = useWorldSeen();
  const matters = mattersOf(world);
  const { operations } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: time alone changes nothing of what is told.
  const narration = useMemo(() => narrationOf(world, formats.clock), [matters, operations]);
  return <Told narration={narration} />;
}
