import {
  adviseOn,
  isSyntaxError,
  markPlace,
  namesToSuggest,
  suggest,
  wordsBeneath,
} from '@ha-playground/engine/assistance';
import type { StatementResult } from '@ha-playground/engine/console';
import { useMemo } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { Sideways } from './sideways.tsx';

type Failure = Extract<StatementResult, { readonly ok: false }>;

/** What a statement was answered with whose writer has made a mistake. */
interface Refusal {
  readonly error: Failure['error'];
  readonly diagnostic: NonNullable<Failure['diagnostic']>;
}

interface ExplanationProps {
  readonly text: string;
  readonly refusal: Refusal;
}

/** The place of the mistake, marked beneath its line, what is wrong and what to do about it. */
export function Explanation({ text, refusal: { error, diagnostic } }: ExplanationProps) {
  const { world } = useSession();
  // What was meant is told in the names of the cluster as it is now, and of no later one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names of the first time are kept.
  const suggestion = useMemo(
    () => (isSyntaxError(error) ? suggest(text, namesToSuggest(world)) : null),
    [text, error],
  );
  const { span, problem } = useMemo(() => {
    // What could not be parsed may have been meant as something that can.
    const advice = isSyntaxError(error) ? adviseOn(text) : null;
    return advice ?? diagnostic;
  }, [text, error, diagnostic]);
  return (
    <div className="text-console-muted">
      <pre>
        <Sideways label={laterWords.places.mistake}>{markPlace(text, span)}</Sideways>
      </pre>
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
