import { tell } from '@ha-playground/engine';
import { useId } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { useWhyBet } from '../../hooks/use-why-bet.ts';
import { betOf, betsOf } from '../../presentation/lesson/bets.ts';
import { stepTaken } from '../../presentation/lesson/steps.ts';
import type { WhyTold } from '../../presentation/lesson/why-bet.ts';
import { spokenAnswer } from '../../presentation/translated.ts';
import { MomentButton } from '../../ui/moment-button.tsx';
import { laterWords } from '../../words/index.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { Written } from '../../words/written.tsx';

const text = () => laterWords.lesson;

interface BetProps {
  readonly step: number;
  /** Are the answers of the step there? */
  readonly isSettled: boolean;
  /** There is room for what can be chosen, and then for what came of it; the question stands elsewhere. */
  readonly isShort?: boolean;
  /** Something has been chosen. */
  readonly onPlaced: () => void;
}

/** What one can bet on before a step runs; when it has run, what the cluster says to the question. None is needed to go on. */
export function Bet({ step, isSettled, isShort = false, onPlaced }: BetProps) {
  const session = useSession();
  const group = useId();
  const bet = betOf(session, step);
  const bets = betsOf(session);
  const placed = bets.placed(step);
  // Whoever sees the answer come bets on nothing any more.
  const isOpen = stepTaken(session, step) === null;
  const answered = isSettled ? bets.answered(session, step) : undefined;
  const answer = answered?.text ?? null;
  const isKnown = answer !== null;
  // Where there is little room, what came of it is told without why.
  const isExplained = !isShort && isKnown && placed !== undefined && placed !== answer;
  const told = useWhyBet(session, step, {
    answered: isExplained ? (answered ?? null) : null,
    tells: sentenceOf,
  });
  if (bet === null) return null;
  // Where there is no room for both, what came of it stands in the place of what could be chosen.
  const choices = isShort && isKnown ? [] : bet.choices;
  return (
    <fieldset className="flex min-w-0 basis-full flex-wrap items-center gap-2">
      <legend className={isShort ? 'sr-only' : 'float-left w-full pb-1 text-sm text-muted'}>
        {isSettled ? text().bet : text().betNote}
      </legend>
      {choices.map((choice) => (
        <label
          key={choice}
          data-choice={choice === answer ? 'right' : isOpen ? 'open' : 'other'}
          className="hit-target flex items-center gap-2 rounded-lg border border-edge bg-card px-3 py-1 text-sm has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-primary data-[choice=open]:cursor-pointer data-[choice=open]:has-checked:border-primary data-[choice=right]:border-ok data-[choice=right]:bg-ok/10 data-[choice=other]:text-muted"
        >
          <input
            type="radio"
            name={group}
            value={choice}
            checked={choice === placed}
            disabled={!isOpen}
            onChange={() => {
              bets.place(step, choice);
              onPlaced();
            }}
            className="accent-primary"
          />
          <Written>{spokenAnswer(choice)}</Written>
          {choice === answer && <span aria-hidden="true">✓</span>}
        </label>
      ))}
      <p {...(!isShort && { role: 'status' })} className="basis-full text-sm empty:hidden">
        {isKnown &&
          (placed === undefined ? (
            <Written>{text().betSettled(spokenAnswer(answer))}</Written>
          ) : placed === answer ? (
            text().betRight
          ) : (
            <Lost placed={placed} answer={answer} told={told} />
          ))}
      </p>
    </fieldset>
  );
}

interface LostProps {
  readonly placed: string;
  readonly answer: string;
  readonly told: WhyTold | null;
}

/** What was bet and what it is, and since when and why as soon as the history has said it; that moment can be gone to. */
function Lost({ placed, answer, told }: LostProps) {
  const session = useSession();
  if (told === null)
    return (
      <Written>{`${text().betWrong(spokenAnswer(placed))} ${text().betSettled(spokenAnswer(answer))}`}</Written>
    );
  const { why, sinceMs } = told;
  const said = { answer: spokenAnswer(answer), placed: spokenAnswer(placed) };
  const lost = { kind: 'wrong', question: '', ...said, why } as const;
  return (
    <>
      <Written>{tell(laterWords.exercise.bet, lost)}</Written>
      {sinceMs !== null && (
        <MomentButton onClick={() => session.transport.seek(sinceMs)} className="block">
          {laterWords.exercise.toMoment}
        </MomentButton>
      )}
    </>
  );
}
