import { laterWords } from '../../words/index.ts';
import { HurryKey } from './hurry-key.tsx';
import { RiskKey } from './risk-key.tsx';

/** What the patterns of the lanes mean, and the keys that move through time. */
export function PatternKey() {
  return (
    <div className="flex flex-col gap-3">
      <RiskKey />
      <HurryKey />
      <p className="text-muted">{laterWords.timeKeys.keys}</p>
    </div>
  );
}
