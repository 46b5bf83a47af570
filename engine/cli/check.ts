import { visible, visibleLines } from '../base/index.ts';
import { type BlockReport, describeDifferences, faultOfBet, runStory, tallyOf } from '../statements/index.ts';
import type { StoryReport } from '../statements/story/run-story.ts';
import { exitCodes } from './exit-codes.ts';
import type { CheckFormat } from './order.ts';
import type { BrokenFence } from './pages.ts';
import type { StoryFile } from './story-files.ts';
import { unmeantOf } from './watched.ts';

/** What was looked at, and what is wrong with it. */
interface Proof {
  readonly file: string;
  /** Null where it is about the whole file. */
  readonly line: number | null;
  /** What was run, in one line. */
  readonly name: string;
  /** What is wrong, line by line; none where all is well. */
  readonly faults: readonly Fault[];
}

interface Fault {
  readonly line: number | null;
  readonly message: string;
}

interface Checked {
  readonly proofs: readonly Proof[];
  /** All that is wrong, for people. */
  readonly text: readonly string[];
  readonly matching: number;
  readonly differing: number;
  readonly unmet: number;
}

/** Runs stories and the living pictures of pages, prints what is wrong with them in a format, and returns the exit code. */
export function check(
  stories: readonly StoryFile[],
  { broken, format }: { readonly broken: readonly BrokenFence[]; readonly format: CheckFormat },
): number {
  const checked = [...stories.map(checkedOf), ...broken.map(checkedBroken)];
  const proofs = checked.flatMap((one) => one.proofs);
  const sum = (of: (one: Checked) => number): number => checked.reduce((total, one) => total + of(one), 0);
  const [matching, differing, unmet] = [
    sum((one) => one.matching),
    sum((one) => one.differing),
    sum((one) => one.unmet),
  ];
  if (format === 'junit') console.log(junitOf(proofs));
  else {
    for (const one of checked) {
      const lines = format === 'github' ? one.proofs.flatMap(annotationsOf) : one.text;
      for (const line of lines) console.log(line);
    }
    const expectations =
      unmet === 0 ? '' : `; ${unmet} ${unmet === 1 ? 'expectation is' : 'expectations are'} not met`;
    const unusable =
      broken.length === 0
        ? ''
        : `; ${broken.length} ${broken.length === 1 ? 'fence' : 'fences'} cannot be shown`;
    console.log(`${matching} outputs match, ${differing} differ${expectations}${unusable}`);
  }
  return differing + unmet + broken.length > 0 ? exitCodes.differs : exitCodes.well;
}

function checkedOf({ file, story, fence }: StoryFile): Checked {
  const whole = runStory(story);
  // What a fence begins with is proved by the story's own check.
  const report: StoryReport = { ...whole, blocks: whole.blocks.slice(fence?.before ?? 0) };
  const { matching, differing } = tallyOf(report);
  const differences = differing > 0 ? [describeDifferences(file, report)] : [];
  const unmet = unmeantOf(file, report);
  return {
    proofs: [
      ...report.blocks.flatMap((block) => proofsOf(file, block)),
      ...(fence === null || report.blocks.length > 0
        ? []
        : [{ file, line: fence.line, name: 'story', faults: [] }]),
      ...unmet.map((lines) => ({
        file,
        line: null,
        name: lines[0] ?? '',
        faults: [
          {
            line: null,
            message: lines
              .slice(1)
              .map((line) => line.trim())
              .join('\n'),
          },
        ],
      })),
    ],
    text: [...differences, ...unmet.flat()],
    matching,
    differing,
    unmet: unmet.length,
  };
}

function checkedBroken({ file, line, message }: BrokenFence): Checked {
  const told = visible(message);
  return {
    proofs: [{ file, line, name: 'fence', faults: [{ line, message: told }] }],
    text: [`${visible(file)}:${line}: ${told}`],
    matching: 0,
    differing: 0,
    unmet: 0,
  };
}

/** One for the output of a block, or for a block that shows none, and one for each statement that fails unforeseen. */
function proofsOf(file: string, report: BlockReport): readonly Proof[] {
  const { block, subject, differences, failures } = report;
  const betFault = faultOfBet(report);
  const { output } = block;
  const line = output?.line ?? block.line;
  const name = oneLine(subject?.text ?? block.script);
  const faults = differences.map((difference) => ({
    line: line + difference.line,
    message: visible(difference.message),
  }));
  return [
    ...(block.bet === undefined
      ? []
      : [
          {
            file,
            line: block.bet.line,
            name: oneLine(block.bet.question),
            faults: betFault === null ? [] : [{ line: block.bet.line, message: betFault }],
          },
        ]),
    ...failures.map((run) => ({
      file,
      line: block.line,
      name: oneLine(run.text),
      faults: [
        {
          line: block.line,
          message: `${oneLine(run.text)} failed, and no output says that it should: ${oneLine(run.result?.text ?? '')}`,
        },
      ],
    })),
    ...(output === null && failures.length > 0 ? [] : [{ file, line, name, faults }]),
  ];
}

/** As a step of a GitHub Action says what is wrong where: it shows it beside the line. */
function annotationsOf({ file, name, faults }: Proof): readonly string[] {
  return faults.map(({ line, message }) => {
    const place = [
      `file=${property(file)}`,
      ...(line === null ? [] : [`line=${line}`]),
      `title=${property(name)}`,
    ];
    return `::error ${place.join(',')}::${escaped(message)}`;
  });
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string =>
  escaped(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A suite for each file, a case for each output. */
function junitOf(proofs: readonly Proof[]): string {
  const files = [...new Set(proofs.map(({ file }) => file))];
  const failed = (of: readonly Proof[]): number => of.filter(({ faults }) => faults.length > 0).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ha-playground" tests="${proofs.length}" failures="${failed(proofs)}">`,
    ...files.flatMap((file) => {
      const own = proofs.filter((proof) => proof.file === file);
      return [
        `  <testsuite name="${xml(file)}" tests="${own.length}" failures="${failed(own)}">`,
        ...own.flatMap(caseOf),
        '  </testsuite>',
      ];
    }),
    '</testsuites>',
  ].join('\n');
}

function caseOf({ file, line, name, faults }: Proof): readonly string[] {
  const opening = `    <testcase classname="${xml(file)}" name="${xml(line === null ? name : `line ${line}: ${name}`)}"`;
  if (faults.length === 0) return [`${opening}/>`];
  return [
    `${opening}>`,
    ...faults.map((fault) => {
      const place = fault.line === null ? file : `${file}:${fault.line}`;
      return `      <failure message="${xml(fault.message)}">${xml(`${place}: ${fault.message}`)}</failure>`;
    }),
    '    </testcase>',
  ];
}

const entities: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Signs that XML cannot hold have become visible ones. */
const xml = (text: string): string =>
  visibleLines(text).replace(/[&<>"\n]/g, (sign) => entities[sign] ?? sign);

const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim().slice(0, 100));
