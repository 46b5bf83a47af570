import { tell } from '@ha-playground/engine';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useIsNew } from '../../hooks/use-is-new.ts';
import { usePictureInSight } from '../../hooks/use-picture-in-sight.ts';
import { useAnswersAhead, useSession } from '../../hooks/use-session.tsx';
import { backToStory, isOffStory, type LeftStory, leftStory } from '../../presentation/lesson/left-story.ts';
import { lookAtStep, runsOf, stepTaken } from '../../presentation/lesson/steps.ts';
import type { Session } from '../../presentation/session.ts';
import type { Start, Lesson as ToldLesson } from '../../presentation/start.ts';
import { happensIn } from '../../presentation/statements/explained.ts';
import { ExplainedProse } from '../../terms/explained-prose.tsx';
import { useMedia } from '../../ui/appearance.tsx';
import { Button } from '../../ui/button.tsx';
import { termsMet } from '../../ui/prose/mark-terms.ts';
import { parseProse } from '../../ui/prose/parse-prose.ts';
import { Prose } from '../../ui/prose/prose.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { wideScreen } from '../../ui/wide-screen.ts';
import { formats, laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { StatementText } from '../../words/statement-text.tsx';
import { Written } from '../../words/written.tsx';
import { Bet } from './bet.tsx';
import { InShort } from './in-short.tsx';
import { LessonHead } from './lesson-head.tsx';
import { Printed } from './printed.tsx';
import { type LessonPlace, type LessonShown, useLesson } from './use-lesson.ts';

const text = () => laterWords.lesson;

interface LessonProps extends LessonPlace {
  readonly lesson: ToldLesson;
  /** The story that comes after this one; null where none does. */
  readonly nextStory: Start | null;
  readonly onStart: (start: Start) => void;
  /** Shows the picture to a hall. */
  readonly onPresent: () => void;
}

/**
 * A story as it is read: why a step comes, what is run, what it printed, what to keep, and one button for what to do next.
 * Head and button stay while the rest scrolls; it stands alone in a column.
 */
export function Lesson({ lesson, nextStory, onStart, onPresent, ...place }: LessonProps) {
  const session = useSession();
  const shown = useLesson(session, place);
  const section = useRef<HTMLElement>(null);
  const isWide = useMedia(wideScreen);
  // A bet may stand in two places.
  const [, onPlaced] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    // Whoever has chosen a story, and whoever comes back from a hall, goes on in it; a page that opens takes no focus.
    const isChosen = navigator.userActivation?.hasBeenActive === true;
    if (isChosen && document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  }, []);
  const shownBefore = useRef(shown.step);
  const wished = useRef(place.first);
  useEffect(() => {
    // Where picture and lesson lie one under the other, another step is read from its beginning; the page that opens at a step
    // begins at its top.
    const isWished = wished.current === shown.step;
    if (isWished) wished.current = null;
    if (!isWide && !isWished && shownBefore.current !== shown.step)
      section.current?.scrollIntoView({ block: 'start' });
    shownBefore.current = shown.step;
  }, [shown.step, isWide]);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={text().label}
      data-lesson=""
      className="flex min-h-0 flex-1 flex-col outline-none"
    >
      <LessonHead shown={shown} onPresent={onPresent} />
      <Step key={shown.step} lesson={lesson} shown={shown} onPlaced={onPlaced} />
      <Foot shown={shown} nextStory={nextStory} onStart={onStart}>
        {!isWide && (
          <InShort
            told={lesson.told[shown.step]}
            step={shown.step}
            isAnswered={shown.isTaken && !shown.isUnderWay}
            onPlaced={onPlaced}
            of={section}
          />
        )}
      </Foot>
    </section>
  );
}

interface StepProps {
  readonly lesson: ToldLesson;
  readonly shown: LessonShown;
  readonly onPlaced: () => void;
}

