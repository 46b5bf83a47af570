import { useRisks } from '../../hooks/use-risks.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { lookOf } from '../../presentation/risk/risk-spans.ts';
import { worstDuring } from '../../presentation/risk/worst-during.ts';
import type { PhaseSight } from '../../presentation/sight/phase-sight.ts';
import { formats, laterWords, words } from '../../words/index.ts';
import { sentenceOfSpan } from '../../words/sentences.ts';

/** What one more failure would cost while a phase runs that is pointed at: its worst moment, in one sentence. */
export function PhaseRisk({ name, span }: { readonly name: string; readonly span: PhaseSight['span'] & {} }) {
  const session = useSession();
  const { spans } = useRisks(session);
  const worst = worstDuring(spans, span);
  const isTrouble = worst !== null && lookOf(worst) !== 'safe';
  const sentence = worst === null ? laterWords.risk.working : sentenceOfSpan(worst, session.history.tip);
  const isFromStart = worst === null || worst.fromMs <= span.startMs;
  const { during, atWorst } = words.timeline.risk;
  return (
    <span aria-live="polite" className={isTrouble ? 'text-trouble-ink' : ''}>
      <strong>{during(name)}</strong>{' '}
      {isFromStart ? sentence : atWorst(formats.clock(worst.fromMs), sentence)}
    </span>
  );
}
