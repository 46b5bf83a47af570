import type { Certificate, World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { tellCertificate } from '@ha-playground/engine/extras';
import { type CSSProperties, useState } from 'react';
import { laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import type { PricedPlan } from './use-plans.ts';

const text = () => laterWords.plan;

interface ProofProps {
  readonly plan: PricedPlan;
  readonly fewest: PricedPlan | null;
  readonly world: World;
  /** Asks for the plan with the fewest copies beside this one. */
  readonly onCompare: () => void;
}

/** Why there are no fewer copies: who has less than it needs, stage by stage; or that other stages would do with less. */
export function Proof({ plan, fewest, world, onCompare }: ProofProps) {
  const { certificate } = plan;
  const least = fewest?.certificate.copies ?? certificate.copies;
  const isMore = least < certificate.copies;
  const [isOpen, setOpen] = useState(false);
  return (
    <div
      data-proof=""
      className={`rounded-lg border bg-card px-3 py-1.5 text-xs ${isMore ? 'border-copy-outline' : 'border-line'}`}
      style={isOpen ? undefined : pinned}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p className="font-semibold">
          {isMore
            ? text().moreThanNeeded(certificate.copies, least)
            : tellCertificate(laterWords.plans, certificate)}
        </p>
        {isMore && (
          <button
            type="button"
            onClick={onCompare}
            className="hit-target cursor-pointer rounded-lg border border-line bg-lane px-2 text-xs hover:border-edge"
          >
            {text().showFewest}
          </button>
        )}
      </div>
      {certificate.stages.length > 0 && (
        <Argument certificate={certificate} world={world} onToggle={setOpen} />
      )}
    </div>
  );
}

/** However many moves there are above it, it is seen as a whole; opened, it scrolls with them. */
const pinned: CSSProperties = { position: 'sticky', bottom: 0 };

interface ArgumentProps {
  readonly certificate: Certificate;
  readonly world: World;
  readonly onToggle: (isOpen: boolean) => void;
}

function Argument({ certificate, world, onToggle }: ArgumentProps) {
  return (
    <details className="text-xs" onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary className="w-fit cursor-pointer py-1 text-muted hover:text-ink">{text().argument}</summary>
      <table className="w-full text-left">
        <thead className="text-muted">
          <tr>
            <th scope="col" className="pr-3 font-semibold">
              {text().need.who}
            </th>
            {[text().need.has, text().need.needs, text().need.arrives].map((heading) => (
              <th key={heading} scope="col" className="w-16 pl-2 text-right font-semibold">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {certificate.stages.map(({ stage, needs, atLeast }) => (
          <tbody key={stage}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="pt-1 font-normal text-muted">
                {text().stages[stage]}
              </th>
              <td className="pt-1 pl-2 text-right font-semibold">{atLeast}</td>
            </tr>
            {needs.map((need) => (
              <tr key={need.leaves.join(' ')}>
                <th scope="row" className="pr-3 font-normal">
                  <Named world={world}>
                    {need.leaves.map((leaf) => nameOfNode(world, leaf)).join(' + ')}
                  </Named>
                </th>
                <td className="pl-2 text-right tabular-nums">{need.has}</td>
                <td className="pl-2 text-right tabular-nums">{need.needs}</td>
                <td className="pl-2 text-right tabular-nums">{text().need.copies(need.copies)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}
