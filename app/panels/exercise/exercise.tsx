import type { Exercise as ExerciseToDo } from '@ha-playground/engine/lessons';
import { isStillOpen, saidIn, wrongTurnIn } from '@ha-playground/engine/lessons';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { runningIn, sayFinished, showModel, undoFrom } from '../../presentation/exercise/acts.ts';
import { enteredIn } from '../../presentation/exercise/entered.ts';
import { entryAfter, exerciseEntries } from '../../presentation/exercise/exercise-starts.ts';
import type { Standing } from '../../presentation/exercise/live-grade.ts';
import type { Session } from '../../presentation/session.ts';
import { workIn } from '../../presentation/sharing/kept-work.ts';
import { ExplainedProse } from '../../terms/explained-prose.tsx';
import { Button } from '../../ui/button.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { formats, laterWords } from '../../words/index.ts';
import { Bets, OpenBet } from './bets.tsx';
import { Brief } from './brief.tsx';
import { Goals, shareOf } from './goals.tsx';
import { HandIn } from './hand-in.tsx';
import { Hints } from './hints.tsx';
import { Points } from './points.tsx';
import { Feedback, ModelTold, Takeaway } from './result.tsx';
import { useFocusWithin } from './use-focus-within.ts';
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
  /** Somebody else's work, which was opened to be looked at; null where it is one's own. */
  readonly handedIn: HandedIn | null;
}

interface HandedIn {
  /** The name that whoever has handed it in has given, if any. */
  readonly by: string | null;
  /** Says that it is one's own. */
  readonly onClaim: () => void;
}

/**
 * An exercise as it is done: what is asked, how one stands, what may be used and what helps; when one has finished, how it
 * went and what to do next. Head and buttons stay while the rest scrolls.
 */
export function Exercise(props: ExerciseProps) {
  const { exercise, desk } = props;
  const session = useSession();
  const standing = useStanding(session, exercise);
  const { finish, hasFinished, waitsFor } = useFinished(session, exercise, standing);
  const region = useRef<HTMLElement>(null);
  useFocusWithin(region);
  // What somebody else has done is no progress of one's own.
  useKeeping(session, props.handedIn === null ? standing : null, {
    id: exercise.id,
    points: exercise.points,
    desk,
  });
  return (
    <section
      ref={region}
      aria-label={text().label}
      data-exercise={exercise.id}
      className="flex min-h-0 flex-1 scroll-mt-2 flex-col"
    >
      <Brief exercise={exercise} standing={standing} hasFinished={hasFinished} whole={region} />
      <Head exercise={exercise} onLeave={props.onLeave} />
      <Body {...props} standing={standing} hasFinished={hasFinished} />
      {standing !== null && (
        <Foot
          {...props}
          standing={standing}
          hasFinished={hasFinished}
          waitsFor={waitsFor}
          onFinish={finish}
        />
      )}
    </section>
  );
}

const waiting = new WeakSet<Session>();

/**
 * Somebody has finished who has solved it, or says so; whoever goes on after that has not any more. Where one is told nothing
 * before the end, solving it does not show. While a statement runs, finishing waits for it, unless somebody insists.
 */
function useFinished(session: Session, { feedback }: ExerciseToDo, standing: Standing | null) {
  const [, setCount] = useState(0);
  const running = runningIn(session);
  const finish = useCallback(() => {
    if (runningIn(session) === null || waiting.has(session)) {
      waiting.delete(session);
      sayFinished(session);
    } else {
      waiting.add(session);
      session.transport.play();
    }
    setCount((count) => count + 1);
  }, [session]);
  useEffect(() => {
    if (running === null && waiting.has(session)) finish();
  }, [running, session, finish]);
  const isSolved = feedback === 'continuous' && standing?.grade.passed === true;
  const isOpenBet = standing?.grade.bets.some(isStillOpen) ?? false;
  const hasSaid = saidIn(session.play).hasFinished;
  return {
    finish,
    hasFinished: hasSaid || standing?.isPractice === true || (isSolved && !isOpenBet),
    waitsFor: waiting.has(session) ? running : null,
  };
}

interface HeadProps extends Pick<ExerciseProps, 'exercise' | 'onLeave'> {}

function Head({ exercise: { id, title, objective, minutes }, onLeave }: HeadProps) {
  const place = exerciseEntries().findIndex((one) => one.id === id) + 1;
  return (
    <div className="flex shrink-0 flex-col px-6 pt-3 pb-2 max-lg:px-4">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="text-sm text-muted">{text().place(place, exerciseEntries().length, minutes)}</span>
        <Button look="plain" className="-mr-2 text-muted" onClick={onLeave}>
          {text().all}
        </Button>
      </div>
      <h2 tabIndex={-1} data-heading="" className="text-lg font-semibold">
        {title}
      </h2>
      <p className="text-sm text-muted">{objective}</p>
    </div>
  );
}

interface StandingProps extends ExerciseProps {
  readonly standing: Standing | null;
  readonly hasFinished: boolean;
}

const none: ReadonlySet<number> = new Set();

