import { tell } from '@ha-playground/engine';
import { checkingExercise, type Exercise, type Proof, readExercise } from '@ha-playground/engine/lessons';
import { packRecord } from '@ha-playground/engine/packed';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { isTaken, startOfOwn } from '../../presentation/exercise/exercise-starts.ts';
import { idOfOwn } from '../../presentation/exercise/own-exercise-id.ts';
import { inSlices } from '../../presentation/sharing/in-slices.ts';
import { mostLinkCharacters } from '../../presentation/sharing/limits.ts';
import type { Start } from '../../presentation/start.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Prose } from '../../ui/prose/prose.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { laterWords } from '../../words/index.ts';
import { SourceField, type SourceFieldHandle } from './editor/source-field.tsx';
import { handedInFile } from './files.ts';
import { FromSession } from './from-session.tsx';
import { FileButton } from './grade-class.tsx';

const text = () => laterWords.teacher;

interface WriteExerciseProps {
  readonly address: string;
  readonly onStart: (start: Start) => void;
}

/** What is being written stays as long as the page is open, whatever session is shown. */
let kept = '';

/** Writes an exercise: its text, what is wrong with it and where, what a learner reads, and its proof. */
export function WriteExercise({ address, onStart }: WriteExerciseProps) {
  const [source, setSource] = useState(kept);
  const field = useRef<SourceFieldHandle>(null);
  const change = (next: string) => {
    kept = next;
    setSource(next);
  };
  // Reading runs its start: whoever types is not kept waiting for that.
  const settled = useSettled(source);
  const read = useMemo(() => (settled.trim() === '' ? null : readExercise(settled)), [settled]);
  const exercise = read?.ok ? read.exercise : null;
  const taken = exercise !== null && isTaken(exercise.id);
  const mistakes = useMemo(
    () =>
      (read?.ok === false ? read.mistakes : []).map(({ fault, place }) => ({
        ...place,
        told: tell(text().faults, fault),
      })),
    [read],
  );
  return (
    <div className="flex flex-col gap-3 pt-3">
      <p className="text-muted">{text().writeNote}</p>
      <FromSession onWritten={change} />
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-2">
          <SourceField ref={field} value={source} mistakes={mistakes} onChange={change} />
          {read?.ok === false && (
            <ul data-exercise-mistakes={read.mistakes.length} className="flex flex-col gap-1 text-sm">
              {read.mistakes.map(({ fault, place }) => (
                <li key={`${place.line} ${place.column} ${fault.kind}`} className="flex items-start gap-2">
                  <button
                    type="button"
                    className="hit-target shrink-0 cursor-pointer font-semibold text-trouble-ink underline underline-offset-3"
                    onClick={() => field.current?.showPlace(place.line, place.column)}
                  >
                    {text().wrong(place.line, place.column)}
                  </button>
                  <span className="min-w-0 self-center wrap-anywhere">{tell(text().faults, fault)}</span>
                </li>
              ))}
            </ul>
          )}
          {exercise !== null && (
            <p role="status" className={`text-sm ${taken ? 'text-trouble-ink' : 'text-ok'}`}>
              {taken
                ? text().taken(exercise.id)
                : text().readable(exercise.goals.length, exercise.bets.length, exercise.hints.length)}
            </p>
          )}
        </div>
        {exercise !== null && <Preview exercise={exercise} />}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {exercise !== null && !taken && (
          <Works exercise={exercise} source={settled} address={address} onStart={onStart} />
        )}
        <Button
          disabled={source.trim() === ''}
          onClick={() =>
            saveFile({ name: `${exercise?.id ?? 'exercise'}.md`, type: 'text/markdown', text: source })
          }
        >
          {text().saveExercise}
        </Button>
        <FileButton
          label={text().openExercise}
          name="exercise"
          accept=".md,text/markdown,text/plain"
          onFiles={async ([file]) => {
            const opened = file === undefined ? null : await handedInFile(file);
            if (typeof opened?.text === 'string') change(opened.text);
          }}
        />
      </div>
    </div>
  );
}

