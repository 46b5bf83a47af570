import type { TellsEvent } from '@ha-playground/engine/record';
import { useEffect, useState } from 'react';
import type { Answered } from '../presentation/lesson/bets.ts';
import type { WhyTold } from '../presentation/lesson/why-bet.ts';
import type { Session } from '../presentation/session.ts';
import { later } from '../ui/later.ts';

const load = later(() => import('../presentation/lesson/why-bet.ts'));

/**
 * What the history says about why the question of a step was answered so; null until that is known, where it says nothing, and
 * where nobody asks, which `answered: null` says.
 */
export function useWhyBet(
  session: Session,
  step: number,
  { answered, tells }: { readonly answered: Answered | null; readonly tells: TellsEvent },
): WhyTold | null {
  const [found, setFound] = useState<{ readonly of: Answered; readonly told: WhyTold } | null>(null);
  useEffect(() => {
    if (answered === null) return;
    let leave: (() => void) | null = () => undefined;
    load().then(
      ({ findWhy }) => {
        if (leave === null) return;
        const onFound = (told: WhyTold) => setFound({ of: answered, told });
        leave = findWhy(session, step, { answered, tells, onFound });
      },
      // The answer is told without it.
      () => undefined,
    );
    return () => {
      leave?.();
      leave = null;
    };
  }, [session, step, answered, tells]);
  return found !== null && found.of === answered ? found.told : null;
}
