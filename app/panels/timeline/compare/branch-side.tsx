import type { TimeLine } from '@ha-playground/engine';
import { type ReactNode, useMemo } from 'react';
import { useSession, useSight } from '../../../hooks/use-session.tsx';
import type { ClusterView } from '../../../picture/index.ts';
import type { PictureClock } from '../../../presentation/time/moment.ts';
import { branchClock } from './branch-clock.ts';
import { RiskLine } from './risk-line.tsx';

interface BranchSideProps {
  readonly Picture: typeof ClusterView;
  readonly name: string;
  readonly line: TimeLine;
  readonly clock: PictureClock;
  /** Is it not the branch that the clock is on? */
  readonly isOther?: boolean;
  /** What can be done with the branch. */
  readonly children: ReactNode;
}

/** The cluster of one of two branches, and what one more failure would cost there. What is lit in one is lit in both. */
export function BranchSide({ Picture, name, line, clock, isOther = false, children }: BranchSideProps) {
  const session = useSession();
  const { selection } = useSight(session);
  const own = useMemo(() => (isOther ? branchClock(line, clock) : clock), [isOther, line, clock]);
  return (
    <section aria-label={name} className="flex min-w-0 flex-col gap-1 rounded-xl border border-line p-3">
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{name}</h3>
        <span className="flex flex-wrap items-center">{children}</span>
      </div>
      <div className="flex h-[56dvh] flex-col max-sm:h-auto xl:h-[min(26rem,48dvh)]">
        <Picture
          history={line}
          clock={own}
          selection={selection}
          target={null}
          onPoint={session.view.point}
          onChoose={session.view.choose}
          onLeafActivate={(node) => session.view.choose({ node, ordinal: null })}
        />
      </div>
      <RiskLine world={own.current.world} />
    </section>
  );
}
