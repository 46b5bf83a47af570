import { tell } from '@ha-playground/engine';
import {
  type BetGrade,
  type BetTold,
  type Exercise,
  isStillOpen,
  tellBet,
} from '@ha-playground/engine/lessons';
import { useEffect, useId, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { placeBet, showMoment } from '../../presentation/exercise/acts.ts';
import type { Standing } from '../../presentation/exercise/live-grade.ts';
import { choiceAt, pickableIn } from '../../presentation/exercise/picked.ts';
import { spokenAnswer } from '../../presentation/translated.ts';
import { Explained } from '../../terms/explained.tsx';
import { Button } from '../../ui/button.tsx';
import { MomentButton } from '../../ui/moment-button.tsx';
import { laterWords } from '../../words/index.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { Written } from '../../words/written.tsx';
import { GoalSign, shareOf } from './goals.tsx';

const text = () => laterWords.exercise;

/** Is its answer known only when one has finished? It goes on changing until then. */
const isToldAtEnd = ({ bet }: BetGrade): boolean => bet.settled.kind === 'atEnd';

interface OpenBetProps {
  readonly grade: BetGrade;
  /** The points that it is worth. */
  readonly worth: string;
  /** Of several, the first one is answered by a click in the picture. */
  readonly isFirst: boolean;
}

/** Is it about what is to be seen now? Then it is a question, and no bet. */
const isAboutNow = ({ bet }: BetGrade): boolean =>
  bet.asked.kind === 'atStart' && bet.settled.kind === 'atStart';

/** A question before something happens: one of a few choices is taken, in the list or in the picture. */
export function OpenBet({ grade, worth, isFirst }: OpenBetProps) {
  const session = useSession();
  const { bet, choices } = grade;
  const [chosen, setChosen] = useState<string | null>(null);
  const group = useId();
  const pickable = isFirst ? pickableIn(bet, choices, session.world) : null;
  useEffect(() => {
    if (pickable === null) return;
    const { view } = session;
    view.picking = (picked) => {
      const choice = choiceAt(picked, pickable, { choices, world: session.world });
      if (choice !== null) setChosen(choice);
    };
    return () => {
      view.picking = null;
    };
  }, [session, pickable, choices]);
  return (
    <fieldset
      data-bet={bet.name}
      tabIndex={-1}
      className="flex min-w-0 flex-col gap-2 rounded-xl border border-primary bg-replica px-4 py-3"
    >
      <legend className="float-left w-full pb-2 font-semibold">
        <Explained>{bet.question}</Explained>{' '}
        <span className="font-normal whitespace-nowrap text-muted">{text().points(worth)}</span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice}
            className="hit-target flex cursor-pointer items-center gap-2 rounded-lg border border-edge bg-card px-3 text-sm has-checked:border-primary has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name={group}
              value={choice}
              checked={choice === chosen}
              onChange={() => setChosen(choice)}
              className="accent-primary"
            />
            <Written>{spokenAnswer(choice)}</Written>
          </label>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          className="rounded-lg! bg-card!"
          disabled={chosen === null}
          onClick={() => chosen !== null && placeBet(session, bet.name, chosen)}
        >
          {isAboutNow(grade) ? text().placeAnswer : text().placeBet}
        </Button>
        {pickable !== null && <span className="text-sm text-muted">{text().pick[pickable]}</span>}
      </div>
    </fieldset>
  );
}

interface BetsProps {
  readonly exercise: Exercise;
  readonly standing: Standing;
  readonly hasFinished: boolean;
}

/** Bets that were placed, or were to be: what came of them, and where one was wrong since when and why. */
export function Bets({ exercise, standing, hasFinished }: BetsProps) {
  const { grade, play } = standing;
  const told = grade.bets.filter((one) => one.state !== 'notAsked' && (!isStillOpen(one) || hasFinished));
  const later = grade.bets.filter(({ state }) => state === 'notAsked');
  if (told.length === 0 && (later.length === 0 || hasFinished)) return null;
  return (
    <section aria-label={text().bets} className="flex flex-col gap-2">
      <h3 className="font-semibold">{text().bets}</h3>
      <ul className="flex flex-col gap-2 text-sm">
        {told.map((one) => {
          const isSecret =
            !hasFinished && (exercise.feedback === 'atend' || isToldAtEnd(one) || one.state === 'open');
          return (
            <li key={one.bet.name} data-bet-state={isSecret ? 'placed' : one.state} className="flex gap-3">
              <GoalSign state={isSecret ? 'hidden' : signOf(one)} />
              <p className="min-w-0 flex-1">
                {isSecret ? placedText(one) : toldText(one, play)}{' '}
                <span className="whitespace-nowrap text-muted">{worthOf(exercise, grade, one)}</span>
                {!isSecret && <ToMoment grade={one} />}
              </p>
            </li>
          );
        })}
      </ul>
      {!hasFinished && later.length > 0 && (
        <p className="text-sm text-muted">{text().laterBets(later.length)}</p>
      )}
    </section>
  );
}

/** Whoever has lost a bet can look at the moment at which its answer became what it is. */
function ToMoment({ grade: { state, because } }: { readonly grade: BetGrade }) {
  const session = useSession();
  const sinceMs = because?.sinceMs ?? null;
  if (state !== 'wrong' || sinceMs === null) return null;
  return (
    <MomentButton onClick={() => showMoment(session, sinceMs)} className="block">
      {text().toMoment}
    </MomentButton>
  );
}

const worthOf = (exercise: Exercise, { counts }: Standing['grade'], { bet, state }: BetGrade): string =>
  state === 'moot' ? '' : text().points(shareOf(exercise, bet.weight, counts));

const placedText = ({ bet, placed }: BetGrade): string =>
  `${bet.question} ${placed === null ? '' : text().placed(spokenAnswer(placed))}`;

function toldText(one: BetGrade, play: Standing['play']): string {
  const told = tellBet(one, play, sentenceOf);
  return told === null ? one.bet.question : tell(text().bet, spoken(told));
}

/** What was bet and what the cluster says, as people read it. */
function spoken(told: BetTold): BetTold {
  if ('placed' in told)
    return { ...told, answer: spokenAnswer(told.answer), placed: spokenAnswer(told.placed) };
  return 'answer' in told ? { ...told, answer: spokenAnswer(told.answer) } : told;
}

function signOf({ state }: BetGrade) {
  if (state === 'right') return 'met';
  return state === 'wrong' || state === 'late' ? 'broken' : 'unknown';
}
