import type { ToldStep } from '@ha-playground/engine/story';
import { type RefObject, useEffect, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { answerOf, isTelling, shortTable } from '../../presentation/lesson/answer.ts';
import { betOf } from '../../presentation/lesson/bets.ts';
import { runsOf, stepTaken } from '../../presentation/lesson/steps.ts';
import { answerBefore } from '../../presentation/statements/cell-changes.ts';
import { parseProse, textOf } from '../../ui/prose/parse-prose.ts';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { beginningOf } from './beginning.ts';
import { Bet } from './bet.tsx';

const text = () => laterWords.lesson;

/** More rows have no room beside the picture. */
const mostRows = 3;

interface InShortProps {
  readonly told: ToldStep | undefined;
  readonly step: number;
  /** The answers of the step are there. */
  readonly isAnswered: boolean;
  /** A bet has been chosen. */
  readonly onPlaced: () => void;
  /** What is read on in. */
  readonly of: RefObject<HTMLElement | null>;
}

/**
 * On a phone the lesson may lie below the screen: how its step begins and what it asks, and then what came of it, is seen beside
 * the picture, and a bet can be taken there; a press leads to the rest.
 */
export function InShort({ told, step, isAnswered, onPlaced, of }: InShortProps) {
  const session = useSession();
  const isBelow = useBelow(of);
  if (!isBelow || told === undefined) return null;
  const question = plain(betOf(session, step)?.question ?? '');
  const beginning = beginningOf(told.prose);
  const kept = isAnswered ? plain(told.takeaway) : '';
  if (!isAnswered && beginning === '' && question === '') return null;
  return (
    <>
      <button
        type="button"
        className="flex min-h-11 basis-full cursor-pointer items-center gap-3 text-left text-sm"
        onClick={() => of.current?.scrollIntoView({ block: 'start' })}
      >
        <span className="flex min-w-0 flex-1 flex-col gap-1 leading-[1.35]">
          {isAnswered && <Answer step={step} columns={told.columns} />}
          {isAnswered && kept !== '' && <Few lines={3}>{kept}</Few>}
          {/* Nobody is asked before it is told what about. */}
          {!isAnswered && beginning !== question && <Few lines={question === '' ? 3 : 2}>{beginning}</Few>}
          {!isAnswered && question !== '' && <Few lines={3}>{question}</Few>}
        </span>
        <span className="shrink-0 font-semibold text-primary-ink">{text().readOn}</span>
      </button>
      <Bet isShort step={step} isSettled={isAnswered} onPlaced={onPlaced} />
    </>
  );
}

interface FewProps {
  readonly lines: 2 | 3;
  readonly children: string;
}

/** As much of a text as so many lines hold: the rest is read below. */
const Few = ({ lines, children }: FewProps) => (
  <span data-sheds="" className={`empty:hidden ${lines === 2 ? 'line-clamp-2' : 'line-clamp-3'}`}>
    {children}
  </span>
);

/** The first paragraph as bare text. */
function plain(prose: string): string {
  const [first] = parseProse(prose);
  return first !== undefined && 'pieces' in first ? textOf(first.pieces) : '';
}

/** What the last statement of the step answered: of a table what decides, and a few rows. */
function Answer({ step, columns }: { readonly step: number; readonly columns: readonly string[] }) {
  const session = useSession();
  const taken = stepTaken(session, step);
  const run = taken === null ? undefined : runsOf(session, taken).findLast(isTelling);
  if (run === undefined) return null;
  const table = run.result?.ok === true ? run.result.table : null;
  if (table === null || table.rows.length === 0)
    return (
      <span data-sheds="" className="line-clamp-2 font-mono text-xs font-semibold wrap-anywhere">
        <Written>{answerOf(run)}</Written>
      </span>
    );
  const { headings, rows, more } = shortTable(table, {
    before: answerBefore(run, session.play.statements),
    named: columns,
    mostRows,
  });
  return (
    <span className="block overflow-hidden font-mono text-xs">
      <span className="grid gap-x-3" style={{ gridTemplateColumns: `repeat(${headings.length}, auto)` }}>
        {headings.map((heading, at) => (
          <span key={columnKey(heading, at)} className="truncate text-muted">
            <Written>{heading}</Written>
          </span>
        ))}
        {rows.flatMap((row, index) =>
          row.map((cell, at) => (
            <span key={columnKey(`${index} ${headings[at]}`, at)} className="truncate font-semibold">
              <Written>{cell}</Written>
            </span>
          )),
        )}
      </span>
      {more > 0 && <span className="text-muted">{text().moreRows(more)}</span>}
    </span>
  );
}

/** Two columns may have one name. */
const columnKey = (name: string, at: number): string => `${name} ${at}`;

/** Does the text of an element begin below what is seen? */
function useBelow(of: RefObject<HTMLElement | null>): boolean {
  const [isBelow, setBelow] = useState(false);
  useEffect(() => {
    const { current } = of;
    if (current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => setBelow(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top > 0),
      // What stays at the edge of the screen, and a head that is no text yet.
      { rootMargin: '0px 0px -240px' },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [of]);
  return isBelow;
}
