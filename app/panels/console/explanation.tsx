import {
  adviseOn,
  isSyntaxError,
  markPlace,
  namesAt,
  suggest,
  wordsBeneath,
} from '@ha-playground/engine/assistance';
import type { StatementResult, StatementRun } from '@ha-playground/engine/console';
import { useMemo } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Sideways } from '../../results/sideways.tsx';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';

/** Nobody looks for what a longer statement was meant to be. */
const longestExplained = 20_000;

type Failure = Extract<StatementResult, { readonly ok: false }>;

/** What a statement was answered with whose writer has made a mistake. */
interface Refusal {
  readonly error: Failure['error'];
  readonly diagnostic: NonNullable<Failure['diagnostic']>;
}

interface ExplanationProps {
  readonly text: string;
  readonly place: StatementRun['place'];
  readonly refusal: Refusal;
}

/** The place of the mistake, marked beneath its line, what is wrong and what to do about it. */
export function Explanation({ text, place, refusal: { error, diagnostic } }: ExplanationProps) {
  const { history } = useSession();
  const isLookedThrough = isSyntaxError(error) && text.length <= longestExplained;
  // What was meant is told in the names that there were where it was entered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names of the first time are kept.
  const suggestion = useMemo(
    () => (isLookedThrough ? suggest(text, namesAt(history, place)) : null),
    [text, isLookedThrough],
  );
  const { span, problem } = useMemo(() => {
    // What could not be parsed may have been meant as something that can.
    const advice = isLookedThrough ? adviseOn(text) : null;
    return advice ?? diagnostic;
  }, [text, isLookedThrough, diagnostic]);
  return (
    <div className="text-console-muted">
      <Sideways label={laterWords.places.mistake}>
        <pre>
          <Written>{markPlace(text, span)}</Written>
        </pre>
      </Sideways>
      <p>{wordsBeneath(problem, laterWords.problems)}</p>
      {suggestion !== null && (
        <pre className="whitespace-pre-wrap">
          <Written>
            {[suggestion.form, suggestion.statement].filter((line) => line !== null).join('\n')}
          </Written>
        </pre>
      )}
    </div>
  );
}
