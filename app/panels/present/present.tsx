import type { NodeId } from '@ha-playground/engine';
import {
  type ComponentProps,
  type CSSProperties,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { useExplained } from '../../hooks/use-explained.ts';
import { useJustEnded } from '../../hooks/use-just-ended.ts';
import { useAnswersAhead, useDatabaseShown, useSession, useWorldSeen } from '../../hooks/use-session.tsx';
import { RolesKey } from '../../picture/drawing/shared/legend.tsx';
import { ClusterView } from '../../picture/index.ts';
import { type Bets, betOf, betsOf } from '../../presentation/lesson/bets.ts';
import { isStepUnderWay, runsOf, stepAt, stepTaken, turn } from '../../presentation/lesson/steps.ts';
import type { Session } from '../../presentation/session.ts';
import { leavesNamedIn } from '../../presentation/sight/leaves-named.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { parseProse, textOf } from '../../ui/prose/parse-prose.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { formats, laterWords } from '../../words/index.ts';
import { type Narration, narrationOf } from '../../words/narration.ts';
import { StatementText } from '../../words/statement-text.tsx';
import { narrationWithPlan } from '../../words/told-plan.ts';
import { Asked, useSaid } from './asked.tsx';
import { listenForPresentKeys } from './present-keys.ts';
import { lastRunOf, ResultLine } from './result-line.tsx';
import { Sentence } from './sentence.tsx';
import { TimeBar } from './time-bar.tsx';

const text = () => laterWords.present;

/** What is drawn is drawn for a screen of this size, and scaled to the one that there is. CSS pixels. */
const drawnFor = { width: 1920, height: 1080 };
/** At that size everything in the picture is so much larger than on the page. */
const enlargedBy = 2;
/** More framed leaves would say nothing. */
const mostFramed = 2;

interface PresentProps {
  readonly onLeave: () => void;
}

/** For a hall: the sentence, the picture, time and the step, and nothing else; turned by keys and presenter remotes. */
export function Present({ onLeave }: PresentProps) {
  const session = useSession();
  const stage = useRef<HTMLElement>(null);
  const scale = useScale(stage);
  const [isBlank, setBlank] = useState(false);
  const asking = useAsking();
  const { onTurn, onVote, onUnvote, onHelp } = asking;
  useEffect(
    () =>
      listenForPresentKeys(session, {
        onLeave,
        onBlank: () => setBlank((was) => !was),
        onTurn,
        onVote,
        onUnvote,
        onHelp,
      }),
    [session, onLeave, onTurn, onVote, onUnvote, onHelp],
  );
  useEffect(() => stage.current?.focus({ preventScroll: true }), []);
  const instead: ToldProps['instead'] = asking.isOpen
    ? { label: text().question, text: asking.question }
    : asking.kept === null
      ? null
      : { label: laterWords.lesson.keep, text: asking.kept };
  return (
    <section
      ref={stage}
      aria-label={text().label}
      tabIndex={-1}
      data-presented=""
      className="fixed inset-0 z-40 flex flex-col overflow-hidden bg-bg px-[calc(80px*var(--scale))] pt-[calc(36px*var(--scale))] pb-[calc(40px*var(--scale))] text-ink outline-none print:hidden"
      style={{ '--scale': scale } as CSSProperties}
    >
      <h1 className="sr-only">{text().label}</h1>
      {scale > 0 && <Told scale={scale} instead={instead} />}
      <Asking asking={asking} />
      <div className="flex items-center justify-between gap-[max(12px,calc(60px*var(--scale)))] max-md:flex-wrap">
        <TimeBar />
        <RolesKey className="shrink-0 gap-x-[1em] text-[max(14px,calc(32px*var(--scale)))] text-muted" />
        <Step asked={asking.isOpen ? asking.step : null} isOver={asking.kept !== null} />
      </div>
      <Controls onLeave={onLeave} onTurn={onTurn} />
      {isBlank && (
        <div role="status" className="fixed inset-0 z-50 bg-[#000]">
          <p className="sr-only">{text().blank}</p>
        </div>
      )}
    </section>
  );
}

/** What a hall is asked, and what it says. */
interface AskingNow {
  /** The step whose question is asked or answered, from 0; null where there is none. */
  readonly step: number | null;
  readonly question: string;
  /** Is it asked, and has its step not begun? */
  readonly isOpen: boolean;
  readonly bets: Bets;
  /** What a story that is over leaves, when it is turned on once more; null before. */
  readonly kept: string | null;
  /** What was asked for by a key, for a moment: what keys do, or why a digit did nothing. */
  readonly said: string | null;
  readonly onHelp: () => void;
  readonly onTurn: (by: 1 | -1) => void;
  readonly onVote: (digit: number) => void;
  readonly onUnvote: () => void;
}

/**
 * The question of a step has a page of its own before the step runs: what the step before has shown stays until then, and hands
 * can go up. While the step runs hands are seen, and count no more once it has its answer.
 */
function useAsking(): AskingNow {
  const session = useSession();
  const bets = betsOf(session);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [asked, setAsked] = useState<number | null>(null);
  const [said, say] = useSaid();
  const [isTurnedOn, setTurnedOn] = useState(false);
  const next = nextStep(session);
  const isOpen = next !== null && asked === next;
  const at = stepAt(session);
  const step = isOpen ? next : betOf(session, at) === null ? null : at;
  const bet = step === null ? null : betOf(session, step);
  const end = keptAtEnd(session);
  const kept = isTurnedOn && !isOpen ? end : null;
  const latest = useRef({ step, bet, isOpen, kept });
  latest.current = { step, bet, isOpen, kept };
  const justEnded = useJustEnded(isStepUnderWay(session));
  const onTurn = useCallback(
    (by: 1 | -1): void => {
      if (by === 1 && justEnded.isSo()) return;
      justEnded.ownPress();
      const wanted = by === 1 ? nextStep(session) : null;
      if (by === -1 && latest.current.isOpen) return setAsked(null);
      if (by === -1 && latest.current.kept !== null) return setTurnedOn(false);
      const isLastTurn = by === 1 && keptAtEnd(session) !== null;
      setTurnedOn(isLastTurn);
      if (isLastTurn) return;
      if (wanted !== null && !latest.current.isOpen && betOf(session, wanted) !== null)
        return setAsked(wanted);
      setAsked(null);
      turn(session, by);
    },
    [session, justEnded],
  );
  const onVote = useCallback(
    (digit: number): void => {
      const { step: of, bet: about } = latest.current;
      const choice = about?.choices[digit - 1];
      if (of === null || choice === undefined || bets.answer(session, of) !== undefined)
        return say(text().nothingAsked);
      bets.vote(of, choice);
      redraw();
    },
    [session, bets, say],
  );
  const onUnvote = useCallback((): void => {
    const { step: of } = latest.current;
    if (of === null || bets.answer(session, of) !== undefined) return;
    bets.unvote(of);
    redraw();
  }, [session, bets]);
  const onHelp = useCallback((): void => say(text().keys), [say]);
  const question = plain(bet?.question ?? '');
  return { step, question, isOpen, bets, kept, said, onTurn, onVote, onUnvote, onHelp };
}

/** The step that would run next, from 0; null while one runs, where a later one has been taken, and at the end. */
function nextStep(session: Session): number | null {
  const { story } = session;
  if (story === null || story.next === null || isStepUnderWay(session)) return null;
  return stepAt(session) + 1 === story.done ? story.done : null;
}

/** What to keep of a story whose last step has ended, as far as it says so; null before, and for a story that does not. */
function keptAtEnd(session: Session): string | null {
  const { story, start } = session;
  const last = start.lesson?.told.at(-1);
  if (story === null || last === undefined || stepAt(session) !== start.steps.length - 1) return null;
  if (isStepUnderWay(session)) return null;
  return plain(last.takeaway || (start.lesson?.closing ?? '')) || null;
}

/** Prose as it is read aloud. */
function plain(prose: string): string {
  const [first] = parseProse(prose);
  return first?.kind === 'text' ? textOf(first.pieces) : prose;
}

/** What is asked and what came of it; without a question, what the step has printed. */
function Asking({ asking }: { readonly asking: AskingNow }) {
  const session = useSession();
  const isAhead = useAnswersAhead();
  const { step, bets, said, isOpen, onVote } = asking;
  const bet = step === null ? null : betOf(session, step);
  if (said !== null)
    return (
      <p role="status" className={`${rowLook} text-ink ${heightOf(session)}`}>
        {said}
      </p>
    );
  if (step === null || bet === null) return <Printed />;
  const taken = isOpen ? null : stepTaken(session, step);
  const isRunning = taken === null || isStepUnderWay(session) || runsOf(session, taken).some(isAhead);
  return (
    <Asked
      bet={bet}
      bets={bets}
      step={step}
      answered={isRunning ? undefined : bets.answered(session, step)}
      onVote={(choice) => onVote(bet.choices.indexOf(choice) + 1)}
    >
      {!isRunning && <ResultOf step={step} isAnswer />}
    </Asked>
  );
}

/** The line between the picture and the bar. */
const rowLook =
  'mt-[calc(10px*var(--scale))] mb-[calc(14px*var(--scale))] flex min-h-[1.3em] shrink-0 gap-x-[1em] text-[max(14px,calc(32px*var(--scale)))] leading-[1.3]';

/** Of a story it has a statement, and beside it what came of it: names of columns, and two rows. */
const heightOf = ({ story }: Session): string => (story === null ? '' : 'min-h-[3.9em]');

interface ToldProps {
  readonly scale: number;
  /** What is asked or to be kept, in the place of what happens. */
  readonly instead: { readonly label: string; readonly text: string } | null;
}

/** The sentence, and the picture with the leaves framed that it names. */
function Told({ scale, instead }: ToldProps) {
  const session = useSession();
  const world = useWorldSeen();
  const database = useDatabaseShown(session);
  const plan = useExplained(session);
  const now = narrationOf(world, formats.clock);
  const narration: Narration =
    instead !== null
      ? { ...now, phase: null, sentences: [instead.text], text: instead.text }
      : plan === null
        ? now
        : narrationWithPlan(now, plan, world);
  const [told, setTold] = useState('');
  const framed: readonly NodeId[] = leavesNamedIn(told, world, mostFramed);
  const names = framed.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same leaves are the same, however often they are found.
  const presented = useMemo(
    () => ({ enlarged: Math.max(1, enlargedBy * scale), framed: new Set(framed) }),
    [names, scale],
  );
  return (
    <>
      <Sentence narration={narration} label={instead?.label ?? null} scale={scale} onTold={setTold} />
      <div inert className="-mx-[5px] flex min-h-0 flex-1 flex-col">
        <Suspense>
          <ClusterView
            history={session.history}
            clock={session}
            database={database}
            presented={presented}
            explained={plan?.actions ?? null}
            selection={null}
            target={null}
            onPoint={nothing}
            onChoose={nothing}
            onLeafActivate={nothing}
          />
        </Suspense>
      </div>
    </>
  );
}

const nothing = (): void => undefined;

/** Which step of the story is shown, or is asked about; without a story, when that is. */
function Step({ asked, isOver }: { readonly asked: number | null; readonly isOver: boolean }) {
  const session = useSession();
  const { story, history } = session;
  return (
    <p className="shrink-0 text-[max(16px,calc(40px*var(--scale)))] font-semibold tabular-nums">
      {story === null
        ? formats.clock(history.cursor.atMs)
        : isOver
          ? text().over
          : text().step((asked ?? stepAt(session)) + 1, story.steps.length)}
    </p>
  );
}

/** What the step has run last and what came of it: else many steps would pass without anything to be seen. */
function Printed() {
  const session = useSession();
  const step = stepAt(session);
  const run = lastRunOf(session, step);
  return (
    <div className={`${rowLook} items-center max-md:flex-col max-md:items-start ${heightOf(session)}`}>
      {run !== undefined && (
        <p
          title={run.text}
          data-sheds=""
          className="line-clamp-4 min-w-0 font-mono text-[0.8em] leading-[1.2] text-muted wrap-anywhere md:max-w-[64%] md:min-w-[16%]"
        >
          <StatementText>{run.text.replace(/\s*\n\s*(?:->)?\s*/g, ' ')}</StatementText>
        </p>
      )}
      <ResultOf step={step} isAnswer={false} />
    </div>
  );
}

type ResultOfProps = Pick<ComponentProps<typeof ResultLine>, 'step' | 'isAnswer'>;

/** What came of the last statement of a step, when the picture has come so far. */
function ResultOf({ step, isAnswer }: ResultOfProps) {
  const session = useSession();
  const isAhead = useAnswersAhead();
  const run = lastRunOf(session, step);
  if (run === undefined || isAhead(run) || run.state !== 'done') return null;
  return <ResultLine run={run} step={step} isAnswer={isAnswer} />;
}

/** So long what is reached for stays seen after a move of the mouse. */
const reachedMs = 3_000;

/** Has a mouse been moved a moment ago? */
function useReached(): boolean {
  const [isReached, setReached] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = ({ pointerType }: PointerEvent): void => {
      if (pointerType !== 'mouse') return;
      setReached(true);
      clearTimeout(timer);
      timer = setTimeout(() => setReached(false), reachedMs);
    };
    addEventListener('pointermove', onMove);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', onMove);
    };
  }, []);
  return isReached;
}