/** What there is to read of one step. */
function Step({ lesson, shown, onPlaced }: StepProps) {
  const session = useSession();
  const area = useRef<HTMLElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  const { step, isTaken, isUnderWay } = shown;
  const told = lesson.told[step];
  const known = useMemo(() => wordsBefore(lesson, step), [lesson, step]);
  const knownHere = useMemo(() => wordsBefore(lesson, step + 1), [lesson, step]);
  const isLast = step === lesson.told.length - 1;
  const left = leftStory(session);
  const isOff = left !== null && isOffStory(session, left, step);
  // What has been printed is looked at, as much of it as there is room for.
  const wasUnderWay = useRef(isUnderWay || !isTaken);
  useLayoutEffect(() => {
    if (wasUnderWay.current && isTaken && !isUnderWay && area.current !== null && answers.current !== null) {
      const { top } = answers.current.getBoundingClientRect();
      area.current.scrollTop += top - area.current.getBoundingClientRect().top - answersMarginPx;
    }
    wasUnderWay.current = isUnderWay || !isTaken;
  }, [isTaken, isUnderWay]);
  if (told === undefined) return null;
  return (
    <ScrollArea
      ref={area}
      label={text().step(step + 1, statementOf(session, step))}
      className="px-6 pt-3 pb-5"
    >
      <div className="flex flex-col gap-4">
        {step === 0 && <p className="text-sm text-muted">{laterWords.guide.about}</p>}
        {isOff && <Left left={left} />}
        {told.prose !== '' && <ExplainedProse text={told.prose} known={known} />}
        <Bet step={step} isSettled={isTaken && !isUnderWay} onPlaced={onPlaced} />
        {!isTaken && <Script script={session.story?.steps[step] ?? ''} />}
        <div ref={answers} aria-live="polite" className="flex flex-col gap-3 empty:hidden">
          <Answers session={session} step={step} columns={told.columns} />
        </div>
        {isTaken && !isUnderWay && <Before step={step} />}
        {isTaken && !isUnderWay && !isOff && (
          <>
            {told.takeaway !== '' && (
              <div role="note" aria-label={text().keep} className="border-l-3 border-ok pl-4">
                <ExplainedProse text={told.takeaway} known={knownHere} />
              </div>
            )}
            {isLast && lesson.closing !== '' && <Prose text={lesson.closing} />}
            {isLast && <p className="text-muted">{text().over}</p>}
          </>
        )}
      </div>
    </ScrollArea>
  );
}

/** The story speaks of another cluster than the one that is there. */
function Left({ left }: { readonly left: LeftStory }) {
  const session = useSession();
  const clock = formats.shortClockWithTenths(left.atMs);
  return (
    <Aside label={text().backToStory} title={text().backNote} onClick={() => backToStory(session)}>
      {text().left({ ...left, statement: isolated(left.statement), clock })}
    </Aside>
  );
}

/** What is read has not happened yet where the picture is. */
function Before({ step }: { readonly step: number }) {
  const session = useSession();
  const taken = stepTaken(session, step);
  if (taken === null || session.history.cursor.atMs >= taken.place.atMs) return null;
  return (
    <Aside label={text().toStep} onClick={() => lookAtStep(session, step)}>
      {text().before}
    </Aside>
  );
}

interface AsideProps {
  readonly label: string;
  readonly title?: string;
  readonly onClick: () => void;
  readonly children: string;
}

const Aside = ({ label, title, onClick, children }: AsideProps) => (
  <div role="status" className="flex flex-col items-start gap-2 border-l-4 border-trouble pl-3">
    <p>{children}</p>
    <Button title={title} onClick={onClick}>
      {label}
    </Button>
  </div>
);

/** A word that was explained in one of the last steps is still known; one from further back may have been forgotten. */
const stepsKept = 2;

/** The words, by their keys, that the steps just before told of. */
function wordsBefore({ told }: ToldLesson, step: number): ReadonlySet<number> {
  const before = told.slice(Math.max(0, step - stepsKept), step).map(({ prose }) => prose);
  return termsMet(parseProse(before.join('\n\n')), laterWords.terms.in);
}

/** Above the answers a line of what leads to them is seen. */
const answersMarginPx = 48;

const statementOf = ({ story }: Session, step: number): string => story?.steps[step]?.split('\n')[0] ?? '';

/** What is to be run. */
const Script = ({ script }: { readonly script: string }) => (
  <pre className="rounded-lg border border-line bg-lane px-4 py-3 font-mono text-sm break-words whitespace-pre-wrap">
    <StatementText>{script}</StatementText>
  </pre>
);