function Body({ exercise, standing, hasFinished, desk, onGoOn, address, handedIn }: StandingProps) {
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
        {handedIn !== null && <TheirWork handedIn={handedIn} />}
        {standing !== null && hasFinished && <Verdict standing={standing} exercise={exercise} desk={desk} />}
        <GoOn exercise={exercise} desk={desk} onGoOn={onGoOn} />
        <ExplainedProse text={prose} known={none} />
        {openBets.map((grade, index) => (
          <OpenBet
            key={grade.bet.name}
            grade={grade}
            worth={shareOf(exercise, grade.bet.weight, standing?.grade.counts)}
            isFirst={index === 0}
          />
        ))}
        <Goals
          exercise={exercise}
          goals={standing?.grade.goals ?? []}
          isHidden={isHidden}
          hasFinished={hasFinished}
          counts={standing?.grade.counts}
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
        {hasFinished && <HandIn id={exercise.id} address={address} now={desk.now} />}
      </div>
    </ScrollArea>
  );
}

/** Solved or not, said aloud when it comes to that. */
function Verdict({
  standing: { grade, isPractice, isUnknown },
  exercise,
  desk,
}: { readonly standing: Standing } & Pick<ExerciseProps, 'exercise' | 'desk'>) {
  const best = useProgress(desk.shelf).get(exercise.id)?.best ?? null;
  if (isUnknown)
    return (
      <p role="status" tabIndex={-1} data-verdict="unknown" className="font-semibold">
        {text().unknown}
      </p>
    );
  return (
    <div aria-live="polite" className="flex flex-col gap-1">
      <p
        className={`text-lg font-semibold ${grade.passed ? 'text-ok' : ''}`}
        tabIndex={-1}
        data-verdict={grade.passed ? 'solved' : 'open'}
      >
        {grade.passed ? text().passed : text().notPassed} {text().score(grade.score, exercise.points)}.
      </p>
      {best !== null && best.score > grade.score && (
        <p className="text-sm text-muted">{text().bestSoFar(best.score, best.of)}</p>
      )}
      {isPractice && <p className="text-sm text-muted">{text().practice}</p>}
    </div>
  );
}

/** Whose it is, and that it does not count as one's own; with all that was entered, in its order. */
function TheirWork({ handedIn: { by, onClaim } }: { readonly handedIn: HandedIn }) {
  const session = useSession();
  return (
    <section aria-label={text().theirs} className="flex flex-col gap-1 rounded-xl bg-lane px-4 py-3 text-sm">
      <h3 className="font-semibold">{by === null ? text().theirs : text().theirsBy(by)}</h3>
      <p>{text().theirsNote}</p>
      <details>
        <summary className="cursor-pointer py-1">{text().entered}</summary>
        <ol className="flex max-h-60 list-decimal flex-col overflow-auto pl-8 font-mono">
          {enteredIn(session).map(({ key, line, isUndone }) => (
            <li key={key} className={`whitespace-pre-wrap wrap-anywhere ${isUndone ? 'text-muted' : ''}`}>
              {line} {isUndone && <span className="font-sans">{text().undone}</span>}
            </li>
          ))}
        </ol>
      </details>
      <Button className="self-start rounded-lg! bg-card!" onClick={onClaim}>
        {text().claim}
      </Button>
    </section>
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
      {sessions.map(({ id: tab, atMs, packed, stood }) => (
        <li key={tab} className="flex flex-wrap items-center gap-x-3">
          <Button className="rounded-lg! bg-card!" onClick={() => onGoOn(packed)}>
            {text().goOn}
          </Button>
          <span className="text-sm text-muted">
            {text().goOnNote(text().when(atMs))} {stood !== undefined && text().stood(stood)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Allowed({ allow }: Pick<ExerciseToDo, 'allow'>) {
  const chips = allow === null ? [text().everything] : allow.map(({ words }) => words);
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
      <p className="text-sm text-muted">{text().alwaysAllowed}</p>
      {allow !== null && <p className="text-sm">{text().elseForbidden}</p>}
      <p className="text-sm text-muted">{text().where}</p>
    </section>
  );
}

interface FootProps extends ExerciseProps {
  readonly standing: Standing;
  readonly hasFinished: boolean;
  /** Finishing waits for this statement; null where it waits for nothing. */
  readonly waitsFor: string | null;
  readonly onFinish: () => void;
}

const wide = 'min-h-11 min-w-0 flex-1 basis-40 rounded-lg! px-4! font-semibold';
const first = 'bg-primary text-on-primary hover:brightness-110';

/** The one thing to do next, and what else there is. On a phone it stays at the edge of the screen. */
function Foot(props: FootProps) {
  const { exercise, desk, standing, hasFinished, waitsFor, onFinish, onBegin, onCompare } = props;
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
      <output className="basis-full text-sm empty:hidden">
        {waitsFor !== null && text().running(waitsFor)}
      </output>
      {wrong !== null && !grade.passed ? (
        <Button
          key="back"
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
          <Button key="next" look="bare" className={`${wide} ${first}`} onClick={() => onBegin(next.id)}>
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
          key="compare"
          className="min-h-11 rounded-lg! border-branch! bg-card! font-semibold text-branch!"
          onClick={() => void compare()}
        >
          {text().compare}
        </Button>
      ) : (
        <Button key="finish" className="min-h-11 rounded-lg! bg-card!" onClick={onFinish}>
          {waitsFor === null ? text().finish : text().finishAnyway}
        </Button>
      )}
    </div>
  );
}
