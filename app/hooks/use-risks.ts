import { useEffect, useSyncExternalStore } from 'react';
import type { Risks } from '../presentation/risk/risks.ts';
import type { Session } from '../presentation/session.ts';

/** What one more failure would cost; the component renders again when more is known. */
export function useRisks({ risks }: Session): Risks {
  useSyncExternalStore(risks.subscribe, risks.version);
  useEffect(risks.follow);
  return risks;
}
