import { tell, type Wording } from '@ha-playground/engine';
import { recordWording } from '@ha-playground/engine/english';
import type { PackedFault } from '@ha-playground/engine/packed';
import type { Notice } from '../../presentation/sharing/notice.ts';
import type { OpeningFault } from '../../presentation/sharing/opened.ts';
import { amount, bytes, counted, number } from './formats.ts';

const packed: Wording<PackedFault> = {
  notPacked: () => 'It has not the form of a link that is made here.',
  newerPacking: () => 'It was made by a newer version of this page. Load the page again, or ask for a file.',
  tooLong: ({ most }) => `It has more than ${number(most)} characters, and no link of this page has.`,
  tooLarge: () => 'It promises to become larger than any session is, so it was not unpacked.',
  cutOff: () => 'Its end is missing: it was cut off on its way. Ask for it again, or for a file.',
  damaged: () => 'Something in it has changed on its way. Ask for it again, or for a file.',
};

const opening: Wording<OpeningFault> = {
  packed: ({ fault }) => tell(packed, fault),
  record: ({ fault }) => tell(recordWording.fault, fault),
  tooLarge: ({ size, most }) =>
    `It has ${bytes(size)}, and no file of this page has more than ${bytes(most)}.`,
  unreadable: () => 'The browser could not read it.',
};

/** Taking a session along, and opening one. */
export const share = {
  loading: 'One moment …',
  intro:
    'A link holds what was done here, and the page does it again for whoever opens it. Nothing is sent anywhere: the link itself is the session.',
  way: 'What the link leads to',
  ways: {
    play: { title: 'To play from here', text: 'It opens at this moment, and time goes on.' },
    still: { title: 'As it stands', text: 'It opens at this moment, and time stands still.' },
  },
  holds: 'What it holds',
  start: 'Begins with',
  statements: 'Statements',
  statementCount: (count: number) => (count === 0 ? 'none yet' : number(count)),
  branches: 'Branches',
  hosts: 'Hosts',
  noHosts: 'none',
  moreHosts: (count: number) => `and ${number(count)} more`,
  pasted: 'Pasted tables',
  pastedText: (characters: number) => `${amount(characters, 'character', 'characters')}, as they were pasted`,
  nothingPasted: 'none',
  aliases: 'Call every host leaf-1, leaf-2 … in it',
  aliasesHint: 'In what is typed and pasted as well. Here they keep their names.',
  link: 'Link',
  length: (characters: number) => amount(characters, 'character', 'characters'),
  copy: 'Copy the link',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying here. The link is selected: press Ctrl+C, or ⌘C.',
  tooLong: (characters: number, most: number) =>
    `As a link this would have ${number(characters)} characters, and past ${number(most)} many programs cut links off. Take the file below.`,
  showCode: 'QR code',
  code: 'QR code of the link above',
  codeHint: 'Point the camera of a phone at it.',
  tooDense: (characters: number, most: number) =>
    `No QR code: with more than ${number(most)} characters it is too dense for a camera, and this link has ${number(characters)}.`,
  files: 'As a file',
  fileTitles: {
    session: 'The session',
    transcript: 'Transcript',
    runbook: 'Runbook',
    csv: 'Events (CSV)',
    json: 'Events (JSON)',
  },
  fileNotes: {
    session: 'opens here again, on any day and in any browser',
    transcript: 'every statement and what it printed, in Markdown',
    runbook: 'the statements as steps for a real cluster, with checks',
    csv: 'what happened, and when, for a spreadsheet',
    json: 'the same as data',
  },
  openTitle: 'Open one',
  open: 'Open a file …',
  openHint: 'Or drop the file anywhere on the page. What is here now stays: go back to it with the browser.',
  opening: (share: number) => `Opening … ${number(Math.floor(share * 100))} %`,
  cancel: 'Cancel',
  close: 'Close',
};

/** What there is to say of how the page was opened. */
export const notices: Wording<Notice> = {
  unknownStory: ({ id }) =>
    `There is no story called “${id}”. This is free play; the stories are in the list at the top.`,
  notOpened: ({ from, fault }) =>
    `The ${from} cannot be opened. ${tell(opening, fault)} Nothing here has changed.`,
  differs: ({ difference }) => tell(recordWording.difference, difference),
  commandsRefused: ({ most }) =>
    `The statements in the address were not run: it may hold up to ${counted(most, 'character', 'characters')} of them, one after another, and no pasted tables.`,
};
