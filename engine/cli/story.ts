#!/usr/bin/env node
import { unreachable, visible, visibleLines } from '../base/index.ts';
import type { History } from '../history/index.ts';
import { adviseOn, suggest } from '../language/index.ts';
import engine from '../package.json' with { type: 'json' };
import {
  explainDiagnostic,
  isSyntaxError,
  namesAt,
  runStory,
  type StatementRun,
} from '../statements/index.ts';
import { problemWording } from '../telling/english/problems.ts';
import { check } from './check.ts';
import { checkExercises } from './exercises.ts';
import { exitCodes } from './exit-codes.ts';
import { grade } from './grade.ts';
import { html } from './html.ts';
import { jsonLinesOf } from './json-line.ts';
import { type Order, readOrder } from './order.ts';
import type { BrokenFence } from './pages.ts';
import { fragmentOf, openRecord, recordOfStory } from './records.ts';
import { readStoryFiles, type StoryFile } from './story-files.ts';
import { update } from './update.ts';

/** How it is called: from its source by npm, as a package by its name. */
const program = import.meta.url.endsWith('.ts') ? 'npm run -s story --' : 'ha-playground';

const usage = `usage: ${program} run FILE [--json]
       ${program} check FILE... [--format text|github|junit]
       ${program} html [FILE] [--src FOLDER]
       ${program} update FILE... [--dry-run]
       ${program} record FILE [--text]
       ${program} open LINK|FILE [--json]
       ${program} lesson check FOLDER|FILE...
       ${program} grade FOLDER [--exercise FILE|ID] [--csv] [--shard 1/4]
       ${program} --help | --version

run     runs a story (.md, or .sql with dot commands) and prints what the client prints;
        --json prints one object a line, one for each change of a watch among them
check   runs .md stories, compares what they print with their outputs, and says which of their
        expectations are not met; a quoted pattern such as 'docs/**/*.md' stands for the files that it finds,
        of which those without a story, and those that only show sql, are passed over; of a page with living
        pictures (fences called ha) each is run, and what it shows compared; --format github says it as annotations, junit as a report
html    prints a page, from a file or standard input, with elements <ha-playground> where it has fences
        called ha, for a site generator that has no plug-in; --src is the folder of the player
update  runs .md stories and writes what they print into those of their outputs that differ;
        all else in the files stays as it is; --dry-run says what would be written, and does
        not; where a statement fails and no output says so, nothing is written
record  runs a story as somebody who enters block after block on an empty cluster, and prints
        what stands behind the address of the page in a link to it; --text prints its record
open    replays a link (or what stands behind its #), or a file with a record or a link, and
        prints what happened; --json prints the same objects as that of run
lesson check  proves exercises (.md): the solution passes, doing nothing fails, every change of the
        solution fails unless the author calls it right, every bet and hint comes, every goal can be missed
grade   plays what people have handed in (records, links, transcripts, scripts) again and grades it;
        --exercise says for what, where it does not say so itself; --csv prints a table for a spreadsheet;
        --shard 1/4 takes every fourth file from the first on, and compares all of them with each other

Exit codes: 0, all well (a statement that is refused is no fault of run); 1, an output
differs or an expectation is not met, or cannot be brought up to date, or a record goes another
way than it did, or an exercise is not proved, or something cannot be graded; 2, a file or the command line cannot be used.`;

// Whoever reads the first lines only (`| head`) closes the pipe: the rest is not wanted, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = obey(readOrder(process.argv.slice(2)));

