import { knownLeaves, type NodeId } from '@ha-playground/engine';
import { type ReactNode, type RefObject, Suspense, useMemo } from 'react';
import { useExplained } from '../../hooks/use-explained.ts';
import { useSession, useWorldSeen } from '../../hooks/use-session.tsx';
import { mattersOf } from '../../presentation/matters/matters.ts';
import { Button } from '../../ui/button.tsx';
import { lazily } from '../../ui/later.ts';
import type { Box } from '../../ui/placement.ts';
import { formats, words } from '../../words/index.ts';
import { narrationOf } from '../../words/narration.ts';
import { AggregatorStrip } from './aggregator-strip.tsx';
import { Clients, ClientsSwitch } from './clients.tsx';
import { Told } from './told.tsx';

/** Nobody lets clients come before the first picture. */
const LoadSwitch = lazily(
  () => import('./client-load.tsx'),
  (module) => module.LoadSwitch,
);

/** What a plan would do is told by what reads plans. */
const ToldPlan = lazily(
  () => import('./told-plan.tsx'),
  (module) => module.ToldPlan,
);

interface StageProps {
  /** Opens the dialog in which a cluster is designed. */
  readonly onBuild: () => void;
  readonly onNode: (node: NodeId, anchor: Box) => void;
  /** What stands in a row with who watches the cluster. */
  readonly tools: ReactNode;
  /** Set here: what the picture draws on from. */
  readonly chips: RefObject<HTMLElement | null>;
  /** Nobody sees it at present. */
  readonly isCovered: boolean;
  /** The views of the cluster. */
  readonly children: ReactNode;
}

/** One sentence about what happens now, who asks the cluster, who watches it, and the cluster itself. */
export function Stage({ onNode, onBuild, tools, chips, isCovered, children }: StageProps) {
  return (
    <section
      aria-label={words.stage.label}
      className="flex min-h-0 flex-col gap-2 overflow-hidden rounded-xl border border-line bg-card px-5 py-3 max-sm:p-3 lg:short:gap-1.5 lg:short:px-4 lg:short:py-1.5 lg:drawn:gap-1 lg:drawn:py-1.5"
    >
      <NarrationBar />
      <div inert={isCovered} className="flex min-h-0 flex-1 flex-col gap-2 lg:short:gap-1.5 lg:drawn:gap-1">
        <div className="flex shrink-0 flex-col gap-2 max-lg:order-last">
          <Clients chips={chips} />
          {/* Ways to the leaves go behind it. */}
          <div className="relative z-10 flex flex-wrap items-center gap-x-1 rounded-lg border border-line bg-lane px-1">
            <AggregatorStrip onNode={onNode} />
            <BuildOffer onBuild={onBuild} />
            {tools}
            {/* What stands beside it stays there when it comes. */}
            <Suspense fallback={<span className="w-20 sm:w-24" />}>
              <LoadSwitch />
            </Suspense>
            <ClientsSwitch />
          </div>
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
  const plan = useExplained(useSession());
  const told = <Told narration={narration} />;
  return plan === null ? (
    told
  ) : (
    <Suspense fallback={told}>
      <ToldPlan narration={narration} plan={plan} world={world} />
    </Suspense>
  );
}
