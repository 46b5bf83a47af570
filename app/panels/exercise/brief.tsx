import type { Exercise } from '@ha-playground/engine/lessons';
import { isStillOpen } from '@ha-playground/engine/lessons';
import { type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Standing } from '../../presentation/exercise/live-grade.ts';
import { useMedia } from '../../ui/appearance.tsx';
import { Button } from '../../ui/button.tsx';
import { wideScreen } from '../../ui/wide-screen.ts';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.exercise;

interface BriefProps {
  readonly exercise: Exercise;
  readonly standing: Standing | null;
  readonly hasFinished: boolean;
  /** Where all of it is told. */
  readonly whole: RefObject<HTMLElement | null>;
}

/** On a phone the column lies below the picture: what is asked, and how it went, is told above it as well. */
export function Brief({ exercise, standing, hasFinished, whole }: BriefProps) {
  const isNarrow = !useMedia(wideScreen);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const main = isNarrow ? document.querySelector('main') : null;
    if (main === null) return;
    const made = document.createElement('div');
    made.className = 'print:hidden';
    main.prepend(made);
    setPlace(made);
    return () => {
      setPlace(null);
      made.remove();
    };
  }, [isNarrow]);
  if (place === null) return null;
  const { title, goals } = exercise;
  const hasBet = !hasFinished && standing?.grade.bets.some(isStillOpen) === true;
  return createPortal(
    <section
      aria-label={text().brief}
      data-brief=""
      className="flex flex-col gap-1 rounded-xl border border-line bg-card px-4 py-2 text-sm"
    >
      <p className="font-semibold">{title}</p>
      {hasFinished && standing !== null ? (
        <p className={`font-semibold ${standing.grade.passed ? 'text-ok' : ''}`}>
          {standing.grade.passed ? text().passed : text().notPassed}{' '}
          {text().score(standing.grade.score, exercise.points)}.
        </p>
      ) : (
        <ul className="flex list-disc flex-col pl-5 text-muted">
          {goals.map(({ name, sentence }) => (
            <li key={name}>{sentence}</li>
          ))}
        </ul>
      )}
      <Button
        look="plain"
        className="-mx-2 self-start font-semibold text-primary"
        onClick={() => whole.current?.scrollIntoView({ block: 'start' })}
      >
        {hasFinished ? text().toVerdict : hasBet ? text().toBets : text().toWhole}
      </Button>
    </section>,
    place,
  );
}
