import { writeFileSync } from 'node:fs';
import { visible } from '../base/index.ts';
import { runStory, withOutputsPrinted } from '../statements/index.ts';
import { exitCodes } from './exit-codes.ts';
import { placeOf, type StoryFile } from './story-files.ts';

interface Update {
  readonly file: string;
  readonly source: string;
  /** The lines on which the outputs begin that are other ones now. */
  readonly rewritten: readonly number[];
}

/**
 * Puts what the stories print now into their outputs, and says where; returns the exit code. Every story is run before
 * any is written: where one cannot be brought up to date, none is.
 */
export function update(stories: readonly StoryFile[], writes: boolean): number {
  const updates: Update[] = [];
  let outputs = 0;
  // A file that is named twice is brought up to date once.
  for (const { file, source, story } of new Map(stories.map((one) => [one.file, one])).values()) {
    const rewritten = withOutputsPrinted(source, runStory(story));
    if (!rewritten.ok) {
      console.error(visible(`${file}:${rewritten.line}: ${rewritten.why}`));
      console.error('Nothing is written.');
      return exitCodes.differs;
    }
    outputs += story.blocks.filter(({ output }) => output !== null).length;
    if (rewritten.rewritten.length > 0) updates.push({ file, ...rewritten });
  }
  for (const one of updates) {
    if (writes && !write(one)) {
      console.error(`${visible(one.file)} cannot be written.`);
      return exitCodes.unusable;
    }
    console.log(`${visible(one.file)}: ${outputsOn(one.rewritten)}`);
  }
  const changed = updates.reduce((total, { rewritten }) => total + rewritten.length, 0);
  console.log(
    `${changed} outputs ${writes ? 'rewritten' : 'would be rewritten'}, ${outputs - changed} as they were`,
  );
  return exitCodes.well;
}

function write({ file, source }: Update): boolean {
  try {
    writeFileSync(placeOf(file), source);
    return true;
  } catch {
    return false;
  }
}

const outputsOn = (lines: readonly number[]): string =>
  lines.length === 1
    ? `the output on line ${lines.join()}`
    : `${lines.length} outputs, on lines ${lines.join(', ')}`;
