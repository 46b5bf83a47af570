import type { Exercise as ExerciseToDo } from '@ha-playground/engine/lessons';
import { isStillOpen, wrongTurnIn } from '@ha-playground/engine/lessons';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { showModel, undoFrom } from '../../presentation/exercise/acts.ts';
import { entryAfter, exerciseEntries } from '../../presentation/exercise/exercise-starts.ts';
import type { Standing } from '../../presentation/exercise/live-grade.ts';
import type { Session } from '../../presentation/session.ts';
import { workIn } from '../../presentation/sharing/kept-work.ts';
import { ExplainedProse } from '../../terms/explained-prose.tsx';
import { Button } from '../../ui/button.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { formats, laterWords } from '../../words/index.ts';
import { Bets, OpenBet } from './bets.tsx';
import { Goals } from './goals.tsx';
import { HandIn } from './hand-in.tsx';
import { Hints } from './hints.tsx';
import { Points } from './points.tsx';
import { Feedback, ModelTold, Takeaway } from './result.tsx';
import { type Desk, useKeeping, useProgress } from './use-kept.ts';
import { useStanding } from './use-standing.ts';

const text = () => laterWords.exercise;

interface ExerciseProps {
  readonly exercise: ExerciseToDo;
  readonly desk: Desk;
  /** Begins an exercise anew, or another one, by its id. */
  readonly onBegin: (id: string) => void;
  /** Goes on with a session that was kept. */
  readonly onGoOn: (packed: string) => void;
  readonly onLeave: () => void;
  /** Shows two lines of time beside each other. */
  readonly onCompare: () => void;
  /** The address of this exercise, without what was done in it. */
  readonly address: () => string;
}

/**
 * An exercise as it is done: what is asked, how one stands, what may be used and what helps; when one has finished, how it
 * went and what to do next. Head and buttons stay while the rest scrolls.
 */
export function Exercise(props: ExerciseProps) {
  const { exercise, desk } = props;
  const session = useSession();
  const standing = useStanding(session, exercise);
  const [finish, hasFinished] = useFinished(session, exercise, standing);
  useKeeping(session, standing, { id: exercise.id, points: exercise.points, desk });
  return (
    <section aria-label={text().label} data-exercise={exercise.id} className="flex min-h-0 flex-1 flex-col">
      <Head exercise={exercise} onLeave={props.onLeave} />
      <Body {...props} standing={standing} hasFinished={hasFinished} />
      {standing !== null && (
        <Foot {...props} standing={standing} hasFinished={hasFinished} onFinish={finish} />
      )}
    </section>
  );
}

const finished = new WeakMap<Session, number>();

/**
 * Somebody has finished who has solved it, or says so; whoever goes on after that has not any more. Where one is told nothing
 * before the end, solving it does not show.
 */
function useFinished(
  session: Session,
  { feedback }: ExerciseToDo,
  standing: Standing | null,
): readonly [() => void, boolean] {
  const [, setCount] = useState(0);
  const finish = useCallback(() => {
    finished.set(session, workIn(session));
    setCount((count) => count + 1);
  }, [session]);
  const isSolved = feedback === 'continuous' && standing?.grade.passed === true;
  const isOpenBet = standing?.grade.bets.some(isStillOpen) ?? false;
  const hasSaid = finished.get(session) === workIn(session);
  return [finish, hasSaid || standing?.isPractice === true || (isSolved && !isOpenBet)];
}

interface HeadProps extends Pick<ExerciseProps, 'exercise' | 'onLeave'> {}

function Head({ exercise: { id, title, objective, minutes }, onLeave }: HeadProps) {
  const place = exerciseEntries.findIndex((one) => one.id === id) + 1;
  return (
    <div className="flex shrink-0 flex-col px-6 pt-3 pb-2 max-lg:px-4">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="text-sm text-muted">{text().place(place, exerciseEntries.length, minutes)}</span>
        <Button look="plain" className="-mr-2 text-muted" onClick={onLeave}>
          {text().all}
        </Button>
      </div>
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="text-sm text-muted">{objective}</p>
    </div>
  );
}

interface StandingProps extends ExerciseProps {
  readonly standing: Standing | null;
  readonly hasFinished: boolean;
}

const none: ReadonlySet<number> = new Set();

function Body({ exercise, standing, hasFinished, desk, onGoOn, address }: StandingProps) {
  const { title, prose, allow } = exercise;
  const isHidden = exercise.feedback === 'atend' && !hasFinished;
  const openBets = hasFinished ? [] : (standing?.grade.bets.filter(isStillOpen) ?? []);
  const area = useRef<HTMLElement>(null);
  // How it went stands at the top, whatever was being read.
  useEffect(() => {
    if (hasFinished) area.current?.scrollTo({ top: 0 });
  }, [hasFinished]);
  return (
    <ScrollArea ref={area} label={title} className="px-6 pt-2 pb-5 max-lg:px-4">
      <div className="flex flex-col gap-5">
        {standing !== null && hasFinished && <Verdict standing={standing} exercise={exercise} />}
        <GoOn exercise={exercise} desk={desk} onGoOn={onGoOn} />
        <ExplainedProse text={prose} known={none} />
        {openBets.slice(0, 1).map((grade) => (
          <OpenBet key={grade.bet.name} grade={grade} />
        ))}
        <Goals
          exercise={exercise}
          goals={standing?.grade.goals ?? []}
          isHidden={isHidden}
          hasFinished={hasFinished}
        />
        {standing !== null && (
          <>
            {!isHidden && <Points exercise={exercise} grade={standing.grade} hasFinished={hasFinished} />}
            <Bets exercise={exercise} standing={standing} hasFinished={hasFinished} />
            {(hasFinished || (!isHidden && wrongTurnIn(standing.grade, false) !== null)) && (
              <Feedback exercise={exercise} standing={standing} />
            )}
            {hasFinished && standing.grade.passed && <Takeaway exercise={exercise} />}
          </>
        )}
        {!hasFinished && <Allowed allow={allow} />}
        {standing !== null && !standing.grade.passed && <Hints exercise={exercise} standing={standing} />}
        {standing?.isPractice && <ModelTold exercise={exercise} />}
        {hasFinished && <HandIn id={exercise.id} address={address} />}
      </div>
    </ScrollArea>
  );
}

