import { visible } from '../../base/index.ts';
import type { Countable, DocumentWords, LineOfRecord, RecordWording } from '../records.ts';

const counted: Readonly<Record<Countable, string>> = {
  acts: 'acts',
  branches: 'branches',
  statements: 'statements',
  views: 'settings of the view',
};

const lines: Readonly<Record<LineOfRecord, string>> = {
  engine: 'with which version it was made',
  seed: 'what decides chance',
  start: 'where it starts',
  act: 'what was done',
  view: 'a setting of the view',
  end: 'where it ends',
  branches: 'how far its branches go',
  digests: 'the digests of its statements',
};

/** Longer statements are not told whole. */
const toldLength = 60;

const quoted = (text: string): string =>
  text === '' ? '' : ` (${visible(text.length > toldLength ? `${text.slice(0, toldLength)}…` : text)})`;

const versions = ({ madeWith, shownWith }: { readonly madeWith: string; readonly shownWith: string }) =>
  madeWith === shownWith ? '' : `Made with ${madeWith}, shown with ${shownWith}: `;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const recordWording: RecordWording = {
  fault: {
    tooLong: ({ limit }) => `This is too long for a record, which has at most ${limit} characters.`,
    noRecord: () => 'This is no record of HA Playground.',
    newerFormat: ({ format }) =>
      `This record has format ${format}, which is newer than this version can read. Open it with a newer one.`,
    cutOff: ({ line }) => `This record is cut off after line ${line}.`,
    tooMany: ({ what, limit, line }) => `Line ${line}: a record holds at most ${limit} ${counted[what]}.`,
    unreadable: ({ what, line }) => `Line ${line} should say ${lines[what]}, and cannot be read.`,
    unknownStart: ({ id }) => `This record starts with ${visible(id)}, which is not here.`,
  },
  difference: {
    start: (facts) => sentence(`${versions(facts)}the story starts with another cluster than it did.`),
    statement: (facts) =>
      sentence(
        `${versions(facts)}from statement ${facts.statement}${quoted(facts.text)} on it goes another way.`,
      ),
    branch: (facts) => sentence(`${versions(facts)}${visible(facts.name)} goes another way.`),
    cursor: (facts) => sentence(`${versions(facts)}it ends at another place.`),
  },
};

export const documentWords: DocumentWords = {
  transcriptTitle: 'What was run',
  transcriptSays: 'Statement by statement, each at its instant, with what it printed.',
  printedOtherwise:
    'In the session others ran beside this one, or it was stopped. In a line of its own it prints:',
  runbookTitle: 'Runbook',
  runbookSays:
    'These statements were rehearsed in this order. Run each, compare what it prints, and go on only when it is as it says here.',
  step: (number) => `Step ${number}`,
  check: (number) => `Step ${number}: check`,
  onNode: (node) => `On ${visible(node)}:`,
  expected: 'Expected:',
  compareWith: 'Compare with:',
};
