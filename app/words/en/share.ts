import { tell, type Wording } from '@ha-playground/engine';
import { recordWording } from '@ha-playground/engine/english';
import type { PackedFault } from '@ha-playground/engine/packed';
import { exerciseIn } from '../../presentation/exercise/exercise-id.ts';
import { packedInId } from '../../presentation/exercise/own-exercise-id.ts';
import type { CommandsRefusal, Notice } from '../../presentation/sharing/notice.ts';
import type { OpeningFault } from '../../presentation/sharing/opened.ts';
import { amount, bytes, listed, number } from './formats.ts';

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

const commandsRefusal: Wording<CommandsRefusal> = {
  tooLong: ({ characters, most }) =>
    `They have ${amount(characters, 'character', 'characters')}, and at most ${number(most)} are run. Share a link to the session instead.`,
  unseen: ({ line, code }) =>
    `In line ${number(line)} stands a sign that cannot be seen (U+${code.toString(16).toUpperCase().padStart(4, '0')}). Take it out.`,
  pasting: ({ line }) =>
    `Line ${number(line)} pastes tables, which an address cannot. Paste them in the console, then share a link to the session.`,
  unread: ({ line, text }) =>
    `Line ${number(line)}, “${text}”, begins no statement that can be read, neither by itself nor with the lines after it. End each statement with a semicolon (%3B), and look at that line.`,
};

/** Nobody reads the names of more. */
const mostBranches = 20;

