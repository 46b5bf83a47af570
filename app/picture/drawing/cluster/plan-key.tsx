import type { ReactNode } from 'react';
import { laterWords } from '../../../words/index.ts';
import { type PlanKeyMark, planKeyOf } from '../../geometry/cluster/plan-key.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';

/** Names the marks of a picture in which a plan is shown, and no other ones. */
export function PlanKey({ scene }: { readonly scene: Scene }) {
  const { key, marks, notRun } = laterWords.plan.shown;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 text-xs wrap-anywhere text-muted lg:max-w-[66%]">
      <strong className="text-ink">{notRun}</strong>
      <ul aria-label={key} className="contents">
        {planKeyOf(scene).map((mark) => (
          <li key={mark} className="flex items-center gap-1.5">
            <svg width="20" height="14" aria-hidden="true">
              {signs[mark]}
            </svg>
            {marks[mark]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The shape of a primary: one corner is cut. */
const Cut = ({ className }: { readonly className: string }) => (
  <path d="M1 1h13l5 5v7H1z" className={`stroke-[1.5] ${className}`} />
);

const Round = ({ className }: { readonly className: string }) => (
  <rect x="1" y="1" width="18" height="12" rx="4" className={`stroke-[1.5] ${className}`} />
);

const signs: Readonly<Record<PlanKeyMark, ReactNode>> = {
  primary: <Cut className="fill-primary" />,
  replica: <Round className="fill-replica stroke-primary" />,
  arrivesPrimary: <Cut className="fill-card stroke-primary [stroke-dasharray:3_2]" />,
  arrivesReplica: <Round className="fill-card stroke-copy-outline [stroke-dasharray:3_2]" />,
  rises: <Cut className="fill-replica stroke-primary [stroke-dasharray:3_2]" />,
  joins: <Round className="fill-replica stroke-copy-outline [stroke-dasharray:3_2]" />,
  out: <Cut className="fill-primary stroke-trouble" />,
  copying: (
    <>
      <path d="M1 7h18v2a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4z" className="fill-copy opacity-45" />
      <Round className="fill-none stroke-copy-outline [stroke-dasharray:3_2]" />
    </>
  ),
  absent: <Round className="fill-none stroke-gone [stroke-dasharray:3_2]" />,
  copies: <rect x="1" y="4.5" width="18" height="5" className="fill-copy stroke-copy-outline stroke-1" />,
};
