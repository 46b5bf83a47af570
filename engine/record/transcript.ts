import { tell, visibleLines } from '../base/index.ts';
import { type BlockReport, type Play, readMarkdownStory, runStory } from '../statements/index.ts';
import type { DocumentWords, PassageSaid } from '../telling/index.ts';
import { branchesLeftOut, fenced } from './line-of-play.ts';
import { besides, type Passage, passagesOf } from './passages.ts';

/** What a story prints is corrected no more often than this. */
const correctionLimit = 5;

/**
 * The line of time that the cursor is on as a story in Markdown: statement by statement, each with its instant and with what
 * it printed; of what nobody typed it says so. A check of the story finds nothing that differs. A story is one line of
 * statements: where several ran beside
 * each other, or one was stopped, or asks about the session, something may print otherwise; then the story says why, and
 * has what is printed now.
 * `setUp` is the script that the session started with.
 */
export function transcriptOf(play: Play, setUp: string, words: DocumentWords): string {
  let passages = passagesOf(play, setUp);
  for (let correction = 0; correction < correctionLimit; correction += 1) {
    const corrected = correctedBy(passages, words);
    if (corrected === null) break;
    passages = corrected;
  }
  return storyOf(passages, words, branchesLeftOut(play, words));
}

function storyOf(
  passages: readonly Passage[],
  words: DocumentWords,
  leftOut: readonly string[] = [],
): string {
  const parts = passages.flatMap(({ kind, script, output, said, isOtherwise, reason }) => [
    ...said.map((one) => `${tell(words.said, one)}\n`),
    ...(isOtherwise ? [`${words.printedOtherwise[reason]}\n`] : []),
    fenced(kind, script),
    ...(output === null || output === '' ? [] : [fenced('output', visibleLines(output))]),
  ]);
  return [`# ${words.transcriptTitle}\n`, `${words.transcriptSays}\n`, ...leftOut, ...parts].join('\n');
}

/** The passages with what they print as a story, and when, or null where that is what they say already. */
function correctedBy(passages: readonly Passage[], words: DocumentWords): Passage[] | null {
  const read = readMarkdownStory(storyOf(passages, words));
  if (!read.ok) return null;
  const { blocks } = runStory(read.story);
  const inFront = new Set<string>();
  const corrected = passages.map((entered, index): Passage => {
    const report = blocks[index];
    if (report === undefined) return entered;
    for (const { isBackground, text } of report.failures) if (isBackground) inFront.add(besides + text);
    const one = withInstant(entered, report);
    if (report.differences.length > 0)
      // What can be no output is not one.
      return {
        ...one,
        output: one.isOtherwise ? null : (report.subject?.result?.text ?? null),
        isOtherwise: true,
      };
    const failure = report.failures.find(({ isBackground }) => !isBackground);
    return failure === undefined ? one : { ...one, output: failure.result?.text ?? null, isOtherwise: true };
  });
  const wanted = corrected.map((one): Passage => {
    // A statement that fails has to say so, which it can where it is waited for.
    if (!inFront.has(one.script)) return one;
    return { ...one, kind: 'sql', script: `${one.script.slice(besides.length)};`, output: null };
  });
  return wanted.every((one, index) => one === passages[index]) ? null : wanted;
}

/** The passage with the instant at which it is entered in the story, where that is another one. */
function withInstant(one: Passage, { runs }: BlockReport): Passage {
  const own = runs.find(({ text, isBackground }) => !isBackground && one.script.startsWith(text));
  if (own === undefined) return one;
  const said = one.said.map((fact): PassageSaid => {
    if (fact.kind !== 'entered') return fact;
    const hereMs = own.startedAtMs === fact.atMs ? null : own.startedAtMs;
    return hereMs === fact.hereMs ? fact : { ...fact, hereMs };
  });
  return said.every((fact, index) => fact === one.said[index]) ? one : { ...one, said };
}