/** For whoever has a mouse or a finger and no keys: seen when they are reached for. */
function Controls({ onLeave, onTurn }: PresentProps & Pick<AskingNow, 'onTurn'>) {
  const isReached = useReached();
  return (
    <div
      data-look={isReached ? 'seen' : 'hidden'}
      className="absolute end-0 top-0 p-2 opacity-0 focus-within:opacity-100 hover:opacity-100 data-[look=seen]:opacity-100 pointer-coarse:static pointer-coarse:p-0 pointer-coarse:pt-2 pointer-coarse:opacity-100"
    >
      <Toolbar label={text().controls} className="justify-end rounded-xl bg-bg">
        <Button look="icon" label={text().back} className="min-h-11 min-w-11" onClick={() => onTurn(-1)}>
          <Icon name="back" />
        </Button>
        <Button look="icon" label={text().next} className="min-h-11 min-w-11" onClick={() => onTurn(1)}>
          <Icon name="forward" />
        </Button>
        <Button className="min-h-11" onClick={onLeave}>
          {text().leave}
        </Button>
      </Toolbar>
    </div>
  );
}

/** By how much the screen is larger than the one that everything is drawn for. 0 until it is measured. */
function useScale(stage: { readonly current: HTMLElement | null }): number {
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const { current } = stage;
    if (current === null) return;
    const measure = () =>
      setScale(Math.min(current.clientWidth / drawnFor.width, current.clientHeight / drawnFor.height));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [stage]);
  return scale;
}
