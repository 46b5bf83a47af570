import { tell } from '@ha-playground/engine';
import type { StoryBet } from '@ha-playground/engine/story';
import { type ReactNode, useCallback, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { useWhyBet } from '../../hooks/use-why-bet.ts';
import type { Answered, Bets } from '../../presentation/lesson/bets.ts';
import type { WhyTold } from '../../presentation/lesson/why-bet.ts';
import { spokenAnswer } from '../../presentation/translated.ts';
import { laterWords } from '../../words/index.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { Written } from '../../words/written.tsx';

const text = () => laterWords.present;

interface AskedProps {
  readonly bet: StoryBet;
  readonly bets: Bets;
  readonly step: number;
  /** What the cluster says; undefined while the step has not ended. */
  readonly answered: Answered | undefined;
  readonly onVote: (choice: string) => void;
  /** What the step has printed, when it has its answer. */
  readonly children: ReactNode;
}

/**
 * What a hall can choose, each with its digit and the hands that went up for it. When the step has ended, what is right, and
 * how many said so; where somebody said something else, one line about why it is so.
 */
export function Asked({ bet, bets, step, answered, onVote, children }: AskedProps) {
  const session = useSession();
  const answer = answered?.text;
  const all = bets.votes(step);
  const isLost = typeof answer === 'string' && bets.votes(step, answer) < all;
  const told = useWhyBet(session, step, {
    answered: isLost ? (answered ?? null) : null,
    tells: sentenceOf,
  });
  return (
    <div
      data-asked={answer === undefined ? 'open' : 'settled'}
      className="mt-[calc(10px*var(--scale))] mb-[calc(14px*var(--scale))] flex shrink-0 flex-wrap items-center gap-x-[0.6em] gap-y-[0.3em] text-[length:max(18px,calc(44px*var(--scale)))] leading-[1.25]"
    >
      {bet.choices.map((choice, index) => (
        <button
          key={choice}
          type="button"
          tabIndex={-1}
          aria-label={text().voteFor(spokenAnswer(choice), bets.votes(step, choice))}
          data-choice={choice === answer ? 'right' : answer === undefined ? 'open' : 'other'}
          disabled={answer !== undefined}
          onClick={() => onVote(choice)}
          className="hit-target flex min-w-0 cursor-pointer items-baseline gap-[0.5em] rounded-[0.4em] border-[length:max(2px,calc(4px*var(--scale)))] border-edge px-[0.5em] py-[0.1em] text-left disabled:cursor-auto data-[choice=other]:border-line data-[choice=other]:text-muted data-[choice=right]:border-ok data-[choice=right]:font-bold"
        >
          <span aria-hidden="true" className="font-bold tabular-nums">
            {choice === answer ? '✓' : index + 1}
          </span>
          <span className="min-w-0">
            <Written>{spokenAnswer(choice)}</Written>
          </span>
          {all > 0 && <strong className="tabular-nums">{bets.votes(step, choice)}</strong>}
        </button>
      ))}
      <p role="status" className="min-w-0 text-[0.85em] text-muted">
        {answer === undefined ? (
          all === 0 && <span className="text-[0.75em]">{text().votes(bet.choices.length)}</span>
        ) : (
          <strong className="text-ink">{verdictOf(bet, answer, bets, step)}</strong>
        )}
      </p>
      {typeof answer === 'string' && told !== null && <Why answer={answer} told={told} />}
      <div className="min-w-0 basis-full text-[0.6em] empty:hidden">{children}</div>
    </div>
  );
}

/** Since when the answer has been so and what made it so, on one line. */
function Why({ answer, told: { why } }: { readonly answer: string; readonly told: WhyTold }) {
  const line = tell(laterWords.exercise.bet, { kind: 'because', answer: spokenAnswer(answer), why });
  return (
    <p title={line} data-sheds="" className="basis-full truncate text-[0.6em]">
      <Written>{line}</Written>
    </p>
  );
}

function verdictOf({ choices }: StoryBet, answer: string | null, bets: Bets, step: number): ReactNode {
  if (answer === null) return text().noAnswer;
  if (!choices.includes(answer)) return <Written>{text().otherAnswer(spokenAnswer(answer))}</Written>;
  const all = bets.votes(step);
  return all === 0 ? null : text().right(bets.votes(step, answer), all);
}

/** So long something is said that a key has asked for. */
const saidMs = 4_000;

/** For a moment after a key: what there is to say of keys; null otherwise. */
export function useSaid(): readonly [said: string | null, say: (text: string) => void] {
  const [said, setSaid] = useState<{ readonly text: string } | null>(null);
  const say = useCallback((what: string): void => {
    const next = { text: what };
    setSaid(next);
    setTimeout(() => setSaid((last) => (last === next ? null : last)), saidMs);
  }, []);
  return [said?.text ?? null, say];
}
