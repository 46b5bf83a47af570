import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { adviseOn } from '../language/index.ts';
import {
  describeDifferences,
  explainDiagnostic,
  readMarkdownStory,
  readSqlStory,
  runStory,
  type StatementRun,
  type Story,
  tallyOf,
} from '../statements/index.ts';
import { jsonLineOf } from './json-line.ts';

const usage = `usage: npm run -s story -- run FILE [--json]
       npm run -s story -- check FILE...

run    runs a story (.md, or .sql with dot commands) and prints what the client prints
check  runs .md stories and compares what they print with their outputs`;

/** Exit codes: all well; an output differs; a file or the command line cannot be used. */
const exitCodes = { well: 0, differs: 1, unusable: 2 } as const;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const [command, ...rest] = args;
  const files = rest.filter((arg) => !arg.startsWith('--'));
  const options = rest.filter((arg) => arg.startsWith('--'));
  if (command === 'run' && files.length === 1 && options.every((option) => option === '--json')) {
    return withStories(files, (stories) => run(stories, options.length > 0));
  }
  if (command === 'check' && files.length > 0 && options.length === 0) {
    const withoutOutputs = files.find((file) => file.endsWith('.sql'));
    if (withoutOutputs === undefined) return withStories(files, check);
    console.error(`${withoutOutputs} has no outputs to compare: check takes .md stories.`);
    return exitCodes.unusable;
  }
  console.error(usage);
  return exitCodes.unusable;
}

interface StoryFile {
  readonly file: string;
  readonly story: Story;
}

/** Reads all files before anything runs: a file that cannot be used is said at once. */
function withStories(files: readonly string[], use: (stories: readonly StoryFile[]) => number): number {
  const stories: StoryFile[] = [];
  for (const file of files) {
    const read = readStory(file);
    if (typeof read === 'string') {
      console.error(read);
      return exitCodes.unusable;
    }
    stories.push({ file, story: read });
  }
  return use(stories);
}

/** The story in `file`, or one sentence that says why there is none. */
function readStory(file: string): Story | string {
  const text = readText(file);
  if (text === null) return `${file} cannot be read.`;
  if (file.endsWith('.sql')) return readSqlStory(text);
  if (!file.endsWith('.md')) return `${file} is no story: its name must end in .md or .sql.`;
  const read = readMarkdownStory(text);
  return read.ok ? read.story : `${file}:${read.line}: ${read.message}`;
}

/** npm changes to the project's folder; the caller's own is in INIT_CWD. */
function readText(file: string): string | null {
  try {
    return readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8');
  } catch {
    return null;
  }
}

function run(stories: readonly StoryFile[], asJson: boolean): number {
  for (const statement of stories.flatMap(({ story }) => runStory(story).runs)) {
    if (asJson) console.log(jsonLineOf(statement));
    else printRun(statement);
  }
  return exitCodes.well;
}

function printRun(run: StatementRun): void {
  const terminator = run.kind === 'dot' ? '' : run.vertical ? '\\G' : ';';
  console.log(`${run.text}${terminator}\n${run.result?.text ?? ''}`);
  if (run.result?.ok === false && run.result.diagnostic !== null) {
    console.error(explainDiagnostic(run.text, adviseOn(run.text) ?? run.result.diagnostic));
  }
}

function check(stories: readonly StoryFile[]): number {
  const total = { matching: 0, differing: 0 };
  for (const { file, story } of stories) {
    const report = runStory(story);
    const tally = tallyOf(report);
    if (tally.differing > 0) console.log(describeDifferences(file, report));
    total.matching += tally.matching;
    total.differing += tally.differing;
  }
  console.log(`${total.matching} outputs match, ${total.differing} differ`);
  return total.differing > 0 ? exitCodes.differs : exitCodes.well;
}
