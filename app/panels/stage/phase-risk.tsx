import { clockText } from '../../session/clock-text.ts';
import { useSession } from '../../session/hooks.tsx';
import type { PhaseSight } from '../../session/phase-sight.ts';
import { lookOf, sentenceOfSpan } from '../../session/risk-spans.ts';
import { useRisks } from '../../session/use-risks.ts';
import { worstDuring } from '../../session/worst-during.ts';
import { words } from '../../ui/words.ts';

/** What one more failure would cost while a phase runs that is pointed at: its worst moment, in one sentence. */
export function PhaseRisk({ name, span }: { readonly name: string; readonly span: PhaseSight['span'] & {} }) {
  const session = useSession();
  const { spans } = useRisks(session);
  const worst = worstDuring(spans, span);
  const isTrouble = worst !== null && lookOf(worst) !== 'safe';
  const sentence = worst === null ? words.risk.working : sentenceOfSpan(worst, session.history.tip);
  const isFromStart = worst === null || worst.fromMs <= span.startMs;
  const { during, atWorst } = words.timeline.risk;
  return (
    <div aria-live="polite" className="my-auto flex flex-col">
      <span className="leading-tight font-semibold">{during(name)}</span>
      <span className={`text-xs leading-tight ${isTrouble ? 'text-trouble-ink' : 'text-muted'}`}>
        {isFromStart ? sentence : atWorst(clockText(worst.fromMs), sentence)}
      </span>
    </div>
  );
}