function obey(order: Order): number {
  switch (order.kind) {
    case 'help':
      console.log(usage);
      return exitCodes.well;
    case 'version':
      console.log(engine.version);
      return exitCodes.well;
    case 'unusable':
      console.error(`${visible(order.why)}\n${usage}`);
      return exitCodes.unusable;
    case 'run':
      return withStories(
        [order.file],
        ofStories('run', (stories) => run(stories, order.asJson)),
      );
    case 'record':
      return withStories(
        [order.file],
        ofStories('record', (stories) => record(stories, order.asText)),
      );
    case 'open':
      return open(order.named, order.asJson);
    case 'checkExercises':
      return checkExercises(order.named);
    case 'grade':
      return grade(order.folder, order.how);
    case 'check':
      return withStories(
        order.patterns,
        withOutputs('check', (stories, { broken, passedOver }) => {
          sayPassedOver(passedOver);
          return check(stories, { broken, format: order.format });
        }),
      );
    case 'html':
      return html(order);
    case 'update':
      return withStories(
        order.patterns,
        withOutputs(
          'update',
          ofStories('update', (stories, { passedOver }) => {
            sayPassedOver(passedOver);
            return update(stories, order.writes);
          }),
        ),
      );
    default:
      return unreachable(order);
  }
}

/** Makes something of stories and returns the exit code. */
type Use = (stories: readonly StoryFile[], besides: Besides) => number;

interface Besides {
  /** So many files hold no story. */
  readonly passedOver: number;
  readonly broken: readonly BrokenFence[];
}

function withStories(patterns: readonly string[], use: Use): number {
  const read = readStoryFiles(patterns);
  if (read.ok) return use(read.stories, read);
  console.error(visible(read.why));
  return exitCodes.unusable;
}

/** Refuses files that can have no outputs. */
function withOutputs(command: string, use: Use): Use {
  return (stories, besides) => {
    const withoutOutputs = stories.find(({ file }) => file.endsWith('.sql'));
    if (withoutOutputs === undefined) return use(stories, besides);
    console.error(`${visible(withoutOutputs.file)} has no outputs to compare: ${command} takes .md stories.`);
    return exitCodes.unusable;
  };
}

/** Refuses pages, whose living pictures are many stories. */
function ofStories(command: string, use: Use): Use {
  return (stories, besides) => {
    const file = stories.find(({ fence }) => fence !== null)?.file ?? besides.broken[0]?.file;
    if (file === undefined) return use(stories, besides);
    console.error(`${visible(file)} is a page with living pictures: ${command} takes stories.`);
    return exitCodes.unusable;
  };
}

function run(stories: readonly StoryFile[], asJson: boolean): number {
  for (const report of stories.map(({ story }) => runStory(story))) {
    if (asJson) for (const line of jsonLinesOf(report)) console.log(line);
    else for (const statement of report.runs) printRun(statement, report.history);
  }
  return exitCodes.well;
}

function record(stories: readonly StoryFile[], asText: boolean): number {
  for (const { story } of stories) {
    const text = recordOfStory(story);
    process.stdout.write(asText ? text : `${fragmentOf(text)}\n`);
  }
  return exitCodes.well;
}

function open(named: string, asJson: boolean): number {
  const opened = openRecord(named);
  if (!opened.ok) {
    console.error(visible(opened.why));
    return exitCodes.unusable;
  }
  if (asJson) for (const line of jsonLinesOf(opened)) console.log(line);
  else for (const run of opened.runs) printRun(run, opened.history);
  if (opened.difference === null) return exitCodes.well;
  console.error(visible(opened.difference));
  return exitCodes.differs;
}

function printRun(run: StatementRun, history: History): void {
  const terminator = run.kind === 'dot' ? '' : run.vertical ? '\\G' : ';';
  console.log(`${visibleLines(run.text)}${terminator}\n${run.result?.text ?? ''}`);
  if (run.result?.ok !== false || run.result.diagnostic === null) return;
  const advice = isSyntaxError(run.result.error) ? adviseOn(run.text) : null;
  const suggestion = advice === null ? null : suggest(run.text, namesAt(history, run.place));
  console.error(explainDiagnostic(run.text, advice ?? run.result.diagnostic, problemWording, suggestion));
}

function sayPassedOver(count: number): void {
  if (count > 0) console.error(`${count} ${count === 1 ? 'file holds' : 'files hold'} no story.`);
}