/** So long nothing is typed before a text is read. */
const settledMs = 400;

function useSettled(source: string): string {
  const [settled, setSettled] = useState(source);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(source), settledMs);
    return () => clearTimeout(timer);
  }, [source]);
  return useDeferredValue(settled);
}

/** What a learner reads, as the column shows it. */
function Preview({
  exercise: { title, objective, prose, goals, bets, takeaway },
}: {
  readonly exercise: Exercise;
}) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what goes on behind an edge is scrolled by keys.
      tabIndex={0}
      aria-label={text().preview}
      className="flex max-h-[60dvh] min-w-0 flex-col gap-3 overflow-auto rounded-lg border border-line p-4"
    >
      <h3 className="text-lg font-semibold">{title}</h3>
      <p className="text-sm text-muted">{objective}</p>
      <Prose text={prose} />
      <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
        {goals.map(({ name, sentence }) => (
          <li key={name}>{sentence.replaceAll('`', '')}</li>
        ))}
        {bets.map(({ name, question }) => (
          <li key={name}>{question.replaceAll('`', '')}</li>
        ))}
      </ul>
      <div className="border-l-3 border-ok pl-4">
        <Prose text={takeaway} />
      </div>
    </section>
  );
}

interface WorksProps extends WriteExerciseProps {
  readonly exercise: Exercise;
  readonly source: string;
}

type Course = { readonly tried: number } | { readonly proof: Proof } | null;

/** What can be done with a text that is an exercise. */
function Works({ exercise, source, address, onStart }: WorksProps) {
  const session = useSession();
  const [course, setCourse] = useState<{ readonly of: Exercise; readonly now: Course }>({
    of: exercise,
    now: null,
  });
  const now = course.of === exercise ? course.now : null;
  const link = useMemo(
    () => `${address}?exercise=${encodeURIComponent(idOfOwn(packRecord(source)))}`,
    [address, source],
  );
  const wanted = useRef(exercise);
  wanted.current = exercise;
  const prove = async () => {
    const proof = await inSlices(checkingExercise(exercise), {
      whenIdle: session.whenIdle,
      onProgress: (tried) => setCourse({ of: exercise, now: { tried } }),
      isWanted: () => wanted.current === exercise,
    });
    if (proof !== null) setCourse({ of: exercise, now: { proof } });
  };
  const proof = now !== null && 'proof' in now ? now.proof : null;
  return (
    <>
      <Button
        className="border-primary! bg-primary! font-semibold text-on-primary!"
        onClick={() => {
          const start = startOfOwn(source);
          if (start !== null) onStart(start);
        }}
      >
        {text().tryIt}
      </Button>
      <Button disabled={now !== null && 'tried' in now} onClick={() => void prove()}>
        {text().prove}
      </Button>
      {link.length > mostLinkCharacters ? (
        <span className="text-sm text-muted">{text().tooLong}</span>
      ) : (
        <CopyButton
          label={text().copyExercise}
          content={link}
          said={{ copied: text().copied, notCopied: text().notCopied }}
        />
      )}
      <output
        data-proof={proof === null ? '' : proof.unproved.length}
        className="order-last basis-full text-sm empty:hidden"
      >
        {now !== null && 'tried' in now && text().proving(now.tried)}
        {proof !== null && proof.unproved.length === 0 && text().proved(proof.failed, proof.tried)}
        {proof !== null && proof.unproved.length > 0 && (
          <>
            <span className="font-semibold text-trouble-ink">{text().unproved}</span>
            <ul className="list-disc pl-5">
              {proof.unproved.map((one) => (
                <li key={JSON.stringify(one)}>{tell(text().unprovedBecause, one)}</li>
              ))}
            </ul>
          </>
        )}
      </output>
    </>
  );
}
