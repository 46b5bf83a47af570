import { type Exercise, type GoalGrade, wholeWeight } from '@ha-playground/engine/lessons';
import { useSession } from '../../hooks/use-session.tsx';
import { showMoment } from '../../presentation/exercise/acts.ts';
import { Explained } from '../../terms/explained.tsx';
import { MomentButton } from '../../ui/moment-button.tsx';
import { formats, laterWords } from '../../words/index.ts';

const text = () => laterWords.exercise;

interface GoalsProps {
  readonly exercise: Exercise;
  readonly goals: readonly GoalGrade[];
  /** How they stand is told when one has finished. */
  readonly isHidden: boolean;
  readonly hasFinished: boolean;
  /** The weight of all that counts. */
  readonly counts: number | undefined;
}

/** What is asked of somebody, each with how it stands; a moment that decided it can be gone to. */
export function Goals({ exercise, goals, isHidden, hasFinished, counts }: GoalsProps) {
  return (
    <ul aria-label={text().goals} className="flex flex-col border-b border-line">
      {exercise.goals.map((goal, index) => {
        const stands = goals[index];
        return (
          <li
            key={goal.name}
            data-goal={isHidden ? 'hidden' : stands?.state}
            className="flex min-h-10 items-center gap-3 border-t border-line py-1.5 text-sm"
          >
            <GoalSign state={isHidden ? 'hidden' : (stands?.state ?? 'unknown')} />
            <span className="min-w-0 flex-1">
              <Explained>{goal.sentence}</Explained>{' '}
              <span
                className="whitespace-nowrap text-muted"
                title={text().weight(shareOf(exercise, goal.weight, counts))}
              >
                {text().points(shareOf(exercise, goal.weight, counts))}
              </span>
            </span>
            <StateWord stands={stands} isHidden={isHidden} hasFinished={hasFinished} />
          </li>
        );
      })}
    </ul>
  );
}

/** The points that a weight is worth, of all that counts. */
export const shareOf = (exercise: Exercise, weight: number, counts = wholeWeight(exercise)): string => {
  const points = (exercise.points * weight) / counts;
  return Number.isInteger(points) ? formats.number(points) : formats.tenths(points);
};

interface StateWordProps {
  readonly stands: GoalGrade | undefined;
  readonly isHidden: boolean;
  readonly hasFinished: boolean;
}

function StateWord({ stands, isHidden, hasFinished }: StateWordProps) {
  const session = useSession();
  const { states, brokenSince, metSince } = text();
  if (stands === undefined || isHidden)
    return <span className="shrink-0 text-muted">{isHidden ? states.hidden : ''}</span>;
  const { state, goal, decidedMs: atMs } = stands;
  if (atMs !== null) {
    const since = state === 'broken' ? brokenSince : metSince;
    return (
      <MomentButton
        onClick={() => showMoment(session, atMs)}
        className={`shrink-0 ${state === 'broken' ? 'text-trouble-ink' : 'text-ok'}`}
      >
        {since(formats.shortClock(atMs))}
      </MomentButton>
    );
  }
  const when = state === 'met' && !hasFinished ? whenOf(goal) : undefined;
  return (
    <span className={`shrink-0 font-semibold ${state === 'met' ? 'text-ok' : 'text-muted'}`}>
      {when === 'always' ? states.kept : when === 'atEnd' ? states.now : states[state]}
    </span>
  );
}

const whenOf = ({ watch: { statement } }: GoalGrade['goal']) =>
  statement.kind === 'dotExpect' ? statement.when : undefined;

type Sign = GoalGrade['state'] | 'hidden';

/** How it stands by its shape: a disc with a tick, a square with a cross, a broken ring. */
export function GoalSign({ state }: { readonly state: Sign }) {
  if (state === 'met')
    return (
      <svg viewBox="0 0 20 20" className="size-5 shrink-0" aria-hidden="true">
        <circle cx="10" cy="10" r="10" className="fill-ok" />
        <path d="M5.5 10.5 8.7 13.6 14.5 7" className="fill-none stroke-card stroke-2" />
      </svg>
    );
  if (state === 'broken')
    return (
      <svg viewBox="0 0 20 20" className="size-5 shrink-0" aria-hidden="true">
        <rect width="20" height="20" rx="4" className="fill-trouble" />
        <path d="M6 6l8 8M14 6l-8 8" className="fill-none stroke-card stroke-[2.4]" />
      </svg>
    );
  return (
    <svg viewBox="0 0 20 20" className="size-5 shrink-0" aria-hidden="true">
      <circle cx="10" cy="10" r="9" className="fill-none stroke-edge stroke-2 [stroke-dasharray:4_3]" />
    </svg>
  );
}