interface AnswersProps {
  readonly session: Session;
  readonly step: number;
  readonly columns: readonly string[];
}

/** What the statements of a step printed, or how far they are. */
function Answers({ session, step, columns }: AnswersProps) {
  const isAhead = useAnswersAhead();
  const taken = stepTaken(session, step);
  if (taken === null) return null;
  const runs = runsOf(session, taken);
  // A wait says when that happens which comes after it; where nothing does, it says something only if it is all there is.
  const last = runs.findLastIndex(
    ({ statement, state }) => statement?.kind !== 'dotWait' || state === 'running',
  );
  return (last === -1 ? runs : runs.slice(0, last + 1)).map((run) => (
    <Printed
      key={`${run.node} ${run.id} ${run.isBackground}`}
      run={run}
      isAhead={isAhead(run)}
      named={columns}
      earlier={session.play.statements}
    />
  ));
}

interface FootProps {
  /** What stands above the buttons. */
  readonly children: ReactNode;
  readonly shown: LessonShown;
  readonly nextStory: Start | null;
  readonly onStart: (start: Start) => void;
}

/** Back, and the one thing to do next. On a phone it stays at the edge of the screen. */
function Foot({ children, shown, nextStory, onStart }: FootProps) {
  const session = useSession();
  const { step, isTaken, isUnderWay, goOn, show } = shown;
  const script = session.story?.steps[step] ?? '';
  const isLong = useLasting(isUnderWay);
  const bringPictureIntoSight = usePictureInSight();
  const isToRun = !isTaken || (isUnderWay && !isLong);
  const isOver = isTaken && !isUnderWay && step === (session.story?.steps.length ?? 0) - 1;
  const isNew = useIsNew(`${step} ${isToRun ? 'run' : isUnderWay ? 'hurry' : 'next'}`);
  return (
    <div className="flex shrink-0 gap-2 border-t border-line bg-card px-6 py-4 max-lg:flex-wrap max-lg:fixed max-lg:inset-x-0 max-lg:bottom-14 max-lg:z-30 max-lg:px-4 max-lg:py-2 lg:short:py-2 print:hidden">
      {children}
      <Button className="rounded-lg! min-h-11" disabled={step === 0} onClick={() => show(step - 1)}>
        {text().back}
      </Button>
      {(!isOver || nextStory !== null) && (
        <Button
          look={isOver ? 'chip' : 'bare'}
          className={`min-h-11 min-w-0 flex-1 px-4! font-semibold ${isOver ? 'rounded-lg!' : 'bg-primary text-on-primary! hover:brightness-110 aria-disabled:opacity-75'}`}
          {...(isToRun && { 'aria-label': runsSaid(script) })}
          aria-disabled={isNew}
          onClick={() => {
            if (isNew) return;
            if (isOver && nextStory !== null) onStart(nextStory);
            else goOn();
            if (!isTaken && happensIn(script)) bringPictureIntoSight();
          }}
        >
          <span className="min-w-0 truncate">
            {isOver && nextStory !== null
              ? text().nextStory(tell(words.header.starts, nextStory.title))
              : null}
            {!isOver && (isToRun ? <RunLabel script={script} /> : isUnderWay ? text().hurry : text().next)}
          </span>
          <span aria-hidden="true" className="shrink-0 rtl:-scale-x-100">
            →
          </span>
        </Button>
      )}
    </div>
  );
}

/** What is over sooner needs no button that hurries it. */
const noticedMs = 700;

/** Has something gone on for so long that it is noticed? */
function useLasting(goesOn: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!goesOn) return;
    const timer = setTimeout(() => setLasts(true), noticedMs);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [goesOn]);
  return lasts && goesOn;
}

/** A longer statement than this stands above the button alone. */
const mostOnButton = 26;

const isOnButton = (script: string): boolean => script.length <= mostOnButton && !script.includes('\n');

/** Whoever speaks to the page says what is read on the button; so its name holds that, and then what it runs. */
const runsSaid = (script: string): string =>
  isOnButton(script) ? laterWords.tryNext.runs(script) : text().runs(script);

function RunLabel({ script }: { readonly script: string }) {
  if (!isOnButton(script)) return text().run;
  return (
    <code className="font-mono">
      <Written>{script}</Written>
    </code>
  );
}