/** Solved or not, said aloud when it comes to that. */
function Verdict({
  standing: { grade, isPractice },
  exercise,
}: { readonly standing: Standing } & Pick<ExerciseProps, 'exercise'>) {
  return (
    <div aria-live="polite" className="flex flex-col gap-1">
      <p
        className={`text-lg font-semibold ${grade.passed ? 'text-ok' : ''}`}
        data-verdict={grade.passed ? 'solved' : 'open'}
      >
        {grade.passed ? text().passed : text().notPassed} {text().score(grade.score, exercise.points)}.
      </p>
      {isPractice && <p className="text-sm text-muted">{text().practice}</p>}
    </div>
  );
}

/** What this browser has kept of an earlier try can be gone on with, as long as nothing has been done yet. */
function GoOn({
  exercise: { id },
  desk: { shelf },
  onGoOn,
}: Pick<ExerciseProps, 'exercise' | 'desk' | 'onGoOn'>) {
  const session = useSession();
  const sessions = useProgress(shelf).get(id)?.sessions ?? [];
  if (workIn(session) > 0 || sessions.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {sessions.map(({ id: tab, atMs, packed }) => (
        <li key={tab} className="flex flex-wrap items-center gap-x-3">
          <Button className="rounded-lg! bg-card!" onClick={() => onGoOn(packed)}>
            {text().goOn}
          </Button>
          <span className="text-sm text-muted">{text().goOnNote(text().when(atMs))}</span>
        </li>
      ))}
    </ul>
  );
}

function Allowed({ allow }: Pick<ExerciseToDo, 'allow'>) {
  const chips =
    allow === null ? [text().everything] : ['SHOW …', 'SELECT', ...allow.map(({ words }) => words), '.wait'];
  return (
    <section aria-label={text().allowed} className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">{text().allowed}</h3>
      <ul className="flex flex-wrap gap-2">
        {chips.map((chip) => (
          <li key={chip} className="rounded-md border border-line bg-lane px-2 font-mono text-sm">
            {chip}
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{text().where}</p>
    </section>
  );
}

interface FootProps extends ExerciseProps {
  readonly standing: Standing;
  readonly hasFinished: boolean;
  readonly onFinish: () => void;
}

const wide = 'min-h-11 min-w-0 flex-1 rounded-lg! px-4! font-semibold';
const first = 'bg-primary text-on-primary hover:brightness-110';

/** The one thing to do next, and what else there is. On a phone it stays at the edge of the screen. */
function Foot({ exercise, desk, standing, hasFinished, onFinish, onBegin, onCompare }: FootProps) {
  const session = useSession();
  const progress = useProgress(desk.shelf);
  const isShowingModel = useRef(false);
  const { grade, isPractice } = standing;
  const isTold = hasFinished || exercise.feedback === 'continuous';
  const wrong = isTold && exercise.repair === 'undo' && !isPractice ? wrongTurnIn(grade, hasFinished) : null;
  const next = hasFinished ? entryAfter(exercise.id, (id) => progress.get(id)?.best?.passed === true) : null;
  const compare = async () => {
    if (isShowingModel.current) return;
    isShowingModel.current = true;
    if (!isPractice) await showModel(session, exercise);
    isShowingModel.current = false;
    if (session.history.branches.length > 1) onCompare();
  };
  const hasDone = workIn(session) > 0;
  return (
    <div className="flex shrink-0 flex-wrap gap-2 border-t border-line bg-card px-6 py-4 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-14 max-lg:z-30 max-lg:px-4 max-lg:py-2 lg:short:py-2 print:hidden">
      {wrong !== null && !grade.passed ? (
        <Button
          look="bare"
          className={`${wide} ${first}`}
          title={text().goBackNote(wrong.text)}
          onClick={() => undoFrom(session, wrong)}
        >
          <span className="truncate">{text().goBack(formats.shortClock(wrong.startedAtMs))}</span>
        </Button>
      ) : (
        next !== null &&
        grade.passed && (
          <Button look="bare" className={`${wide} ${first}`} onClick={() => onBegin(next.id)}>
            <span className="truncate">{text().next(next.title)}</span>
          </Button>
        )
      )}
      {hasDone && (
        <Button
          look={isPractice && !grade.passed ? 'bare' : 'chip'}
          className={isPractice && !grade.passed ? `${wide} ${first}` : 'min-h-11 rounded-lg! bg-card!'}
          onClick={() => onBegin(exercise.id)}
        >
          {text().startAgain}
        </Button>
      )}
      {hasFinished ? (
        <Button
          className="min-h-11 rounded-lg! border-branch! bg-card! font-semibold text-branch!"
          onClick={() => void compare()}
        >
          {text().compare}
        </Button>
      ) : (
        <Button className="min-h-11 rounded-lg! bg-card!" onClick={onFinish}>
          {text().finish}
        </Button>
      )}
    </div>
  );
}
