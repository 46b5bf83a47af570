import { answers, type NodeId, unreachable, type World } from '@ha-playground/engine';
import type { RiskSubject } from '@ha-playground/engine/risk';
import { Suspense, useRef } from 'react';
import { useRisks } from '../../hooks/use-risks.ts';
import { useSession, useSight } from '../../hooks/use-session.tsx';
import { arrangementOf } from '../../picture/geometry/shared/arrangement.ts';
import { gravestOf, hurtsNow } from '../../presentation/matters/matters.ts';
import { costsOf, isTroubling, type RiskCost } from '../../presentation/risk/risk-costs.ts';
import { failingNodes } from '../../presentation/sight/failing-nodes.ts';
import { failureOf } from '../../presentation/sight/selection.ts';
import { shortNames } from '../../presentation/sight/short-names.ts';
import { lazily } from '../../ui/later.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { words } from '../../words/index.ts';
import { costText } from '../../words/sentences.ts';
import { useIsCut } from './use-is-cut.ts';

const text = () => words.risk;

/** Nobody points at a phase before there is one. */
const PhaseRisk = lazily(
  () => import('./phase-risk.tsx'),
  (module) => module.PhaseRisk,
);

const Lead = lazily(
  () => import('../../words/lead.tsx'),
  (module) => module.Lead,
);

/**
 * What one more failure would cost: that of the leaf, pair or group that is pointed at, otherwise the worst leaf's. What
 * clients meet already goes before what might come. Pointing at the card points at that leaf, so that the picture shows where.
 */
export function RiskCard() {
  const session = useSession();
  const { lens } = useRisks(session);
  const { selection, phase } = useSight(session);
  const { world } = session;
  const pointed = knownFailure(world, failureOf(selection));
  const risk = lens === null ? null : pointed === null ? lens.worstLeaf() : lens.riskOf(pointed);
  const costs = risk === null ? [] : costsOf(risk, shortNames(world).of);
  const gravest = pointed === null ? gravestOf(world) : null;
  const hurt = gravest !== null && hurtsNow(gravest) ? gravest : null;
  const isTrouble = hurt !== null || (risk !== null && isTroubling(risk));
  const title = risk === null ? text().harmless : titleOf(risk.subject, world);
  const leaf = risk?.subject.kind === 'leaf' ? risk.subject.leaf : null;
  const card = useRef<HTMLElement>(null);
  const isCut = useIsCut(card, [hurt?.kind, title, ...costs.map(costText)].join());
  return (
    <section
      ref={card}
      // What scrolls must be within reach of the keyboard.
      tabIndex={isCut ? 0 : undefined}
      aria-label={text().label}
      data-keep-clear=""
      onPointerEnter={() => leaf !== null && session.view.point({ node: leaf, ordinal: null })}
      onPointerLeave={() => session.view.point(null)}
      className={`group/card relative ml-auto flex h-[3.7rem] min-w-60 lg:max-xl:min-w-44 flex-1 flex-col overflow-y-auto rounded-xl border px-3 lg:max-w-[26rem] ${isTrouble ? 'border-trouble' : 'border-line'}`}
    >
      {/* As much room whatever it says, so that no failure moves the picture below: what is longer is written smaller. */}
      {phase?.span != null ? (
        <Suspense>
          <PhaseRisk name={phase.name} span={phase.span} />
        </Suspense>
      ) : (
        <div className="my-auto">
          <span
            className={`block leading-tight font-semibold lg:max-xl:text-sm group-data-small/card:text-sm ${isTrouble ? 'text-trouble-ink' : ''}`}
          >
            {hurt === null ? (
              <Unbroken>{lens === null ? text().working : title}</Unbroken>
            ) : (
              <Suspense>
                <Lead trouble={hurt} world={world} />
              </Suspense>
            )}
          </span>
          {lens !== null && (
            <Costs costs={costs} failure={hurt === null ? null : title} isTrouble={isTrouble} />
          )}
        </div>
      )}
      {/* What the keyboard has reached is read out; what playing changes is not. */}
      <span aria-live="polite" className="sr-only">
        {pointed !== null && risk !== null
          ? `${title}: ${costs.length === 0 ? text().nothing : costs.map(costText).join(', ')}`
          : ''}
      </span>
    </section>
  );
}

/** What is pointed at, if it is there: an aggregator holds nothing, and a leaf may have gone. */
function knownFailure(world: World, subject: RiskSubject | null): RiskSubject | null {
  if (subject === null) return null;
  if (subject.kind === 'leaf') return world.nodes.at(subject.leaf - 1).kind === 'leaf' ? subject : null;
  return failingNodes(world, subject).size === 0 ? null : subject;
}

function titleOf(subject: RiskSubject, world: World): string {
  const failing = [...failingNodes(world, subject)];
  const name = nameOfFailure(subject, world, failing);
  return failing.some((node) => answers(world, node)) ? text().title(name) : text().silent(name);
}

function nameOfFailure(subject: RiskSubject, world: World, failing: readonly NodeId[]): string {
  switch (subject.kind) {
    case 'leaf':
      return shortNames(world).of(subject.leaf);
    case 'pair':
      return text().pair(
        1 +
          arrangementOf(world).columns.findIndex(({ leaves }) =>
            failing.some((node) => leaves.includes(node)),
          ),
      );
    case 'group':
      return text().group(subject.group);
    default:
      return unreachable(subject);
  }
}

interface CostsProps {
  readonly costs: readonly RiskCost[];
  /** What they are the costs of, where the title says something else. */
  readonly failure: string | null;
  readonly isTrouble: boolean;
}

function Costs({ costs, failure, isTrouble }: CostsProps) {
  const all: readonly { readonly mark: 'lost' | 'last' | null; readonly text: string }[] = [
    ...(costs.length === 0 ? [{ mark: null, text: text().nothing }] : []),
    ...costs.map((cost) => ({ mark: markOf(cost), text: costText(cost) })),
  ];
  return (
    <span
      className={`block text-xs leading-tight group-data-small/card:leading-[0.8125rem] ${isTrouble ? 'text-trouble-ink' : 'text-muted'}`}
    >
      {failure !== null && <Unbroken>{`${failure}: `}</Unbroken>}
      {all.map((cost, index) => (
        <span key={cost.text}>
          {index > 0 && ' · '}
          {cost.mark !== null && <Mark mark={cost.mark} />}
          <Unbroken>{cost.text}</Unbroken>
        </span>
      ))}
    </span>
  );
}

/** The mark that the picture puts on the instances that a cost is about; null where it puts none. */
const markOf = ({ kind }: RiskCost): 'lost' | 'last' | null =>
  kind === 'offline' ? 'lost' : kind === 'degraded' ? 'last' : null;

function Mark({ mark }: { readonly mark: 'lost' | 'last' }) {
  return (
    <svg
      viewBox="0 0 14 12"
      className="mr-1 inline-block h-3 w-3.5 fill-none stroke-trouble stroke-2 align-[-0.1em] forced-colors:stroke-[CanvasText]"
      aria-hidden="true"
    >
      {mark === 'lost' ? (
        <path d="M2 1l10 10M12 1L2 11" />
      ) : (
        <rect x="1" y="1" width="12" height="10" rx="3.5" className="[stroke-dasharray:3_2]" />
      )}
    </svg>
  );
}
