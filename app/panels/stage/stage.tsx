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

/** The next step is offered once there is somebody to take it. */
const NextStep = lazily(
  () => import('./next-step.tsx'),
  (module) => module.NextStep,
);

interface StageProps {
  /** Opens the dialog in which a cluster is designed. */
  readonly onBuild: () => void;
  readonly onNode: (node: NodeId, anchor: Box) => void;
  /** What a first visit is told to do. */
  readonly guide: ReactNode;
  /** The views of the cluster. */
  readonly children: ReactNode;
}

/** The cluster, who watches it, and one line about what happens now. */
export function Stage({ onNode, onBuild, guide, children }: StageProps) {
  return (
    <section
      aria-label={words.stage.label}
      className="flex min-h-0 flex-col gap-3 overflow-hidden rounded-xl border border-line bg-card p-4 lg:short:gap-2 lg:short:p-3"
    >
      {/* As high as two lines need where a text may take them, so that what it says moves nothing. */}
      <div className="flex flex-wrap items-stretch gap-3 max-sm:order-last lg:max-xl:min-h-16 *:last:ml-auto lg:max-xl:*:last:max-w-none">
        <AggregatorStrip onNode={onNode} />
        <BuildOffer onBuild={onBuild} />
        <Suspense>
          <ClientLoad />
        </Suspense>
        <RiskCard />
      </div>
      {children}
      <div className="flex flex-col gap-2 max-lg:order-first">
        <div className="flex flex-col gap-2 lg:flex-row">
          {guide}
          <NarrationBar />
        </div>
        {/* Its room stays whatever the statement is; while the guide or a lesson says what to do, they do. */}
        <div className="flex h-14 items-center lg:hidden print:hidden [:has([data-guide])>&]:hidden [:has([role=tabpanel]:not([hidden])_[data-lesson])_&]:hidden">
          <Suspense>
            <NextStep />
          </Suspense>
        </div>
      </div>
    </section>
  );
}

/** Where there is nothing yet: the quickest way to something. */
function BuildOffer({ onBuild }: Pick<StageProps, 'onBuild'>) {
  const { world } = useSession();
  if (knownLeaves(world).length > 0) return null;
  return (
    <Button className="self-center" onClick={onBuild}>
      {words.header.build}
    </Button>
  );
}

function NarrationBar() {
  const world = useWorldSeen();
  const matters = mattersOf(world);
  const { operations } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: time alone changes nothing of what is told.
  const narration = useMemo(() => narrationOf(world, formats.clock), [matters, operations]);
  return <Told narration={narration} />;
}
