import { answers, type NodeId, unreachable, type World } from '@ha-playground/engine';
import type { RiskSubject } from '@ha-playground/engine/risk';
import { Suspense } from 'react';
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
import { laterWords, words } from '../../words/index.ts';
import { costText } from '../../words/sentences.ts';

const text = () => laterWords.risk;

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
 * What one more failure would cost, in one line: that of the leaf, pair or group that is pointed at, otherwise the worst leaf's.
 * Pointing at it, or the focus, points at that leaf, so that the picture shows where, and opens the rest of what there is to say:
 * what clients meet already goes before what might come.
 */
export function RiskLine() {
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
  const plain = risk === null ? text().harmless : titleOf(risk.subject, world);
  const { length } = world.databases;
  const title = length > 1 ? words.timeline.risk.among(plain, length) : plain;
  const leaf = risk?.subject.kind === 'leaf' ? risk.subject.leaf : null;
  const point = (): void => {
    if (leaf !== null) session.view.point({ node: leaf, ordinal: null });
  };
  return (
    <section
      // What is cut must be within reach of the keyboard.
      tabIndex={lens === null ? undefined : 0}
      aria-label={text().label}
      data-keep-clear=""
      onPointerEnter={point}
      onPointerLeave={() => session.view.point(null)}
      onFocus={point}
      onBlur={() => session.view.point(null)}
      data-sheds=""
      className="@container group/risk relative ml-auto min-h-9 min-w-44 flex-1 rounded-md text-sm max-lg:order-last max-lg:basis-full"
    >
      {/* Where it is so narrow that it has three lines, they have their room. */}
      <span className="hidden h-[3.3rem] @max-[13rem]:block" />
      {/* It opens over the picture, so that nothing moves. */}
      <div
        className={`absolute right-0 bottom-0 flex min-h-full max-w-full items-center group-hover/risk:z-20 group-hover/risk:rounded-lg group-hover/risk:bg-card group-hover/risk:px-2 group-hover/risk:shadow-lg group-hover/risk:ring-1 group-focus/risk:z-20 group-focus/risk:bg-card max-lg:right-auto max-lg:left-0 ${isTrouble ? 'text-trouble-ink ring-trouble' : 'text-muted ring-line'}`}
      >
        <div className="line-clamp-2 leading-[1.1rem] @max-[13rem]:line-clamp-3 group-hover/risk:line-clamp-none group-focus/risk:line-clamp-none lg:@max-[23rem]:text-xs">
          {phase?.span != null ? (
            <Suspense>
              <PhaseRisk name={phase.name} span={phase.span} />
            </Suspense>
          ) : (
            <>
              {hurt !== null && (
                <strong className="hidden group-hover/risk:block group-focus/risk:block">
                  <Suspense>
                    <Lead trouble={hurt} world={world} />
                  </Suspense>
                </strong>
              )}
              <svg
                viewBox="0 0 16 16"
                className="mr-1 inline-block size-4 fill-none stroke-current stroke-[1.5] align-[-0.2em]"
                aria-hidden="true"
              >
                <path d="M8 2.2l6.3 11.3H1.7zM8 6.5v3.2M8 11v1" />
              </svg>
              <span className={isTrouble ? 'font-semibold' : ''}>
                <Unbroken>{lens === null ? text().working : `${title}: `}</Unbroken>
              </span>
              {lens !== null && <Costs costs={costs} />}
            </>
          )}
        </div>
      </div>
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

function Costs({ costs }: { readonly costs: readonly RiskCost[] }) {
  if (costs.length === 0) return text().nothing;
  return costs.map((cost, index) => {
    const mark = markOf(cost);
    return (
      <span
        key={cost.kind}
        className={index > 0 ? 'hidden group-hover/risk:inline group-focus/risk:inline' : ''}
      >
        {index > 0 && ' · '}
        {mark !== null && <Mark mark={mark} />}
        <Unbroken>{costText(cost)}</Unbroken>
      </span>
    );
  });
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
