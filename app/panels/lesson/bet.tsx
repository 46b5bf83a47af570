import { useId } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { betOf, betsOf } from '../../presentation/lesson/bets.ts';
import { spokenAnswer } from '../../presentation/translated.ts';
import { laterWords } from '../../words/index.ts';
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
  if (bet === null) return null;
  const bets = betsOf(session);
  const placed = bets.placed.get(step);
  const answer = isSettled ? bets.answer(session, step) : undefined;
  const isKnown = answer !== undefined && answer !== null;
  // Where there is no room for both, what came of it stands in the place of what could be chosen.
  const choices = isShort && isKnown ? [] : bet.choices;
  return (
    <fieldset className="flex min-w-0 basis-full flex-wrap items-center gap-2" disabled={isSettled}>
      <legend className={isShort ? 'sr-only' : 'float-left w-full pb-1 text-sm text-muted'}>
        {isSettled ? text().bet : text().betNote}
      </legend>
      {choices.map((choice) => (
        <label
          key={choice}
          data-choice={choice === answer ? 'right' : isSettled ? 'other' : 'open'}
          className="hit-target flex items-center gap-2 rounded-lg border border-edge bg-card px-3 py-1 text-sm has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-primary data-[choice=open]:cursor-pointer data-[choice=open]:has-checked:border-primary data-[choice=right]:border-ok data-[choice=right]:bg-ok/10 data-[choice=other]:text-muted"
        >
          <input
            type="radio"
            name={group}
            value={choice}
            checked={choice === placed}
            onChange={() => {
              bets.placed.set(step, choice);
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
            <Written>{`${text().betWrong(spokenAnswer(placed))} ${text().betSettled(spokenAnswer(answer))}`}</Written>
          ))}
      </p>
    </fieldset>
  );
}