/** Taking a session along, and opening one. */
export const share = {
  loading: 'One moment …',
  intro:
    'A link holds what was done here, and the page does it again for whoever opens it. Nothing is sent anywhere: the link itself is the session.',
  way: 'How it opens',
  ways: {
    play: { title: 'To play from here', text: 'It opens at this moment, and time goes on.' },
    still: { title: 'As it stands', text: 'It opens at this moment, and time stands still.' },
    here: {
      title: 'From here alone',
      text: 'It opens at this moment, time stands still, and nothing lies ahead: without what came later, and without other branches.',
    },
  },
  holdsBeyond: (statements: number) =>
    `It holds ${amount(statements, 'statement', 'statements')} from later or from other branches too.`,
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
  aliases: 'Call every host leaf-1, leaf-2 … in what is shared',
  aliasesHint:
    'In what is typed and pasted as well, also where they are called by short names. Here they keep theirs.',
  addressHint:
    'The address bar of this page holds the session with the hosts’ own names. Pass on the link below, not the address.',
  namesLeft: 'Still in it, as the name of something else or within a longer word:',
  link: 'Link',
  length: (characters: number) => amount(characters, 'character', 'characters'),
  copy: 'Copy the link',
  copied: 'Copied',
  save: 'Save as a file',
  notCopied: 'The browser does not allow copying here. The link is selected: press Ctrl+C, or ⌘C.',
  tooLongMark: 'Too long for the address: save a file',
  tooLong: (characters: number, most: number) =>
    `As a link this would have ${number(characters)} characters, and past ${number(most)} many programs cut links off. The address of this page does not hold it either, so it is lost with this page: save “The session” below, and open that file whenever you want to go on.`,
  showCode: 'QR code',
  code: 'QR code of the link above',
  codeHint: 'Point the camera of a phone at it.',
  tooDense: (characters: number, most: number) =>
    `No QR code: with more than ${number(most)} characters it is too dense for a camera, and this link has ${number(characters)}.`,
  embed: {
    title: 'Embed in a page of yours',
    element: 'As an element, which follows your page',
    frame: 'As a frame, where scripts are not allowed',
    copy: 'Copy the code',
    free: 'A cluster of eight leaves',
    intro:
      'Paste one of the two into your page. With scripts allowed take the element: it is as high as it needs to be, and light or dark as your page.',
    titleField: 'Title: what it is called for whoever hears your page. Usually the name of the story.',
    versionField:
      'Version: the newest one gets better with this site; one with a number stays as it is for ever.',
    newest: 'the newest',
    pinned: (version: string) => version,
    example: (text: string) => `For example ${text}`,
    refused: 'The player does not know this value, and takes the usual one.',
    notes: {
      panels: 'what stands below the picture.',
      hide: 'what is left out.',
      controls: 'full has steps and speed besides Play, none has nothing.',
      theme: 'auto is as the page or the system; projector is for a hall, print for paper.',
      autoplay: 'begins by itself, unless the reader wants less motion.',
      mode: 'in a sandbox leaves have menus; static is a picture without time.',
      motion: 'how much moves; auto asks the reader’s system.',
      loop: 'begins again at its end.',
      readonly: 'nothing can be entered.',
      links: 'none: nothing leads out of it.',
      fit: 'height: it tells its page how high it is. The element does that by itself.',
      compat: 'lti: tells its height as learning platforms expect it.',
      debug: 'shows what page and picture say to each other, for you alone.',
      exercise: 'an exercise to be done, by its name, in place of the story.',
      open: 'the leaf that is chosen at first, with all that belongs to it.',
      at: 'where it stands at first: after a step of the story (3), at an instant (t=2500, in milliseconds), at its end (end).',
      speed: 'the factor on its pace, from 0.1 to 50.',
      allow: 'which statements can be entered, by their beginnings. It needs a sandbox or the console.',
      cmd: 'statements that are played after the story, with ; between them.',
      seed: 'a number: another one lets chance fall otherwise.',
      lang: 'the language, by its tag; else that of the browser.',
      id: 'a name for the messages of a frame. The element has its own.',
      origin: 'the site that a frame listens to and tells its state. The element sets it by itself.',
    },
    preview: 'How it will look',
    tooLong: 'What was done here is too long for an address: the picture begins as this session began.',
  },
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
  ownHosts: 'with the hosts’ own names, to be run there',
  oneBranch: (branch: string, others: readonly string[]) =>
    `The session has every branch. The others tell ${branch} alone, up to this moment: left out is what ${listed(others.slice(0, mostBranches))}${others.length > mostBranches ? ' …' : ''} ${others.length === 1 ? 'has' : 'have'} besides. Go there and save again to have that too.`,
  openTitle: 'Open one',
  open: 'Open a file …',
  openHint: 'Or drop the file anywhere on the page. What is here now stays: go back to it with the browser.',
  opening: (share: number) => `Opening … ${number(Math.floor(share * 100))} %`,
  dropTitle: 'Drop the file to open it',
  dropHint: 'What is here now stays: go back to it with the browser.',
  cancel: 'Cancel',
  close: 'Close',
  putAway: (statements: number) =>
    `Your session of ${amount(statements, 'statement', 'statements')} is kept: the browser’s Back leads to it.`,
  goBack: 'Go back to it',
};

/** What there is to say of how the page was opened. */
export const notices: Wording<Notice> = {
  unknownStory: ({ id }) => {
    const exercise = exerciseIn(id);
    if (exercise !== null && packedInId(exercise) !== null)
      return 'The exercise in this link cannot be read: the link was cut off, or its text is no exercise. This is free play.';
    return exercise === null
      ? `There is no story called “${id}”. This is free play; the stories are in the list at the top.`
      : `There is no exercise called “${exercise}”. This is free play; the exercises are behind Teach.`;
  },
  notOpened: ({ from, fault }) =>
    `The ${from === 'file' ? 'file' : 'link'} cannot be opened. ${tell(opening, fault)} ${
      from === 'firstLink' ? 'A fresh start is shown instead.' : 'Nothing here has changed.'
    }`,
  differs: ({ difference }) => tell(recordWording.difference, difference),
  tooLongForAddress: ({ most }) =>
    `This session now needs more than ${amount(most, 'character', 'characters')}, too many for the address of the page: whoever closes the page loses it. Save it as a file, at Share.`,
  commandsRefused: ({ refusal }) =>
    `Nothing was run of the statements in the address. ${tell(commandsRefusal, refusal)}`,
};
