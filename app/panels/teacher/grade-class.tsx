import {
  briefHeadings,
  type ClassWords,
  type Exercise,
  type GradedClass,
  gradingClass,
  type HandedInFile,
  readExercise,
} from '@ha-playground/engine/lessons';
import { csvOf } from '@ha-playground/engine/record';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { exerciseOfStart } from '../../presentation/exercise/exercise-starts.ts';
import { inSlices } from '../../presentation/sharing/in-slices.ts';
import { spokenAnswer } from '../../presentation/translated.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { laterWords } from '../../words/index.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { handedInFile, mostFiles } from './files.ts';

const text = () => laterWords.teacher;

type Course =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'graded'; readonly graded: GradedClass };

/** What a class has handed in, played again: a table, and how the class bet. */
export function GradeClass() {
  const session = useSession();
  const [exercise, setExercise] = useState<Exercise | null>(null);
  const [course, setCourse] = useState<Course | null>(null);
  const turn = useRef(0);
  // Whoever has closed it does not wait for it.
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const say = (said: string) => setCourse({ kind: 'said', text: said });

  const grade = async (chosen: readonly File[]) => {
    turn.current += 1;
    const own = turn.current;
    if (chosen.length === 0) return say(text().nothingToGrade);
    if (chosen.length > mostFiles) return say(text().tooManyFiles(mostFiles));
    const files: HandedInFile[] = [];
    for (const file of inOrder(chosen)) files.push(await handedInFile(file));
    const graded = await inSlices(gradingClass(files, { exercise, exerciseOfStart, words: classWords() }), {
      whenIdle: session.whenIdle,
      onProgress: (done) => say(text().grading(done, files.length)),
      isWanted: () => turn.current === own,
    });
    if (graded !== null) setCourse({ kind: 'graded', graded });
  };

  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const read = await handedInFile(file);
    const found = typeof read.text === 'string' ? readExercise(read.text) : null;
    setExercise(found?.ok ? found.exercise : null);
    say(found?.ok ? text().ownIs(found.exercise.title) : text().notAnExercise);
  };

  return (
    <div className="flex flex-col gap-3 pt-3">
      <p className="text-muted">{text().gradeNote}</p>
      <div className="flex flex-wrap gap-2">
        <FileButton label={text().chooseFiles} name="files" isMany onFiles={(files) => void grade(files)} />
        <FileButton
          label={text().chooseFolder}
          name="folder"
          isFolder
          onFiles={(files) => void grade(files)}
        />
        <FileButton label={text().ownExercise} name="own" onFiles={(files) => void take(files)} />
      </div>
      <output data-grading={course?.kind ?? ''} className="empty:hidden">
        {course?.kind === 'said' && course.text}
        {course?.kind === 'graded' && text().graded(course.graded.table.length - 1, course.graded.ungraded)}
      </output>
      {course?.kind === 'graded' && <Grades graded={course.graded} />}
    </div>
  );
}

const inOrder = (files: readonly File[]): readonly File[] =>
  files
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((one, other) =>
      (one.webkitRelativePath || one.name).localeCompare(other.webkitRelativePath || other.name, 'en', {
        numeric: true,
      }),
    );

function Grades({ graded: { table, bets } }: { readonly graded: GradedClass }) {
  const [heading = [], ...rows] = table;
  // What is seen of the table at once; a CSV has all of it.
  const shown = briefHeadings.map((name) => heading.indexOf(name)).filter((place) => place >= 0);
  const passedAt = heading.indexOf('passed');
  const save = () => saveFile({ name: 'grades.csv', type: 'text/csv', text: csvOf(table) });
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what goes on behind an edge is scrolled by keys.
        tabIndex={0}
        aria-label={text().grades}
        className="max-h-[50dvh] overflow-auto rounded-lg border border-line"
      >
        <table className="w-full text-sm">
          <thead className="sticky top-0 bg-lane text-left">
            <tr>
              {shown.map((place) => (
                <th key={place} className="px-2 py-1 font-semibold whitespace-nowrap">
                  {text().inTable(heading[place] ?? '')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it is.
              <tr key={index} className="border-t border-line align-top">
                {shown.map((place) => (
                  <td key={place} className="max-w-80 min-w-12 px-2 py-1 wrap-anywhere">
                    {place === passedAt ? text().inTable(row[place] ?? '') : row[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div>
        <Button onClick={save}>{text().saveTable}</Button>
      </div>
      {bets.length > 0 && (
        <section aria-label={text().betsTitle} className="flex flex-col gap-2 text-sm">
          <h3 className="text-base font-semibold">{text().betsTitle}</h3>
          <dl className="flex flex-col gap-2">
            {bets.map(({ exercise, question, placed, right, choices }) => (
              <div key={`${exercise} ${question}`}>
                <dt>{question}</dt>
                <dd className="text-muted">{text().bets(placed, right, choices.map(spoken))}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly name: string;
  readonly isMany?: boolean;
  readonly isFolder?: boolean;
  readonly accept?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Lets a person choose files. */
export function FileButton({ label, name, isMany, isFolder, accept, onFiles }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.toggleAttribute('webkitdirectory', isFolder === true);
  }, [isFolder]);
  return (
    <>
      <Button onClick={() => field.current?.click()}>{label}</Button>
      <input
        ref={field}
        type="file"
        hidden
        multiple={isMany === true || isFolder === true}
        accept={accept}
        data-teacher-file={name}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          // The same files may be chosen again.
          target.value = '';
          onFiles(chosen);
        }}
      />
    </>
  );
}

/** What is told in sentences, in the language of the page. */
const classWords = (): ClassWords => ({
  exercise: { submission: text().submissions, firstMistake: laterWords.exercise.firstMistake },
  record: text().records,
  tells: sentenceOf,
});

/** As the class has read what it chose. */
const spoken = (one: GradedClass['bets'][number]['choices'][number]) => ({
  ...one,
  choice: spokenAnswer(one.choice),
});
