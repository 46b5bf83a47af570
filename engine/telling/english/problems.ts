import { tell, type Wording } from '../../base/index.ts';
import { type ErrorHint, hintOf } from '../hint-of.ts';
import { tellRefusal } from '../pastes.ts';
import type { ProblemWording } from '../problems.ts';
import { adviceWording } from './advice.ts';
import { pasteWording } from './pastes.ts';
import { textProblems } from './text-problems.ts';

/** What is wrong with a statement that was refused, in plain sentences of English. */
export const problemWording: ProblemWording = {
  ...textProblems,
  refused: ({ error, advice }) => ({
    message: asSentence(error.message),
    hint: tell(errorHints, hintOf(error, advice)),
  }),
  pasteRefused: ({ refusal }) => tellRefusal(pasteWording, refusal),
};

/** What to do about an error of the product. */
export const errorHints: Wording<ErrorHint> = {
  portBehindQuotes: ({ host, port }) => `The port stands behind the quotes: '${host}':${port}.`,
  startLeaf: ({ leaf }) => `It is attached when its process is back: .start ${leaf}.`,
  attachLeaf: () => 'ATTACH LEAF brings it back; SHOW LEAVES says how each leaf is.',
  lookAtLeaves: () => 'SHOW LEAVES says how each leaf is.',
  otherDatabase: () => 'Choose another name, or drop that database first.',
  lookAtDatabases: () => 'SHOW DATABASES lists those that there are.',
  otherTable: () => 'Choose another name, or drop that table first.',
  lookAtConnections: () =>
    'SHOW PROCESSLIST lists the connections that there are; a leaf is killed with .kill and its name.',
  advice: ({ near, advice }) =>
    `${near === null ? '' : `Did you mean ${near}? `}${tell(adviceWording, advice)}`,
};

const asSentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);
