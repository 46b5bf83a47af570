import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { afterRender } from '../../hooks/after-render.ts';
import { useJustEnded } from '../../hooks/use-just-ended.ts';
import { useAnswersAhead } from '../../hooks/use-session.tsx';
import {
  hurryOn,
  isUnderWay,
  lookAtEnd,
  lookAtStep,
  runsOf,
  stepAt,
  stepTaken,
  takeStepsTo,
} from '../../presentation/lesson/steps.ts';
import type { Session } from '../../presentation/session.ts';

/** Turns the pages of a lesson: 1 for what comes next, -1 for the step before. */
export type TurnPage = (by: 1 | -1) => void;

/** How the page around a lesson knows of it. */
export interface LessonPlace {
  /** The step that is shown first, from 0; null for the one that the session has come to. */
  readonly first: number | null;
  readonly onStep: (step: number) => void;
  /** Here the keys of the page find how to turn to another step. */
  readonly turnPage: RefObject<TurnPage | null>;
}

export interface LessonShown {
  /** The step that is read, from 0. */
  readonly step: number;
  readonly isTaken: boolean;
  /** It has been begun and has not ended. */
  readonly isUnderWay: boolean;
  readonly show: (step: number) => void;
  /** Does what comes next: takes the step, shows its answer, or goes to the next one. False at the end. */
  readonly goOn: () => boolean;
}

/**
 * Which step of its story is read. Taking a step, here or at the prompt, shows it; a step that was undone is to be read
 * again. Going to a step goes to its moment too, and takes the steps before it where they have not been taken.
 */
export function useLesson(session: Session, { first, onStep, turnPage }: LessonPlace): LessonShown {
  const done = session.story?.done ?? 0;
  const last = (session.story?.steps.length ?? 1) - 1;
  const [shown, setShown] = useState(() => first ?? Math.max(0, stepAt(session)));
  const step = Math.min(shown, done, last);
  const taken = stepTaken(session, step);
  // What the picture has still to show is under way for whoever looks at it.
  const { state } = session.transport;
  const isAhead = useAnswersAhead();
  const runs = taken === null ? [] : runsOf(session, taken);
  const isShowing = (step === done - 1 && (state === 'completing' || state === 'held')) || runs.some(isAhead);
  const isRunning = taken !== null && (isShowing || isUnderWay(runs));

  const counted = useRef(done);
  useEffect(() => {
    if (done > counted.current) setShown(done - 1);
    counted.current = done;
  }, [done]);

  const show = useCallback(
    (wanted: number): void => {
      const target = Math.max(0, Math.min(wanted, last));
      takeStepsTo(session, target);
      const reached = session.story?.done ?? 0;
      counted.current = reached;
      if (target < reached) lookAtStep(session, target);
      else lookAtEnd(session);
      setShown(target);
    },
    [session, last],
  );
  useEffect(() => {
    if (first === null || first <= (session.story?.done ?? 0)) return;
    return afterRender(() => {
      show(first);
      return null;
    });
  }, [first, session, show]);
  useEffect(() => onStep(step), [onStep, step]);

  const justEnded = useJustEnded(isRunning);
  const goOn = (): boolean => {
    justEnded.ownPress();
    if (isRunning) hurryOn(session);
    else if (taken === null) {
      lookAtEnd(session);
      session.takeStep();
    } else if (step < last) show(step + 1);
    else return false;
    return true;
  };
  useEffect(() => {
    turnPage.current = (by) => {
      if (by === -1) show(step - 1);
      else if (!justEnded.isSo()) goOn();
    };
    return () => {
      turnPage.current = null;
    };
  });
  return { step, isTaken: taken !== null, isUnderWay: isRunning, show, goOn };
}
