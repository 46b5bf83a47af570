import { visible } from '../base/index.ts';
import { type BetsInSum, type Exercise, gradingClass, type HandedInFile } from '../lessons.ts';
import { csvOf } from '../record/events-file.ts';
import { recordLengthLimit } from '../record/limits.ts';
import { printGrid } from '../statements/printing/print-table.ts';
import { exerciseCalled, exerciseIn, exerciseOfStart } from './exercises.ts';
import { exitCodes } from './exit-codes.ts';
import { filesUnder, kindOf, sizeOf } from './handed-in.ts';
import type { GradeOptions } from './order.ts';
import { readText } from './story-files.ts';

/**
 * Grades all that a folder holds by playing it again; a file that cannot be graded has a row that says why. Below the table
 * stands how the class bet; a CSV has the table alone. Returns the exit code.
 */
export function grade(folder: string, { exercise: named, asCsv, shard }: GradeOptions): number {
  const files = filesUnder(folder);
  if (files === null || files.length === 0) {
    console.error(`${visible(folder)} holds nothing to grade.`);
    return exitCodes.unusable;
  }
  const exercise = named === null ? null : exerciseNamed(named);
  if (exercise !== null && 'lines' in exercise) {
    for (const line of exercise.lines) console.error(visible(line));
    return exitCodes.unusable;
  }
  const isOurs = (index: number): boolean => index % shard.of === shard.part - 1;
  const grading = gradingClass(files.map(readFile), { exercise, exerciseOfStart, isOurs });
  let step = grading.next();
  while (step.done !== true) step = grading.next();
  const { table, bets, ungraded } = step.value;
  console.log(asCsv ? csvOf(table).trimEnd() : gridOf(table));
  if (!asCsv) for (const sum of bets) console.log(visible(sentence(sum)));
  return ungraded > 0 ? exitCodes.differs : exitCodes.well;
}

function exerciseNamed(named: string): Exercise | { readonly lines: readonly string[] } {
  const known = exerciseCalled(named);
  if (known !== null) return known;
  const read = exerciseIn(named);
  return read.ok ? read.exercise : read;
}

function readFile(name: string): HandedInFile {
  if (kindOf(name) !== 'file') return { name, text: { kind: 'unreadable' } };
  if (sizeOf(name) > 4 * recordLengthLimit)
    return { name, text: { kind: 'tooLarge', limit: recordLengthLimit } };
  return { name, text: readText(name) ?? { kind: 'unreadable' } };
}

function gridOf([heading = [], ...rows]: readonly (readonly string[])[]): string {
  return printGrid({ columns: heading.map((name) => ({ name, align: 'left' })), rows });
}

/** `back: What is …? 14 of 23 said online, 9 detached; 9 were right.` */
function sentence({ exercise, question, placed, right, choices }: BetsInSum): string {
  const said = choices.map(({ choice, count }, index) =>
    index === 0 ? `${count} of ${placed} said ${choice}` : `${count} ${choice}`,
  );
  return `${exercise}: ${question} ${said.join(', ')}; ${right} ${right === 1 ? 'was' : 'were'} right.`;
}
