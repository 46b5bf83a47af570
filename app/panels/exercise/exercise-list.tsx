import type { ExerciseEntry } from '@ha-playground/engine/exercises';
import { useId, useRef, useState } from 'react';
import { exerciseEntries } from '../../presentation/exercise/exercise-starts.ts';
import {
  betterIn,
  type ExerciseProgress,
  exercisesIn,
  mostProgressCharacters,
  noProgress,
  type ProgressFault,
  readProgress,
  writeProgress,
} from '../../presentation/exercise/progress.ts';
import type { ProgressShelf } from '../../presentation/exercise/progress-shelf.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { laterWords } from '../../words/index.ts';
import { GoalSign } from './goals.tsx';
import { useProgress } from './use-kept.ts';

const text = () => laterWords.exercise;

interface ExerciseListProps {
  readonly shelf: ProgressShelf;
  readonly onBegin: (id: string) => void;
  /** The exercises of a class; null for all. */
  readonly only: ReadonlySet<string> | null;
  readonly onTeacher: () => void;
}

/** The exercises from the easiest on, each with what one learns, how long it takes, and how far one is. */
export function ExerciseList({ shelf, only, onBegin, onTeacher }: ExerciseListProps) {
  const progress = useProgress(shelf);
  const inSet = exerciseEntries().filter(({ id }) => only?.has(id));
  // A set of which there is nothing is none.
  const listed = inSet.length > 0 ? inSet : exerciseEntries();
  const solved = listed.filter(({ id }) => progress.get(id)?.best?.passed).length;
  return (
    <>
      <ScrollArea label={text().list} className="flex flex-col gap-5 px-5 py-4 *:shrink-0" data-exercises="">
        <div className="flex flex-col gap-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <h2 className="text-lg font-semibold">{text().list}</h2>
            <span className="text-sm text-muted">{text().solvedOf(solved, listed.length)}</span>
          </div>
          <p className="text-muted">{text().about}</p>
        </div>
        {[...new Set(listed.map(({ level }) => level))].map((level) => (
          <Level
            key={level}
            level={level}
            entries={listed}
            of={(id) => progress.get(id) ?? noProgress}
            onBegin={onBegin}
          />
        ))}
        <section
          aria-label={text().forTeachers}
          className="flex flex-col gap-1 rounded-xl bg-lane px-4 py-3 text-sm"
        >
          <h3 className="font-semibold">{text().forTeachers}</h3>
          <p>{text().giveNote}</p>
          <p className="text-muted">{text().proves}</p>
        </section>
      </ScrollArea>
      <Keeping shelf={shelf} onTeacher={onTeacher} />
    </>
  );
}

interface LevelProps {
  readonly level: ExerciseEntry['level'];
  readonly entries: readonly ExerciseEntry[];
  readonly of: (id: string) => ExerciseProgress;
  readonly onBegin: (id: string) => void;
}

function Level({ level, entries: all, of, onBegin }: LevelProps) {
  const id = useId();
  const entries = all.filter((entry) => entry.level === level);
  return (
    <div className="flex flex-col">
      <h3 id={id} className="font-semibold">
        {text().levels[level]}
      </h3>
      <ul aria-labelledby={id} className="-mx-2 flex flex-col pt-1">
        {entries.map((entry) => {
          const { best } = of(entry.id);
          return (
            <li key={entry.id}>
              <button
                type="button"
                onClick={() => onBegin(entry.id)}
                className="hit-target flex w-full cursor-pointer items-start gap-3 rounded-lg px-2 py-1.5 text-left hover:bg-lane"
              >
                <GoalSign state={best?.passed ? 'met' : 'notYet'} />
                <span className="flex min-w-0 flex-1 flex-col">
                  <span className="wrap-anywhere">{entry.title}</span>
                  <span className="text-sm text-muted">{entry.objective}</span>
                </span>
                <span className="flex shrink-0 flex-col text-right text-sm text-muted">
                  <span>{text().minutes(entry.minutes)}</span>
                  <span className={best?.passed ? 'text-ok' : ''}>{howFar(of(entry.id))}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function howFar({ best, sessions }: ExerciseProgress): string {
  if (best !== null)
    return best.passed ? text().solved(best.score, best.of) : text().tried(best.score, best.of);
  return sessions.length > 0 ? text().begun : '';
}

/** Where progress is kept, and how it is taken to another browser. */
function Keeping({ shelf, onTeacher }: Pick<ExerciseListProps, 'shelf' | 'onTeacher'>) {
  const keeping = shelf.keeping();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const load = async (file: File) => {
    const answer = await readFile(file);
    const better = answer.ok ? betterIn(answer.progress, shelf.all()) : 0;
    if (answer.ok) shelf.takeIn(answer.progress);
    setSaid(answer.ok ? text().loaded(exercisesIn(answer.progress), better) : text().notLoaded[answer.fault]);
  };
  const save = () =>
    saveFile({
      name: `progress-${text().day(Date.now())}.ha.json`,
      type: 'application/json',
      text: writeProgress(shelf.all()),
    });
  return (
    <div className="flex shrink-0 flex-col gap-2 border-t border-line px-5 py-3 text-sm">
      <p className={keeping === 'kept' ? 'text-muted' : 'font-semibold text-trouble-ink'}>
        {text()[keeping]}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button className="rounded-lg! bg-card!" onClick={save}>
          {text().save}
        </Button>
        <Button className="rounded-lg! bg-card!" onClick={() => field.current?.click()}>
          {text().load}
        </Button>
        <Button className="rounded-lg! bg-card!" onClick={onTeacher}>
          {laterWords.teacher.open}
        </Button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          hidden
          data-progress-file=""
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            // The same file may be chosen again.
            target.value = '';
            if (chosen !== undefined) void load(chosen);
          }}
        />
      </div>
      <output className="empty:hidden">{said}</output>
    </div>
  );
}

/** UTF-8 needs no more bytes than this for a character. */
const bytesPerCharacter = 4;

async function readFile(
  file: File,
): Promise<ReturnType<typeof readProgress> | { readonly ok: false; readonly fault: ProgressFault }> {
  if (file.size > mostProgressCharacters * bytesPerCharacter) return { ok: false, fault: 'tooLong' };
  try {
    return readProgress(await file.text());
  } catch {
    // A file that was moved or may not be read: the browser says no more.
    return { ok: false, fault: 'notThis' };
  }
}
